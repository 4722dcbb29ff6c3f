internal import LandLaw
package import LandStore
package import Measures
internal import Workflow

/// As many invented cases as one wants, one parcel each, for measuring: made one by one as they are asked for, so that
/// a million take no more memory than one.
///
/// A case has about fourteen entries, which come to about twenty events. The same number is the same case, whatever
/// the count.
package struct DemoPopulation: Sequence, Sendable {
  /// A case with the parcel under it and everything that is filed in it.
  package struct Member: Sendable {
    /// From 0.
    package let index: Int
    /// `BM-0000001`
    package let code: String
    /// `BM:1/1`
    package let parcelCode: String
    package let sheet: Int
    package let plot: String
    package let area: Area
    package let landUse: String
    package let partyName: String
    package let openedOn: CivilDate
    /// `described` and `parcel_included` first.
    package let entries: [DemoEntry]

    /// - Parameters:
    ///   - unit: the number of the case.
    ///   - parcel: the number of the parcel.
    package func drafts(unit: Int64, parcel: Int64) -> [EntryDraft] {
      entries.map { entry in
        EntryDraft(
          owner: .unit(unit), subject: "case", kind: entry.kind, on: entry.on, until: entry.until,
          effectiveOn: entry.effectiveOn, amount: entry.amount?.dong, area: entry.area,
          unit: entry.kind == "parcel_included" ? parcel : nil, fields: entry.fields)
      }
    }
  }

  package let count: Int
  package let project: String
  private let seed: UInt64
  private let world: CaseLife.World
  private let scripts: [CaseScript]

  /// - Parameter lastDay: nothing is dated later.
  /// - Throws: when a file that comes with the program is missing or damaged.
  package init(
    cases count: Int, project: String = "BM", lastDay: CivilDate = DemoOffice.lastDay, seed: UInt64 = 1
  ) throws {
    (self.count, self.project, self.seed) = (count, project, seed)
    world = try CaseLife.World.office(lastDay: lastDay)
    scripts = Self.stops.flatMap { share, stop in Array(repeating: CaseScript(stop: stop), count: share) }
  }

  /// What the cases' project has to have on file, so that they go their lawful way.
  package var projectEntries: [DemoEntry] {
    [
      DemoEntry(
        project, "land_use_plan_listed", on: Self.firstNotice - 30,
        fields: [("year", "2020"), ("first_year", "2020")]),
      DemoEntry(project, "land_price_decided", on: Self.firstNotice - 20, fields: [("basis", "specific")]),
    ]
  }

  package func makeIterator() -> Iterator { Iterator(population: self) }

  package struct Iterator: IteratorProtocol {
    private let population: DemoPopulation
    private var index = 0
    fileprivate init(population: DemoPopulation) { self.population = population }
    package mutating func next() -> Member? {
      guard index < population.count else { return nil }
      defer { index += 1 }
      return population.member(index)
    }
  }

  /// How many of twenty cases stop where.
  private static let stops: [(Int, CaseScript.Milestone)] = [
    (1, .served), (1, .inventoried), (2, .certified), (1, .posted), (2, .submitted), (2, .appraised),
    (3, .published),
    (4, .settled), (3, .handedOver), (1, .closed),
  ]
  /// Papers that move nothing, left out to keep the measure to what does.
  private static let left: Set<Kind> = ["compensation_plan_posting_ended", "payment_invited"]
  private static let firstNotice = CivilDate(year: 2020, month: 1, day: 6) ?? DemoOffice.lastDay

  package func member(_ index: Int) -> Member {
    var chance = DemoRandom(seed: seed, stream: index)
    let landUse = index % 3 == 0 ? "ODT" : "CLN"
    let area = Area(tenths: Int64(chance.number(900...30_000)))
    let (sheet, plot) = (index / 2_000 + 1, "\(index % 2_000 + 1)")
    let parcel = DemoParcel(
      project: project, ward: "", sheet: sheet, plot: plot, area: area, recovered: area, landUse: landUse,
      certificate: "")
    let notice = Self.firstNotice + chance.number(0...240)
    let party = DemoParty(
      code: "", kind: .household, name: "Hộ minh họa \(index + 1)", representative: "", socialProtection: "",
      identityNumber: "", address: "")
    let digits = String(index + 1)
    let about = DemoCase(
      code: "\(project)-\(String(repeating: "0", count: Swift.max(0, 7 - digits.count)))\(digits)",
      project: project,
      party: party, parcels: [parcel], batch: "", script: scripts[chance.number(0...scripts.count - 1)],
      openedOn: notice - 7, amount: Money(dong: Int64(chance.number(40_000...900_000)) * 1_000))
    let life = CaseLife.told(world, about: about, chance: chance, from: notice)
    let opening = [
      DemoEntry(about.code, "described", on: about.openedOn, fields: [("resettlement", "not_applicable")]),
      DemoEntry(
        about.code, "parcel_included", on: about.openedOn, area: area,
        fields: [("land_group", about.group.rawValue)]),
    ]
    return Member(
      index: index, code: about.code, parcelCode: parcel.code, sheet: sheet, plot: plot, area: area,
      landUse: landUse,
      partyName: party.name, openedOn: about.openedOn,
      entries: opening + life.entries.filter { !Self.left.contains($0.kind) })
  }
}
