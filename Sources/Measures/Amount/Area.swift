/// Tenths of a square metre; SQL `numeric(12,1)`. A second significant decimal is refused, not rounded.
package struct Area: Hashable, Comparable, Sendable {
  package let tenths: Int64

  package init(tenths: Int64) { self.tenths = tenths }
  package init(squareMetres: Int64) { tenths = squareMetres * 10 }

  package static let zero = Area(tenths: 0)

  package static func + (left: Area, right: Area) -> Area { Area(tenths: left.tenths + right.tenths) }
  package static func - (left: Area, right: Area) -> Area { Area(tenths: left.tenths - right.tenths) }
  package static func += (left: inout Area, right: Area) { left = left + right }
  package static func < (left: Area, right: Area) -> Bool { left.tenths < right.tenths }
}

extension Area: LosslessStringConvertible {
  /// Reads SQL's spelling `125.4` (also `125`, `125.40`); nil for a second significant decimal.
  package init?(_ text: String) {
    var rest = text.utf8[...]
    let isNegative = rest.first == 0x2D
    if isNegative { rest.removeFirst() }
    let whole = rest.prefix { $0 != 0x2E }
    var decimals = rest.dropFirst(whole.count)
    guard (1...11).contains(whole.count), var magnitude = Self.digits(whole) else { return nil }
    magnitude *= 10
    if decimals.popFirst() != nil {
      guard let first = decimals.popFirst(), let tenth = Self.digits(CollectionOfOne(first)),
        decimals.allSatisfy({ $0 == 0x30 })
      else { return nil }
      magnitude += tenth
    }
    tenths = isNegative ? -magnitude : magnitude
  }

  private static func digits(_ bytes: some Sequence<UInt8>) -> Int64? {
    var value: Int64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  /// SQL's spelling with one decimal: `125.4`.
  package var description: String {
    let magnitude = tenths.magnitude
    return "\(tenths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
  }
}

extension Area: Codable {
  /// A JSON number of square metres with one decimal; read back exactly, and refused with more.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let value = try container.decode(Double.self)
    guard let tenths = Int64(exactly: (value * 10).rounded()), Double(tenths) / 10 == value else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an area in tenths of a square metre: \(value)")
    }
    self.tenths = tenths
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Double(tenths) / 10)
  }
}
