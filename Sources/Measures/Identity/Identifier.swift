/// The database number of a `Record`; two kinds of number cannot be mixed up.
package struct Identifier<Record>: Hashable, Sendable, Comparable {
  package let number: Int64
  package init(_ number: Int64) { self.number = number }
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Identifier: CustomStringConvertible {
  package var description: String { String(number) }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
