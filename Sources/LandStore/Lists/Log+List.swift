internal import Digests
package import Measures
package import PostgresAccess

/// A row of the log of a unit with the block that holds it.
package struct LogLine: Hashable, Sendable, Codable {
  package let revision: Int
  package let day: CivilDate
  package let subject: String
  package let track: String
  package let round: Int
  package let transition: String
  package let from: String
  package let to: String
  /// entry, time, below or law
  package let cause: String
  package let causes: [Int64]
  package let findings: [String]
  /// The revision that this row takes back.
  package let undoes: Int?
  package let block: Int64
  package let sealedAt: Timestamp
  package let actor: String
}

extension LogLine: RowDecodable {
  package init(row: borrowing Row) throws {
    revision = Int(try row.decode("revision", as: Int32.self))
    day = try row.decode("day")
    subject = try row.decode("subject")
    track = try row.decode("track")
    round = Int(try row.decode("round", as: Int16.self))
    transition = try row.decode("transition")
    from = try row.decode("from_state")
    to = try row.decode("to_state")
    cause = try row.decode("cause")
    causes = try row.decode("causes")
    findings = try row.decode("findings")
    undoes = try row.decode("undoes", as: Int32?.self).map { Int($0) }
    block = try row.decode("position")
    sealedAt = try row.decode("sealed_at")
    actor = try row.decode("actor")
  }

  package static func of(unit: Int64, _ session: borrowing Session) throws -> [LogLine] {
    try session.all(
      LogLine.self,
      """
      SELECT event.revision, event.day, event.subject, event.track, event.round, event.transition, event.from_state, event.to_state,
        event.cause, event.causes, event.findings, event.undoes, block.position, block.sealed_at, block.actor
      FROM event JOIN block USING (seal) WHERE unit_id = \(unit) ORDER BY revision
      """)
  }

  /// What stands of the log: up to the day, as far as it was known, in the order of the days.
  package static func standing(
    unit: Int64, _ reading: Reading, _ session: borrowing Session
  ) throws -> [LogLine] {
    try session.all(
      LogLine.self,
      """
      SELECT event.revision, event.day, event.subject, event.track, event.round, event.transition, event.from_state, event.to_state,
        event.cause, event.causes, event.findings, event.undoes, block.position, block.sealed_at, block.actor
      FROM event JOIN block USING (seal)
      WHERE event.unit_id = \(unit) AND event.day <= \(reading.asOf) AND \(reading.stands)
      ORDER BY event.day, event.revision
      """)
  }
}

/// The newest block of the chain.
package struct LogHead: Hashable, Sendable, Codable {
  package let position: Int64
  package let hash: String
  /// Nil before the first block.
  package let sealedAt: Timestamp?
  package let kind: String?
  package let actor: String?

  package static func read(_ session: borrowing Session) throws -> LogHead {
    try session.one(
      LogHead.self,
      """
      SELECT chain_head.position, chain_head.hash, sealed_at, kind, actor
      FROM chain_head LEFT JOIN block ON block.position = chain_head.position
      """)
  }
}

extension LogHead: RowDecodable {
  package init(row: borrowing Row) throws {
    position = try row.decode(0)
    hash = Hexadecimal.text(try row.decode(1, as: [UInt8].self))
    sealedAt = try row.decode(2)
    kind = try row.decode(3)
    actor = try row.decode(4)
  }
}
