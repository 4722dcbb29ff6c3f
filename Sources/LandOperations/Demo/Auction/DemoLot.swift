internal import Measures

/// An invented lot.
struct DemoLot: Sendable {
  let site: String
  /// `A07`
  let label: String
  /// Empty where the ward is not known.
  let ward: String
  let area: Area
  let purpose: String
  /// Parcels under it.
  let parcels: [DemoParcel]
  let describedOn: CivilDate

  /// `TNT-A07`
  var code: String { "\(site)-\(label)" }

  /// The lot's price at so much a square metre, to the whole thousand.
  func price(_ unit: UnitPrice) -> Money { Money(dong: unit.amount(for: area).dong / 1_000 * 1_000) }
}

/// An invented auction of some lots of a site.
struct DemoRound: Sendable {
  /// `KHAC@1`
  let code: String
  let lots: [DemoLot]
}
