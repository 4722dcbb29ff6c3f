import FoundationEssentials
import Measures
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (Int64(1000), Int64(5_000), Int64(500)), (1, 5_000, 1), (-1, 5_000, -1), (1, 4_999, 0), (-1, 4_999, 0),
    (3, 5_000, 2), (-3, 5_000, -2), (10_001, 1, 1), (9_999, 1, 1), (4_999, 1, 0), (5_000, 1, 1),
    (-5_000, 1, -1),
    (0, 10_000, 0), (7, 10_000, 7), (7, -5_000, -4), (.max, 10_000, .max),
  ])
  func `a share is rounded half away from zero, on both sides`(
    _ dong: Int64, _ points: Int64, _ expected: Int64
  ) {
    #expect(Money(dong: dong).share(Rate(basisPoints: points)) == Money(dong: expected))
  }

  @Test func `a share and what is left never differ by more than rounding`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    for _ in 0..<10_000 {
      let amount = Money(dong: .random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
      let points = Int64.random(in: 0...10_000, using: &random)
      let share = amount.share(Rate(basisPoints: points))
      // Twice the error, in basis points of a đồng: at most one đồng.
      let error = Int128(share.dong) * 10_000 - Int128(amount.dong) * Int128(points)
      guard error.magnitude * 2 <= 10_000 else {
        Issue.record("\(points) of \(amount) is \(share), seed \(seed)")
        return
      }
    }
  }

  @Test func `an amount for an area is rounded once, at the end`() {
    let price = UnitPrice(dongPerSquareMetre: 1_250_005)
    #expect(price.amount(for: Area(tenths: 1254)) == Money(dong: 156_750_627))
    #expect(price.amount(for: Area(tenths: 1)) == Money(dong: 125_001))
    #expect(price.amount(for: .zero) == .zero)
    #expect(UnitPrice(dongPerSquareMetre: 5).amount(for: Area(tenths: -1)) == Money(dong: -1))
  }

  @Test func `the largest typed area at the largest typed price is still an amount`() throws {
    let amount = try UnitPrice(typed: "999.999.999").amount(for: Area(typed: "999.999.999,9"))
    #expect(amount.dong > 0)
  }
}

@Suite struct AreaTests {
  @Test(arguments: [
    ("125.4", Int64(1254)), ("125", 1250), ("125.40", 1254), ("0.1", 1), ("-0.1", -1), ("-12.5", -125),
    ("99999999999.9", 999_999_999_999), ("0", 0), ("125.", nil), (".5", nil), ("125.45", nil),
    ("125.405", nil), ("1,5", nil),
    ("", nil), ("-", nil), ("--1", nil), ("+1", nil), ("1e3", nil), (" 1", nil), ("100000000000", nil),
    ("١٢", nil),
    ("5.٣", nil), ("1.2.3", nil), ("1.2-", nil), ("5.0٠", nil),
  ])
  func `SQL's spelling is read exactly or not at all`(_ text: String, _ tenths: Int64?) {
    #expect(Area(text)?.tenths == tenths)
  }

  @Test func `every area is read back from its text`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    for _ in 0..<20_000 {
      let area = Area(tenths: .random(in: -999_999_999_999...999_999_999_999, using: &random))
      guard Area(area.description) == area else {
        Issue.record("\(area) is not read back, seed \(seed)")
        return
      }
    }
    #expect(Area(tenths: -4).description == "-0.4")
  }

  @Test func `JSON keeps the tenth and refuses what is finer, infinite or immense`() throws {
    let areas = [Area(tenths: 1), Area(tenths: 1254), Area(tenths: 999_999_999_999), Area(tenths: -3)]
    let data = try JSONEncoder().encode(areas)
    #expect(try JSONDecoder().decode([Area].self, from: data) == areas)
    for text in ["[1.25]", "[1e300]", "[0.05]"] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([Area].self, from: Data(text.utf8)) }
    }
  }
}
