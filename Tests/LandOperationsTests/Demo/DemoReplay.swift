import LandLaw
import Measures
import Workflow

@testable import LandOperations

/// Replays what the demonstration generates without a database, cases first, then parcels, then lots.
struct DemoReplay {
  let demo: DemoOffice
  let law: LawBook
  private let bySubject: [String: [(number: Int64, entry: DemoEntry)]]
  private let caseDefinition: BoundDefinition
  private let parcelDefinition: BoundDefinition
  private let lotDefinition: BoundDefinition

  init(_ demo: DemoOffice) throws {
    self.demo = demo
    law = LawBook(
      regimes: Regimes.all, parameters: ClearanceParameters.all + AuctionParameters.all,
      calendar: demo.world.law.calendar)
    caseDefinition = BoundDefinition(try CompiledDefinition(CaseDefinition.definition), law: law)
    parcelDefinition = BoundDefinition(try CompiledDefinition(ParcelDefinition.definition), law: law)
    lotDefinition = BoundDefinition(try CompiledDefinition(LotDefinition.definition), law: law)
    var bySubject: [String: [(number: Int64, entry: DemoEntry)]] = [:]
    for (index, entry) in demo.entries.enumerated() {
      bySubject[entry.subject, default: []].append((Int64(index + 1_000_000), entry))
    }
    self.bySubject = bySubject
  }

  /// An entry of the dossier's subject numbered `subject`, as the import would make it.
  private func entries(of code: String, subject: Int) -> [Entry] {
    (bySubject[code] ?? []).map { number, entry in
      var fields = entry.fields
      if let area = entry.area { fields.append(("area_m2", area.description)) }
      return Entry(
        number: number, subject: subject, kind: entry.kind, on: entry.on, until: entry.until,
        effectiveOn: entry.effectiveOn, amount: entry.amount?.dong,
        fields: fields.sorted { $0.name < $1.name })
    }
  }

  /// What the import of the table of cases files first.
  private func opening(of about: DemoCase) -> [Entry] {
    let parcels = about.parcels.enumerated().map { index, parcel in
      Entry(
        number: Int64(index + 2), kind: "parcel_included", on: about.openedOn,
        fields: [("land_group", about.group.rawValue), ("parcel", parcel.code)])
    }
    return [
      Entry(number: 1, kind: "described", on: about.openedOn, fields: [("resettlement", about.resettlement)])
    ] + parcels
  }

  func dossier(of about: DemoCase) -> Dossier {
    var subjects = [Dossier.Subject("case")]
    var entries = opening(of: about) + entries(of: about.code, subject: 0)
    let instances: [(SubjectKind, String, Kind)] = [
      ("compulsory_inventory", "KD1", "inventory_refused"),
      ("recovery_enforcement", "CC1", "handover_refused"),
    ]
    for (kind, suffix, openedBy) in instances {
      guard let opening = entries.first(where: { $0.kind == openedBy }) else { continue }
      subjects.append(Dossier.Subject(kind, ordinal: 1, openedBy: opening.number))
      entries += self.entries(of: "\(about.code)-\(suffix)", subject: subjects.count - 1)
    }
    subjects.append(Dossier.Subject("project"))
    entries += self.entries(of: about.project, subject: subjects.count - 1)
    return Dossier(subjects: subjects, entries: entries)
  }

  func history(of about: DemoCase, asOf day: CivilDate = DemoOffice.lastDay) -> History {
    Replay.run(caseDefinition, dossier: dossier(of: about), asOf: day)
  }

  /// Of all cases, by code.
  func cases(asOf day: CivilDate = DemoOffice.lastDay) -> [String: History] {
    var result: [String: History] = [:]
    for clearance in demo.clearances {
      for about in clearance.cases { result[about.code] = history(of: about, asOf: day) }
    }
    return result
  }

  /// Of all parcels, by code.
  func parcels(_ cases: [String: History], asOf day: CivilDate = DemoOffice.lastDay) -> [String: History] {
    var result: [String: History] = [:]
    for clearance in demo.clearances {
      for parcel in clearance.parcels {
        let members = clearance.cases.filter { $0.parcels.contains { $0.code == parcel.code } }.map { about in
          member("case", about.code, from: about.openedOn, cases[about.code])
        }
        let dossier = Dossier(
          subjects: [Dossier.Subject("parcel"), Dossier.Subject("project")],
          entries: entries(of: parcel.code, subject: 0) + entries(of: parcel.project, subject: 1),
          members: members)
        result[parcel.code] = Replay.run(parcelDefinition, dossier: dossier, asOf: day)
      }
    }
    return result
  }

  /// Of all lots, by code.
  func lots(_ parcels: [String: History], asOf day: CivilDate = DemoOffice.lastDay) -> [String: History] {
    var result: [String: History] = [:]
    for lot in demo.lots {
      // What the import of the table of lots files first.
      let described = Entry(
        number: 1, kind: "described", on: lot.describedOn,
        fields: [("bidders", "individual"), ("lot_class", "RES_IND"), ("purpose", lot.purpose)])
      let included = lot.parcels.enumerated().map { index, _ in
        Entry(number: Int64(index + 2), kind: "parcel_included", on: lot.describedOn)
      }
      let own = [described] + included + entries(of: lot.code, subject: 0)
      var subjects = [Dossier.Subject("lot")]
      var entries = own
      for attempt in 1...2 {
        let filed = self.entries(of: "\(lot.code)@\(attempt)", subject: subjects.count)
        let shared = self.entries(of: "\(lot.site)@\(attempt)", subject: subjects.count)
        guard !filed.isEmpty else { continue }
        subjects.append(Dossier.Subject("attempt", ordinal: attempt))
        entries += filed + shared
      }
      subjects.append(Dossier.Subject("site"))
      entries += self.entries(of: lot.site, subject: subjects.count - 1)
      let members = lot.parcels.map { member("parcel", $0.code, from: lot.describedOn, parcels[$0.code]) }
      let dossier = Dossier(subjects: subjects, entries: entries, members: members)
      result[lot.code] = Replay.run(lotDefinition, dossier: dossier, asOf: day)
    }
    return result
  }

  private func member(
    _ kind: SubjectKind, _ code: String, from day: CivilDate, _ history: History?
  ) -> Dossier.Member {
    Dossier.Member(
      kind: kind, unit: Int64(truncatingIfNeeded: code.hashValue), days: .from(day),
      changes: (history?.events ?? []).filter { $0.subject == 0 }.map {
        Dossier.Change($0.track, $0.to, $0.day)
      })
  }
}
