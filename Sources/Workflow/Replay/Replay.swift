package import Measures

/// The fast interpreter of a definition; ``ReferenceReplay`` is the loop it must equal.
///
/// It visits only the days on which something can change: days of entries, days on which a unit below changed, and
/// days that a guard gave as its next change. A track is looked at again only when something its guards read has moved.
/// What it reads lies in ``ReplayTables``, what it writes in a few arrays of numbers: texts and lists are touched only
/// where an event is written down.
package struct Replay {
  let tables: ReplayTables
  var dossier: Dossier
  var day = CivilDate(dayNumber: 0)

  /// One for each subject of the dossier.
  var subjects: [Subject] = []
  /// The tracks of all subjects, side by side.
  var slots: [Slot] = []
  /// The last day on which a track came into a state, for each state of each slot; ``DaySet/never`` for none.
  var entered: [CivilDate] = []
  /// The kinds of all subjects, side by side.
  var places: [Place] = []
  /// One for each entry of the dossier.
  var records: [Record] = []
  /// The entries that are of this definition, in the order in which they are taken.
  var order: [Int32] = []
  /// How many of them are taken.
  private var position = 0
  /// For each subject of the definition, its newest subject in the dossier; -1 when there is none yet.
  var newest: [Int32] = []
  var openings: [OpenInterval] = []
  var members: [MemberCursor] = []
  var memberDay = DaySet.never
  var hasOpeners = false
  var anyDirty = false

  package internal(set) var history = History()
  /// The events once more, as numbers, for obligations.
  var fired: [Fired] = []
  var owed: [Owed] = []
  var firedToday: [Step] = []
  var usedToday: [Use] = []

  struct Subject {
    /// Its number in the definition; -1 when the definition has none such.
    let definition: Int32
    let slotBase: Int32
    let kindBase: Int32
    /// The entry that opened it is retracted: neither it nor its entries count.
    let isVoid: Bool
    var exists: Bool
  }
  struct Slot {
    let subject: Int32
    let track: Int32
    let enteredBase: Int32
    var state: Int32 = 0
    var round: Int32 = 1
    /// The automatic transition that is enabled, by its number among all; -1 when none is.
    var candidate: Int32 = -1
    /// ``DaySet/never`` while it has not left its initial state.
    var since = DaySet.never
    var nextDay = DaySet.never
    var isDirty = false
    var reached: UInt64 = 1
  }
  struct Place {
    /// The last counted entry of the round; -1 when none.
    var last: Int32 = -1
    /// As `last`, whatever the round.
    var lastEver: Int32 = -1
  }
  /// What of an entry is asked again and again.
  struct Record {
    let number: Int64
    let amount: Int64
    let on: CivilDate
    let effectiveOn: CivilDate
    let until: CivilDate
    let receivedOn: CivilDate
    let subject: Int32
    /// -1 when the definition has no such kind, or the subject is void.
    let kind: Int32
    /// The entry of its kind that counted before it in the round.
    var previous: Int32 = -1
    var isCounted = false
  }
  struct Fired {
    let slot: Int32
    /// Its number among all.
    let transition: Int32
    let to: Int32
    let day: CivilDate
  }
  struct Owed {
    let rule: Int32
    let event: Int32
    /// ``DaySet/never`` when the law gives no term.
    let due: CivilDate
  }
  struct Step {
    let slot: Int32
    let transition: Int32
  }
  struct Use {
    let entry: Int32
    let slot: Int32
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
    tables = bound.tables
    self.dossier = dossier
    layOut()
    takeEntries()
  }

  /// Runs from where it stands to `asOf`, in the beginning from the first entry; what the replay knows then stays for
  /// explanations. It may be called again with a later day.
  package mutating func advance(to asOf: CivilDate) {
    while position < order.count {
      let entryDay = records[Int(order[position])].on
      guard entryDay <= asOf else { break }
      while let next = nextQuietDay(), next < entryDay { visit(next, position..<position) }
      var end = position
      while end < order.count, records[Int(order[end])].on == entryDay { end += 1 }
      visit(entryDay, position..<end)
      position = end
    }
    while let next = nextQuietDay(), next <= asOf { visit(next, position..<position) }
    finish(asOf)
  }

  /// Adds an entry of a day that is still to come.
  mutating func expect(_ entry: Entry) {
    precondition(entry.on > day, "a replay does not go back")
    dossier.entries.append(entry)
    take(dossier.entries.count - 1)
    // From behind, since what is added is mostly the latest.
    var place = order.count - 1
    while place > position, precedes(order[place], order[place - 1]) {
      order.swapAt(place, place - 1)
      place -= 1
    }
  }

  /// By day, then in the order in which a day's entries are taken.
  func precedes(_ a: Int32, _ b: Int32) -> Bool {
    let (left, right) = (records[Int(a)], records[Int(b)])
    if left.on.dayNumber != right.on.dayNumber { return left.on.dayNumber < right.on.dayNumber }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.number < right.number
  }

  // MARK: - A day

  private func nextQuietDay() -> CivilDate? {
    var next = memberDay.dayNumber
    for slot in slots.indices where slots[slot].nextDay.dayNumber < next {
      next = slots[slot].nextDay.dayNumber
    }
    return next == DaySet.never.dayNumber ? nil : CivilDate(dayNumber: next)
  }

  private mutating func visit(_ today: CivilDate, _ arrivals: Range<Int>) {
    day = today
    firedToday.removeAll(keepingCapacity: true)
    usedToday.removeAll(keepingCapacity: true)
    for slot in slots.indices where slots[slot].nextDay.dayNumber <= today.dayNumber { touch(slot) }
    for position in arrivals {
      let index = Int(order[position])
      begin(Int(records[index].subject))
      if tables.kinds[records[index].kind].form != .act { count(index) }
    }
    if !members.isEmpty { moveMembers() }
    while fireNext(arrivals) {}
    for position in arrivals where !records[Int(order[position])].isCounted {
      noteSpent(Int(order[position]))
    }
  }

  /// The entries that arrive today, by their place in the order.
  func arrival(_ position: Int) -> Int { Int(order[position]) }

  /// An instance that no entry opened, and the root, begin with their first entry.
  private mutating func begin(_ subject: Int) {
    if !subjects[subject].exists, dossier.subjects[subject].openedBy == nil { appear(subject) }
  }

  private mutating func appear(_ subject: Int) {
    subjects[subject].exists = true
    let definition = Int(subjects[subject].definition)
    guard definition >= 0 else { return }
    newest[definition] = max(newest[definition], Int32(subject))
    for slot in slots.indices { touch(slot) }
  }

  mutating func touch(_ slot: Int) {
    slots[slot].isDirty = true
    anyDirty = true
  }

  /// Touches the tracks that read something, on every subject that has them.
  mutating func touch(_ tracks: Span) {
    for place in tracks.range {
      let track = tables.tracks[tables.dependents[place]]
      for subject in subjects.indices where subjects[subject].definition == track.subject {
        touch(Int(subjects[subject].slotBase + track.local))
      }
    }
  }

  /// Makes an entry count from here on.
  mutating func count(_ index: Int) {
    let record = records[index]
    let kind = tables.kinds[record.kind]
    let place = Int(subjects[Int(record.subject)].kindBase + kind.local)
    records[index].previous = places[place].last
    records[index].isCounted = true
    places[place].last = Int32(index)
    places[place].lastEver = Int32(index)
    switch kind.form {
    case .opening:
      openings.append(
        OpenInterval(
          entry: index, interval: Int(kind.interval), subject: Int(record.subject), from: record.on,
          to: DaySet.never))
    case .closing: close(Int(kind.interval), by: dossier.entries[index])
    case .act, .fact: break
    }
    if hasOpeners {
      for subject in subjects.indices
      where !subjects[subject].exists && dossier.subjects[subject].openedBy == record.number {
        appear(subject)
      }
    }
    touch(kind.dependents)
  }

  private mutating func close(_ interval: Int, by entry: Entry) {
    let open = openings.firstIndex {
      $0.interval == interval && $0.subject == entry.subject && $0.to == DaySet.never
        && (entry.reference == nil || records[$0.entry].number == entry.reference)
    }
    if let open { openings[open].to = entry.on }
  }

  private mutating func moveMembers() {
    guard memberDay <= day || memberDay == DaySet.never else { return }
    var (moved, next) = (false, DaySet.never)
    for index in members.indices {
      if members[index].move(to: day, tables.definition.memberQueries) { moved = true }
      next = min(next, members[index].next)
    }
    memberDay = next
    guard moved else { return }
    // A unit that nothing was filed of yet begins when the first of those below it joins.
    if !subjects[0].exists, members.contains(where: \.belongs) { appear(0) }
    touch(tables.ofMembers)
  }

  // MARK: - The end

  private mutating func finish(_ asOf: CivilDate) {
    day = asOf
    history.standings.removeAll(keepingCapacity: true)
    history.standings.reserveCapacity(slots.count)
    for slot in slots {
      let track = tables.tracks[slot.track]
      history.standings.append(
        Standing(
          subject: Int(slot.subject), track: tables.trackNames[slot.track],
          state: tables.stateNames[track.firstState + slot.state],
          since: slot.since == DaySet.never ? nil : slot.since,
          round: Int(slot.round)))
    }
    settle()
    var agenda = nextQuietDay()
    if position < order.count {
      let next = records[Int(order[position])].on
      agenda = min(agenda ?? next, next)
    }
    history.agendaDay = agenda
  }
}
