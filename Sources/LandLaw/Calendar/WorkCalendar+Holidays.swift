package import Workflow

extension WorkCalendar {
  /// The years for which the days off were announced. From 2027 on the lunar holidays are estimates.
  package static let announcedYears = 2014...2026

  package init(holidays: [HolidayRow]) {
    self.init(
      daysOff: Set(holidays.filter { $0.kind == .off }.map(\.day)),
      makeUpDays: Set(holidays.filter { $0.kind == .makeUpWorkday }.map(\.day)),
      confirmedYears: Self.announcedYears)
  }
}
