// Foundation's number formatter is the oracle for numbers in words.
import Foundation
import Measures
import Testing

@Suite struct VietnameseFormatTests {
  @Test(arguments: [
    (Int64(0), "0"), (7, "7"), (999, "999"), (1000, "1.000"), (20_000, "20.000"), (1_234_567, "1.234.567"),
    (-1_234_567, "-1.234.567"),
    (.max, "9.223.372.036.854.775.807"), (.min, "-9.223.372.036.854.775.808"),
  ])
  func `whole numbers have dots between thousands`(_ number: Int64, _ text: String) {
    #expect(VietnameseFormat.integer(number) == text)
  }

  @Test func `areas, money and shares are printed as in Viet Nam`() {
    #expect(VietnameseFormat.area(Area(tenths: 1254)) == "125,4 m²")
    #expect(VietnameseFormat.number(Area(tenths: 92_221)) == "9.222,1")
    #expect(VietnameseFormat.number(Area(squareMetres: 400)) == "400")
    #expect(VietnameseFormat.number(Area(tenths: -5)) == "-0,5")
    #expect(VietnameseFormat.hectares(Area(tenths: 92_221)) == "0,9222 ha")
    #expect(VietnameseFormat.hectares(Area(squareMetres: 1_250_000)) == "125 ha")
    #expect(VietnameseFormat.money(Money(dong: 1_500_000)) == "1.500.000 đồng")
    #expect(VietnameseFormat.percent(Rate(basisPoints: 1250)) == "12,5%")
    #expect(VietnameseFormat.percent(Rate(basisPoints: 10_000)) == "100%")
    #expect(VietnameseFormat.percent(Rate(basisPoints: -5)) == "-0,05%")
    #expect(VietnameseFormat.percent(1, of: 3) == "33,3%")
    #expect(VietnameseFormat.percent(2, of: 3) == "66,7%")
    #expect(VietnameseFormat.percent(-1, of: 8) == "-12,5%")
    #expect(VietnameseFormat.percent(1, of: 0) == nil)
    #expect(VietnameseFormat.words(Money(dong: 15_000_000)) == "Mười lăm triệu đồng")
  }

  @Test func `what is printed can be typed back`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    for _ in 0..<2_000 {
      let area = Area(tenths: .random(in: 0...9_999_999_999, using: &random))
      let money = Money(dong: .random(in: -999_999_999_999_999...999_999_999_999_999, using: &random))
      let rate = Rate(basisPoints: .random(in: 0...20_000, using: &random))
      let day = CivilDate(dayNumber: .random(in: -40_000...60_000, using: &random))
      #expect(try Area(typed: VietnameseFormat.area(area)) == area, "seed \(seed)")
      #expect(try Money(typed: VietnameseFormat.money(money)) == money, "seed \(seed)")
      #expect(try Rate(typed: VietnameseFormat.percent(rate)) == rate, "seed \(seed)")
      #expect(try CivilDate(typed: day.vietnamese) == day, "seed \(seed)")
      #expect(try CivilDate(typed: day.description) == day, "seed \(seed)")
    }
  }
}

@Suite struct NumberInWordsTests {
  @Test(arguments: [
    (Int64(0), "không"), (1, "một"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
    (15, "mười lăm"), (20, "hai mươi"),
    (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (101, "một trăm linh một"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"), (111, "một trăm mười một"), (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"),
    (1000, "một nghìn"), (1001, "một nghìn không trăm linh một"), (1015, "một nghìn không trăm mười lăm"),
    (20_000, "hai mươi nghìn"),
    (1_000_005, "một triệu không trăm linh năm"),
    (
      125_450_015, "một trăm hai mươi lăm triệu bốn trăm năm mươi nghìn không trăm mười lăm"
    ), (1_000_000_000, "một tỷ"), (21_000_000_000, "hai mươi mốt tỷ"), (1_000_000_000_000, "một nghìn tỷ"),
    (2_005_000_000_000, "hai nghìn không trăm linh năm tỷ"), (1_000_000_000_000_000_000, "một tỷ tỷ"),
    (-7, "âm bảy"),
  ])
  func `numbers are read as they are spoken`(_ number: Int64, _ words: String) {
    #expect(NumberInWords(number).text == words)
  }

  @Test func `the ends of Int64 have words too`() {
    #expect(NumberInWords(.max).text.hasPrefix("chín tỷ hai trăm hai mươi ba triệu"))
    #expect(NumberInWords(.min).text.hasSuffix("tám trăm linh tám"))
    #expect(NumberInWords(15).sentence == "Mười lăm")
  }

  @Test func `the South's lẻ agrees with ICU up to a billion`() throws {
    let formatter = NumberFormatter()
    formatter.numberStyle = .spellOut
    formatter.locale = Locale(identifier: "vi_VN")
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let numbers =
      Array(0...2_100) + (0..<3_000).map { _ in Int.random(in: 0..<1_000_000_000, using: &random) }
    var wrong: [String] = []
    /// ICU leaves out the empty hundreds that follow the millions; people say them.
    func hasEmptyHundreds(_ number: Int) -> Bool {
      let (thousands, units) = (number / 1000 % 1000, number % 1000)
      return (1..<100).contains(thousands) || thousands == 0 && units < 100
    }
    for number in numbers where number < 1_000_000 || !hasEmptyHundreds(number) {
      let expected = try #require(formatter.string(from: NSNumber(value: number)))
      let words = NumberInWords(Int64(number), emptyTen: .le).text
      if words != expected { wrong.append("\(number): \(words) / \(expected)") }
    }
    #expect(wrong.isEmpty, "\(wrong.count), seed \(seed): \(wrong.prefix(8).joined(separator: "\n"))")
  }
}
