/// A moment in microseconds since 1970-01-01 00:00 UTC; SQL `timestamptz`.
package struct Timestamp: Hashable, Comparable, Sendable {
  package let microseconds: Int64

  package init(microseconds: Int64) { self.microseconds = microseconds }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension CivilDate {
  /// The day on the wall in Viet Nam at `moment`: UTC+7 all year. The only bridge from a clock to a day.
  package init(inVietNamAt moment: Timestamp) {
    let shifted = moment.microseconds + 7 * 3_600_000_000
    let day = shifted >= 0 ? shifted / 86_400_000_000 : (shifted - 86_399_999_999) / 86_400_000_000
    self.init(dayNumber: Int32(clamping: day))
  }
}

extension Timestamp: CustomStringConvertible, Codable {
  /// ISO 8601 in UTC, to the microsecond: `2021-10-31T17:00:00.000000Z`.
  package var description: String {
    let day = microseconds >= 0 ? microseconds / 86_400_000_000 : (microseconds - 86_399_999_999) / 86_400_000_000
    var rest = microseconds - day * 86_400_000_000
    let micro = rest % 1_000_000
    rest /= 1_000_000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let fraction = String(micro)
    let padded = String(repeating: "0", count: 6 - fraction.count) + fraction
    let date = CivilDate(dayNumber: Int32(clamping: day))
    return "\(date)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)).\(padded)Z"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment: \(text)")
    }
    self = moment
  }
}

extension Timestamp: LosslessStringConvertible {
  /// Reads `2021-10-31T17:00:00Z`, with up to six decimals of a second; `Z`, `+07:00` or `+07` at the end.
  package init?(_ text: String) {
    guard
      let match = text.wholeMatch(
        of: /(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}(?::?\d{2})?)/),
      let date = CivilDate(String(match.1)), let hour = Int64(match.2), hour < 24,
      let minute = Int64(match.3), minute < 60
    else { return nil }
    let second = match.4.flatMap { Int64($0) } ?? 0
    guard second < 60 else { return nil }
    let decimals = match.5.map(String.init) ?? ""
    let micro = Int64(decimals + String(repeating: "0", count: 6 - decimals.count)) ?? 0
    var offset: Int64 = 0
    if match.6 != "Z" {
      let digits = match.6.filter(\.isNumber)
      let hours = Int64(digits.prefix(2)) ?? 0
      let minutes = Int64(digits.dropFirst(2)) ?? 0
      offset = (hours * 60 + minutes) * 60_000_000 * (match.6.hasPrefix("-") ? -1 : 1)
    }
    let ofDay = ((hour * 60 + minute) * 60 + second) * 1_000_000 + micro
    self.init(microseconds: Int64(date.dayNumber) * 86_400_000_000 + ofDay - offset)
  }
}
