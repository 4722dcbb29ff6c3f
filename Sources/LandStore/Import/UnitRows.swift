internal import LandDomain
internal import PostgresAccess

/// A row of the table of units about to be kept.
struct UnitDraft {
  let kind: UnitKind
  let code: String
  /// Project of a case or parcel, site of a lot.
  let owner: Int64
  /// The row that a unit of this code left when its import was undone, with the log of that time.
  let adopts: Int64?

  /// Keeps the units, and has each looked at once, so that its first states are known.
  /// - Returns: their numbers, in the order of `drafts`.
  static func write(
    _ drafts: [UnitDraft], _ batch: ImportBatch, seal: Int64, _ session: borrowing Session
  ) throws -> [Int64] {
    guard !drafts.isEmpty else { return [] }
    var fresh = try batch.identities("unit", drafts.lazy.filter { $0.adopts == nil }.count, session)[...]
    let ids = drafts.map { $0.adopts ?? fresh.removeFirst() }
    try session.copyIn(
      into: "unit", columns: ["id", "kind", "code", "level", "project_id", "site_id", "import_id"]
    ) { writer in
      for (id, draft) in zip(ids, drafts) where draft.adopts == nil {
        let isLot = draft.kind == .lot
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.kind.rawValue)
        try writer.write(draft.code)
        try writer.write(draft.kind.level)
        try writer.write(isLot ? nil : draft.owner)
        try writer.write(isLot ? draft.owner : nil)
        try writer.write(batch.number)
      }
    }
    let adopted = drafts.filter { $0.adopts != nil }
    if !adopted.isEmpty {
      try session.execute(
        """
        UPDATE unit
        SET import_id = \(batch.number),
          project_id = CASE WHEN unit.kind <> 'lot' THEN new.owner END,
          site_id = CASE WHEN unit.kind = 'lot' THEN new.owner END
        FROM unnest(\(adopted.compactMap(\.adopts)), \(adopted.map(\.owner))) AS new (id, owner)
        WHERE unit.id = new.id
        """)
    }
    try session.execute(
      "INSERT INTO wake (unit_id, seal, reason) SELECT id, \(seal), 'entry' FROM unnest(\(ids)) AS new (id)")
    return ids
  }
}
