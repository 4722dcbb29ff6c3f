import Measures
import Testing

private func day(_ text: String) -> CivilDate { CivilDate(text) ?? DaySet.always }

private func reason(_ text: String) -> DateFormatError.Reason? {
  do throws(DateFormatError) {
    _ = try CivilDate(typed: text)
    return nil
  } catch {
    return error.reason
  }
}

private func monthReason(_ text: String) -> DateFormatError.Reason? {
  do throws(DateFormatError) {
    _ = try CivilMonth(typed: text)
    return nil
  } catch {
    return error.reason
  }
}

@Suite struct TypedDateTests {
  @Test(arguments: [
    "31/10/2021", "31-10-2021", "31.10.2021", "2021-10-31", "2021/10/31", " 31/10/2021 ", "31 / 10 / 2021",
    "ngày 31 tháng 10 năm 2021",
    "Ngày 31 tháng 10 năm 2021", "nga\u{300}y 31 tháng 10 năm 2021",
  ])
  func `one day is read from all its spellings`(_ text: String) throws {
    #expect(try CivilDate(typed: text) == day("2021-10-31"))
  }

  @Test func `the day comes before the month`() throws {
    #expect(try CivilDate(typed: "05/06/2021") == day("2021-06-05"))
    #expect(try CivilDate(typed: "5/6/2021") == day("2021-06-05"))
    #expect(try CivilDate(typed: "2021-06-05") == day("2021-06-05"))
  }

  @Test(
    arguments: [
      ("10/31/2021", .noSuchMonth(31, didYouMean: day("2021-10-31"))),
      ("2021-31-10", .noSuchMonth(31, didYouMean: day("2021-10-31"))),
      ("40/31/2021", .noSuchMonth(31, didYouMean: nil)),
      (
        "1/2/21",
        .severalReadings([day("2021-02-01"), day("2021-01-02"), day("2001-02-21"), day("1921-02-01")])
      ),
      ("31/10/21", .severalReadings([day("2021-10-31"), day("2031-10-21"), day("1921-10-31")])),
      ("29/02/2021", .noSuchDay(29, month: CivilMonth(of: day("2021-02-01")))),
      ("0/10/2021", .noSuchDay(0, month: CivilMonth(of: day("2021-10-01")))),
      ("44500", .spreadsheetSerial(day("2021-10-31"))), ("44500.5", .spreadsheetSerial(day("2021-10-31"))),
      ("31102021", .severalReadings([day("2021-10-31")])),
      ("20211031", .severalReadings([day("2021-10-31")])),
      ("31/10/2021 14:30", .timeOfDay(day("2021-10-31"))),
      ("2021-10-31T00:00:00", .timeOfDay(day("2021-10-31"))),
      ("31/10/0021", .yearOutOfRange(21)), ("31/10/2201", .yearOutOfRange(2201)), ("", .empty),
      ("  ", .empty), ("hôm nay", .notADate),
      ("31/10", .incomplete), ("2021", .incomplete), ("31/10-2021", .notADate), ("31//2021", .notADate),
      ("31/10/2021/1", .notADate), ("31/10/20211", .notADate),
      ("31/10/٢٠٢١", .notADate), ("#N/A", .spreadsheetError("#N/A")), ("99999999999999999999", .notADate),
      ("1/2/99999999999999999999", .notADate),
      ("001/10/2021", .notADate), ("-5/10/2021", .notADate), ("tháng 10 năm 2021", .incomplete),
    ] as [(String, DateFormatError.Reason)])
  func `what is no day, or several, is refused with the reason`(
    _ text: String, _ expected: DateFormatError.Reason
  ) {
    #expect(reason(text) == expected)
  }

  @Test(arguments: [
    "10/2021", "2021-10", "2021/10", "10-2021", "10.2021", "T10/2021", "t10/2021", "tháng 10/2021",
    "tháng 10 năm 2021", "Tháng 10 năm 2021",
  ])
  func `one month is read from all its spellings`(_ text: String) throws {
    #expect(try CivilMonth(typed: text).description == "2021-10")
  }

  @Test(
    arguments: [
      ("13/2021", .noSuchMonth(13, didYouMean: nil)), ("10/21", .incomplete), ("2021", .incomplete),
      ("31/10/2021", .dayForMonth(CivilMonth(of: day("2021-10-01")))),
      ("44500", .spreadsheetSerial(day("2021-10-31"))), ("", .empty), ("mười", .notADate), ("T", .notADate),
      ("10/2201", .yearOutOfRange(2201)),
    ] as [(String, DateFormatError.Reason)])
  func `what is no month is refused with the reason`(_ text: String, _ expected: DateFormatError.Reason) {
    #expect(monthReason(text) == expected)
  }

  @Test func `no text crashes the reader`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let pool = Array("0123456789/-. T:đngàythángnăm#\u{301}٣")
    for _ in 0..<30_000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in pool.randomElement(using: &random) ?? "0" })
      if let day = try? CivilDate(typed: text), !(1800...2200).contains(day.year) {
        Issue.record("«\(text)», seed \(seed)")
      }
      _ = try? CivilMonth(typed: text)
    }
  }

  @Test func `the message shows the readings and what would be accepted, in both languages`() throws {
    let error = try #require(throws: DateFormatError.self) { try CivilDate(typed: "10/31/2021") }
    #expect(
      error.message.vi
        == "«10/31/2021» không nhận được là ngày: không có tháng 31; có phải 31/10/2021? Viết như 31/10/2021 hoặc 2021-10-31."
    )
    #expect(
      error.message.en
        == "“10/31/2021” cannot be taken as a day: there is no month 31; did you mean 31/10/2021? Write 31/10/2021 or 2021-10-31."
    )
    let month = try #require(throws: DateFormatError.self) { try CivilMonth(typed: "31/10/2021") }
    #expect(
      month.message.en
        == "“31/10/2021” cannot be taken as a month: it is a day; did you mean 10/2021? Write 10/2021 or 2021-10."
    )
    let serial = try #require(throws: DateFormatError.self) { try CivilDate(typed: "44500") }
    #expect(serial.message.vi.contains("ứng với 31/10/2021"))
  }
}
