package import LandDomain
package import Measures
package import Workflow

/// What a replay found that the log does not say, and what the log says that it did not find.
package struct HistoryDifference: Sendable {
  package let unit: Int64
  package let kind: UnitKind
  /// Rows of the log to be taken back.
  package let undone: [LoggedEvent]
  /// Events to be appended, with revisions that follow the unit's last.
  package let added: [LoggedEvent]
  package let history: History
  /// The day that the history reaches to.
  package let asOf: CivilDate
  /// Every row of the log that stands after writing, in order.
  package var standing: [LoggedEvent] {
    let gone = Set(undone.map(\.revision))
    return stored.filter { !gone.contains($0.revision) } + added
  }
  private let stored: [LoggedEvent]
  /// The subjects' labels, for standings and obligations.
  package let labels: [String]
  /// The revision of the newest row after writing.
  package let revision: Int

  package var isEmpty: Bool { undone.isEmpty && added.isEmpty }

  /// Compares by track, round, transition, day, causes and findings, as two ordered lists: what both share in front
  /// stays, and of the rest what is equal stays too.
  package init(_ unit: StoredUnit, _ history: History, _ definition: Definition, asOf: CivilDate) {
    let labels = unit.dossier.subjects.indices.map { unit.label(of: $0, definition) }
    self.unit = unit.id
    kind = unit.kind
    self.history = history
    self.asOf = asOf
    self.stored = unit.current
    self.labels = labels
    var kept = 0
    let stored = unit.current
    while kept < stored.count, kept < history.events.count,
      stored[kept].says(history.events[kept], subject: labels[history.events[kept].subject])
    {
      kept += 1
    }
    let rest = Array(history.events[kept...])
    let beyond = Array(stored[kept...])
    let matched = Self.match(beyond, rest, labels)
    // Rows are read back by day and revision. Where keeping a row would read back in another order than the history has,
    // everything beyond the first difference is written anew.
    let staysInOrder = Self.staysInOrder(beyond, rest, matched)
    let undone = staysInOrder ? beyond.indices.filter { matched[$0] == nil }.map { beyond[$0] } : beyond
    let stays = staysInOrder ? Set(matched.compactMap { $0 }) : []
    let missing = rest.indices.filter { !stays.contains($0) }.map { rest[$0] }
    var revision = unit.revision + undone.count
    var added: [LoggedEvent] = []
    for event in missing {
      revision += 1
      added.append(
        LoggedEvent(
          revision: revision, subject: labels[event.subject], track: event.track, round: event.round,
          transition: event.transition, from: event.from, to: event.to, day: event.day, causes: event.causes,
          findings: event.findings))
    }
    self.undone = undone
    self.added = added
    self.revision = revision
  }

  /// For each row, the event that says the same, each event once.
  private static func match(_ rows: [LoggedEvent], _ events: [Event], _ labels: [String]) -> [Int?] {
    var free = Set(events.indices)
    return rows.map { row in
      let found = events.indices.first {
        free.contains($0) && row.says(events[$0], subject: labels[events[$0].subject])
      }
      if let found { free.remove(found) }
      return found
    }
  }

  /// Whether kept rows and, after them on the same day, new ones come out in the order of the events.
  private static func staysInOrder(_ rows: [LoggedEvent], _ events: [Event], _ matched: [Int?]) -> Bool {
    let kept = matched.compactMap { $0 }
    guard kept == kept.sorted() else { return false }
    let isKept = Set(kept)
    for index in events.indices.dropLast() where !isKept.contains(index) && isKept.contains(index + 1) {
      if events[index].day == events[index + 1].day { return false }
    }
    return true
  }

  /// The revisions under which the undone rows are taken back, before anything is added.
  package var undoings: [(revision: Int, row: LoggedEvent)] {
    let first = revision - added.count - undone.count
    return undone.enumerated().map { (first + $0.offset + 1, $0.element) }
  }

  /// Where every track stands, as `{"plan":"approved","KD1.process":"served"}`.
  package var tracks: String {
    var fields: [(name: String, value: String)] = []
    fields.reserveCapacity(history.standings.count)
    for standing in history.standings {
      let label = labels[standing.subject]
      fields.append(
        (name: label.isEmpty ? standing.track.text : "\(label).\(standing.track)", value: standing.state.text)
      )
    }
    return FlatFields.json(fields)
  }
}
