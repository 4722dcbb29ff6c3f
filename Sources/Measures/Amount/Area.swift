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
    guard let match = text.wholeMatch(of: /(-?)(\d{1,11})(?:\.(\d)(0*))?/),
      let whole = Int64(match.2)
    else { return nil }
    let tenth = match.3.flatMap { Int64($0) } ?? 0
    let magnitude = whole * 10 + tenth
    tenths = match.1.isEmpty ? magnitude : -magnitude
  }

  /// SQL's spelling with one decimal: `125.4`.
  package var description: String {
    let magnitude = tenths.magnitude
    return "\(tenths < 0 ? "-" : "")\(magnitude / 10).\(magnitude % 10)"
  }
}

extension Area: Codable {
  /// A JSON number of square metres with one decimal; read back exactly.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let value = try container.decode(Double.self)
    tenths = Int64((value * 10).rounded())
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Double(tenths) / 10)
  }
}
