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

extension Replay {
  /// Whether a guard holds on the replay's day, and the next day on which that may change by time alone.
  struct Value {
    var holds: Bool
    var next = DaySet.never
  }

  func evaluate(_ index: Int32, _ subject: Int) -> Value {
    let node = tables.nodes[index]
    switch node.operation {
    case .all, .any:
      // The first part that decides the whole decides it until it changes itself.
      var value = Value(holds: node.operation == .all)
      for child in Int(node.a)..<Int(node.a + node.b) {
        let part = evaluate(tables.children[child], subject)
        if part.holds != (node.operation == .all) { return part }
        if part.next.dayNumber < value.next.dayNumber { value.next = part.next }
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
      var value = Value(holds: false)
      for place in tables.regimes[node.a].range {
        let interval = tables.intervals[place]
        value.add(interval.from, interval.to, day)
      }
      return value
    case .meets:
      let days = allowed(tables.definition.bands[Int(node.a)], subject)
      return Value(holds: days.contains(day), next: days.firstChange(after: day) ?? DaySet.never)
    case .always, .filed, .ever, .recorded, .during, .state, .reached, .every, .some, .atLeast, .moreThan,
      .latest,
      .gap:
      return Value(holds: holdsNow(node, subject))
    }
  }

  /// The guards that only an entry, an event or a member can change.
  private func holdsNow(_ node: Node, _ subject: Int) -> Bool {
    switch node.operation {
    case .filed: return place(of: node, subject).map { places[$0].last >= 0 } ?? false
    case .ever: return place(of: node, subject).map { places[$0].lastEver >= 0 } ?? false
    case .recorded: return recorded(node, subject)
    case .latest: return latestIsWanted(tables.definition.choices[Int(node.a)], subject)
    case .gap: return gapIsWideEnough(tables.definition.gaps[Int(node.a)], subject)
    case .during: return isOpen(node, subject)
    case .state:
      guard let slot = slot(Int(node.subject), Int(node.a), subject) else { return false }
      return node.states & (1 << UInt64(slots[slot].state)) != 0
    case .reached:
      guard let slot = slot(Int(node.subject), Int(node.a), subject) else { return false }
      return slots[slot].reached & node.states != 0
    case .every:
      var any = false
      for index in members.indices where members[index].belongs && members[index].concerns[Int(node.a)] {
        if !members[index].answers[Int(node.a)] { return false }
        any = true
      }
      return any
    case .some:
      for index in members.indices
      where members[index].belongs && members[index].concerns[Int(node.a)]
        && members[index].answers[Int(node.a)]
      {
        return true
      }
      return false
    case .atLeast: return quantity(Int(node.a), subject) >= quantity(Int(node.b), subject)
    case .moreThan: return quantity(Int(node.a), subject) > quantity(Int(node.b), subject)
    default: return true
    }
  }

  private func recorded(_ node: Node, _ subject: Int) -> Bool {
    guard let place = place(of: node, subject) else { return false }
    var index = Int(places[place].last)
    let selecting = Int(Int64(bitPattern: node.states))
    while index >= 0 {
      if selecting < 0 || tables.definition.matches[selecting].matches(dossier.entries[index]) {
        return tables.definition.matches[Int(node.b)].matches(dossier.entries[index])
      }
      index = Int(records[index].previous)
    }
    return false
  }

  private func latestIsWanted(_ choice: Choice, _ subject: Int) -> Bool {
    guard let latest = latest(choice.among, subject) else { return false }
    return choice.wanted.contains { $0.source.takes(dossier.entries[latest]) }
  }

  private func gapIsWideEnough(_ gap: Gap, _ subject: Int) -> Bool {
    guard let from = anchor(gap.from, subject), let to = anchor(gap.to, subject) else { return false }
    return law.days(
      elapsed: gap.parameter, since: from, suspended: suspended(subject), lotClass: gap.lotClass
    ).contains(to)
  }

  func allowed(_ band: Band, _ subject: Int) -> DaySet {
    law.days(allowing: quantity(band.quantity, subject), by: band.parameter, lotClass: band.lotClass)
  }

  // MARK: - Intervals and waits

  /// An interval is looked for in the subject that asks, in the root, and in what is inherited.
  private func concerns(_ opening: OpenInterval, _ subject: Int) -> Bool {
    opening.subject == subject || tables.subjects[subjects[opening.subject].definition].role != .instance
  }

  private func isOpen(_ node: Node, _ subject: Int) -> Bool {
    for index in openings.indices {
      let opening = openings[index]
      if opening.interval == Int(node.a), opening.from <= day, day < opening.to, concerns(opening, subject),
        node.b < 0 || tables.definition.matches[Int(node.b)].matches(dossier.entries[opening.entry])
      {
        return true
      }
    }
    return false
  }

  func suspended(_ subject: Int) -> DaySet {
    var result = DaySet.empty
    for index in openings.indices {
      let opening = openings[index]
      guard tables.stopsWaits[opening.interval], concerns(opening, subject) else { continue }
      result = result.union(.between(opening.from, opening.to))
    }
    return result
  }

  private func elapsed(_ node: Node, _ subject: Int) -> Value {
    guard let anchor = anchor(Int(node.a), subject) else { return Value(holds: false) }
    let suspended = suspended(subject)
    var value = Value(holds: false)
    for place in tables.parameters[node.b].range {
      let term = tables.terms[place]
      guard let first = tables.law.firstDay(after: term, since: anchor, suspended: suspended) else {
        continue
      }
      switch term.version {
      case .byAnchor: if term.from <= anchor, anchor < term.to { value.add(first, DaySet.never, day) }
      case .byAct: value.add(max(first, term.from), term.to, day)
      }
    }
    return value
  }

  private func within(_ node: Node, _ subject: Int) -> Value {
    guard let anchor = anchor(Int(node.a), subject) else { return Value(holds: false) }
    var value = Value(holds: false)
    for place in tables.parameters[node.b].range {
      let term = tables.terms[place]
      let after =
        tables.law.lastDay(of: term, since: anchor, suspended: .empty).map { $0 + 1 } ?? DaySet.never
      switch term.version {
      case .byAnchor: if term.from <= anchor, anchor < term.to { value.add(anchor, after, day) }
      case .byAct: value.add(max(anchor, term.from), min(after, term.to), day)
      }
    }
    return value
  }
}

extension Replay.Value {
  /// Adds the days `[from, to)`.
  fileprivate mutating func add(_ from: CivilDate, _ to: CivilDate, _ day: CivilDate) {
    let (from, to, day) = (from.dayNumber, to.dayNumber, day.dayNumber)
    guard from < to else { return }
    if from <= day, day < to { holds = true }
    if from > day {
      if from < next.dayNumber { next = CivilDate(dayNumber: from) }
    } else if to > day, to < next.dayNumber {
      next = CivilDate(dayNumber: to)
    }
  }
}
