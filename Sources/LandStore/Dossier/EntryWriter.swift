internal import Digests
package import Measures
package import PostgresAccess
internal import Workflow

/// Adds entries to dossiers, and says which units have to be looked at again.
package struct EntryWriter {
  package let recordedBy: String
  package let importID: Int64?

  package init(recordedBy: String, importID: Int64? = nil) {
    self.recordedBy = VietnameseText.nfc(recordedBy)
    self.importID = importID
  }

  /// Adds the entries in their order, links units that one of them joins, and wakes every unit that reads them.
  ///
  /// What each column may hold is left to the table's constraints; nothing is kept when one of them says no.
  /// - Returns: the numbers of the entries, in the order of `drafts`.
  package func append(
    _ drafts: [EntryDraft], _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [Int64] {
    guard !drafts.isEmpty else { return [] }
    let ids = try session.values(
      Int64.self,
      "SELECT nextval(pg_get_serial_sequence('entry', 'id')) FROM generate_series(1, \(Int64(drafts.count)))")
    let documents = try documentIDs(drafts, session)
    var remarks: [(entry: Int64, text: String, salt: [UInt8], digest: [UInt8])] = []
    for (index, draft) in drafts.enumerated() {
      guard let text = draft.remarks else { continue }
      let salt = Self.salt()
      remarks.append(
        (ids[index], VietnameseText.nfc(text), salt, Self.digest(VietnameseText.nfc(text), salt)))
    }
    let digests = Dictionary(uniqueKeysWithValues: remarks.map { ($0.entry, $0.digest) })
    let number = seal.number
    let moment = seal.moment
    try session.copyIn(into: "entry", columns: Self.columns) { writer in
      for (index, draft) in drafts.enumerated() {
        try write(
          draft, id: ids[index], document: draft.document.flatMap { documents[$0]?.id },
          digest: digests[ids[index]],
          seal: number, moment, &writer)
      }
    }
    if !remarks.isEmpty {
      try session.copyIn(into: "entry_remark", columns: ["entry_id", "remarks", "salt"]) { writer in
        for remark in remarks {
          try writer.beginRow()
          try writer.write(remark.entry)
          try writer.write(remark.text)
          try writer.write(bytes: remark.salt)
        }
      }
    }
    for (index, draft) in drafts.enumerated() {
      seal.content.add(sealed(draft, documents, id: ids[index], digest: digests[ids[index]], moment))
    }
    seal.entries += drafts.count
    try Self.link(from: ids[0], to: ids[ids.count - 1], seal: number, session)
    return ids
  }

  private static let columns = [
    "id", "seal", "unit_id", "project_id", "site_id", "round_id", "directive_id", "subject", "ordinal",
    "kind",
    "on_day", "until_day", "effective_on", "received_on", "amount", "area", "ref_entry", "ref_unit",
    "document_id",
    "fields", "override_reason", "original", "supersedes", "retracts", "recorded_by", "recorded_at",
    "import_id",
    "import_row", "remark_digest",
  ]

  private func write(
    _ draft: EntryDraft, id: Int64, document: Int64?, digest: [UInt8]?, seal: Int64, _ moment: Timestamp,
    _ writer: inout CopyWriter
  ) throws {
    try writer.beginRow()
    try writer.write(id)
    try writer.write(seal)
    let owner = draft.owner.column
    for table in ["unit", "project", "site", "round", "directive"] {
      try writer.write(owner.table == table ? owner.id : nil)
    }
    try writer.write(draft.subject.text)
    try writer.write(Int16(draft.ordinal))
    try writer.write(draft.kind.text)
    try writer.write(draft.on)
    try writer.write(draft.until)
    try writer.write(draft.effectiveOn)
    try writer.write(draft.receivedOn)
    try writer.write(draft.amount)
    try writer.write(draft.area)
    try writer.write(draft.refersTo)
    try writer.write(draft.unit)
    try writer.write(document)
    try writer.writeJSONB(FlatFields.json(draft.fields))
    try writer.write(draft.override)
    try writer.write(draft.supersedes?.original ?? id)
    try writer.write(draft.supersedes?.entry)
    try writer.write(draft.retracts)
    try writer.write(recordedBy)
    try writer.write(moment)
    try writer.write(importID)
    try writer.write(draft.importRow.map { Int32($0) })
    if let digest { try writer.write(bytes: digest) } else { try writer.writeNull() }
  }

  private func sealed(
    _ draft: EntryDraft, _ documents: [EntryDraft.Document: FiledDocument], id: Int64, digest: [UInt8]?,
    _ moment: Timestamp
  ) -> SealedEntry {
    SealedEntry(
      id: id, owner: draft.owner.column, subject: draft.subject.text, ordinal: Int64(draft.ordinal),
      kind: draft.kind.text, on: draft.on, until: draft.until, effectiveOn: draft.effectiveOn,
      receivedOn: draft.receivedOn, amount: draft.amount, areaTenths: draft.area?.tenths,
      refersTo: draft.refersTo, unit: draft.unit,
      document: draft.document.map { document in
        EntryDraft.Document(
          number: document.number, issuedOn: document.issuedOn, signedBy: document.signedBy,
          level: documents[document].flatMap(\.level))
      }, fields: draft.fields,
      override: draft.override, original: draft.supersedes?.original ?? id,
      supersedes: draft.supersedes?.entry,
      retracts: draft.retracts, remarkDigest: digest, recordedBy: recordedBy, recordedAt: moment,
      importID: importID, importRow: draft.importRow.map { Int64($0) })
  }

  /// A document is the same by number, day and signer; the level that was written first stands.
  private struct FiledDocument: RowDecodable {
    let id: Int64
    let level: String?
    init(row: borrowing Row) throws {
      id = try row.decode(0, as: Int64.self)
      level = try row.decode(1, as: String?.self)
    }
  }

  /// Adds the documents that are new and finds all, in two statements however many there are: the second sees what
  /// another transaction added meanwhile.
  private func documentIDs(
    _ drafts: [EntryDraft], _ session: borrowing Session
  ) throws -> [EntryDraft.Document: FiledDocument] {
    // Where some name a level and some do not, the level is written.
    let wanted = Set(drafts.compactMap(\.document)).sorted { left, right in
      (left.number, left.level == nil ? 1 : 0) < (right.number, right.level == nil ? 1 : 0)
    }
    guard !wanted.isEmpty else { return [:] }
    let (numbers, days, signers) = (wanted.map(\.number), wanted.map(\.issuedOn), wanted.map(\.signedBy))
    try session.execute(
      """
      INSERT INTO document (number, issued_on, signed_by, level, import_id)
      SELECT number, issued_on, signed_by, level, \(importID)
      FROM unnest(\(numbers), \(days), \(signers), \(wanted.map(\.level)))
        WITH ORDINALITY AS wanted (number, issued_on, signed_by, level, place)
      ORDER BY place
      ON CONFLICT ON CONSTRAINT document_once DO NOTHING
      """)
    var found: [EntryDraft.Document: FiledDocument] = [:]
    found.reserveCapacity(wanted.count)
    try session.rows(
      """
      SELECT document.id, document.level, wanted.place
      FROM unnest(\(numbers), \(days), \(signers)) WITH ORDINALITY AS wanted (number, issued_on, signed_by, place)
        JOIN document USING (number)
      WHERE document.issued_on IS NOT DISTINCT FROM wanted.issued_on
        AND document.signed_by IS NOT DISTINCT FROM wanted.signed_by
      """
    ) { row in found[wanted[try row.decode(2, as: Int.self) - 1]] = try FiledDocument(row: row) }
    return found
  }

  /// A case joins the parcel that it names, a parcel joins the lot that names it; whoever reads the new entries wakes.
  private static func link(from: Int64, to: Int64, seal: Int64, _ session: borrowing Session) throws {
    try session.execute(
      """
      INSERT INTO unit_link (upper_id, lower_id)
      SELECT DISTINCT CASE subject WHEN 'lot' THEN unit_id ELSE ref_unit END,
        CASE subject WHEN 'lot' THEN ref_unit ELSE unit_id END
      FROM entry
      WHERE id BETWEEN \(from) AND \(to) AND seal = \(seal) AND ref_unit IS NOT NULL
        AND subject IN ('case', 'lot') AND kind = 'parcel_included'
      ON CONFLICT DO NOTHING
      """)
    try session.execute(
      """
      INSERT INTO wake (unit_id, seal, reason)
      WITH added AS (
        SELECT unit_id, project_id, site_id, round_id, ref_unit, subject
        FROM entry WHERE id BETWEEN \(from) AND \(to) AND seal = \(seal))
      SELECT id, \(seal), 'entry' FROM (
        SELECT unit_id FROM added WHERE unit_id IS NOT NULL
        UNION SELECT ref_unit FROM added WHERE ref_unit IS NOT NULL AND subject = 'case'
        UNION SELECT unit.id FROM unit WHERE project_id IN (SELECT project_id FROM added)
        UNION SELECT unit.id FROM unit WHERE site_id IN (SELECT site_id FROM added)
        UNION SELECT lot_id FROM round_lot WHERE round_id IN (SELECT round_id FROM added)) AS woken (id)
      ORDER BY id
      """)
  }

  private static func salt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  private static func digest(_ text: String, _ salt: [UInt8]) -> [UInt8] {
    var stream = SHA256Stream()
    stream.update(salt)
    stream.update(text)
    return stream.finish()
  }
}

extension EntryDraft.Owner {
  var column: (table: String, id: Int64) {
    switch self {
    case .unit(let id): ("unit", id)
    case .project(let id): ("project", id)
    case .site(let id): ("site", id)
    case .round(let id): ("round", id)
    case .directive(let id): ("directive", id)
    }
  }
}
