/// A month of a year, the period of most reports.
package struct CivilMonth: Hashable, Sendable {
  package let year: Int
  package let month: Int

  /// Nil for a month outside 1 to 12 or a year outside 1 to 9999.
  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    (self.year, self.month) = (year, month)
  }

  /// The month of `day`.
  package init(of day: CivilDate) {
    let (year, month, _) = day.components
    (self.year, self.month) = (year, month)
  }

  package var firstDay: CivilDate { CivilDate(dayNumber: CivilDate.dayNumber(year, month, 1)) }
  package var lastDay: CivilDate { firstDay.lastOfMonth }

  package var next: CivilMonth { CivilMonth(of: lastDay + 1) }
  package var previous: CivilMonth { CivilMonth(of: firstDay - 1) }

  package func contains(_ day: CivilDate) -> Bool { firstDay <= day && day <= lastDay }

  /// `10/2021`
  package var vietnamese: String { "\(month < 10 ? "0" : "")\(month)/\(year)" }
}

extension CivilMonth: Comparable {
  package static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension CivilMonth: LosslessStringConvertible, Codable {
  /// Reads `2021-10` and nothing else.
  package init?(_ text: String) {
    guard text.utf8.count == 7, let day = CivilDate(text + "-01") else { return nil }
    self.init(of: day)
  }

  /// ISO 8601: `2021-10`.
  package var description: String { String(firstDay.description.dropLast(3)) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let month = CivilMonth(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month: \(text)")
    }
    self = month
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
