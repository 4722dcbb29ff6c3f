package import Workflow

/// The law of clearance and auction as data.
package enum LandLaw {
  /// The law as a replay reads it, with the office's calendar of days off.
  package static func book(calendar: WorkCalendar) -> LawBook {
    LawBook(
      regimes: Regimes.all, parameters: ClearanceParameters.all + AuctionParameters.all, calendar: calendar)
  }
}
