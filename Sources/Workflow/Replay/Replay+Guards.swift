internal import Measures

/// An interval as far as the replay has seen it.
struct OpenInterval {
  let entry: Int
  let interval: Int
  let subject: Int
  let from: CivilDate
  /// The closing day, which is free again.
  var to: CivilDate
}

/// Where a member stands as the replay moves through time.
struct MemberCursor {
  let member: Dossier.Member
  private(set) var belongs = false
  /// The next day on which it joins, leaves or changes state.
  private(set) var next: CivilDate
  private var position = 0
  /// For each query of the definition, whether the state on the query's track is one it looks for.
  private(set) var answers: [Bool]
  private let queries: [MemberQuery]

  init(_ member: Dossier.Member, definition: CompiledDefinition) {
    self.member = member
    queries = definition.memberQueries
    answers = Array(repeating: false, count: queries.count)
    let joins = member.days.intervals.first?.from
    next = min(joins ?? DaySet.never, member.changes.first?.day ?? DaySet.never)
  }

  /// True when something moved.
  mutating func move(to day: CivilDate) -> Bool {
    guard next <= day else { return false }
    belongs = member.days.contains(day)
    while position < member.changes.count, member.changes[position].day <= day {
      let change = member.changes[position]
      for index in queries.indices where queries[index].track == change.track && queries[index].kind == member.kind {
        answers[index] = queries[index].states.contains(change.state)
      }
      position += 1
    }
    next = member.days.firstChange(after: day) ?? DaySet.never
    if position < member.changes.count { next = min(next, member.changes[position].day) }
    return true
  }
}

extension Replay {
  /// Whether a guard holds on the replay's day, and the next day on which that may change by time alone.
  struct Value {
    var holds: Bool
    var next = DaySet.never
  }

  func evaluate(_ index: Int32, _ subject: Int) -> Value {
    let node = definition.nodes[Int(index)]
    switch node.operation {
    case .all:
      var value = Value(holds: true)
      for child in Int(node.a)..<Int(node.a + node.b) {
        let part = evaluate(definition.children[child], subject)
        value.next = min(value.next, part.next)
        if !part.holds { value.holds = false }
      }
      return value
    case .any:
      var value = Value(holds: false)
      for child in Int(node.a)..<Int(node.a + node.b) {
        let part = evaluate(definition.children[child], subject)
        value.next = min(value.next, part.next)
        if part.holds { value.holds = true }
      }
      return value
    case .not:
      var value = evaluate(node.a, subject)
      value.holds.toggle()
      return value
    case .elapsed: return elapsed(node, subject)
    case .within: return within(node, subject)
    case .on:
      guard let anchor = anchor(Int(node.a), subject) else { return Value(holds: false) }
      if anchor == day { return Value(holds: true, next: day + 1) }
      return Value(holds: false, next: anchor > day ? anchor : DaySet.never)
    case .since:
      guard let anchor = anchor(Int(node.a), subject) else { return Value(holds: false) }
      return anchor <= day ? Value(holds: true) : Value(holds: false, next: anchor)
    case .under:
      let days = law.days(under: definition.regimes[Int(node.a)])
      return Value(holds: days.contains(day), next: days.firstChange(after: day) ?? DaySet.never)
    case .meets:
      let days = allowed(definition.bands[Int(node.a)], subject)
      return Value(holds: days.contains(day), next: days.firstChange(after: day) ?? DaySet.never)
    case .always, .filed, .ever, .recorded, .during, .state, .reached, .every, .some, .atLeast, .moreThan, .latest,
      .gap:
      return Value(holds: holdsNow(node, subject))
    }
  }

  /// The guards that only an entry, an event or a member can change.
  private func holdsNow(_ node: Node, _ subject: Int) -> Bool {
    switch node.operation {
    case .filed: return lastEntry(node, subject, last) >= 0
    case .ever: return lastEntry(node, subject, lastEver) >= 0
    case .recorded: return recorded(node, subject)
    case .latest:
      let choice = definition.choices[Int(node.a)]
      guard let latest = latest(choice.among, subject) else { return false }
      return choice.wanted.contains { $0.source.takes(dossier.entries[latest]) }
    case .gap:
      let gap = definition.gaps[Int(node.a)]
      guard let from = anchor(gap.from, subject), let to = anchor(gap.to, subject) else { return false }
      return law.days(
        elapsed: gap.parameter, since: from, suspended: suspended(subject), lotClass: gap.lotClass
      ).contains(to)
    case .during: return isOpen(node, subject)
    case .state:
      guard let slot = slot(Int(node.subject), Int(node.a), subject) else { return false }
      return node.states & (1 << UInt64(states[slot])) != 0
    case .reached:
      guard let slot = slot(Int(node.subject), Int(node.a), subject) else { return false }
      return reached[slot] & node.states != 0
    case .every:
      var any = false
      for member in members where member.belongs && member.member.kind == definition.memberQueries[Int(node.a)].kind {
        if !member.answers[Int(node.a)] { return false }
        any = true
      }
      return any
    case .some:
      return members.contains {
        $0.belongs && $0.member.kind == definition.memberQueries[Int(node.a)].kind && $0.answers[Int(node.a)]
      }
    case .atLeast: return quantity(Int(node.a), subject) >= quantity(Int(node.b), subject)
    case .moreThan: return quantity(Int(node.a), subject) > quantity(Int(node.b), subject)
    default: return true
    }
  }

  /// The subject that a reference means, seen from `subject`; nil when there is none yet.
  func resolve(_ definitionSubject: Int, _ subject: Int) -> Int? {
    if definitionOf[subject] == definitionSubject { return subject }
    let found = newest[definitionSubject]
    return found >= 0 ? found : nil
  }

  func slot(_ definitionSubject: Int, _ track: Int, _ subject: Int) -> Int? {
    resolve(definitionSubject, subject).map { slotBase[$0] + track }
  }

  private func place(_ reference: KindReference, _ subject: Int) -> Int? {
    resolve(reference.subject, subject).map { kindBase[$0] + definition.kinds[reference.kind].local }
  }

  private func lastEntry(_ node: Node, _ subject: Int, _ lasts: [Int]) -> Int {
    place(KindReference(subject: Int(node.subject), kind: Int(node.a)), subject).map { lasts[$0] } ?? -1
  }

  private func recorded(_ node: Node, _ subject: Int) -> Bool {
    var index = lastEntry(node, subject, last)
    let selecting = Int(Int64(bitPattern: node.states))
    while index >= 0 {
      if selecting < 0 || definition.matches[selecting].matches(dossier.entries[index]) {
        return definition.matches[Int(node.b)].matches(dossier.entries[index])
      }
      index = previous[index]
    }
    return false
  }

  private func allowed(_ band: Band, _ subject: Int) -> DaySet {
    law.days(allowing: quantity(band.quantity, subject), by: band.parameter, lotClass: band.lotClass)
  }

  /// The latest counted entry that any of the selectors takes, by day, kind and number.
  private func latest(_ selectors: [CompiledSelector], _ subject: Int) -> Int? {
    var found: Int?
    for selector in selectors {
      for reference in selector.kinds {
        var index = place(reference, subject).map { last[$0] } ?? -1
        while index >= 0 {
          if selector.source.takes(dossier.entries[index]), found.map({ precedes($0, index) }) ?? true {
            found = index
          }
          index = previous[index]
        }
      }
    }
    return found
  }

  /// An interval is looked for in the subject that asks, in the root, and in what is inherited.
  private func concerns(_ opening: OpenInterval, _ subject: Int) -> Bool {
    opening.subject == subject || definition.subjects[definitionOf[opening.subject]].role != .instance
  }

  private func isOpen(_ node: Node, _ subject: Int) -> Bool {
    openings.contains {
      $0.interval == Int(node.a) && $0.from <= day && day < $0.to && concerns($0, subject)
        && (node.b < 0 || definition.matches[Int(node.b)].matches(dossier.entries[$0.entry]))
    }
  }

  private func suspended(_ subject: Int) -> DaySet {
    var result = DaySet.empty
    for opening in openings where definition.stopsWaits[opening.interval] && concerns(opening, subject) {
      result = result.union(.between(opening.from, opening.to))
    }
    return result
  }

  private func elapsed(_ node: Node, _ subject: Int) -> Value {
    guard let anchor = anchor(Int(node.a), subject) else { return Value(holds: false) }
    let suspended = suspended(subject)
    var value = Value(holds: false)
    for row in parameterRows[Int(node.b)] {
      guard let first = law.firstDay(after: row, since: anchor, suspended: suspended) else { continue }
      switch row.version {
      case .byAnchor: if row.from <= anchor, anchor < row.to { value.add(first, DaySet.never, day) }
      case .byAct: value.add(max(first, row.from), row.to, day)
      }
    }
    return value
  }

  private func within(_ node: Node, _ subject: Int) -> Value {
    guard let anchor = anchor(Int(node.a), subject) else { return Value(holds: false) }
    var value = Value(holds: false)
    for row in parameterRows[Int(node.b)] {
      let after = law.lastDay(of: row, since: anchor, suspended: .empty).map { $0 + 1 } ?? DaySet.never
      switch row.version {
      case .byAnchor: if row.from <= anchor, anchor < row.to { value.add(anchor, after, day) }
      case .byAct: value.add(max(anchor, row.from), min(after, row.to), day)
      }
    }
    return value
  }

  func anchor(_ index: Int, _ subject: Int) -> CivilDate? {
    func entry(_ reference: KindReference) -> Entry? {
      guard let place = place(reference, subject), last[place] >= 0 else { return nil }
      return dossier.entries[last[place]]
    }
    switch definition.anchors[index] {
    case .entry(let reference): return entry(reference)?.on
    case .effective(let reference): return entry(reference).map { $0.effectiveOn ?? $0.on }
    case .until(let reference): return entry(reference).map { $0.until ?? $0.on }
    case .received(let reference): return entry(reference).map { $0.receivedOn ?? $0.on }
    case .entered(let track, let state):
      return slot(track.subject, track.track, subject).flatMap { entered[SlotState(slot: $0, state: state)] }
    case .day(let selector, let field):
      return latest([selector], subject).flatMap { dossier.entries[$0].day(in: field) }
    case .latest(let anchors):
      var latest: CivilDate?
      for index in anchors {
        if let day = anchor(index, subject) { latest = latest.map { max($0, day) } ?? day }
      }
      return latest
    }
  }

  func quantity(_ index: Int, _ subject: Int) -> Int64 {
    switch definition.quantities[index] {
    case .constant(let value): return value
    case .sum(let reference):
      var (total, index) = (Int64(0), place(reference, subject).map { last[$0] } ?? -1)
      while index >= 0 {
        total += dossier.entries[index].amount ?? 0
        index = previous[index]
      }
      return total
    case .latest(let references):
      // The newest in the order in which entries count: by day, and on one day by kind.
      var newest = -1
      for reference in references {
        guard let place = place(reference, subject), last[place] >= 0 else { continue }
        if newest < 0 || precedes(newest, last[place]) { newest = last[place] }
      }
      return newest < 0 ? 0 : dossier.entries[newest].amount ?? 0
    case .field(let reference, let name):
      guard let place = place(reference, subject), last[place] >= 0 else { return 0 }
      return dossier.entries[last[place]].field(name).flatMap { Int64($0) } ?? 0
    case .plus(let parts): return parts.reduce(0) { $0 + quantity($1, subject) }
    case .minus(let left, let right): return quantity(left, subject) - quantity(right, subject)
    }
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (dossier.entries[a], dossier.entries[b])
    if left.on != right.on { return left.on < right.on }
    if kindOf[a] != kindOf[b] { return kindOf[a] < kindOf[b] }
    return left.number < right.number
  }

  /// The days from which a guard holds, as far as can be seen from the replay's day: time goes on, nothing is added.
  func days(_ index: Int32, _ subject: Int) -> DaySet {
    let node = definition.nodes[Int(index)]
    switch node.operation {
    case .all:
      return (Int(node.a)..<Int(node.a + node.b)).reduce(DaySet.all) {
        $0.intersection(days(definition.children[$1], subject))
      }
    case .any:
      return (Int(node.a)..<Int(node.a + node.b)).reduce(DaySet.empty) {
        $0.union(days(definition.children[$1], subject))
      }
    case .not: return days(node.a, subject).complement
    case .elapsed:
      guard let anchor = anchor(Int(node.a), subject) else { return .empty }
      return law.days(
        elapsed: definition.parameters[Int(node.b)], since: anchor, suspended: suspended(subject))
    case .within:
      guard let anchor = anchor(Int(node.a), subject) else { return .empty }
      return law.days(within: definition.parameters[Int(node.b)], of: anchor)
    case .on: return anchor(Int(node.a), subject).map { DaySet.only($0) } ?? .empty
    case .since: return anchor(Int(node.a), subject).map { DaySet.from($0) } ?? .empty
    case .under: return law.days(under: definition.regimes[Int(node.a)])
    case .meets: return allowed(definition.bands[Int(node.a)], subject)
    case .always, .filed, .ever, .recorded, .during, .state, .reached, .every, .some, .atLeast, .moreThan, .latest,
      .gap:
      return holdsNow(node, subject) ? .all : .empty
    }
  }
}

extension Replay.Value {
  /// Adds the days `[from, to)`.
  fileprivate mutating func add(_ from: CivilDate, _ to: CivilDate, _ day: CivilDate) {
    guard from < to else { return }
    if from <= day, day < to { holds = true }
    if from > day { next = min(next, from) } else if to > day { next = min(next, to) }
  }
}
