/// A day in the proleptic Gregorian calendar, without clock or time zone; SQL `date`.
///
/// The value is the number of days since 1970-01-01. Days from year 1 to 9999 can be written.
package struct CivilDate: Hashable, Sendable {
  package let dayNumber: Int32

  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// Nil when the three numbers do not name a day (31 April, year 0).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    dayNumber = Self.dayNumber(year, month, day)
  }

  /// For any year; the earliest or latest day of all for years beyond them.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    // Days from civil (era of 400 years, year starting in March).
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// Monday is 1 and Sunday is 7, as in ISO 8601.
  package var weekday: Int {
    let sinceThursday = (Int(dayNumber) % 7 + 7) % 7
    return (sinceThursday + 3) % 7 + 1
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The corresponding day `months` later; the last day of that month when it has no such day
  /// (Civil Code 91/2015/QH13 art. 148.3).
  package func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + months
    let newYear = (index >= 0 ? index : index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
    return CivilDate(dayNumber: Self.dayNumber(newYear, newMonth, newDay))
  }

  package var firstOfMonth: CivilDate { self - (day - 1) }
  package var lastOfMonth: CivilDate {
    let (year, month, day) = components
    return self + (Self.days(inMonth: month, of: year) - day)
  }

  package static func + (date: CivilDate, days: Int) -> CivilDate { date.advanced(by: days) }
  package static func - (date: CivilDate, days: Int) -> CivilDate { date.advanced(by: -days) }
  package static func - (later: CivilDate, earlier: CivilDate) -> Int { earlier.distance(to: later) }

  /// As printed in Viet Nam: `31/10/2021`.
  package var vietnamese: String {
    let (year, month, day) = components
    return "\(Self.padded(day, 2))/\(Self.padded(month, 2))/\(Self.padded(year, 4))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CivilDate: Comparable, Strideable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
  package func distance(to other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }
  package func advanced(by days: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: Int(dayNumber) + days))
  }
}

extension CivilDate: LosslessStringConvertible, CustomDebugStringConvertible {
  /// Reads `2021-10-31` and nothing else. What people type is read by ``init(typed:)``.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2021-10-31`.
  package var description: String {
    let (year, month, day) = components
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }
  package var debugDescription: String { description }
}

extension CivilDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
    }
    self = date
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
