package import Measures

/// Tries out entries that nobody has recorded: each on its earliest lawful day after the one before.
struct Hypothesis {
  /// As things stand; it is taken further in copies, since what has happened by now stays as it is.
  let today: Replay
  /// No further than this is looked ahead.
  private static let horizon = 4_000
  private static let attempts = 20

  /// The step that is to happen.
  struct Goal {
    let slot: Int
    /// Its number among all.
    let transition: Int32
    /// How often it has happened by now.
    let already: Int

    init(_ slot: Int, _ transition: Int32, in replay: Replay) {
      (self.slot, self.transition) = (slot, transition)
      already = replay.fired.count { $0.slot == slot && $0.transition == transition }
    }

    func day(in replay: Replay) -> CivilDate? {
      var count = 0
      for index in replay.fired.indices
      where replay.fired[index].slot == slot && replay.fired[index].transition == transition {
        if count == already { return replay.fired[index].day }
        count += 1
      }
      return nil
    }
  }

  /// A world with entries added, up to the eve of the day that is being filled.
  private struct World {
    var eve: Replay
    var day: CivilDate
    /// Entries of the day.
    var filed: [Entry] = []

    /// At the end of the day.
    var evening: Replay {
      var replay = eve
      for entry in filed { replay.expect(entry) }
      replay.advance(to: day)
      return replay
    }

    mutating func move(to next: CivilDate, from evening: Replay) {
      guard next > day else { return }
      (eve, day, filed) = (evening, next, [])
    }
  }

  /// The day on which the goal happens once the entries are recorded, and the days on which they are; nil when it
  /// does not happen.
  func outcome(_ goal: Goal, after entries: [MissingEntry]) -> (day: CivilDate, entryDays: [CivilDate])? {
    var world = World(eve: today, day: today.day + 1)
    var days: [CivilDate] = []
    var number = firstNumber
    for missing in entries {
      guard goToFirstDay(for: missing, in: &world) else { return nil }
      world.filed.append(missing.entry(number: number, on: world.day))
      number += 1
      days.append(world.day)
    }
    return happens(goal, in: world).map { ($0, days) }
  }

  /// Larger than that of any entry, also of those that were retracted but are still referred to.
  private var firstNumber: Int64 {
    let known = today.dossier.entries.map { max($0.number, $0.reference ?? 0) }
    return (known + today.dossier.subjects.compactMap(\.openedBy)).reduce(0) { max($0, $1) } + 1
  }

  private func goToFirstDay(for missing: MissingEntry, in world: inout World) -> Bool {
    guard today.isAct(missing) else { return true }
    for _ in 0..<Self.attempts {
      let evening = world.evening
      let agenda = evening.history.agendaDay
      if let lawful = evening.lawfulDays(for: missing)?.first(onOrAfter: world.day),
        agenda.map({ lawful < $0 || lawful == world.day }) ?? true
      {
        world.move(to: lawful, from: evening)
        return true
      }
      guard let agenda, agenda - today.day < Self.horizon else { return false }
      world.move(to: agenda, from: evening)
    }
    return false
  }

  private func happens(_ goal: Goal, in world: World) -> CivilDate? {
    var replay = world.evening
    for _ in 0..<Self.attempts {
      if let day = goal.day(in: replay) { return day }
      guard let next = replay.history.agendaDay, next - today.day < Self.horizon else { return nil }
      replay.advance(to: next)
    }
    return nil
  }
}

extension MissingEntry {
  /// As it would be recorded, if it says no more than it must.
  package func entry(number: Int64, on day: CivilDate) -> Entry {
    Entry(
      number: number, subject: subject, kind: kind, on: day, amount: amount,
      fields: says.map { (name: $0.field, value: $0.values.sorted().first ?? "") })
  }
}

extension Replay {
  private func kind(of missing: MissingEntry) -> Int32 {
    let subject = subjects[missing.subject].definition
    return subject < 0 ? -1 : tables.kindIndex.kind(missing.kind, of: Int(subject))
  }

  fileprivate func isAct(_ missing: MissingEntry) -> Bool {
    let kind = kind(of: missing)
    return kind >= 0 && tables.kinds[kind].form == .act
  }

  /// The days on which an entry of that kind would fire something from where the tracks now stand.
  fileprivate func lawfulDays(for missing: MissingEntry) -> DaySet? {
    let kind = kind(of: missing)
    guard kind >= 0 else { return nil }
    var result: DaySet?
    for place in tables.kinds[kind].triggers.range {
      let trigger = tables.triggers[place]
      guard let subject = resolve(Int(trigger.subject), missing.subject) else { continue }
      let row = tables.transitions[trigger.transition]
      guard isIn(row.from, Int(subjects[subject].slotBase + trigger.track)) else { continue }
      if row.match >= 0, !definition.matches[Int(row.match)].matches(missing.entry(number: 0, on: day)) {
        continue
      }
      let days = row.bars.range.reduce(DaySet.all) { $0.intersection(self.days(tables.bars[$1], subject)) }
      result = (result ?? .empty).union(days)
    }
    return result
  }
}
