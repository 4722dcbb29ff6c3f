internal import LandLaw
internal import LandSchema
package import Measures
package import Workflow

/// The land office of Kon Tum city in October 2021: what the city's report of that month names, as it names it, and
/// around it invented people, parcels, cases and lots, each marked as such.
///
/// The same seed gives the same files, byte by byte. They are what people would import, so a demonstration takes the
/// way of real data.
package struct DemoOffice: Sendable {
  /// The last day on which anything happens.
  package static let lastDay = CivilDate(year: 2021, month: 10, day: 31) ?? CivilDate(dayNumber: 18_931)
  /// A lot that cannot be auctioned yet because one household under it has not been paid.
  package static let blockedLot = "TNT-A09"
  /// That household's case.
  package static let blockingCase = "TNTGP-0008"
  /// What would free the lot, filed in the case.
  package static let unblockingKind: Kind = "payment"

  let world: CaseLife.World
  /// The three projects of the report, then the one behind the site TNT.
  let clearances: [DemoClearance]
  let lots: [DemoLot]
  let sites: SiteStory
  /// Of the parcels, and what else happens.
  var furtherEntries: [DemoEntry]
  private let projectEntries: [DemoEntry]
  private let facts: ReportedFacts

  /// - Throws: when a file that comes with the program is missing or damaged.
  package init(seed: UInt64 = 20_211_031) throws {
    facts = try ReportedFacts()
    let world = try CaseLife.World.office(lastDay: Self.lastDay)
    var names = try DemoNames()
    var dealer = DemoRandom(seed: seed, stream: 0)
    let scripts = dealer.shuffled(CaseMix.all)
    let shares = [scripts.count * 43 / 100, scripts.count * 74 / 100, scripts.count]
    var clearances: [DemoClearance] = []
    for (index, place) in DemoPlace.reported.enumerated() {
      let own = scripts[(index == 0 ? 0 : shares[index - 1])..<shares[index]]
      clearances.append(
        DemoClearance(
          place, scripts: Array(own), world: world, names: &names, seed: seed &+ UInt64(index + 1),
          sharesParcels: true))
    }
    let south = DemoClearance(
      .southOfTranNhanTong, scripts: SouthOfTranNhanTong.scripts, world: world, names: &names,
      seed: seed &+ 9,
      sharesParcels: false)
    let lots = SouthOfTranNhanTong.lots(on: south.parcels, seed: seed)
    var sites = SiteStory(world)
    sites.prepare(tranNhanTong: lots)
    sites.prepareOtherPlaces()
    sites.prepareOffices()
    var furtherEntries = clearances.flatMap { ParcelStory.entries($0, world: world, seed: seed) }
    furtherEntries += ParcelStory.entries(south, world: world, seed: seed) { parcel in
      south.parcels.firstIndex { $0.code == parcel.code }.flatMap {
        SouthOfTranNhanTong.trouble(ofParcel: $0)
      }
    }
    self.world = world
    self.clearances = clearances + [south]
    self.lots = lots + OtherPlaces.lots + SiteStory.offices
    self.sites = sites
    self.furtherEntries = furtherEntries
    projectEntries = (DemoPlace.reported + [.southOfTranNhanTong]).flatMap {
      ProjectStory.entries($0, world.working)
    }
  }

  /// Of all dossiers, unordered.
  var entries: [DemoEntry] {
    projectEntries + clearances.flatMap { $0.lives.flatMap(\.entries) } + furtherEntries + sites.entries
  }

  /// In the order in which they are to be imported.
  package var files: [DemoFile] {
    [
      file(.projects, facts.projects), file(.sites, facts.sites),
      file(.parties, DemoTables.parties(clearances)),
      file(.parcels, DemoTables.parcels(clearances)), file(.cases, DemoTables.cases(clearances)),
      file(.lots, DemoTables.lots(lots)), file(.rounds, DemoTables.rounds(OtherPlaces.rounds)),
      file(.entries, EntryTable.csv(entries)),
      file(.directives, facts.directives),
    ]
  }

  private func file(_ kind: DemoFile.Kind, _ csv: String) -> DemoFile {
    DemoFile(kind: kind, name: "\(kind.rawValue).csv", csv: csv)
  }
}

extension CaseLife.World {
  /// The law and the calendar of days off that come with the program.
  static func office(lastDay: CivilDate) throws -> Self {
    let holidays = try HolidayRow.rows(csv: ShippedFiles.text("reference/holidays.csv"))
    let calendar = WorkCalendar(holidays: holidays)
    let places = DemoPlace.reported + [.southOfTranNhanTong]
    return Self(
      law: LawBook(regimes: Regimes.all, parameters: ClearanceParameters.all, calendar: calendar),
      working: WorkingDays(calendar, years: 2019...2023), lastDay: lastDay,
      priceDecided: Dictionary(
        places.map { ($0.project, $0.priceDecidedOn) }, uniquingKeysWith: { first, _ in first }))
  }
}
