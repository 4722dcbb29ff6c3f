internal import Measures

/// How obligations follow from events.
enum Obligations {
  /// An event that opened an obligation, and the last day of its term as the law stood then.
  struct Opened: Hashable {
    let rule: Int
    let event: Int
    let due: CivilDate?
  }

  /// The last day of the term `code` from `anchor`, by the row in force on that day; nil when there is none.
  ///
  /// A suspension stops waiting times, not the office's own terms.
  static func due(_ code: ParameterCode, since anchor: CivilDate, law: LawBook) -> CivilDate? {
    law.row(code, on: anchor).flatMap { law.lastDay(of: $0, since: anchor, suspended: .empty) }
  }

  /// One obligation for each opening, unless one of the same rule, subject and round is still open or opened that day.
  static func settle(_ opened: [Opened], events: [Event], rules: [ObligationRule]) -> [Obligation] {
    var result: [Obligation] = []
    var settledOn: [(rule: Int, subject: Int, round: Int, opened: CivilDate, day: CivilDate?)] = []
    for opening in opened {
      let rule = rules[opening.rule]
      let event = events[opening.event]
      let isStillOpen = settledOn.contains {
        $0.rule == opening.rule && $0.subject == event.subject && $0.round == event.round
          && ($0.opened == event.day || ($0.day.map { $0 > event.day } ?? true))
      }
      if isStillOpen { continue }
      let met = firstDay(on: rule.metOn, in: rule.metIn, opening: opening.event, events)
      let void = rule.voidOn.flatMap { firstDay(on: $0, in: rule.voidIn, opening: opening.event, events) }
      let isMet = met.map { met in void.map { met <= $0 } ?? true } ?? false
      settledOn.append((opening.rule, event.subject, event.round, event.day, isMet ? met : void))
      result.append(
        Obligation(
          code: rule.code, subject: event.subject, round: event.round, openedOn: event.day,
          dueOn: opening.due,
          metOn: isMet ? met : nil, voidOn: isMet ? nil : void))
    }
    return result
  }

  /// The day of the first event from `opening` on that brings the track (of the same subject, else of the root)
  /// into one of the states; the opening's day when it already was in one.
  private static func firstDay(
    on track: TrackName, in states: Set<State>, opening: Int, _ events: [Event]
  ) -> CivilDate? {
    let subject = events[opening].subject
    let own = events.contains { $0.subject == subject && $0.track == track }
    let watched = own ? subject : 0
    var isIn = false
    for (index, event) in events.enumerated() where event.subject == watched && event.track == track {
      if index >= opening, isIn { return events[opening].day }
      isIn = states.contains(event.to)
      if index >= opening, isIn { return event.day }
    }
    return isIn ? events[opening].day : nil
  }
}
