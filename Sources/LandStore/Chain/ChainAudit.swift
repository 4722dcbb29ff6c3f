internal import Digests
package import Measures
package import PostgresAccess
internal import Workflow

/// Reads the whole log in the order in which it was sealed and checks every block against it.
package struct ChainAudit {
  package init() {}

  /// Something that does not fit. The chain says in which block; what was changed there it cannot say.
  package struct Finding: Sendable, Codable, Hashable {
    package enum What: String, Sendable, Codable {
      /// The rows of the block are not those that were sealed.
      case content
      /// The block's own fields are not those that were hashed.
      case block
      /// The block does not follow the one before it.
      case link
      /// Rows that no block covers.
      case unsealed
      /// The head is not the newest block.
      case head
      /// A replay of the dossier gives another history than the log holds.
      case replay
      /// The cached state is not what the log says.
      case cache
    }
    package let what: What
    /// The block's position, or the seal of rows without a block.
    package let position: Int64?
    package let unit: String?
    package init(_ what: What, position: Int64? = nil, unit: String? = nil) {
      self.what = what
      self.position = position
      self.unit = unit
    }
  }

  package struct Verdict: Sendable, Codable {
    package let blocks: Int
    package let entries: Int
    package let events: Int
    /// Units whose dossiers were replayed.
    package var replayed: Int
    package let head: String
    package let position: Int64
    package var findings: [Finding]
    package var isIntact: Bool { findings.isEmpty }
  }

  /// In constant memory, in one snapshot when the transaction is `repeatableRead`.
  package func verify(_ session: borrowing Session) throws -> Verdict {
    let blocks = try session.all(
      Block.self,
      """
      SELECT position, seal, sealed_at, kind, actor, entries, events, content_digest, previous_hash, hash
      FROM block ORDER BY position
      """)
    var walk = BlockWalk(blocks)
    try session.copyOut(Self.rows) { row in try walk.take(&row) }
    var findings = walk.finish()
    let head = try session.one(ChainHead.self, "SELECT position, hash FROM chain_head")
    if head.position != blocks.last?.position ?? 0 || (blocks.last.map { $0.hash != head.hash } ?? false) {
      findings.append(Finding(.head, position: head.position))
    }
    return Verdict(
      blocks: blocks.count, entries: walk.entries, events: walk.events, replayed: 0,
      head: Hexadecimal.text(head.hash), position: head.position, findings: findings)
  }

  /// Entries before events within a block, as ``Seal`` digested them.
  private static let rows: SQL =
    """
    SELECT coalesce(b.position, 0) AS position, e.seal, 0::int2 AS tag, e.id AS first, 0::int4 AS second,
      CASE WHEN e.unit_id IS NOT NULL THEN 'unit' WHEN e.project_id IS NOT NULL THEN 'project'
        WHEN e.site_id IS NOT NULL THEN 'site' WHEN e.round_id IS NOT NULL THEN 'round' ELSE 'directive' END AS owner,
      coalesce(e.unit_id, e.project_id, e.site_id, e.round_id, e.directive_id) AS owner_id,
      e.subject, e.ordinal::int8 AS ordinal, e.kind, e.on_day, e.until_day, e.effective_on, e.received_on, e.amount,
      (e.area * 10)::int8 AS area, e.ref_entry, e.ref_unit, d.number, d.issued_on, d.signed_by, d.level,
      e.fields::text AS fields, e.override_reason, e.original, e.supersedes, e.retracts, e.remark_digest,
      e.recorded_by, e.recorded_at, NULL::text AS from_state, NULL::text AS to_state, NULL::int8[] AS causes,
      NULL::text[] AS findings, e.import_id, e.import_row::int8 AS import_row
    FROM entry e LEFT JOIN document d ON d.id = e.document_id
      LEFT JOIN block b ON b.seal = e.seal
    UNION ALL
    SELECT coalesce(b.position, 0), v.seal, 1::int2, v.unit_id, v.revision, v.subject, NULL, v.track, v.round::int8,
      v.transition, v.day, NULL, NULL, NULL, v.undoes::int8, NULL, NULL, NULL, v.cause, NULL, NULL, NULL, NULL, NULL,
      NULL, NULL, NULL, NULL, NULL, NULL, v.from_state, v.to_state, v.causes, v.findings, NULL, NULL
    FROM event v LEFT JOIN block b ON b.seal = v.seal
    ORDER BY 1, 2, 3, 4, 5
    """
}
