package import Measures
package import PostgresAccess
internal import Workflow

/// Appends differences to the log and brings the cached state of their units up to date.
package struct HistoryWriter {
  package let fingerprint: String

  package init(fingerprint: String) { self.fingerprint = fingerprint }

  /// - Parameters:
  ///   - differences: in the order of their units, each unit once, also those without a difference: their agenda moves.
  ///   - cause: why, for each, the log changes.
  package func write(
    _ differences: [HistoryDifference], cause: (HistoryDifference) -> String, _ seal: inout Seal,
    _ session: borrowing Session
  ) throws {
    guard !differences.isEmpty else { return }
    let number = seal.number
    if differences.contains(where: { !$0.isEmpty }) {
      try session.copyIn(into: "event", columns: Self.columns) { writer in
        for difference in differences where !difference.isEmpty {
          let cause = cause(difference)
          for (revision, row) in difference.undoings {
            try Self.write(difference.unit, row.at(revision), cause, undoes: row.revision, number, &writer)
          }
          for row in difference.added {
            try Self.write(difference.unit, row, cause, undoes: nil, number, &writer)
          }
        }
      }
      for difference in differences where !difference.isEmpty {
        let cause = cause(difference)
        for (revision, row) in difference.undoings {
          seal.content.add(unit: difference.unit, row.at(revision), cause: cause, undoes: row.revision)
        }
        for row in difference.added {
          seal.content.add(unit: difference.unit, row, cause: cause, undoes: nil)
        }
        seal.events += difference.undone.count + difference.added.count
      }
      try wakeAbove(differences.filter { !$0.isEmpty }.map(\.unit), number, session)
    }
    try updateUnits(differences, session)
    try writeObligations(differences, session)
  }

  private static let columns = [
    "unit_id", "seal", "revision", "day", "undoes", "round", "subject", "track", "transition", "from_state",
    "to_state", "cause", "causes", "findings",
  ]

  private static func write(
    _ unit: Int64, _ row: LoggedEvent, _ cause: String, undoes: Int?, _ seal: Int64,
    _ writer: inout CopyWriter
  ) throws {
    try writer.beginRow()
    try writer.write(unit)
    try writer.write(seal)
    try writer.write(Int32(row.revision))
    try writer.write(row.day)
    try writer.write(undoes.map { Int32($0) })
    try writer.write(Int16(row.round))
    try writer.write(row.subject)
    try writer.write(row.track.text)
    try writer.write(row.transition)
    try writer.write(row.from.text)
    try writer.write(row.to.text)
    try writer.write(cause)
    try writer.write(row.causes)
    try writer.write(row.findings)
  }

  /// Only inserts: whoever reads the changed units looks at itself when it claims its wakes.
  private func wakeAbove(_ units: [Int64], _ seal: Int64, _ session: borrowing Session) throws {
    try session.execute(
      """
      INSERT INTO wake (unit_id, seal, reason)
      SELECT DISTINCT upper_id, \(seal), 'below' FROM unit_link WHERE lower_id = ANY (\(units))
      """)
  }

  /// A date that is not there travels as this, since arrays of dates hold no NULL here.
  private static let noDay = CivilDate(dayNumber: 2_932_896)  // 9999-12-31

  private func updateUnits(_ differences: [HistoryDifference], _ session: borrowing Session) throws {
    let agenda = differences.map { $0.history.agendaDay ?? Self.noDay }
    try session.execute(
      """
      UPDATE unit SET agenda_on = nullif(new.agenda, \(Self.noDay)), revision = new.revision,
        replayed_to = new.replayed_to, definition = \(fingerprint), tracks = new.tracks::jsonb
      FROM unnest(\(differences.map(\.unit)), \(agenda), \(differences.map { Int64($0.revision) }),
        \(differences.map(\.tracks)), \(differences.map(\.asOf))) AS new (id, agenda, revision, tracks, replayed_to)
      WHERE unit.id = new.id
      """)
  }

  /// Obligations follow from the history alone, so they are written anew with it.
  private func writeObligations(_ differences: [HistoryDifference], _ session: borrowing Session) throws {
    let changed = differences.filter { !$0.isEmpty || $0.revision > 0 }
    guard !changed.isEmpty else { return }
    try session.execute("DELETE FROM obligation WHERE unit_id = ANY (\(changed.map(\.unit)))")
    guard changed.contains(where: { $0.history.obligations.contains { $0.dueOn != nil } }) else { return }
    try session.copyIn(
      into: "obligation",
      columns: ["unit_id", "subject", "round", "code", "opened_on", "due_on", "met_on", "void_on"]
    ) { writer in
      for difference in changed {
        for obligation in difference.history.obligations {
          guard let due = obligation.dueOn else { continue }
          try writer.beginRow()
          try writer.write(difference.unit)
          try writer.write(difference.labels[obligation.subject])
          try writer.write(Int16(obligation.round))
          try writer.write(obligation.code)
          try writer.write(obligation.openedOn)
          try writer.write(due)
          try writer.write(obligation.metOn)
          try writer.write(obligation.voidOn)
        }
      }
    }
  }
}

extension LoggedEvent {
  /// The same event as another row of the log.
  fileprivate func at(_ revision: Int) -> LoggedEvent {
    LoggedEvent(
      revision: revision, subject: subject, track: track, round: round, transition: transition, from: from,
      to: to,
      day: day, causes: causes, findings: findings)
  }
}
