internal import LandDomain
package import LandStore
package import Measures
package import PostgresAccess

/// Which units are due, and the claim on some of them.
enum Agenda {
  /// The units of a level that are due on the day or were woken, by number.
  static func due(_ level: Int16, on day: CivilDate, _ session: borrowing Session) throws -> [Int64] {
    try session.values(
      Int64.self,
      """
      SELECT id FROM unit WHERE agenda_on <= \(day) AND level = \(level)
      UNION
      SELECT unit.id FROM wake JOIN unit ON unit.id = wake.unit_id WHERE level = \(level)
      ORDER BY 1
      """)
  }

  static func dueCount(on day: CivilDate, _ session: borrowing Session) throws -> Int64 {
    try session.value(
      Int64.self,
      """
      SELECT count(*) FROM (
        SELECT id FROM unit WHERE agenda_on <= \(day)
        UNION
        SELECT unit_id FROM wake) AS due
      """)
  }

  /// Locks those of `units` that are still due and that nobody else has, but not while a unit that they read is due,
  /// and takes their wakes away.
  static func claim(
    _ units: [Int64], on day: CivilDate, waiting: Bool, _ session: borrowing Session
  ) throws -> [Int64: WakeReason] {
    let candidates: SQL =
      """
      SELECT id FROM unit
      WHERE id = ANY (\(units))
        AND (agenda_on <= \(day) OR EXISTS (SELECT FROM wake WHERE wake.unit_id = unit.id))
        AND NOT EXISTS (
          SELECT FROM unit_link JOIN unit AS lower ON lower.id = lower_id
          WHERE upper_id = unit.id
            AND (lower.agenda_on <= \(day) OR EXISTS (SELECT FROM wake WHERE wake.unit_id = lower.id)))
      ORDER BY id
      FOR NO KEY UPDATE OF unit
      """
    let claimed = try session.values(
      Int64.self, waiting ? candidates : "\(candidates) SKIP LOCKED")
    var reasons: [Int64: WakeReason] = [:]
    for unit in claimed { reasons[unit] = .time }
    let wakes = try session.all(
      Wake.self, "DELETE FROM wake WHERE unit_id = ANY (\(claimed)) RETURNING unit_id, reason")
    for wake in wakes {
      let reason = WakeReason(rawValue: wake.reason) ?? .entry
      reasons[wake.unit] = min(reasons[wake.unit] ?? .time, reason)
    }
    return reasons
  }

  private struct Wake: RowDecodable {
    let unit: Int64
    let reason: String
    init(row: borrowing Row) throws {
      unit = try row.decode(0, as: Int64.self)
      reason = try row.decode(1, as: String.self)
    }
  }

  /// Wakes every unit that was derived under another law, definition or calendar than the one at hand.
  static func wakeUnitsUnderAnotherLaw(_ law: GoverningLaw, _ session: borrowing Session) throws {
    try session.execute(
      """
      INSERT INTO wake (unit_id, seal, reason)
      SELECT id, 0, 'law' FROM unit WHERE definition <> \(law.fingerprint)
        AND NOT EXISTS (SELECT FROM wake WHERE wake.unit_id = unit.id AND wake.reason = 'law')
      """)
  }
}
