import Measures
import Testing

private func reason(_ body: () throws(NumberFormatError) -> Void) -> NumberFormatError.Reason? {
  do {
    try body()
    return nil
  } catch {
    return error.reason
  }
}

@Suite struct VietnameseNumberTests {
  @Test(arguments: [
    ("1.234.567", Int64(1_234_567), ""), ("125,4", 125, "4"), ("9222,1", 9222, "1"), ("20.000", 20_000, ""),
    ("1234567", 1_234_567, ""),
    ("9.222,1", 9222, "1"), ("125,40", 125, "4"), ("125,00", 125, ""), ("0", 0, ""), ("0,5", 0, "5"),
    ("007", 7, ""),
    (" 1.234 ", 1234, ""), ("\u{A0}12\u{A0}", 12, ""), ("+5", 5, ""), ("1,234", 1, "234"),
    ("1,125", 1, "125"),
    ("999.999.999.999.999.999", 999_999_999_999_999_999, ""),
  ])
  func `numbers are read as in Viet Nam`(_ text: String, _ whole: Int64, _ decimals: String) throws {
    let number = try VietnameseNumber(text)
    #expect(number.whole == whole)
    #expect(number.decimals == decimals)
    #expect(!number.isNegative)
  }

  @Test func `both minus signs are read`() throws {
    #expect(try VietnameseNumber("-1.234").isNegative)
    #expect(try VietnameseNumber("−12,5").isNegative)
    #expect(try Money(typed: "-1.500.000") == Money(dong: -1_500_000))
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("abc", .notANumber), ("1,2,3", .notANumber), ("1..2", .notANumber),
      (".5", .notANumber), ("5,", .notANumber),
      ("-", .notANumber), ("--5", .notANumber), ("1.234.", .notANumber), ("٣", .notANumber),
      ("345+421", .notANumber), ("345\n421", .notANumber),
      ("1,234.5", .foreignSpelling(meant: "1.234,5")), ("1,234,567", .foreignSpelling(meant: "1.234.567")),
      ("1,234,567.89", .foreignSpelling(meant: "1.234.567,89")), ("125.4", .foreignSpelling(meant: "125,4")),
      ("-125.4", .foreignSpelling(meant: "-125,4")), ("8599.0", .foreignSpelling(meant: "8.599,0")),
      ("0.125", .foreignSpelling(meant: "0,125")), ("1234.567,8", .foreignSpelling(meant: "1.234.567,8")),
      ("1 234 567", .foreignSpelling(meant: "1.234.567")), ("8.599.0", .twoReadings(["8.599,0", "85.990"])),
      ("1234.567", .twoReadings(["1.234,567", "1.234.567"])),
      ("305716.29999999987", .floatDust(nearest: "305.716,3")),
      ("305716,29999999987", .floatDust(nearest: "305.716,3")),
      ("0.30000000000000004", .floatDust(nearest: "0,3")),
      ("-0.9999999999", .floatDust(nearest: "-1")), ("125.40000000000001", .floatDust(nearest: "125,4")),
      ("1.2E+15", .scientific),
      ("4e7", .scientific), ("1,5E-3", .scientific), ("#N/A", .spreadsheetError("#N/A")),
      ("#DIV/0!", .spreadsheetError("#DIV/0!")),
      ("####", .spreadsheetError("####")), ("1,5 ha", .unit("ha")), ("2 tỷ", .unit("tỷ")),
      ("1234567890123456789", .tooLarge(limit: "999.999.999.999.999.999")),
    ] as [(String, NumberFormatError.Reason)])
  func `what is no number, or two, is refused with the reason`(
    _ text: String, _ expected: NumberFormatError.Reason
  ) {
    #expect(reason { () throws(NumberFormatError) in _ = try VietnameseNumber(text) } == expected)
  }

  @Test func `no text crashes the reader, and what it accepts is digits`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let pool = Array("0123456789.,,.. -+eE#%m²đ\u{A0}\u{301}٣x")
    for _ in 0..<30_000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in pool.randomElement(using: &random) ?? "0" })
      guard let number = try? VietnameseNumber(text) else { continue }
      let spelled =
        VietnameseFormat.integer(number.whole) + (number.decimals.isEmpty ? "" : ",\(number.decimals)")
      let again = try? VietnameseNumber(spelled)
      guard again?.whole == number.whole, again?.decimals == number.decimals else {
        Issue.record("«\(text)» became \(spelled), seed \(seed)")
        return
      }
    }
  }
}

@Suite struct TypedAmountTests {
  @Test(arguments: ["125,4", "125,4 m²", "125,4m2", "125,40 M2", " 125,4 "])
  func `an area is read with or without its unit`(_ text: String) throws {
    #expect(try Area(typed: text) == Area(tenths: 1254))
  }

  @Test(arguments: [
    "1.500.000", "1500000", "1.500.000 đồng", "1.500.000đ", "1.500.000 VNĐ", "1.500.000,00 VND",
  ])
  func `money is read with or without its unit`(_ text: String) throws {
    #expect(try Money(typed: text) == Money(dong: 1_500_000))
  }

  @Test func `prices, rates and counts are read`() throws {
    #expect(try UnitPrice(typed: "1.250.000 đ/m²") == UnitPrice(dongPerSquareMetre: 1_250_000))
    #expect(try UnitPrice(typed: "1250000") == UnitPrice(dongPerSquareMetre: 1_250_000))
    #expect(try Rate(typed: "12,5%") == Rate(basisPoints: 1250))
    #expect(try Rate(typed: "100 %") == Rate(basisPoints: 10_000))
    #expect(try Int(typed: "1.234") == 1234)
    #expect(try Int(typed: "30") == 30)
  }

  @Test(
    arguments: [
      ("125,45", .tooManyDecimals(allowed: 1)), ("1,234", .twoReadings(["1,234", "1.234"])),
      ("1,200", .twoReadings(["1,2", "1.200"])),
      ("20,000", .twoReadings(["20", "20.000"])), ("-5", .negative), ("1.5", .foreignSpelling(meant: "1,5")),
      ("1,5 ha", .unit("ha")),
      ("1.000.000.000", .tooLarge(limit: "999.999.999")), ("", .empty), ("m2", .notANumber),
      ("305716.29999999987", .floatDust(nearest: "305.716,3")),
    ] as [(String, NumberFormatError.Reason)])
  func `an area that is unclear is refused`(_ text: String, _ expected: NumberFormatError.Reason) {
    #expect(reason { () throws(NumberFormatError) in _ = try Area(typed: text) } == expected)
  }

  @Test(
    arguments: [
      ("1,5", .tooManyDecimals(allowed: 0)), ("20,000", .twoReadings(["20", "20.000"])),
      ("-20,500", .twoReadings(["-20,5", "-20.500"])),
      ("1.000.000.000.000.000", .tooLarge(limit: "999.999.999.999.999")),
    ] as [(String, NumberFormatError.Reason)])
  func `money that is unclear is refused`(_ text: String, _ expected: NumberFormatError.Reason) {
    #expect(reason { () throws(NumberFormatError) in _ = try Money(typed: text) } == expected)
  }

  @Test(
    arguments: [
      ("80", .missingPercentSign), ("0,8", .missingPercentSign), ("12.5%", .foreignSpelling(meant: "12,5")),
      ("12,345%", .twoReadings(["12,345", "12.345"])),
    ]
      as [(String, NumberFormatError.Reason)])
  func `a rate without its sign is refused`(_ text: String, _ expected: NumberFormatError.Reason) {
    #expect(reason { () throws(NumberFormatError) in _ = try Rate(typed: text) } == expected)
  }

  @Test func `the message names the text, the reason and what would be accepted, in both languages`() throws {
    let error = try #require(throws: NumberFormatError.self) { try Area(typed: "1,234.5") }
    #expect(
      error.message.vi
        == "«1,234.5» không nhận được là diện tích (m²): dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân; có phải 1.234,5? Viết như 9.222,1 hoặc 9222,1."
    )
    #expect(
      error.message.en
        == "“1,234.5” cannot be taken as an area (m²): a dot separates thousands and a comma decimals; did you mean 1.234,5? Write 9.222,1 or 9222,1."
    )
    #expect("\(error)" == error.message.vi)
    let readings = try #require(throws: NumberFormatError.self) { try Money(typed: "20,000 đ") }
    #expect(readings.message.vi.contains("«20,000 đ»"))
    #expect(readings.message.vi.contains("đọc được hai cách: 20 hay 20.000"))
  }
}
