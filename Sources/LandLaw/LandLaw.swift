package import Workflow

/// The law of clearance and auction as data.
package enum LandLaw {
  /// The law as a replay reads it, with the office's calendar of days off.
  package static func book(calendar: WorkCalendar) -> LawBook {
    // The parameters of the auction half join the list here.
    LawBook(regimes: Regimes.all, parameters: ClearanceParameters.all, calendar: calendar)
  }
}
