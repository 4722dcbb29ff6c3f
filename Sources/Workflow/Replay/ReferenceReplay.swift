package import Measures

/// The normative loop, day by day and name by name, kept simple: what ``Replay`` must equal, and what tests ask.
///
/// Nothing is cached and no day is skipped; every guard is evaluated as a set of days and asked for today.
package struct ReferenceReplay {
  private let definition: Definition
  private let law: LawBook
  private let dossier: Dossier
  private var today = CivilDate(dayNumber: 0)
  private var tracks: [TrackKey: Life] = [:]
  /// Entries that count, in the order in which they began to.
  private var counted: [Counted] = []
  private var existing: Set<Int> = []
  private var events: [Event] = []
  private var spent: [SpentAct] = []
  private var owed: [Obligations.Opened] = []

  private struct TrackKey: Hashable {
    let subject: Int
    let track: TrackName
  }
  private struct Life {
    var state: State
    var since: CivilDate?
    var round = 1
    var reached: Set<State>
    var entered: [State: CivilDate] = [:]
  }
  private struct Counted {
    let entry: Entry
    var isHidden = false
  }
  private struct Step: Hashable {
    let key: TrackKey
    let transition: String
  }

  package static func run(
    _ definition: Definition, law: LawBook, dossier: Dossier, asOf: CivilDate
  ) -> History {
    var replay = ReferenceReplay(definition, law: law, dossier: dossier)
    return replay.run(asOf)
  }

  private init(_ definition: Definition, law: LawBook, dossier: Dossier) {
    self.definition = definition
    self.law = law
    self.dossier = dossier
  }

  private mutating func run(_ asOf: CivilDate) -> History {
    for (index, subject) in dossier.subjects.enumerated() {
      guard let kind = definition.subject(subject.kind) else { continue }
      if kind.role == .inherited { existing.insert(index) }
      for track in kind.tracks {
        tracks[TrackKey(subject: index, track: track.name)] = Life(
          state: track.initial, reached: [track.initial])
      }
    }
    let numbers = Set(dossier.entries.map(\.number))
    let entries = dossier.entries.filter { entry in
      let subject = dossier.subjects[entry.subject]
      return definition.kind(entry.kind, of: subject.kind) != nil
        && (subject.openedBy.map { numbers.contains($0) } ?? true)
    }.sorted { ($0.on, order($0), $0.number) < ($1.on, order($1), $1.number) }
    let beginnings =
      entries.prefix(1).map(\.on)
      + dossier.members.flatMap { $0.days.intervals.prefix(1).map(\.from) + $0.changes.prefix(1).map(\.day) }
    if let first = beginnings.min(), first <= asOf {
      var day = first
      while day <= asOf {
        live(through: day, entries.filter { $0.on == day })
        day = day + 1
      }
    }
    return History(
      events: events, spent: spent, standings: standings,
      obligations: Obligations.settle(owed, events: events, rules: definition.obligations))
  }

  private var standings: [Standing] {
    dossier.subjects.indices.flatMap { subject in
      (definition.subject(dossier.subjects[subject].kind)?.tracks ?? []).compactMap { track in
        tracks[TrackKey(subject: subject, track: track.name)].map {
          Standing(subject: subject, track: track.name, state: $0.state, since: $0.since, round: $0.round)
        }
      }
    }
  }

  private func order(_ entry: Entry) -> Int {
    let subject = dossier.subjects[entry.subject].kind
    return definition.kinds.firstIndex { $0.kind == entry.kind && $0.subject == subject } ?? 0
  }

  private func kind(_ entry: Entry) -> KindDefinition? {
    definition.kind(entry.kind, of: dossier.subjects[entry.subject].kind)
  }

  // MARK: - One day

  private mutating func live(through day: CivilDate, _ entries: [Entry]) {
    today = day
    for entry in entries {
      if dossier.subjects[entry.subject].openedBy == nil { existing.insert(entry.subject) }
      if kind(entry)?.class != .act { count(entry) }
    }
    // A unit that nothing was filed of yet begins when the first of those below it joins.
    if dossier.members.contains(where: { $0.days.contains(day) }) { existing.insert(0) }
    var fired: Set<Step> = []
    var used: Set<[Int64]> = []
    while let step = nextStep(entries, fired: fired, used: used) {
      fired.insert(Step(key: step.key, transition: step.transition.code))
      if let entry = step.entry {
        used.insert([entry.number, Int64(step.key.subject), Int64(trackIndex(step.key))])
      }
      fire(step.transition, step.key, by: step.entry)
    }
    for entry in entries where !counted.contains(where: { $0.entry.number == entry.number }) { note(entry) }
  }

  private mutating func count(_ entry: Entry) {
    counted.append(Counted(entry: entry))
    for (index, subject) in dossier.subjects.enumerated() where subject.openedBy == entry.number {
      existing.insert(index)
    }
  }

  private struct Candidate {
    let transition: Transition
    let key: TrackKey
    let entry: Entry?
  }

  private func nextStep(_ entries: [Entry], fired: Set<Step>, used: Set<[Int64]>) -> Candidate? {
    var automatic: [Candidate] = []
    for subject in dossier.subjects.indices where existing.contains(subject) {
      for track in definition.subject(dossier.subjects[subject].kind)?.tracks ?? [] {
        let key = TrackKey(subject: subject, track: track.name)
        for transition in track.transitions where transition.trigger == nil {
          if isEnabled(transition, key, fired) {
            automatic.append(Candidate(transition: transition, key: key, entry: nil))
          }
        }
      }
    }
    // `min` keeps the first of equals, so ties go by subject, track and transition in order.
    if let first = automatic.min(by: { $0.transition.priority < $1.transition.priority }) { return first }
    var triggered: [(priority: Int, position: Int, candidate: Candidate)] = []
    for (position, entry) in entries.enumerated() {
      for (key, transition) in triggers(of: entry) {
        if used.contains([entry.number, Int64(key.subject), Int64(trackIndex(key))]) { continue }
        if isEnabled(transition, key, fired) {
          triggered.append(
            (transition.priority, position, Candidate(transition: transition, key: key, entry: entry)))
        }
      }
    }
    return triggered.min { ($0.priority, $0.position) < ($1.priority, $1.position) }?.candidate
  }

  private func trackIndex(_ key: TrackKey) -> Int {
    definition.subject(dossier.subjects[key.subject].kind)?.tracks.firstIndex { $0.name == key.track } ?? 0
  }

  private func triggers(of entry: Entry) -> [(TrackKey, Transition)] {
    let home = dossier.subjects[entry.subject].kind
    var result: [(TrackKey, Transition)] = []
    // Definition order first, then the subjects of the dossier.
    for kind in definition.subjects {
      for track in kind.tracks {
        for transition in track.transitions {
          guard let trigger = transition.trigger, trigger == entry.kind,
            subjectKind(of: trigger, seenFrom: kind.kind) == home,
            transition.matching?.matches(entry) ?? true
          else { continue }
          for subject in dossier.subjects.indices
          where existing.contains(subject) && dossier.subjects[subject].kind == kind.kind {
            if kind.kind == home, subject != entry.subject { continue }
            if kind.kind != home, definition.subject(home)?.role == .instance, newest(home) != entry.subject {
              continue
            }
            result.append((TrackKey(subject: subject, track: track.name), transition))
          }
        }
      }
    }
    return result
  }

  private func isEnabled(_ transition: Transition, _ key: TrackKey, _ fired: Set<Step>) -> Bool {
    guard let life = tracks[key], transition.from.contains(life.state),
      !fired.contains(Step(key: key, transition: transition.code))
    else { return false }
    return transition.requires.allSatisfy {
      $0.strength == .faults || days($0.condition, key.subject).contains(today)
    }
  }

  private mutating func fire(_ transition: Transition, _ key: TrackKey, by entry: Entry?) {
    guard var life = tracks[key] else { return }
    let findings = transition.requires.filter {
      $0.strength == .faults && !days($0.condition, key.subject).contains(today)
    }.map(\.id)
    if transition.beginsRound {
      hideRound(of: key, except: entry)
      life.round += 1
      life.reached = []
    }
    events.append(
      Event(
        subject: key.subject, track: key.track, round: life.round, transition: transition.code,
        from: life.state,
        to: transition.to, day: today, causes: entry.map { [$0.number] } ?? [], findings: findings))
    life.state = transition.to
    life.since = today
    life.reached.insert(transition.to)
    life.entered[transition.to] = today
    tracks[key] = life
    if let entry, !counted.contains(where: { $0.entry.number == entry.number }) { count(entry) }
    for (index, rule) in definition.obligations.enumerated()
    where rule.subject == dossier.subjects[key.subject].kind && rule.opensOn == key.track
      && rule.opensIn.contains(transition.to)
    {
      let start = rule.anchor == nil ? today : rule.anchor.flatMap { anchor($0, key.subject) }
      owed.append(
        Obligations.Opened(
          rule: index, event: events.count - 1,
          due: start.flatMap { Obligations.due(rule.term, since: $0, law: law) }))
    }
  }

  private mutating func hideRound(of key: TrackKey, except entry: Entry?) {
    let subject = dossier.subjects[key.subject].kind
    let track = definition.subject(subject)?.tracks.first { $0.name == key.track }
    let homed = Set(
      (track?.transitions ?? []).compactMap(\.trigger).filter {
        subjectKind(of: $0, seenFrom: subject) == subject
      })
    for index in counted.indices
    where counted[index].entry.subject == key.subject && homed.contains(counted[index].entry.kind)
      && counted[index].entry.number != entry?.number
    {
      counted[index].isHidden = true
    }
  }

  private mutating func note(_ entry: Entry) {
    var reason = SpentAct.Reason.unexpected
    for (key, transition) in triggers(of: entry) {
      guard let life = tracks[key], transition.from.contains(life.state) else { continue }
      let bars = transition.requires.filter { $0.strength == .bars }
      let missing = bars.filter { !days($0.condition, key.subject).contains(today) }.map(\.id)
      if missing.isEmpty { continue }
      let lawful = bars.reduce(DaySet.all) { $0.intersection(days($1.condition, key.subject)) }
      reason = .premature(
        requirements: missing, transition: transition.code, track: key.track,
        firstLawful: lawful.first(onOrAfter: today + 1))
      break
    }
    spent.append(
      SpentAct(entry: entry.number, subject: entry.subject, kind: entry.kind, day: entry.on, reason: reason))
  }

  // MARK: - Names

  /// Own subject first, then the root, then what is inherited, then instances.
  private func subjectKind(of kind: Kind, seenFrom subject: SubjectKind) -> SubjectKind? {
    let having = definition.subjects.filter { definition.kind(kind, of: $0.kind) != nil }
    if having.contains(where: { $0.kind == subject }) { return subject }
    return (having.first { $0.role == .root } ?? having.first { $0.role == .inherited } ?? having.first)?.kind
  }

  private func newest(_ kind: SubjectKind) -> Int? {
    dossier.subjects.indices.last { dossier.subjects[$0].kind == kind && existing.contains($0) }
  }

  private func resolve(_ kind: SubjectKind, _ subject: Int) -> Int? {
    dossier.subjects[subject].kind == kind ? subject : newest(kind)
  }

  /// The counted entries of the kind that are not hidden, oldest first.
  private func filed(_ kind: Kind, _ subject: Int, evenHidden: Bool = false) -> [Entry] {
    guard let home = subjectKind(of: kind, seenFrom: dossier.subjects[subject].kind),
      let place = resolve(home, subject)
    else { return [] }
    return counted.filter {
      $0.entry.kind == kind && $0.entry.subject == place && (evenHidden || !$0.isHidden)
    }.map(\.entry)
  }

  private func life(_ path: TrackPath, _ subject: Int) -> Life? {
    let own = TrackKey(subject: subject, track: path.track)
    switch path.of {
    case .own:
      if let life = tracks[own] { return life }
      return existing.contains(0) ? tracks[TrackKey(subject: 0, track: path.track)] : nil
    case .root:
      return existing.contains(0) ? tracks[TrackKey(subject: 0, track: path.track)] : nil
    case .newest(let kind):
      return resolve(kind, subject).flatMap { tracks[TrackKey(subject: $0, track: path.track)] }
    }
  }

  // MARK: - Guards as sets of days

  private func days(_ condition: Guard, _ subject: Int) -> DaySet {
    func now(_ holds: Bool) -> DaySet { holds ? .all : .empty }
    switch condition {
    case .always: return .all
    case .filed(let kind): return now(!filed(kind, subject).isEmpty)
    case .ever(let kind): return now(!filed(kind, subject, evenHidden: true).isEmpty)
    case .recorded(let kind, let selecting, let wanted):
      let latest = filed(kind, subject).last { selecting?.matches($0) ?? true }
      return now(latest.map { wanted.matches($0) } ?? false)
    case .latest(let wanted, let among):
      return now(latest(among, subject).map { entry in wanted.contains { $0.takes(entry) } } ?? false)
    case .gap(let code, let lotClass, let from, let to):
      guard let from = self.anchor(from, subject), let to = self.anchor(to, subject) else { return .empty }
      return now(
        law.days(elapsed: code, since: from, suspended: suspended(subject), lotClass: lotClass).contains(to))
    case .meets(let quantity, let code, let lotClass):
      return law.days(allowing: self.quantity(quantity, subject), by: code, lotClass: lotClass)
    case .elapsed(let code, let anchor):
      return self.anchor(anchor, subject).map {
        law.days(elapsed: code, since: $0, suspended: suspended(subject))
      } ?? .empty
    case .within(let code, let anchor):
      return self.anchor(anchor, subject).map { law.days(within: code, of: $0) } ?? .empty
    case .on(let anchor): return self.anchor(anchor, subject).map { .only($0) } ?? .empty
    case .since(let anchor): return self.anchor(anchor, subject).map { .from($0) } ?? .empty
    case .during(let name, let match):
      return now(
        intervals(subject).contains { opening, interval, days in
          interval == name && days.contains(today) && (match?.matches(opening) ?? true)
        })
    case .not(let inner): return days(inner, subject).complement
    case .all(let inner): return inner.reduce(.all) { $0.intersection(days($1, subject)) }
    case .any(let inner): return inner.reduce(.empty) { $0.union(days($1, subject)) }
    case .state(let path, let states):
      return now(life(path, subject).map { states.contains($0.state) } ?? false)
    case .reached(let path, let state):
      return now(life(path, subject).map { $0.reached.contains(state) } ?? false)
    case .every(let kind, let track, let states):
      let answers = members(kind).map { isMember($0, on: track, in: states) }
      return now(!answers.isEmpty && answers.allSatisfy { $0 })
    case .some(let kind, let track, let states):
      return now(members(kind).contains { isMember($0, on: track, in: states) })
    case .atLeast(let left, let right): return now(quantity(left, subject) >= quantity(right, subject))
    case .moreThan(let left, let right): return now(quantity(left, subject) > quantity(right, subject))
    case .under(let regime): return law.days(under: regime)
    }
  }

  private func members(_ kind: SubjectKind) -> [Dossier.Member] {
    dossier.members.filter { $0.kind == kind && $0.days.contains(today) }
  }

  private func isMember(_ member: Dossier.Member, on track: TrackName, in states: Set<State>) -> Bool {
    member.changes.last { $0.track == track && $0.day <= today }.map { states.contains($0.state) } ?? false
  }

  private func anchor(_ anchor: Anchor, _ subject: Int) -> CivilDate? {
    switch anchor {
    case .entry(let kind): return filed(kind, subject).last?.on
    case .effective(let kind): return filed(kind, subject).last.map { $0.effectiveOn ?? $0.on }
    case .until(let kind): return filed(kind, subject).last.map { $0.until ?? $0.on }
    case .received(let kind): return filed(kind, subject).last.map { $0.receivedOn ?? $0.on }
    case .entered(let path, let state): return life(path, subject)?.entered[state]
    case .day(let selector, let field): return latest([selector], subject)?.day(in: field)
    case .latest(let anchors): return anchors.compactMap { self.anchor($0, subject) }.max()
    }
  }

  private func latest(_ selectors: [Selector], _ subject: Int) -> Entry? {
    counted.filter { item in
      let role = definition.subject(dossier.subjects[item.entry.subject].kind)?.role
      return !item.isHidden && (item.entry.subject == subject || role != .instance)
        && selectors.contains { $0.takes(item.entry) }
    }.map(\.entry).max { ($0.on, order($0), $0.number) < ($1.on, order($1), $1.number) }
  }

  private func quantity(_ quantity: Quantity, _ subject: Int) -> Int64 {
    switch quantity {
    case .constant(let value): return value
    case .sum(let kind): return filed(kind, subject).reduce(0) { $0 + ($1.amount ?? 0) }
    case .latest(let kinds):
      let entries = kinds.compactMap { filed($0, subject).last }
      return entries.max { ($0.on, order($0), $0.number) < ($1.on, order($1), $1.number) }?.amount ?? 0
    case .field(let kind, let name):
      return filed(kind, subject).last?.field(name).flatMap { Int64($0) } ?? 0
    case .plus(let parts): return parts.reduce(0) { $0 + self.quantity($1, subject) }
    case .minus(let left, let right): return self.quantity(left, subject) - self.quantity(right, subject)
    }
  }

  /// Every interval that the subject is concerned by: its own, the root's and those of what is inherited.
  private func intervals(_ subject: Int) -> [(opening: Entry, name: IntervalName, days: DaySet)] {
    var result: [(opening: Entry, name: IntervalName, days: DaySet)] = []
    for entry in counted.map(\.entry) {
      let role = definition.subject(dossier.subjects[entry.subject].kind)?.role
      guard entry.subject == subject || role != .instance else { continue }
      switch kind(entry)?.class {
      case .opening(let name): result.append((entry, name, .from(entry.on)))
      case .closing(let name):
        let open = result.firstIndex {
          $0.name == name && $0.opening.subject == entry.subject && $0.days.contains(entry.on)
            && (entry.reference == nil || $0.opening.number == entry.reference)
            && $0.days.intervals.last?.to == DaySet.never
        }
        if let open { result[open].days = .between(result[open].opening.on, entry.on) }
      default: break
      }
    }
    return result
  }

  private func suspended(_ subject: Int) -> DaySet {
    let stopping = Set(definition.intervals.filter(\.stopsWaits).map(\.name))
    return intervals(subject).filter { stopping.contains($0.name) }.reduce(.empty) { $0.union($1.days) }
  }
}
