package import Measures
package import PostgresAccess

/// An entry of a dossier as a sheet shows it.
package struct EntryLine: Hashable, Sendable, Codable {
  /// For `record --supersede` and `--retract`.
  package let number: Int64
  /// Of the first version; events name it.
  package let original: Int64
  package let subject: String
  package let ordinal: Int
  package let kind: String
  package let titleVi: String
  package let titleEn: String
  package let on: CivilDate
  package let until: CivilDate?
  package let amount: Int64?
  package let area: Area?
  package let document: String?
  package let documentOn: CivilDate?
  package let refersTo: String?
  package let fields: [String: String]
  package let override: String?
  package let recordedBy: String
  package let recordedAt: Timestamp
  /// The version that replaced it.
  package let supersededBy: Int64?
  /// Takes an earlier entry back and says nothing itself.
  package let retracts: Bool

  package var stands: Bool { supersededBy == nil && !retracts }
}

extension EntryLine: RowDecodable {
  package init(row: borrowing Row) throws {
    number = try row.decode("id")
    original = try row.decode("original")
    subject = try row.decode("subject")
    ordinal = Int(try row.decode("ordinal", as: Int16.self))
    kind = try row.decode("kind")
    titleVi = try row.decode("title_vi")
    titleEn = try row.decode("title_en")
    on = try row.decode("on_day")
    until = try row.decode("until_day")
    amount = try row.decode("amount")
    area = try row.decode("area")
    document = try row.decode("document")
    documentOn = try row.decode("issued_on")
    refersTo = try row.decode("ref_code")
    var json = try row.decode("fields", as: String.self)
    fields = Dictionary(
      try json.withUTF8 { try FlatFields.parse(UnsafeRawBufferPointer($0)) }.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
    override = try row.decode("override_reason")
    recordedBy = try row.decode("recorded_by")
    recordedAt = try row.decode("recorded_at")
    supersededBy = try row.decode("superseded_by")
    retracts = try row.decode("retracts")
  }

  private static func select(knownAt: Int64? = nil) -> SQL {
    """
    SELECT e.id, e.original, e.subject, e.ordinal, e.kind, k.title_vi, k.title_en, e.on_day, e.until_day, e.amount, e.area,
      d.number AS document, d.issued_on, r.code AS ref_code, e.fields::text AS fields, e.override_reason, e.recorded_by,
      e.recorded_at, later.id AS superseded_by, e.retracts
    FROM entry e JOIN reference.entry_kind k USING (subject, kind) LEFT JOIN document d ON d.id = e.document_id
      LEFT JOIN unit r ON r.id = e.ref_unit LEFT JOIN entry later ON later.supersedes = e.id
        AND (\(knownAt)::bigint IS NULL OR EXISTS (
          SELECT FROM block WHERE block.seal = later.seal AND block.position <= \(knownAt)))
    """
  }

  /// The unit's own entries, those of its instances among them, in the order of their days.
  ///
  /// - Parameter knownAt: only blocks up to this position.
  package static func of(
    unit: Int64, knownAt: Int64? = nil, _ session: borrowing Session
  ) throws -> [EntryLine] {
    try session.all(
      EntryLine.self,
      """
      \(select(knownAt: knownAt)) WHERE e.unit_id = \(unit) AND (\(knownAt)::bigint IS NULL OR EXISTS (
        SELECT FROM block WHERE block.seal = e.seal AND block.position <= \(knownAt)))
      ORDER BY e.on_day, e.original, e.id
      """)
  }

  /// The entries of a project, which its cases and parcels inherit.
  package static func of(project: Int64, _ session: borrowing Session) throws -> [EntryLine] {
    try session.all(
      EntryLine.self, "\(select()) WHERE e.project_id = \(project) ORDER BY e.on_day, e.original, e.id")
  }

  package static func numbered(_ number: Int64, _ session: borrowing Session) throws -> EntryLine? {
    try session.first(EntryLine.self, "\(select()) WHERE e.id = \(number)")
  }
}
