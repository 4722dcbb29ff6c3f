package import Measures

/// Which days are worked: Monday to Friday, less the days off, plus the days that make up for one.
package struct WorkCalendar: Hashable, Sendable {
  package let daysOff: Set<CivilDate>
  package let makeUpDays: Set<CivilDate>
  /// Years whose days off were announced; others are estimates and are warned about.
  package let confirmedYears: ClosedRange<Int>

  package init(daysOff: Set<CivilDate>, makeUpDays: Set<CivilDate>, confirmedYears: ClosedRange<Int>) {
    self.daysOff = daysOff
    self.makeUpDays = makeUpDays
    self.confirmedYears = confirmedYears
  }

  package func isWorking(_ day: CivilDate) -> Bool {
    makeUpDays.contains(day) || (day.weekday < 6 && !daysOff.contains(day))
  }

  /// `day` itself when it is worked, else the next day that is.
  package func rolled(_ day: CivilDate) -> CivilDate {
    var result = day
    while !isWorking(result) { result = result + 1 }
    return result
  }

  /// The `count`-th working day after `day`, which is not counted; days in `suspended` do not count.
  package func adding(workingDays count: Int, to day: CivilDate, suspended: DaySet = .empty) -> CivilDate? {
    var result = day
    var left = count
    while left > 0 {
      result = result + 1
      if suspended.contains(result) {
        guard let end = suspended.firstChange(after: result) else { return nil }
        result = end - 1
        continue
      }
      if isWorking(result) { left -= 1 }
    }
    return result
  }
}
