internal import Measures

/// The site TNT: which cases make up the land under its 42 lots, and what keeps some of them from being auctioned.
enum SouthOfTranNhanTong {
  static let lotCount = 42

  /// Lots that are not ready on 31 October 2021, each for a reason of its own.
  enum Blocker: Sendable {
    /// C06: a household gave its land and has not been paid.
    case unpaid
    /// C08: paid, but still there.
    case notHandedOver
    /// C08: refused, the enforcement is decided.
    case underEnforcement
    /// C05: the recovery decision bore another day than the approval, and so decided nothing.
    case notRecovered
    /// C07: the new place is allotted, not handed over. No bar under the 2013 law, but noted.
    case notResettled
    /// C08 and C10: built on again after it was cleared.
    case encroached
  }

  /// By the place of the lot and of its parcel, from 0.
  static func blocker(ofParcel index: Int) -> Blocker? {
    switch index {
    case 7: .encroached
    case 8: .unpaid
    case 14: .notHandedOver
    case 15: .underEnforcement
    case 20: .notRecovered
    case 25: .notResettled
    default: nil
    }
  }

  /// The case that owns the parcel numbered `index`: every fifth case has two.
  static func owner(ofParcel index: Int) -> Int { index / 6 * 5 + min(index % 6, 4) }

  /// One story for each of the thirty cases.
  static let scripts: [CaseScript] = (0..<30).map { index in
    let blocker = (0..<36).first { owner(ofParcel: $0) == index && Self.blocker(ofParcel: $0) != nil }
      .flatMap { Self.blocker(ofParcel: $0) }
    return switch (blocker, index) {
    case (.unpaid, _): CaseScript(stop: .settled) { ($0.isHandedOverEarly, $0.money) = (true, .none) }
    case (.notHandedOver, _): CaseScript(stop: .settled)
    case (.underEnforcement, _):
      CaseScript(stop: .handedOver) {
        ($0.money, $0.enforcement, $0.resumes) = (.held, .decided, pause(.settled, 2021, 8, 2))
      }
    case (.notRecovered, _): CaseScript(stop: .handedOver) { $0.splitsDecision = true }
    case (.notResettled, _): CaseScript(stop: .handedOver) { $0.resettlement = .allotted }
    // Paid, and handed over, as late as October 2021: what the report of that month has to show.
    case (_, 2):
      CaseScript(stop: .handedOver) {
        ($0.isHandedOverEarly, $0.resumes) = (true, pause(.published, 2021, 9, 20))
      }
    case (_, 18): CaseScript(stop: .handedOver) { $0.resumes = pause(.settled, 2021, 9, 15) }
    case (_, 11): CaseScript { $0.resettlement = .handed }
    case (_, 24): CaseScript { $0.money = .late }
    default: CaseScript()
    }
  }

  private static func pause(
    _ step: CaseScript.Milestone, _ year: Int, _ month: Int, _ day: Int
  ) -> (after: CaseScript.Milestone, on: CivilDate)? {
    CivilDate(year: year, month: month, day: day).map { (step, $0) }
  }

  /// Lots A01 to A36 lie on a parcel each; the last six on the other half of every sixth parcel.
  static func lots(on parcels: [DemoParcel], seed: UInt64) -> [DemoLot] {
    (0..<lotCount).map { index in
      var chance = DemoRandom(seed: seed, stream: 70_000 + index)
      return DemoLot(
        site: "TNT", label: index < 9 ? "A0\(index + 1)" : "A\(index + 1)",
        ward: DemoPlace.southOfTranNhanTong.ward, area: Area(tenths: Int64(chance.number(1_000...1_620))),
        purpose: "đất ở đô thị", parcels: [parcels[index < 36 ? index : (index - 36) * 6]],
        describedOn: SiteStory.day("2021-03-08"))
    }
  }
}

extension SouthOfTranNhanTong {
  static func trouble(ofParcel index: Int) -> ParcelStory.Trouble? {
    switch blocker(ofParcel: index) {
    case .unpaid, .notRecovered: .neverInspected
    case .encroached: CivilDate(year: 2021, month: 10, day: 18).map { .encroached(on: $0) }
    case .notHandedOver, .underEnforcement, .notResettled, nil: nil
    }
  }
}
