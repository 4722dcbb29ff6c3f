internal import Measures

/// An invented parcel.
struct DemoParcel: Sendable {
  /// As the law counts the wait after the notice.
  enum Group: String, Sendable { case agricultural, nonAgricultural = "non_agricultural", mixed }

  let project: String
  let ward: String
  let sheet: Int
  let plot: String
  let area: Area
  let recovered: Area
  /// Codes of the cadastral map: `ODT`, `ODT+CLN`.
  let landUse: String
  let certificate: String

  /// Land uses are coded as the map of that time codes them.
  static let codeSystem = "TT27/2018"
  /// A day on which the wards bore the names that the sheets and plots were numbered under.
  static let numberedOn = "2020-01-02"

  /// `12/345`
  var number: String { "\(sheet)/\(plot)" }
  /// `DRW:12/345`
  var code: String { "\(project):\(number)" }

  var uses: [String] { landUse.split(separator: "+").map(String.init) }
  var isResidential: Bool { uses.contains { $0 == "ODT" || $0 == "ONT" } }
  var group: Group {
    let agricultural = uses.count { Self.agriculturalUses.contains($0) }
    return agricultural == uses.count ? .agricultural : agricultural == 0 ? .nonAgricultural : .mixed
  }

  private static let agriculturalUses: Set<String> = [
    "HNK", "BHK", "NHK", "CLN", "LUC", "LUK", "NTS", "RSX", "NKH",
  ]
}

extension DemoParcel.Group {
  /// Of a case with parcels of both groups: mixed, so the longer wait counts.
  static func of(_ parcels: [DemoParcel]) -> Self {
    guard let first = parcels.first?.group else { return .mixed }
    return parcels.allSatisfy { $0.group == first } ? first : .mixed
  }
}
