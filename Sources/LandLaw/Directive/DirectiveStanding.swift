package import Measures
package import Workflow

/// Where a directive stands on a day, by its entries alone: it is no unit, and nothing else moves it.
package struct DirectiveStanding: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, Codable {
    case open, waiting, done
  }
  package let state: State
  package let since: CivilDate
  /// The day last set, by the assignment or by an extension; nil when none was.
  package let dueOn: CivilDate?

  /// Nil while nothing is filed up to `day`. `entries` stand as after supersession, in any order.
  package init?(_ entries: [Entry], asOf day: CivilDate) {
    let past = entries.filter { $0.on <= day }.sorted { ($0.on, $0.number) < ($1.on, $1.number) }
    guard let first = past.first else { return nil }
    var (state, since, due) = (State.open, first.on, CivilDate?.none)
    for entry in past {
      var next = state
      switch entry.kind {
      case "assigned": due = entry.field("due_on").flatMap { CivilDate($0) } ?? due
      case "extended": due = entry.field("to").flatMap { CivilDate($0) } ?? due
      case "waiting": next = .waiting
      case "resumed": next = .open
      case "done": next = .done
      default: break
      }
      if state != .done, next != state { (state, since) = (next, entry.on) }
    }
    (self.state, self.since, dueOn) = (state, since, due)
  }
}
