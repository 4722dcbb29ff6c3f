/// Whole đồng; SQL `bigint`. Never a floating number, never a fraction of a đồng.
package struct Money: Hashable, Comparable, Sendable {
  package let dong: Int64

  package init(dong: Int64) { self.dong = dong }

  package static let zero = Money(dong: 0)

  package static func + (left: Money, right: Money) -> Money { Money(dong: left.dong + right.dong) }
  package static func - (left: Money, right: Money) -> Money { Money(dong: left.dong - right.dong) }
  package static func += (left: inout Money, right: Money) { left = left + right }
  package static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }

  /// The share `rate` of this amount, rounded half away from zero to the whole đồng.
  package func share(_ rate: Rate) -> Money {
    Money(dong: Self.roundedQuotient(Int128(dong) * Int128(rate.basisPoints), 10_000))
  }

  static func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int64 {
    let half = divisor / 2
    return Int64((dividend >= 0 ? dividend + half : dividend - half) / divisor)
  }
}

/// Basis points: 10.000 is the whole.
package struct Rate: Hashable, Comparable, Sendable {
  package let basisPoints: Int64
  package init(basisPoints: Int64) { self.basisPoints = basisPoints }
  package static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }
}

/// Đồng per square metre.
package struct UnitPrice: Hashable, Comparable, Sendable {
  package let dongPerSquareMetre: Int64
  package init(dongPerSquareMetre: Int64) { self.dongPerSquareMetre = dongPerSquareMetre }
  package static func < (left: UnitPrice, right: UnitPrice) -> Bool {
    left.dongPerSquareMetre < right.dongPerSquareMetre
  }

  /// The amount due for `area`, rounded half away from zero to the whole đồng.
  package func amount(for area: Area) -> Money {
    Money(dong: Money.roundedQuotient(Int128(dongPerSquareMetre) * Int128(area.tenths), 10))
  }
}

extension Money: Codable {
  package init(from decoder: any Decoder) throws {
    dong = try decoder.singleValueContainer().decode(Int64.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(dong)
  }
}
