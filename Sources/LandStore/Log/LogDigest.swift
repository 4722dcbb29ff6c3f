package import PostgresAccess

/// Digests that compare runs: the same content, however it was cut into blocks and batches.
package enum LogDigest {
  /// Over the events that stand, by unit and in order of time, without revisions.
  package static func current(_ session: borrowing Session) throws -> String {
    try session.value(
      String.self,
      """
      SELECT encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' ORDER BY line), ''), 'UTF8')), 'hex')
      FROM (
        SELECT concat_ws('|', unit.code, e.subject, e.track, e.round, e.transition, e.day, e.from_state, e.to_state,
          e.causes::text, e.findings::text) AS line
        FROM event e JOIN unit ON unit.id = e.unit_id
        WHERE e.undoes IS NULL
          AND NOT EXISTS (SELECT FROM event u WHERE u.unit_id = e.unit_id AND u.undoes = e.revision)) AS lines
      """)
  }

  /// Over every row of the log, taken back or not.
  package static func everything(_ session: borrowing Session) throws -> String {
    try session.value(
      String.self,
      """
      SELECT encode(sha256(convert_to(coalesce(string_agg(e::text, E'\\n' ORDER BY unit_id, revision), ''), 'UTF8')), 'hex')
      FROM event e
      """)
  }
}
