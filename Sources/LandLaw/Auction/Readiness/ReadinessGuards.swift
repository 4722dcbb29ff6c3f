internal import Measures
internal import Workflow

/// Conditions that several items, tracks and findings share.
enum ReadinessGuards {
  static let under2013 = Guard.under(Regimes.landLaw2013.code)

  // MARK: - Parcels

  static let hasParcels = Guard.during("inclusion")
  static let isStateLand = Guard.filed("state_land_confirmed")
  static let isCleared = Guard.every("parcel", "ground", ["cleared", "clean", "managed"])

  // MARK: - What the lot and the site are

  static func lotClass(_ lotClass: LotClass) -> Guard {
    let isClass = Guard.recorded("described", FieldMatch("lot_class", lotClass.rawValue))
    // A lot not yet described is taken for residential land.
    return lotClass == .residential ? .any(isClass, .not(.filed("described"))) : isClass
  }

  /// A condition that reads a number of the lot's class.
  static func byClass(_ condition: (LotClass) -> Guard) -> Guard {
    .any(LotClass.allCases.map { .all(lotClass($0), condition($0)) })
  }

  // MARK: - Terms

  /// Until the last day that the field of the latest entry names; for ever when it names none.
  static func until(_ selector: Selector, _ field: String) -> Guard {
    let last = Anchor.day(selector, field: field)
    return .any(.not(.since(last)), .on(last))
  }

  /// The works are not past the term since the year in which they were first listed, which counts in full.
  static let isNotStale = Guard.any(
    .not(.since(.day("land_use_plan_listed", field: "first_year"))),
    .within("P-LANDPLAN-STALE", of: .day("land_use_plan_listed", field: "first_year")))

  // MARK: - Plan

  /// A condition on a field of the plan as last approved or adjusted.
  static func plan(_ condition: (Kind) -> Guard) -> Guard {
    let kinds: [Kind] = ["auction_plan_approved", "auction_plan_adjusted"]
    return .any(kinds.map { .all(.latest([Selector($0)], among: kinds.map { Selector($0) }), condition($0)) })
  }

  static let depositInBand = plan { kind in
    byClass { .meets(.field(kind, "deposit_percent"), "P-DEP", lotClass: $0.rawValue) }
  }

  static let needsCouncil = plan { .meets(.field($0, "expected_price"), "P-COUNCIL", lotClass: nil) }

  // MARK: - Price

  static let infrastructureIsComplete = Guard.atLeast(
    .field("infrastructure_accepted", "percent"), .constant(100))

  /// The method of the latest price is the one that the day's law asks for.
  static let methodIsRight = Guard.any(
    .all(under2013, priced("specific")),
    .all(
      .any(.under(Regimes.landLaw2024.code), .under(Regimes.commune.code)),
      .any(
        .all(priced("table"), infrastructureIsComplete),
        .all(priced("specific"), .not(infrastructureIsComplete)))),
    .all(
      .any(.under(Regimes.resolution254.code), .under(Regimes.decree49.code)),
      priced("table", "table_x_coefficient")))

  private static func priced(_ methods: String...) -> Guard {
    .latest(
      [Selector("starting_price_approved", FieldMatch("method", Set(methods)))],
      among: ["starting_price_approved"])
  }
}
