internal import Glibc
import LandLaw
import Measures
import Workflow

/// How many random dossiers the properties see: 500, or what `QUYDAT_PROPERTY_RUNS` says.
let realRuns = UInt64(getenv("QUYDAT_PROPERTY_RUNS").map { String(cString: $0) } ?? "") ?? 500

/// A definition of the product with the law and the calendar, ready to replay.
struct RealDefinition {
  let definition: Definition
  let bound: BoundDefinition

  static let law = LandLaw.book(calendar: WorkCalendar(holidays: []))

  init(_ name: String) throws {
    guard let definition = Definitions.named(name) else { throw NoSuchDefinition(name: name) }
    self.definition = definition
    bound = BoundDefinition(try CompiledDefinition(definition), law: Self.law)
  }

  struct NoSuchDefinition: Error { let name: String }

  /// What a fresh dossier holds: the root, what it inherits from, and for a lot its first attempt.
  var subjects: [Dossier.Subject] {
    definition.subjects.filter { $0.role != .instance || $0.openedBy == nil }.map {
      Dossier.Subject($0.kind, ordinal: $0.role == .instance ? 1 : 0)
    }
  }
}

/// A random dossier of a real definition: days in 2020 to 2022, fields as their forms allow, instances opened as
/// `record` would.
struct RealLife {
  let real: RealDefinition
  let first: CivilDate
  private(set) var dossier: Dossier
  private var g: Seeded
  private var number: Int64 = 0

  /// - Parameter guided: how many percent of the entries are of a kind that can move something where it stands.
  init(_ real: RealDefinition, seed: UInt64, entries count: Int, within days: Int, guided: Int = 60) {
    self.real = real
    g = Seeded(seed)
    first = CivilDate(year: 2020, month: 1, day: 6)! + Int.random(in: 0..<700, using: &g)
    dossier = Dossier(subjects: real.subjects, entries: [])
    addMembers(days)
    var today = first
    for left in stride(from: count, to: 0, by: -1) {
      add(on: today, guided: Int.random(in: 0..<100, using: &g) < guided)
      today = min(first + days, today + Int.random(in: 0...(2 * days / max(count, 1)), using: &g))
      if left == 1 { break }
    }
  }

  private mutating func pick<T>(_ from: [T]) -> T { from[Int.random(in: 0..<from.count, using: &g)] }

  private mutating func add(on day: CivilDate, guided: Bool) {
    let history = Replay.run(real.bound, dossier: dossier, asOf: day)
    var choices: [(subject: Int, kind: KindDefinition, match: FieldMatch?)] = []
    for (index, subject) in dossier.subjects.enumerated() {
      guard let definition = real.definition.subject(subject.kind) else { continue }
      let own = real.definition.kinds.filter { $0.subject == subject.kind }
      if !guided { choices += own.map { (index, $0, nil) } }
      for track in definition.tracks where guided {
        let state = history.state(track.name, of: index) ?? track.initial
        for step in track.transitions where step.from.contains(state) {
          guard let kind = own.first(where: { $0.kind == step.trigger }) else { continue }
          choices.append((index, kind, step.matching))
        }
      }
      if guided { choices += own.filter { $0.class != .act }.map { (index, $0, nil) } }
    }
    guard !choices.isEmpty else { return }
    let choice = pick(choices)
    file(choice.kind, in: choice.subject, on: day, saying: choice.match, history)
  }

  private mutating func file(
    _ kind: KindDefinition, in subject: Int, on day: CivilDate, saying match: FieldMatch?, _ history: History
  ) {
    number += 1
    var fields: [(name: String, value: String)] = []
    var amount: Int64?
    for field in kind.fields where field.isRequired || Bool.random(using: &g) {
      if field.name == "amount" {
        amount = Int64.random(in: 0...3, using: &g)
      } else if !["until", "effective_on", "received_on", "ref"].contains(field.name) {
        fields.append((field.name, value(field.form, day)))
      }
    }
    if let match {
      fields.removeAll { $0.name == match.field }
      fields.append((match.field, pick(match.values.sorted())))
    }
    dossier.entries.append(
      Entry(
        number: number, subject: subject, kind: kind.kind, on: day,
        until: Int.random(in: 0..<5, using: &g) == 0 ? day + Int.random(in: 0...30, using: &g) : nil,
        effectiveOn: Int.random(in: 0..<5, using: &g) == 0 ? day + Int.random(in: 0...20, using: &g) : nil,
        receivedOn: Int.random(in: 0..<5, using: &g) == 0 ? day + Int.random(in: 0...5, using: &g) : nil,
        amount: amount, fields: fields))
    open(by: kind, in: subject, history)
  }

  private mutating func open(by kind: KindDefinition, in subject: Int, _ history: History) {
    guard subject == 0 else { return }
    let subjects = dossier.subjects
    let opening = RecordRules.opening(by: kind.kind, in: real.definition) { wanted in
      guard let newest = subjects.lastIndex(where: { $0.kind == wanted }),
        let state = history.standings.first(where: { $0.subject == newest })?.state
      else { return nil }
      return (subjects[newest].ordinal, state)
    }
    if case .opens(let kind, let ordinal) = opening {
      dossier.subjects.append(Dossier.Subject(kind, ordinal: ordinal, openedBy: number))
    }
  }

  private mutating func value(_ form: FieldDefinition.Form, _ day: CivilDate) -> String {
    switch form {
    case .choice(let values): pick(values)
    case .number: pick(["0", "1", "2", "5", "20", "2021"])
    case .money, .area, .entry, .unit: "1"
    case .day: (day + Int.random(in: 0...40, using: &g)).description
    case .flag: pick(["yes", "no"])
    case .text: pick(["a", "specific"])
    }
  }

  /// Units below, in the states that the definition asks about.
  private mutating func addMembers(_ days: Int) {
    let asked = RealLife.asked(of: real.definition)
    guard let kind = asked.first?.kind else { return }
    for unit in 0..<Int64.random(in: 0...2, using: &g) {
      var changes: [Dossier.Change] = []
      for _ in 0..<Int.random(in: 0...6, using: &g) {
        let one = pick(asked)
        changes.append(
          Dossier.Change(one.track, pick(one.states), first + Int.random(in: 0...days, using: &g)))
      }
      dossier.members.append(
        Dossier.Member(
          kind: kind, unit: unit, days: .from(first + Int.random(in: 0...9, using: &g)),
          changes: changes.sorted { $0.day < $1.day }))
    }
  }

  /// Leaves out what changes below after `day`: an explanation knows nothing of it.
  mutating func forgetBelow(after day: CivilDate) {
    dossier.members = dossier.members.map { member in
      Dossier.Member(
        kind: member.kind, unit: member.unit, days: member.days,
        changes: member.changes.filter { $0.day <= day })
    }
  }

  static func asked(of definition: Definition) -> [(kind: SubjectKind, track: TrackName, states: [State])] {
    let below: Definition? =
      definition.name == "parcel"
      ? Definitions.named("case") : definition.name == "lot" ? Definitions.named("parcel") : nil
    return (below?.root.tracks ?? []).map { (below?.root.kind ?? "", $0.name, $0.states.map(\.state)) }
  }
}
