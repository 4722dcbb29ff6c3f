internal import Measures

/// Draws the parcels of one project, each plot once.
struct DemoLand {
  private let place: DemoPlace
  private var chance: DemoRandom
  private var lastPlot: [Int]

  init(_ place: DemoPlace, seed: UInt64) {
    self.place = place
    chance = DemoRandom(seed: seed, stream: 1)
    lastPlot = Array(repeating: 0, count: place.sheets.count)
  }

  /// Parcels of one case lie on one sheet, one behind the other.
  /// - Parameter withHome: the first has a house on it.
  mutating func parcels(_ count: Int, withHome: Bool) -> [DemoParcel] {
    let sheet = chance.number(place.sheets)
    return (0..<count).map { parcel(onSheet: sheet, withHome: withHome && $0 == 0) }
  }

  private mutating func parcel(onSheet sheet: Int, withHome: Bool) -> DemoParcel {
    let homes = place.landUses.filter { $0.hasPrefix("O") }
    let landUse = chance.pick(withHome ? homes : place.landUses)
    let area = Area(tenths: Int64(chance.number(Self.tenths(landUse))))
    let whole = chance.chance(80)
    let recovered = whole ? area : Area(tenths: area.tenths * Int64(chance.number(35...90)) / 100)
    return DemoParcel(
      project: place.project, ward: place.ward, sheet: sheet, plot: plot(onSheet: sheet), area: area,
      recovered: recovered, landUse: landUse, certificate: certificate())
  }

  /// Mostly plain numbers; a few that were split or put in between.
  private mutating func plot(onSheet sheet: Int) -> String {
    let index = sheet - place.sheets.lowerBound
    lastPlot[index] += chance.number(1...4)
    let number = lastPlot[index]
    return chance.chance(4) ? "\(number)A" : chance.chance(3) ? "\(number)-1" : "\(number)"
  }

  private mutating func certificate() -> String {
    chance.chance(72) ? "MH \(chance.number(100_000...999_999))" : ""
  }

  private static func tenths(_ landUse: String) -> ClosedRange<Int> {
    switch landUse {
    case "ODT": 800...3_200
    case "ODT+CLN", "ODT+HNK": 2_500...9_000
    case "ONT": 2_000...6_000
    case "ONT+CLN", "ONT+HNK": 6_000...22_000
    case "TMD", "SKC": 4_000...25_000
    default: 4_000...38_000
    }
  }
}
