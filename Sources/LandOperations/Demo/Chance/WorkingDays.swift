internal import Measures
internal import Workflow

/// The working days of some years in a row, looked up instead of searched.
struct WorkingDays: Sendable {
  private let first: CivilDate
  private let days: [CivilDate]
  /// For each calendar day, the place of the first working day on or after it.
  private let places: [Int]

  init(_ calendar: WorkCalendar, years: ClosedRange<Int>) {
    var (days, places): ([CivilDate], [Int]) = ([], [])
    let first = CivilDate(dayNumber: Self.dayNumber(ofYear: years.lowerBound))
    let end = CivilDate(dayNumber: Self.dayNumber(ofYear: years.upperBound + 1))
    for day in first..<end {
      places.append(days.count)
      if calendar.isWorking(day) { days.append(day) }
    }
    (self.first, self.days, self.places) = (first, days, places)
  }

  private static func dayNumber(ofYear year: Int) -> Int32 {
    CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
  }

  /// The day itself when it is worked, else the next that is.
  func onOrAfter(_ day: CivilDate) -> CivilDate { days[clamped(places[clamped(day - first, places.count)])] }

  /// The `count`-th working day after `day`.
  func after(_ day: CivilDate, _ count: Int) -> CivilDate {
    let next = places[clamped(day + 1 - first, places.count)]
    return days[clamped(next + count - 1)]
  }

  /// The last working day before `day`.
  func before(_ day: CivilDate) -> CivilDate { days[clamped(places[clamped(day - first, places.count)] - 1)] }

  private func clamped(_ place: Int) -> Int { clamped(place, days.count) }
  private func clamped(_ place: Int, _ count: Int) -> Int { max(0, min(place, count - 1)) }
}
