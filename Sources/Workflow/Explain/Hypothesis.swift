package import Measures

/// Tries out entries that nobody has recorded: each on its earliest lawful day after the one before.
struct Hypothesis {
  let bound: BoundDefinition
  let dossier: Dossier
  let asOf: CivilDate
  /// No further than this is looked ahead.
  private static let horizon = 4_000
  private static let attempts = 20

  /// The step that is to happen.
  struct Goal {
    let subject: Int
    let track: TrackName
    let transition: String
    /// How often it has happened by now.
    let already: Int
  }

  /// The day on which the goal happens once the entries are recorded, and the days on which they are; nil when it
  /// does not happen.
  func outcome(_ goal: Goal, after entries: [MissingEntry]) -> (day: CivilDate, entryDays: [CivilDate])? {
    var trial = dossier
    var days: [CivilDate] = []
    var day = asOf + 1
    var number = (dossier.entries.map { max($0.number, $0.reference ?? 0) }.max() ?? 0) + 1
    for missing in entries {
      guard let lawful = firstDay(for: missing, in: trial, from: day) else { return nil }
      trial.entries.append(missing.entry(number: number, on: lawful))
      number += 1
      days.append(lawful)
      day = lawful
    }
    return happens(goal, in: trial, from: day).map { ($0, days) }
  }

  private func firstDay(for missing: MissingEntry, in trial: Dossier, from start: CivilDate) -> CivilDate? {
    guard bound.definition.source.kind(missing.kind, of: trial.subjects[missing.subject].kind)?.class == .act else {
      return start
    }
    var day = start
    for _ in 0..<Self.attempts {
      var replay = Replay(bound, dossier: trial)
      replay.advance(to: day)
      let agenda = replay.history.agendaDay
      if let lawful = replay.lawfulDays(for: missing)?.first(onOrAfter: day), agenda.map({ lawful < $0 || lawful == day }) ?? true {
        return lawful
      }
      guard let next = agenda, next - asOf < Self.horizon else { return nil }
      day = next
    }
    return nil
  }

  private func happens(_ goal: Goal, in trial: Dossier, from start: CivilDate) -> CivilDate? {
    var day = start
    for _ in 0..<Self.attempts {
      let history = Replay.run(bound, dossier: trial, asOf: day)
      let matching = history.events.filter {
        $0.subject == goal.subject && $0.track == goal.track && $0.transition == goal.transition
      }
      if matching.count > goal.already { return matching[goal.already].day }
      guard let next = history.agendaDay, next - asOf < Self.horizon else { return nil }
      day = next
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
  /// The days on which an entry of that kind would fire something from where the tracks now stand.
  fileprivate func lawfulDays(for missing: MissingEntry) -> DaySet? {
    guard let kind = definition.kind(missing.kind, of: dossier.subjects[missing.subject].kind) else { return nil }
    var result: DaySet?
    for reference in definition.kinds[kind].triggers {
      guard let subject = resolve(reference.subject, missing.subject) else { continue }
      let slot = slotBase[subject] + reference.track
      let transition = track(of: slot).transitions[reference.transition]
      guard transition.from & (1 << UInt64(states[slot])) != 0 else { continue }
      if transition.match >= 0,
        !definition.matches[transition.match].matches(missing.entry(number: 0, on: day))
      {
        continue
      }
      let days = transition.bars.reduce(DaySet.all) { $0.intersection(self.days($1, subject)) }
      result = (result ?? .empty).union(days)
    }
    return result
  }
}
