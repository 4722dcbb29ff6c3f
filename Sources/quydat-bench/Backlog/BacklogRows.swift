internal import Measures
internal import PostgresAccess

/// What the batch wrote for some units, in memory.
struct BacklogRows: Sendable {
  private struct Unit {
    let id: Int64
    let kind: String
    let code: String
    let level: Int16
    let project: Int64?
    let agenda: CivilDate?
    let replayedTo: CivilDate?
    let definition: String?
    let revision: Int32
    let tracks: String
  }
  private struct Event {
    let unit: Int64
    let seal: Int64
    let revision: Int32
    let day: CivilDate
    let undoes: Int32?
    let round: Int16
    let subject: String
    let track: String
    let transition: String
    let from: String
    let to: String
    let cause: String
    let causes: [Int64]
    let findings: [String]
  }
  private struct Obligation {
    let unit: Int64
    let subject: String
    let round: Int16
    let code: String
    let openedOn: CivilDate
    let dueOn: CivilDate
    let metOn: CivilDate?
    let voidOn: CivilDate?
  }
  private var units: [Unit] = []
  private var events: [Event] = []
  private var obligations: [Obligation] = []

  init(_ ids: [Int64], _ session: borrowing Session) throws {
    try session.copyOut(
      """
      SELECT id, kind, code, level, project_id, agenda_on, replayed_to, definition, revision, tracks::text
      FROM unit WHERE id = ANY (\(ids)) ORDER BY id
      """
    ) { row in
      units.append(
        Unit(
          id: try row.next(), kind: try row.next(), code: try row.next(), level: try row.next(),
          project: try row.nextOptional(), agenda: try row.nextOptional(), replayedTo: try row.nextOptional(),
          definition: try row.nextOptional(), revision: try row.next(), tracks: try row.next()))
    }
    try session.copyOut(
      """
      SELECT unit_id, seal, revision, day, undoes, round, subject, track, transition, from_state, to_state, cause,
        causes, findings
      FROM event WHERE unit_id = ANY (\(ids)) ORDER BY unit_id, revision
      """
    ) { row in
      events.append(
        Event(
          unit: try row.next(), seal: try row.next(), revision: try row.next(), day: try row.next(),
          undoes: try row.nextOptional(), round: try row.next(), subject: try row.next(),
          track: try row.next(),
          transition: try row.next(), from: try row.next(), to: try row.next(), cause: try row.next(),
          causes: try row.next(), findings: try row.next()))
    }
    try session.copyOut(
      """
      SELECT unit_id, subject, round, code, opened_on, due_on, met_on, void_on
      FROM obligation WHERE unit_id = ANY (\(ids)) ORDER BY unit_id
      """
    ) { row in
      obligations.append(
        Obligation(
          unit: try row.next(), subject: try row.next(), round: try row.next(), code: try row.next(),
          openedOn: try row.next(), dueOn: try row.next(), metOn: try row.nextOptional(),
          voidOn: try row.nextOptional()))
    }
  }

  func write(into schema: String, _ session: borrowing Session) throws {
    try writeUnits(schema, session)
    try session.copyIn(
      into: "\(schema).event",
      columns: [
        "unit_id", "seal", "revision", "day", "undoes", "round", "subject", "track", "transition",
        "from_state",
        "to_state", "cause", "causes", "findings",
      ]
    ) { writer in
      for event in events {
        try writer.beginRow()
        try writer.write(event.unit)
        try writer.write(event.seal)
        try writer.write(event.revision)
        try writer.write(event.day)
        try writer.write(event.undoes)
        try writer.write(event.round)
        try writer.write(event.subject)
        try writer.write(event.track)
        try writer.write(event.transition)
        try writer.write(event.from)
        try writer.write(event.to)
        try writer.write(event.cause)
        try writer.write(event.causes)
        try writer.write(event.findings)
      }
    }
    try writeObligations(schema, session)
    let seals = "SELECT seal FROM event WHERE unit_id = \(units.first?.id ?? 0) LIMIT 1" as SQL
    try session.execute(
      """
      INSERT INTO \(identifier: schema).block
      SELECT * FROM block WHERE seal = (\(seals))
      """)
  }

  private func writeUnits(_ schema: String, _ session: borrowing Session) throws {
    try session.copyIn(
      into: "\(schema).unit",
      columns: [
        "id", "kind", "code", "level", "project_id", "agenda_on", "replayed_to", "definition", "revision",
        "tracks",
      ]
    ) { writer in
      for unit in units {
        try writer.beginRow()
        try writer.write(unit.id)
        try writer.write(unit.kind)
        try writer.write(unit.code)
        try writer.write(unit.level)
        try writer.write(unit.project)
        try writer.write(unit.agenda)
        try writer.write(unit.replayedTo)
        try writer.write(unit.definition)
        try writer.write(unit.revision)
        try writer.writeJSONB(unit.tracks)
      }
    }
  }

  private func writeObligations(_ schema: String, _ session: borrowing Session) throws {
    try session.copyIn(
      into: "\(schema).obligation",
      columns: ["unit_id", "subject", "round", "code", "opened_on", "due_on", "met_on", "void_on"]
    ) { writer in
      for obligation in obligations {
        try writer.beginRow()
        try writer.write(obligation.unit)
        try writer.write(obligation.subject)
        try writer.write(obligation.round)
        try writer.write(obligation.code)
        try writer.write(obligation.openedOn)
        try writer.write(obligation.dueOn)
        try writer.write(obligation.metOn)
        try writer.write(obligation.voidOn)
      }
    }
  }
}
