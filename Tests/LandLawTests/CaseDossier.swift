import LandLaw
import Measures
import Workflow

/// Writes a dossier as an officer would tell it: `CaseDossier { $0.noticeServed(on: "2021-03-01") }`.
struct CaseDossier {
  private(set) var subjects: [Dossier.Subject]
  private(set) var entries: [Entry] = []
  private var project = 0

  /// A case in a project that is in the annual plan, with its price decided, and one agricultural parcel.
  init(landGroup: String = "agricultural", _ tell: (inout CaseDossier) -> Void) {
    subjects = [Dossier.Subject("case")]
    project = add(Dossier.Subject("project"))
    file("land_use_plan_listed", on: "2021-01-04", in: project, ["year": "2021"])
    file("land_price_decided", on: "2021-01-05", in: project, ["basis": "specific"])
    if !landGroup.isEmpty { file("parcel_included", on: "2021-01-10", ["land_group": landGroup]) }
    tell(&self)
  }

  /// A case without anything filed in its project.
  static func bare(_ tell: (inout CaseDossier) -> Void) -> CaseDossier {
    var dossier = CaseDossier(landGroup: "") { _ in }
    dossier.entries = []
    tell(&dossier)
    return dossier
  }

  private mutating func add(_ subject: Dossier.Subject) -> Int {
    subjects.append(subject)
    return subjects.count - 1
  }

  @discardableResult
  mutating func file(
    _ kind: Kind, on text: String, in subject: Int = 0, effective: String? = nil, until: String? = nil,
    amount: Int64? = nil, ref: Int64? = nil, _ fields: [String: String] = [:]
  ) -> Int64 {
    let number = Int64(entries.count + 1)
    entries.append(
      Entry(
        number: number, subject: subject, kind: kind, on: day(text), until: until.map(day),
        effectiveOn: effective.map(day), amount: amount, reference: ref,
        fields: fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }))
    return number
  }

  mutating func fileInProject(_ kind: Kind, on text: String) { file(kind, on: text, in: project) }

  mutating func retract(_ number: Int64) { entries.removeAll { $0.number == number } }

  // MARK: The main line

  mutating func noticeServed(on text: String) {
    file("notice_issued", on: text)
    file("notice_served", on: text, ["how": "received"])
  }

  mutating func inventoried(on text: String) {
    file("inventory_invited", on: text)
    file("inventory_done", on: text, ["signed": "yes"])
    file("origin_certified", on: text)
  }

  mutating func planPosted(on text: String) {
    file("compensation_plan_drafted", on: text)
    file("compensation_plan_posted", on: text)
    file("opinions_taken", on: text, ["agree": "10", "disagree": "0", "other": "0"])
  }

  mutating func planAppraised(on text: String) {
    file("compensation_plan_submitted", on: text)
    file("compensation_plan_appraised", on: text)
  }

  mutating func approvedAndDecided(
    on text: String, amount: Int64 = 100_000_000, decided: String? = nil, effective: String? = nil
  ) {
    file("compensation_plan_approved", on: text, amount: amount)
    file("recovery_decided", on: decided ?? text, effective: effective)
  }

  /// Notice in March, appraised in July, approved and decided on 2 August 2021.
  mutating func decided(amount: Int64 = 100_000_000) {
    appraised()
    approvedAndDecided(on: "2021-08-02", amount: amount)
  }

  mutating func appraised() {
    noticeServed(on: "2021-03-01")
    inventoried(on: "2021-04-01")
    planPosted(on: "2021-05-03")
    planAppraised(on: "2021-07-01")
  }

  // MARK: Instances

  /// The refusal of the inventory, and the compulsory inventory that `record` opens for it.
  mutating func inventoryRefused(on text: String) -> Int {
    file("inventory_invited", on: text)
    let opener = file("inventory_refused", on: text)
    return openInstance("compulsory_inventory", by: opener)
  }

  mutating func handoverRefused(on text: String) -> Int {
    let opener = file("handover_refused", on: text)
    return openInstance("recovery_enforcement", by: opener)
  }

  private mutating func openInstance(_ kind: SubjectKind, by opener: Int64) -> Int {
    add(Dossier.Subject(kind, ordinal: subjects.filter { $0.kind == kind }.count + 1, openedBy: opener))
  }

  /// Persuaded on 1 June 2021, decided on the first lawful day, not obeyed, enforcement decided on 1 July.
  mutating func enforcementOfInventoryDecided(_ inventory: Int) {
    file("persuasion_held", on: "2021-06-01", in: inventory)
    file("proposal_submitted", on: "2021-06-10", in: inventory)
    file("inventory_decision_signed", on: "2021-06-12", in: inventory)
    file("inventory_decision_served", on: "2021-06-14", in: inventory, ["how": "received"])
    file("non_compliance_recorded", on: "2021-06-25", in: inventory)
    file("repeated_persuasion", on: "2021-06-28", in: inventory)
    file("enforcement_decision_signed", on: "2021-07-01", in: inventory, effective: "2021-07-05")
  }

  // MARK: Replaying

  var dossier: Dossier { Dossier(subjects: subjects, entries: entries) }

  /// By both interpreters, which must agree.
  func history(asOf text: String = "2021-12-31") throws -> History {
    try Law2013.history(Law2013.compensationCase, dossier, asOf: text)
  }
}

/// The book of law without a calendar of days off, since no rule of the 2013 law counts working days.
enum Law2013 {
  static let book = LandLaw.book(calendar: WorkCalendar(holidays: []))
  static let compensationCase = Result { try CompiledDefinition(CaseDefinition.definition) }
  static let parcel = Result { try CompiledDefinition(ParcelDefinition.definition) }

  static func history(
    _ definition: Result<CompiledDefinition, any Error>, _ dossier: Dossier, asOf text: String
  ) throws -> History {
    let compiled = try definition.get()
    let asOf = day(text)
    // The naive loop walks every day, so it is asked only as far as something is filed, and two weeks on.
    let until = min(asOf, (dossier.entries.map(\.on).max() ?? asOf) + 14)
    let fast = Replay.run(compiled, law: book, dossier: dossier, asOf: until)
    var slow = ReferenceReplay.run(compiled.source, law: book, dossier: dossier, asOf: until)
    slow.agendaDay = fast.agendaDay
    guard fast == slow else { throw InterpretersDisagree(fast: fast, slow: slow) }
    return Replay.run(compiled, law: book, dossier: dossier, asOf: asOf)
  }
}

struct InterpretersDisagree: Error, CustomStringConvertible {
  let fast: History
  let slow: History
  var description: String { "fast: \(fast)\nslow: \(slow)" }
}

extension History {
  func findings(of transition: String) -> [String] {
    events.filter { $0.transition == transition }.flatMap(\.findings)
  }
  var allFindings: Set<String> { Set(events.flatMap(\.findings)) }
  func days(of transition: String, on track: TrackName? = nil) -> [CivilDate] {
    events.filter { $0.transition == transition && (track == nil || $0.track == track) }.map(\.day)
  }
  func spent(_ kind: Kind) -> [SpentAct] { spent.filter { $0.kind == kind } }
  func obligation(_ code: String) -> [Obligation] { obligations.filter { $0.code == code } }
}

extension SpentAct {
  var missing: [String] {
    if case .premature(let requirements, _, _, _) = reason { requirements } else { [] }
  }
  var firstLawful: CivilDate? {
    if case .premature(_, _, _, let day) = reason { day } else { nil }
  }
}
