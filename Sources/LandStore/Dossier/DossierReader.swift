package import LandDomain
package import Measures
package import PostgresAccess
package import Workflow

/// Reads units with everything that a replay of them needs, in one statement, so in one snapshot.
package struct DossierReader {
  private let law: GoverningLaw
  private let kinds: KindNames

  package init(_ law: GoverningLaw) {
    self.law = law
    kinds = KindNames(law)
  }

  /// - Parameters:
  ///   - ids: units of any kinds; those that do not exist are left out.
  ///   - knownAt: only what blocks of the log up to this position hold; nil for all.
  /// - Returns: the units in the order of their ids.
  package func read(
    _ ids: [Int64], knownAt: Int64? = nil, _ session: borrowing Session
  ) throws -> [StoredUnit] {
    guard !ids.isEmpty else { return [] }
    var assembly = DossierAssembly()
    try session.copyOut(Self.statement(ids, knownAt)) { row in try assembly.take(&row, kinds) }
    return assembly.units(law)
  }

  package func read(
    _ id: Int64, knownAt: Int64? = nil, _ session: borrowing Session
  ) throws -> StoredUnit? {
    try read([id], knownAt: knownAt, session).first
  }

  /// A table of rows that carry a seal, as far as it was known.
  private static func known(_ table: SQL, _ position: Int64?) -> SQL {
    guard let position else { return table }
    return "(SELECT \(table).* FROM \(table) JOIN block USING (seal) WHERE block.position <= \(position))"
  }

  /// An inventory, enforcement or attempt is known from its first entry on.
  private static func knownInstances(_ position: Int64?) -> SQL {
    guard let position else { return "" }
    return """
      WHERE EXISTS (
        SELECT FROM \(known("entry", position)) AS e
        WHERE e.unit_id = i.unit_id AND (e.id = i.opened_by OR e.subject = i.subject AND e.ordinal = i.ordinal)
          OR e.round_id IN (SELECT r.round_id FROM round_lot r WHERE r.lot_id = i.unit_id AND r.attempt = i.ordinal))
      """
  }

  /// One tagged row for each thing; every arm has the same columns.
  private static func statement(_ ids: [Int64], _ knownAt: Int64?) -> SQL {
    let entry = known("entry", knownAt)
    let event = known("event", knownAt)
    return """
      WITH chunk AS MATERIALIZED (
        SELECT id, kind, code, project_id, site_id, revision, replayed_to, definition
        FROM unit WHERE id = ANY (\(ids)))
      SELECT 0::int2 AS tag, id AS owner, revision::int8 AS number, 0::int8 AS version, project_id AS ref,
        site_id AS unit, NULL::int8 AS amount, NULL::int8 AS supersedes, false AS flag, replayed_to AS on_day,
        NULL::date AS until_day, NULL::date AS effective_on, NULL::date AS received_on, 0::int2 AS ordinal,
        kind AS subject, code AS kind, definition AS a, NULL::text AS b, NULL::text AS c,
        NULL::int8[] AS causes, NULL::text[] AS findings
      FROM chunk
      UNION ALL
      SELECT 1::int2, e.unit_id, e.original, e.id, e.ref_entry, e.ref_unit, e.amount, e.supersedes, e.retracts,
        e.on_day, e.until_day, e.effective_on, e.received_on, e.ordinal, e.subject, e.kind, e.fields::text, NULL, NULL,
        NULL, NULL
      FROM chunk JOIN \(entry) e ON e.unit_id = chunk.id
      UNION ALL
      SELECT 2::int2, e.project_id, e.original, e.id, e.ref_entry, e.ref_unit, e.amount, e.supersedes, e.retracts,
        e.on_day, e.until_day, e.effective_on, e.received_on, e.ordinal, e.subject, e.kind, e.fields::text, NULL, NULL,
        NULL, NULL
      FROM (SELECT DISTINCT project_id FROM chunk) p JOIN \(entry) e USING (project_id)
      UNION ALL
      SELECT 3::int2, e.site_id, e.original, e.id, e.ref_entry, e.ref_unit, e.amount, e.supersedes, e.retracts,
        e.on_day, e.until_day, e.effective_on, e.received_on, e.ordinal, e.subject, e.kind, e.fields::text, NULL, NULL,
        NULL, NULL
      FROM (SELECT DISTINCT site_id FROM chunk) s JOIN \(entry) e USING (site_id)
      UNION ALL
      SELECT 4::int2, r.lot_id, e.original, e.id, e.ref_entry, e.ref_unit, e.amount, e.supersedes, e.retracts,
        e.on_day, e.until_day, e.effective_on, e.received_on, r.attempt, 'attempt', e.kind, e.fields::text, NULL, NULL,
        NULL, NULL
      FROM chunk JOIN round_lot r ON r.lot_id = chunk.id JOIN \(entry) e USING (round_id)
      UNION ALL
      SELECT 5::int2, i.unit_id, i.opened_by, 0, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, i.ordinal,
        i.subject, '', NULL, NULL, NULL, NULL, NULL
      FROM chunk JOIN instance i ON i.unit_id = chunk.id \(knownInstances(knownAt))
      UNION ALL
      SELECT 6::int2, v.unit_id, v.revision, v.round, v.undoes, NULL, NULL, NULL, false, v.day, NULL, NULL, NULL, 0::int2,
        v.subject, v.track, v.transition, v.from_state, v.to_state, v.causes, v.findings
      FROM chunk JOIN \(event) v ON v.unit_id = chunk.id
      UNION ALL
      SELECT 7::int2, e.ref_unit, e.original, e.id, e.ref_entry, e.unit_id, NULL, e.supersedes, e.retracts, e.on_day,
        NULL, NULL, NULL, NULL, e.subject, e.kind, NULL, NULL, NULL, NULL, NULL
      FROM chunk JOIN \(entry) e ON e.ref_unit = chunk.id
      WHERE chunk.kind = 'parcel' AND e.subject = 'case' AND e.kind IN ('parcel_included', 'parcel_excluded')
      UNION ALL
      SELECT 8::int2, v.unit_id, v.revision, v.round, v.undoes, NULL, NULL, NULL, false, v.day, NULL, NULL, NULL, 0::int2,
        v.subject, v.track, '', '', v.to_state, NULL, NULL
      FROM (SELECT DISTINCT lower_id FROM unit_link JOIN chunk ON chunk.id = upper_id) m
        JOIN \(event) v ON v.unit_id = m.lower_id
      WHERE v.subject = ''
      """
  }
}
