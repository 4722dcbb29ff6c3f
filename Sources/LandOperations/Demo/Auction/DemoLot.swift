internal import Measures

/// An invented lot.
struct DemoLot: Sendable {
  let site: String
  /// `A07`
  let label: String
  let area: Area
  let purpose: String
  /// Parcels under it, with the part that lies in it.
  let parcels: [(parcel: DemoParcel, area: Area)]

  /// `TNT-A07`
  var code: String { "\(site)-\(label)" }
}
