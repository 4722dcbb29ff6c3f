internal import Measures

/// As ``Obligations``, on numbers.
extension Replay {
  mutating func owe(_ rules: Span, _ subject: Int) {
    for place in rules.range {
      let rule = tables.openings[place]
      let row = tables.obligations[rule]
      let start = row.anchor < 0 ? day : anchor(Int(row.anchor), subject)
      owed.append(
        Owed(
          rule: rule, event: Int32(history.events.count - 1),
          due: start.flatMap { due(row.terms, since: $0) } ?? DaySet.never))
    }
  }

  private func due(_ terms: Span, since anchor: CivilDate) -> CivilDate? {
    for place in terms.range {
      let term = tables.terms[place]
      if term.from <= anchor, anchor < term.to {
        return tables.law.lastDay(of: term, since: anchor, suspended: .empty)
      }
    }
    return nil
  }

  private struct Settled {
    let rule: Int32
    let subject: Int
    let round: Int
    let opened: CivilDate
    let day: CivilDate?
  }

  /// One obligation for each opening, unless one of the same rule, subject and round is still open or opened that day.
  mutating func settle() {
    history.obligations.removeAll(keepingCapacity: true)
    var settled: [Settled] = []
    for opening in owed {
      let event = Int(opening.event)
      let (subject, round) = (history.events[event].subject, history.events[event].round)
      let day = fired[event].day
      let isStillOpen = settled.contains {
        $0.rule == opening.rule && $0.subject == subject && $0.round == round
          && ($0.opened == day || ($0.day.map { $0 > day } ?? true))
      }
      if isStillOpen { continue }
      let row = tables.obligations[opening.rule]
      let met = firstDay(row.met, opening: event, subject)
      let void = row.void.flatMap { firstDay($0, opening: event, subject) }
      let isMet = met.map { met in void.map { met <= $0 } ?? true } ?? false
      settled.append(
        Settled(rule: opening.rule, subject: subject, round: round, opened: day, day: isMet ? met : void))
      history.obligations.append(
        Obligation(
          code: tables.obligationCodes[opening.rule], subject: subject, round: round, openedOn: day,
          dueOn: opening.due == DaySet.never ? nil : opening.due, metOn: isMet ? met : nil,
          voidOn: isMet ? nil : void))
    }
  }

  private func firstDay(_ watch: ObligationRow.Watch, opening: Int, _ subject: Int) -> CivilDate? {
    var (slot, states) = (Int32(-1), UInt64(0))
    if watch.own >= 0 {
      let own = subjects[subject].slotBase + watch.own
      if fired.contains(where: { $0.slot == own }) { (slot, states) = (own, watch.ownStates) }
    }
    if slot < 0 {
      guard watch.root >= 0, subjects[0].definition == 0 else { return nil }
      (slot, states) = (subjects[0].slotBase + watch.root, watch.rootStates)
    }
    var isIn = false
    for index in fired.indices where fired[index].slot == slot {
      if index >= opening, isIn { return fired[opening].day }
      isIn = states & (1 << UInt64(fired[index].to)) != 0
      if index >= opening, isIn { return fired[index].day }
    }
    return isIn ? fired[opening].day : nil
  }
}
