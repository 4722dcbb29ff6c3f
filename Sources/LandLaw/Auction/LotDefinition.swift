internal import Measures
package import Workflow

/// The life of an auction lot (lô, thửa đưa ra đấu giá): its land, its readiness, and the attempts to sell it.
package enum LotDefinition {
  package static let definition = Definition(
    name: "lot", title: Bilingual(vi: "Lô đất đấu giá", en: "Auction lot"),
    subjects: [lot, attempt, site],
    // A site's entries are taken before the lot's, so that on one day the lot's own check is the later one.
    kinds: SiteKinds.all + LotKinds.all + AttemptKinds.all,
    intervals: [
      IntervalDefinition("hold", title: Bilingual(vi: "Tạm dừng", en: "Hold")),
      IntervalDefinition(
        "planning_adjustment", title: Bilingual(vi: "Điều chỉnh quy hoạch", en: "Planning adjustment")),
      IntervalDefinition("inclusion", title: Bilingual(vi: "Thửa nằm trong lô", en: "Parcel in the lot")),
    ],
    obligations: AuctionObligations.all)

  private static let lot = SubjectDefinition(
    LotKinds.subject, role: .root, title: Bilingual(vi: "Lô đất", en: "Lot"),
    tracks: ReadinessItem.all.map { item in
      ReadinessItem.ofSession.contains { $0.code == item.code } ? item.mirrorDefinition : item.trackDefinition
    } + [
      FailureTrack.track, HoldTrack.track, LandTrack.track, PreparationTrack.track, TitleTrack.track,
    ])

  private static let attempt = SubjectDefinition(
    AttemptKinds.subject, role: .instance, prefix: "@", title: Bilingual(vi: "Lần đấu giá", en: "Attempt"),
    tracks: ReadinessItem.ofSession.map(\.trackDefinition) + [
      SaleTrack.track, CollectionTrack.track, SessionTrack.track,
    ])

  private static let site = SubjectDefinition(
    SiteKinds.subject, role: .inherited, title: Bilingual(vi: "Khu đất", en: "Site"))
}

/// Items settle first, then what is made of several of them, so that no step is taken on half a day's entries.
enum AuctionPriority {
  static let land = 4
  static let preparation = 5
  static let session = 6
}

extension StateDefinition {
  static func state(_ state: State, _ vi: String, _ en: String, final isFinal: Bool = false)
    -> StateDefinition
  {
    StateDefinition(state, Bilingual(vi: vi, en: en), final: isFinal)
  }
}
