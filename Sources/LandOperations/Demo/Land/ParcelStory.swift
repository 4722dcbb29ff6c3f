internal import Measures
internal import Workflow

/// What is filed in the parcels themselves: survey and classification beside the inventory, clearing after the last
/// case on a parcel gave its land.
enum ParcelStory {
  static func entries(
    _ clearance: DemoClearance, world: CaseLife.World, seed: UInt64,
    trouble: (DemoParcel) -> Trouble? = { _ in nil }
  ) -> [DemoEntry] {
    var lives: [String: [CaseLife]] = [:]
    for life in clearance.lives {
      for parcel in life.about.parcels { lives[parcel.code, default: []].append(life) }
    }
    var entries: [DemoEntry] = []
    for (index, parcel) in clearance.parcels.enumerated() {
      var chance = DemoRandom(seed: seed, stream: 50_000 + index)
      let story = Self.story(of: parcel, lives[parcel.code] ?? [], trouble(parcel), world, &chance)
      entries += story.filter { $0.on <= world.lastDay }
    }
    return entries
  }

  enum Trouble {
    /// Cleared, but nobody has looked: its money or its decision is missing.
    case neverInspected
    /// Somebody built on it again.
    case encroached(on: CivilDate)
  }

  private static func story(
    of parcel: DemoParcel, _ lives: [CaseLife], _ trouble: Trouble?, _ world: CaseLife.World,
    _ chance: inout DemoRandom
  ) -> [DemoEntry] {
    var entries: [DemoEntry] = []
    func last(_ days: [CivilDate?]) -> CivilDate? {
      let known = days.compactMap(\.self)
      return known.count == lives.count ? known.max() : nil
    }
    if let day = last(lives.map { $0.days[.inventoried] }) {
      entries.append(
        DemoEntry(parcel.code, "surveyed", on: day, area: measured(parcel, &chance), topic: parcel.project))
    }
    if let day = last(lives.map { $0.days[.certified] }) {
      entries.append(
        DemoEntry(
          parcel.code, "classified", on: day,
          fields: [
            ("land_use", parcel.landUse), ("code_system", DemoParcel.codeSystem), ("eligible", "yes"),
          ],
          topic: parcel.project))
    }
    guard let free = last(lives.map(\.freeSince)) else { return entries }
    let cleared = world.working.after(free, chance.number(3...14))
    entries.append(DemoEntry(parcel.code, "cleared", on: cleared, topic: parcel.project))
    if case .neverInspected = trouble { return entries }
    let inspected = world.working.after(cleared, chance.number(2...9))
    entries.append(
      DemoEntry(
        parcel.code, "site_inspected", on: inspected, fields: [("result", "clear")], topic: parcel.project))
    if case .encroached(let day) = trouble {
      entries.append(DemoEntry(parcel.code, "encroachment_found", on: day, area: Area(tenths: 240)))
      return entries
    }
    guard chance.chance(45) else { return entries }
    entries.append(
      DemoEntry(
        parcel.code, "management_assigned", on: world.working.after(inspected, chance.number(5...15)),
        area: parcel.recovered, fields: [("holder", "land_fund_organisation")], topic: parcel.project))
    return entries
  }

  /// What the survey found: as on paper, or a little off.
  private static func measured(_ parcel: DemoParcel, _ chance: inout DemoRandom) -> Area {
    guard chance.chance(25) else { return parcel.area }
    return Area(tenths: parcel.area.tenths + Int64(chance.number(-25...40)))
  }
}
