package import Workflow

/// What the law asks of the days between rules, posting, announcements and the session.
package enum AuctionCalendar {
  private static let session = Anchor.day("session_scheduled", field: "session_on")
  private static let first = Anchor.day(Selector("auction_announced", FieldMatch("ordinal", "1")), field: nil)
  private static let second = Anchor.day(
    Selector("auction_announced", FieldMatch("ordinal", "2")), field: nil)

  /// Luật Đấu giá tài sản 2016 Đ.34 k.1.
  package static let rulesBeforePosting = Guard.gap(
    atLeast: "P-RULES", lotClass: nil, from: .entry("rules_issued"), to: .entry("auction_posted"))

  /// The session's day lies far enough behind the posting and the announcements: Luật Đấu giá tài sản 2016
  /// Đ.35 k.1 đ.b and Đ.57; after two failures the short procedure may do (Đ.53).
  package static let c34 = Guard.any(
    .all(postedInTime, announcedInTime, announcedApart),
    .all(
      .recorded("session_scheduled", FieldMatch("procedure", "short")),
      .state("failures", "two", "directed", "retried_again"), .filed("auction_announced"),
      .gap(atLeast: "P-POST-SHORT", lotClass: nil, from: .entry("auction_posted"), to: session)))

  /// It can no longer be made good without another day for the session.
  static let c34Fails = Guard.any(
    .all(.filed("session_scheduled"), .filed("auction_posted"), .not(postedInTime)),
    .all(
      .filed("session_scheduled"), .since(second),
      .any(.not(announcedInTime), .all(.since(first), .not(announcedApart)))),
    .since(session))

  private static let postedInTime = ReadinessGuards.byClass {
    .gap(atLeast: "P-POST", lotClass: $0.rawValue, from: .entry("auction_posted"), to: session)
  }
  private static let announcedInTime = Guard.gap(
    atLeast: "P-ANN-LEAD", lotClass: nil, from: second, to: session)
  private static let announcedApart = Guard.gap(atLeast: "P-ANN-GAP", lotClass: nil, from: first, to: second)
}
