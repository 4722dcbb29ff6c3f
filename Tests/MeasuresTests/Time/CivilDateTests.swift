import Measures
import Testing

private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

@Suite struct CivilDateTests {
  @Test func `every day from 1800 to 2200 is its own components, text and successor`() throws {
    var expected = try #require(CivilDate(year: 1800, month: 1, day: 1)).dayNumber
    var wrong: [String] = []
    var weekday = 3  // 1800-01-01 was a Wednesday
    for year in 1800...2200 {
      for month in 1...12 {
        for number in 1...CivilDate.days(inMonth: month, of: year) {
          guard let date = CivilDate(year: year, month: month, day: number) else {
            wrong.append("\(year)-\(month)-\(number) is missing")
            continue
          }
          if date.dayNumber != expected { wrong.append("\(date) does not follow the day before") }
          if date.components != (year, month, number) { wrong.append("\(date) has other components") }
          if CivilDate(date.description) != date { wrong.append("\(date) is not read back") }
          if date.weekday != weekday { wrong.append("\(date) has weekday \(date.weekday)") }
          expected += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("1975-04-30", 3), ("1945-09-02", 7), ("2021-10-31", 7),
    ("2025-07-01", 2), ("1800-01-01", 3), ("2200-12-31", 3),
  ])
  func `known days have their weekday`(_ text: String, _ weekday: Int) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test(arguments: [
    (2021, 4, 31), (2021, 2, 29), (1900, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1),
    (10_000, 1, 1),
    (2021, 1, -1), (-1, 1, 1),
  ])
  func `three numbers that name no day are refused`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2021-1-1", "2021-10-3", "31/10/2021", "2021-10-31 ", "2021-10-32", "２０２１-10-31", "+021-10-31",
    "2021-10-31T00:00",
    "20211031", "-021-10-31",
  ])
  func `only the ISO spelling is read as SQL's`(_ text: String) { #expect(CivilDate(text) == nil) }

  @Test(arguments: [
    ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-10-31", 1, "2021-11-30"),
    ("2021-12-31", 2, "2022-02-28"), ("2021-10-15", 12, "2022-10-15"), ("2021-03-31", -1, "2021-02-28"),
    ("2021-01-15", -1, "2020-12-15"), ("2021-01-31", -13, "2019-12-31"), ("2020-02-29", 12, "2021-02-28"),
    ("2021-10-31", 0, "2021-10-31"), ("2000-02-29", -1200, "1900-02-28"),
  ])
  func `months end on the corresponding day, or on the last of a shorter month`(
    _ start: String, _ months: Int, _ end: String
  ) throws { #expect(try day(start).adding(months: months) == day(end)) }

  @Test func `months beyond year 9999 move on and do not stand still`() throws {
    let last = try day("9999-12-31")
    #expect(last.adding(months: 1) == last + 31)
    #expect(last.adding(months: 1).adding(months: -1) == last)
    #expect(try day("0001-01-15").adding(months: -1) == day("0001-01-15") - 31)
    #expect(DaySet.never.adding(months: 1) == DaySet.never)
  }

  @Test func `a month holds its first and last day`() throws {
    let date = try day("2024-02-10")
    #expect(date.firstOfMonth == (try day("2024-02-01")))
    #expect(date.lastOfMonth == (try day("2024-02-29")))
  }

  @Test func `days are counted across years and saturate at the ends of time`() throws {
    #expect(try day("2022-01-01") - day("2021-01-01") == 365)
    #expect(try day("2021-12-31") + 1 == day("2022-01-01"))
    #expect(DaySet.never + 1 == DaySet.never)
    #expect(DaySet.always - 1 == DaySet.always)
  }

  @Test func `a day is printed as in Viet Nam with its zeros`() throws {
    #expect(try day("2021-03-05").vietnamese == "05/03/2021")
    #expect(try day("0987-03-05").vietnamese == "05/03/0987")
  }
}

@Suite struct CivilMonthTests {
  @Test func `a month knows its days and neighbours`() throws {
    let month = try #require(CivilMonth(year: 2021, month: 12))
    #expect(month.firstDay == (try day("2021-12-01")))
    #expect(month.lastDay == (try day("2021-12-31")))
    #expect(month.next.description == "2022-01")
    #expect(month.previous.description == "2021-11")
    #expect(month.contains(try day("2021-12-31")))
    #expect(!month.contains(try day("2022-01-01")))
    #expect(month.vietnamese == "12/2021")
    #expect(month < month.next)
  }

  @Test func `only the ISO spelling is read`() {
    #expect(CivilMonth("2021-10")?.description == "2021-10")
    for text in ["2021-13", "2021-00", "2021-1", "10/2021", "2021-10-01", ""] {
      #expect(CivilMonth(text) == nil, "\(text)")
    }
    #expect(CivilMonth(year: 0, month: 1) == nil)
  }
}
