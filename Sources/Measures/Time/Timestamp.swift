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
    let vietNamOffset: Int64 = 7 * 3_600_000_000
    let (day, rest) = moment.utcDay
    self.init(dayNumber: Int32(clamping: rest < Timestamp.dayLength - vietNamOffset ? day : day + 1))
  }
}

extension Timestamp {
  fileprivate static let dayLength: Int64 = 86_400_000_000

  /// Days since 1970-01-01 in UTC, and the microseconds since midnight.
  fileprivate var utcDay: (day: Int64, rest: Int64) {
    let rest = microseconds % Self.dayLength
    let day = microseconds / Self.dayLength
    return rest < 0 ? (day - 1, rest + Self.dayLength) : (day, rest)
  }
}

extension Timestamp: CustomStringConvertible, Codable {
  /// ISO 8601 in UTC, to the microsecond: `2021-10-31T17:00:00.000000Z`.
  package var description: String {
    let (day, ofDay) = utcDay
    var rest = ofDay
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
    var bytes = Array(text.utf8)[...]
    /// Exactly `count` digits, or nothing is taken.
    func number(_ count: Int) -> Int64? {
      let digits = bytes.prefix(count)
      guard digits.count == count, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      bytes.removeFirst(count)
      return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
    func take(_ character: Unicode.Scalar) -> Bool {
      guard bytes.first == UInt8(ascii: character) else { return false }
      bytes.removeFirst()
      return true
    }
    let day = bytes.prefix(10)
    bytes = bytes.dropFirst(10)
    guard let date = CivilDate(String(decoding: day, as: UTF8.self)), take("T") || take(" "),
      let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60
    else { return nil }
    var ofDay = (hour * 60 + minute) * 60_000_000
    if take(":") {
      guard let second = number(2), second < 60 else { return nil }
      ofDay += second * 1_000_000
      if take(".") {
        let length = bytes.prefix { (0x30...0x39).contains($0) }.count
        guard (1...6).contains(length), let decimals = number(length) else { return nil }
        ofDay += decimals * [100_000, 10_000, 1000, 100, 10, 1][length - 1]
      }
    }
    var offset: Int64 = 0
    if !take("Z") {
      let isWest = bytes.first == UInt8(ascii: "-")
      guard take("+") || take("-"), let hours = number(2), hours < 24 else { return nil }
      let hasColon = take(":")
      let minutes = number(2)
      guard !hasColon || minutes != nil, minutes ?? 0 < 60 else { return nil }
      offset = (hours * 60 + (minutes ?? 0)) * 60_000_000 * (isWest ? -1 : 1)
    }
    guard bytes.isEmpty else { return nil }
    self.init(microseconds: Int64(date.dayNumber) * 86_400_000_000 + ofDay - offset)
  }
}
