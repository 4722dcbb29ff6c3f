package import Measures

/// The fast interpreter of a definition; ``ReferenceReplay`` is the loop it must equal.
///
/// It visits only the days on which something can change: days of entries, days on which a unit below changed, and
/// days that a guard gave as its next change. A track is looked at again only when something its guards read has moved.
package struct Replay {
  let definition: CompiledDefinition
  let law: LawBook
  /// The rows of each parameter that the definition names, in its order.
  let parameterRows: [[Parameter]]
  let dossier: Dossier
  /// For each subject of the dossier, its number in the definition; -1 when the definition has none such.
  private(set) var definitionOf: [Int] = []
  var day = CivilDate(dayNumber: 0)

  // Tracks of all subjects, side by side.
  var slotBase: [Int] = []
  var slotSubject: [Int] = []
  var states: [Int] = []
  var rounds: [Int] = []
  var since: [CivilDate?] = []
  var reached: [UInt64] = []
  /// The last day on which a track came into a state, for anchors; sparse.
  var entered: [SlotState: CivilDate] = [:]
  private var dirty: [Bool] = []
  private var anyDirty = false
  private var nextDay: [CivilDate] = []
  private var candidate: [Int] = []

  // Kinds of all subjects, side by side.
  var kindBase: [Int] = []
  /// The last counted entry of the round, as an index into `entries`; -1 when none.
  var last: [Int] = []
  /// As `last`, whatever the round.
  var lastEver: [Int] = []
  private var counted: [Bool] = []
  /// For each entry, the one of its kind that counted before it in the round.
  var previous: [Int] = []
  var order: [Int] = []
  var kindOf: [Int] = []

  var exists: [Bool] = []
  var newest: [Int] = []
  var openings: [OpenInterval] = []
  var members: [MemberCursor] = []
  private var memberDay = DaySet.never

  package private(set) var history = History()
  private var owed: [Obligations.Opened] = []
  private var firedToday: [FiredToday] = []
  private var usedToday: [UsedToday] = []

  struct SlotState: Hashable {
    let slot: Int
    let state: Int
  }
  private struct FiredToday {
    let slot: Int
    let transition: Int
  }
  private struct UsedToday {
    let entry: Int
    let slot: Int
  }

  /// Derives the history of `dossier` up to and with `asOf`.
  package static func run(
    _ definition: CompiledDefinition, law: LawBook, dossier: Dossier, asOf: CivilDate
  ) -> History {
    run(BoundDefinition(definition, law: law), dossier: dossier, asOf: asOf)
  }

  package static func run(_ bound: BoundDefinition, dossier: Dossier, asOf: CivilDate) -> History {
    var replay = Replay(bound, dossier: dossier)
    replay.advance(to: asOf)
    return replay.history
  }

  package init(_ bound: BoundDefinition, dossier: Dossier) {
    definition = bound.definition
    law = bound.law
    parameterRows = bound.parameterRows
    self.dossier = dossier
    layOut()
    sortEntries()
  }

  /// Runs from the first entry to `asOf`; what the replay knows then stays for explanations.
  package mutating func advance(to asOf: CivilDate) {
    var position = 0
    while position < order.count, dossier.entries[order[position]].on <= asOf {
      let entryDay = dossier.entries[order[position]].on
      while let next = nextQuietDay(), next < entryDay { visit(next, position..<position) }
      var end = position
      while end < order.count, dossier.entries[order[end]].on == entryDay { end += 1 }
      visit(entryDay, position..<end)
      position = end
    }
    while let next = nextQuietDay(), next <= asOf { visit(next, position..<position) }
    finish(asOf, nextEntry: position < order.count ? dossier.entries[order[position]].on : nil)
  }

  // MARK: - Laying out

  private mutating func layOut() {
    let subjects = dossier.subjects
    slotBase.reserveCapacity(subjects.count)
    newest = Array(repeating: -1, count: definition.subjects.count)
    var (slots, kinds) = (0, 0)
    for subject in subjects {
      slotBase.append(slots)
      kindBase.append(kinds)
      let index = definition.subjectIndex[subject.kind] ?? -1
      definitionOf.append(index)
      guard index >= 0 else { continue }
      slots += definition.subjects[index].tracks.count
      kinds += definition.subjects[index].kindCount
    }
    states = Array(repeating: 0, count: slots)
    rounds = Array(repeating: 1, count: slots)
    since = Array(repeating: nil, count: slots)
    reached = Array(repeating: 1, count: slots)
    dirty = Array(repeating: false, count: slots)
    nextDay = Array(repeating: DaySet.never, count: slots)
    candidate = Array(repeating: -1, count: slots)
    slotSubject = Array(repeating: 0, count: slots)
    last = Array(repeating: -1, count: kinds)
    lastEver = last
    exists = Array(repeating: false, count: subjects.count)
    for index in subjects.indices {
      let kind = definitionOf[index]
      guard kind >= 0 else { continue }
      for track in definition.subjects[kind].tracks.indices { slotSubject[slotBase[index] + track] = index }
      // What is inherited is there from the beginning; the root and instances come with their first entry.
      if definition.subjects[kind].role == .inherited {
        exists[index] = true
        newest[kind] = index
      }
    }
    members = dossier.members.map { MemberCursor($0, definition: definition) }
  }

  private mutating func sortEntries() {
    let entries = dossier.entries
    kindOf = Array(repeating: -1, count: entries.count)
    previous = Array(repeating: -1, count: entries.count)
    counted = Array(repeating: false, count: entries.count)
    order.reserveCapacity(entries.count)
    var openers: Set<Int64> = []
    let hasOpeners = dossier.subjects.contains { $0.openedBy != nil }
    if hasOpeners { openers = Set(entries.map(\.number)) }
    for index in entries.indices {
      let subject = dossier.subjects[entries[index].subject]
      // A retracted opening voids the instance and all that was filed in it.
      if let opener = subject.openedBy, !openers.contains(opener) { continue }
      guard let kind = definition.kind(entries[index].kind, of: subject.kind) else { continue }
      kindOf[index] = kind
      order.append(index)
    }
    order.sort {
      let (a, b) = (entries[$0], entries[$1])
      if a.on != b.on { return a.on < b.on }
      if kindOf[$0] != kindOf[$1] { return kindOf[$0] < kindOf[$1] }
      return a.number < b.number
    }
  }

  // MARK: - A day

  private func nextQuietDay() -> CivilDate? {
    var next = memberDay
    for day in nextDay where day < next { next = day }
    return next == DaySet.never ? nil : next
  }

  private mutating func visit(_ today: CivilDate, _ arrivals: Range<Int>) {
    day = today
    firedToday.removeAll(keepingCapacity: true)
    usedToday.removeAll(keepingCapacity: true)
    for slot in nextDay.indices where nextDay[slot] <= today { touch(slot) }
    for position in arrivals {
      let index = order[position]
      begin(dossier.entries[index].subject)
      if !definition.kinds[kindOf[index]].isAct { count(index) }
    }
    if memberDay <= today || !members.isEmpty { moveMembers() }
    while fireNext(arrivals) {}
    for position in arrivals { noteSpent(order[position]) }
  }

  /// An instance that no entry opened, and the root, begin with their first entry.
  private mutating func begin(_ subject: Int) {
    if !exists[subject], dossier.subjects[subject].openedBy == nil { appear(subject) }
  }

  private mutating func appear(_ subject: Int) {
    exists[subject] = true
    let kind = definitionOf[subject]
    guard kind >= 0 else { return }
    newest[kind] = max(newest[kind], subject)
    for slot in states.indices { touch(slot) }
  }

  private mutating func touch(_ slot: Int) {
    dirty[slot] = true
    anyDirty = true
  }

  private mutating func touch(_ references: [TrackReference]) {
    for reference in references {
      for subject in definitionOf.indices where definitionOf[subject] == reference.subject {
        touch(slotBase[subject] + reference.track)
      }
    }
  }

  /// Makes an entry count from here on.
  private mutating func count(_ index: Int) {
    let entry = dossier.entries[index]
    let kind = definition.kinds[kindOf[index]]
    let place = kindBase[entry.subject] + kind.local
    previous[index] = last[place]
    last[place] = index
    lastEver[place] = index
    counted[index] = true
    switch kind.class {
    case .opening:
      openings.append(
        OpenInterval(entry: index, interval: kind.interval, subject: entry.subject, from: entry.on, to: DaySet.never))
    case .closing:
      close(kind.interval, by: entry)
    case .act, .fact, .quantity: break
    }
    for (subject, candidate) in dossier.subjects.enumerated()
    where candidate.openedBy == entry.number && !exists[subject] { appear(subject) }
    touch(definition.dependents.ofKind[kindOf[index]])
  }

  private mutating func close(_ interval: Int, by entry: Entry) {
    let open = openings.firstIndex {
      $0.interval == interval && $0.subject == entry.subject && $0.to == DaySet.never
        && (entry.reference == nil || dossier.entries[$0.entry].number == entry.reference)
    }
    if let open { openings[open].to = entry.on }
  }

  private mutating func moveMembers() {
    guard memberDay <= day || memberDay == DaySet.never else { return }
    var (moved, next) = (false, DaySet.never)
    for index in members.indices {
      if members[index].move(to: day) { moved = true }
      next = min(next, members[index].next)
    }
    memberDay = next
    if moved { touch(definition.dependents.ofMembers) }
  }

  // MARK: - Firing

  /// Fires the first enabled transition not yet fired today; false when none is enabled.
  private mutating func fireNext(_ arrivals: Range<Int>) -> Bool {
    refreshCandidates()
    var best: (priority: Int, slot: Int, transition: Int)?
    for slot in candidate.indices where candidate[slot] >= 0 {
      let priority = track(of: slot).transitions[candidate[slot]].priority
      if best == nil || priority < best?.priority ?? 0 { best = (priority, slot, candidate[slot]) }
    }
    if let best {
      fire(best.slot, best.transition, by: nil)
      return true
    }
    var found: (priority: Int, position: Int, slot: Int, transition: Int)?
    for position in arrivals {
      forEachTrigger(of: order[position]) { slot, transition, compiled in
        if let found, (found.priority, found.position) <= (compiled.priority, position) { return }
        if usedToday.contains(where: { $0.entry == order[position] && $0.slot == slot }) { return }
        if isEnabled(compiled, slot, transition) {
          found = (compiled.priority, position, slot, transition)
        }
      }
    }
    guard let found else { return false }
    fire(found.slot, found.transition, by: order[found.position])
    return true
  }

  /// The transitions that the entry may fire, on existing subjects, whatever their state.
  private func forEachTrigger(of index: Int, _ body: (Int, Int, CompiledTransition) -> Void) {
    let entry = dossier.entries[index]
    let entryKind = kindOf[index]
    for reference in definition.kinds[entryKind].triggers {
      for subject in definitionOf.indices where exists[subject] && definitionOf[subject] == reference.subject {
        // An entry moves its own subject; one of the root or of what is inherited moves whoever listens to it.
        let own = definition.kinds[entryKind].subject == reference.subject
        if own, subject != entry.subject { continue }
        if !own, definition.subjects[definition.kinds[entryKind].subject].role == .instance,
          newest[definition.kinds[entryKind].subject] != entry.subject
        {
          continue
        }
        let transition = definition.subjects[reference.subject].tracks[reference.track]
          .transitions[reference.transition]
        if transition.match >= 0, !definition.matches[transition.match].matches(entry) { continue }
        body(slotBase[subject] + reference.track, reference.transition, transition)
      }
    }
  }

  private func isEnabled(_ transition: CompiledTransition, _ slot: Int, _ index: Int) -> Bool {
    guard transition.from & (1 << UInt64(states[slot])) != 0 else { return false }
    if firedToday.contains(where: { $0.slot == slot && $0.transition == index }) { return false }
    let subject = slotSubject[slot]
    return transition.bars.allSatisfy { evaluate($0, subject).holds }
  }

  private mutating func refreshCandidates() {
    guard anyDirty else { return }
    anyDirty = false
    for slot in dirty.indices where dirty[slot] {
      dirty[slot] = false
      candidate[slot] = -1
      nextDay[slot] = DaySet.never
      let subject = slotSubject[slot]
      guard exists[subject] else { continue }
      let track = track(of: slot)
      for index in track.automatic[states[slot]] {
        if firedToday.contains(where: { $0.slot == slot && $0.transition == index }) {
          nextDay[slot] = min(nextDay[slot], day + 1)
          continue
        }
        var (holds, next) = (true, DaySet.never)
        for node in track.transitions[index].bars {
          let value = evaluate(node, subject)
          next = min(next, value.next)
          if !value.holds { holds = false }
        }
        nextDay[slot] = min(nextDay[slot], next)
        if holds {
          candidate[slot] = index
          break
        }
      }
    }
  }

  func track(of slot: Int) -> CompiledTrack {
    let subject = slotSubject[slot]
    return definition.subjects[definitionOf[subject]].tracks[slot - slotBase[subject]]
  }

  private mutating func fire(_ slot: Int, _ index: Int, by entry: Int?) {
    let subject = slotSubject[slot]
    let track = track(of: slot)
    let transition = track.transitions[index]
    let findings = transition.faults.filter { !evaluate($0.node, subject).holds }.map(\.id)
    if transition.beginsRound {
      hideRound(of: slot, except: entry)
      rounds[slot] += 1
      reached[slot] = 0
    }
    history.events.append(
      Event(
        subject: subject, track: track.name, round: rounds[slot], transition: transition.code,
        from: track.states[states[slot]], to: track.states[transition.to], day: day,
        causes: entry.map { [dossier.entries[$0].number] } ?? [], findings: findings))
    states[slot] = transition.to
    since[slot] = day
    reached[slot] |= 1 << UInt64(transition.to)
    entered[SlotState(slot: slot, state: transition.to)] = day
    firedToday.append(FiredToday(slot: slot, transition: index))
    touch(slot)
    touch(definition.dependents.ofTrack[definitionOf[subject]][slot - slotBase[subject]])
    if let entry {
      usedToday.append(UsedToday(entry: entry, slot: slot))
      if !counted[entry] { count(entry) }
    }
    oweWhatFollows(slot, transition)
  }

  private mutating func oweWhatFollows(_ slot: Int, _ transition: CompiledTransition) {
    let subject = slotSubject[slot]
    let track = slot - slotBase[subject]
    for (index, rule) in definition.source.obligations.enumerated()
    where definition.obligationOpenings[index]
      == TrackReference(subject: definitionOf[subject], track: track)
    {
      guard rule.opensIn.contains(definition.subjects[definitionOf[subject]].tracks[track].states[transition.to])
      else { continue }
      let anchor = definition.obligationAnchors[index]
      let start = anchor < 0 ? day : self.anchor(anchor, subject)
      owed.append(
        Obligations.Opened(
          rule: index, event: history.events.count - 1,
          due: start.flatMap { Obligations.due(rule.term, since: $0, law: law) }))
    }
  }

  /// Hides what the track's round held, but not the entry that ends the round: it belongs to the next.
  private mutating func hideRound(of slot: Int, except entry: Int?) {
    let subject = slotSubject[slot]
    let track = slot - slotBase[subject]
    for index in definition.kinds.indices
    where definition.kinds[index].subject == definitionOf[subject]
      && definition.kinds[index].homes.contains(track)
    {
      let place = kindBase[subject] + definition.kinds[index].local
      guard last[place] >= 0 else { continue }
      last[place] = -1
      if let entry, counted[entry], kindOf[entry] == index {
        last[place] = entry
        previous[entry] = -1
      }
      touch(definition.dependents.ofKind[index])
    }
  }

  // MARK: - What is left over

  private mutating func noteSpent(_ index: Int) {
    let entry = dossier.entries[index]
    guard !counted[index] else { return }
    var reason = SpentAct.Reason.unexpected
    var found = false
    forEachTrigger(of: index) { slot, transition, compiled in
      guard !found, compiled.from & (1 << UInt64(states[slot])) != 0 else { return }
      let subject = slotSubject[slot]
      let source = sourceTransition(slot, transition)
      var lawful = DaySet.all
      var missing: [String] = []
      for (number, requirement) in source.requires.enumerated() where requirement.strength == .bars {
        let days = days(compiled.requirements[number], subject)
        lawful = lawful.intersection(days)
        if !days.contains(day) { missing.append(requirement.id) }
      }
      guard !missing.isEmpty else { return }
      found = true
      reason = .premature(
        requirements: missing, transition: compiled.code, track: track(of: slot).name,
        firstLawful: lawful.first(onOrAfter: day + 1))
    }
    history.spent.append(
      SpentAct(entry: entry.number, subject: entry.subject, kind: entry.kind, day: entry.on, reason: reason))
  }

  func sourceTransition(_ slot: Int, _ transition: Int) -> Transition {
    let subject = slotSubject[slot]
    return definition.source.subjects[definitionOf[subject]].tracks[slot - slotBase[subject]].transitions[transition]
  }

  private mutating func finish(_ asOf: CivilDate, nextEntry: CivilDate?) {
    day = asOf
    for slot in states.indices {
      let subject = slotSubject[slot]
      let track = track(of: slot)
      history.standings.append(
        Standing(
          subject: subject, track: track.name, state: track.states[states[slot]], since: since[slot],
          round: rounds[slot]))
    }
    history.obligations = Obligations.settle(owed, events: history.events, rules: definition.source.obligations)
    var agenda = nextQuietDay()
    if let nextEntry { agenda = min(agenda ?? nextEntry, nextEntry) }
    history.agendaDay = agenda
  }
}
