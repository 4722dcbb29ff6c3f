internal import LandDomain
package import Measures
package import PostgresAccess
internal import Workflow

/// What undoing an import did.
package struct UndoOutcome: Codable, Hashable, Sendable {
  package let number: Int64
  package let file: String
  package let kind: ImportKind
  /// Entries taken back.
  package let retracted: Int
  /// Things that are gone: by noun, as in ``ImportOutcome``.
  package let withdrawn: [ImportOutcome.Created]
  /// What stays because something else builds on it, with the reason.
  package let kept: [Kept]
  package let block: Int64?

  package struct Kept: Codable, Hashable, Sendable {
    package let code: String
    package let reason: Bilingual
  }
}

/// Why an import is not undone.
package enum UndoRefusal: BilingualError, Hashable {
  case noSuchImport(Int64)
  case undoneBefore(Int64, on: CivilDate)

  package var message: Bilingual {
    switch self {
    case .noSuchImport(let number):
      Bilingual(
        vi: "không có lần nhập số \(number). Xem: quydat import list.",
        en: "there is no import number \(number). See: quydat import list.")
    case .undoneBefore(let number, let day):
      Bilingual(
        vi: "lần nhập \(number) đã được hoàn lại ngày \(day.vietnamese)",
        en: "import \(number) was undone on \(day.vietnamese)")
    }
  }
}

extension Import {
  /// Takes back what an import brought: each of its entries by a retraction, and what it named, unless something else
  /// builds on that. The log keeps both.
  ///
  /// What the log speaks of cannot be deleted. Of a case, parcel or lot the row in `unit` stays with its code, for
  /// whoever brings that code again; a project, site or directive loses its code, which gets the number of the import
  /// at its end: `TNT~3`. All rows that still name the import are withdrawn; what stays in use no longer names it.
  /// - Throws: ``UndoRefusal``.
  @discardableResult
  package static func undo(
    _ number: Int64, actor: String, _ session: borrowing Session
  ) throws -> UndoOutcome {
    guard
      let record = try session.first(
        ImportRecord.self, "SELECT \(ImportRecord.columns) FROM import WHERE id = \(number) FOR UPDATE")
    else { throw UndoRefusal.noSuchImport(number) }
    if let moment = record.undoneAt {
      throw UndoRefusal.undoneBefore(number, on: CivilDate(inVietNamAt: moment))
    }
    var seal = try Seal(.import, actor: actor, session)
    var undo = Undo(number: number)
    let drafts = try undo.retractions(session)
    let written = try EntryWriter(recordedBy: actor, importID: nil).append(drafts, &seal, session)
    try undo.withdraw(seal.number, session)
    try session.execute("UPDATE import SET undone_at = greatest(now(), imported_at) WHERE id = \(number)")
    let block = try seal.close(session)
    return UndoOutcome(
      number: number, file: record.file, kind: record.kind, retracted: written.count,
      withdrawn: undo.withdrawn,
      kept: undo.kept, block: block)
  }
}

private struct Undo {
  let number: Int64
  var withdrawn: [ImportOutcome.Created] = []
  var kept: [UndoOutcome.Kept] = []

  /// A retraction for each entry of the import that stands. One that was corrected since stays as corrected.
  mutating func retractions(_ session: borrowing Session) throws -> [EntryDraft] {
    var drafts: [EntryDraft] = []
    var corrected: [UndoOutcome.Kept] = []
    try session.rows(
      """
      SELECT e.id, e.original, e.unit_id, e.project_id, e.site_id, e.round_id, e.directive_id, e.subject, e.ordinal,
        e.kind, e.on_day, e.ref_unit,
        (SELECT later.id FROM entry later WHERE later.supersedes = e.id), unit.code
      FROM entry e LEFT JOIN unit ON unit.id = e.unit_id
      WHERE e.import_id = \(number) AND NOT e.retracts
      ORDER BY e.id
      """
    ) { row in
      let id = try row.decode(0, as: Int64.self)
      let kind = try row.decode(9, as: String.self)
      if let later = try row.decode(12, as: Int64?.self) {
        corrected.append(
          UndoOutcome.Kept(
            code: try row.decode(13, as: String?.self) ?? "#\(id)",
            reason: Bilingual(
              vi: "mục \(id) (\(kind)) đã được mục \(later) thay thế",
              en: "entry \(id) (\(kind)) was superseded by entry \(later)")))
        return
      }
      guard let owner = try Self.owner(row) else { return }
      var draft = EntryDraft(
        owner: owner, subject: SubjectKind(try row.decode(7)), ordinal: try row.decode(8, as: Int.self),
        kind: Kind(kind), on: try row.decode(10), unit: try row.decode(11, as: Int64?.self))
      draft.supersedes = (entry: id, original: try row.decode(1))
      draft.retracts = true
      drafts.append(draft)
    }
    kept += corrected
    return drafts
  }

  private static func owner(_ row: borrowing Row) throws -> EntryDraft.Owner? {
    if let id = try row.decode(2, as: Int64?.self) { return .unit(id) }
    if let id = try row.decode(3, as: Int64?.self) { return .project(id) }
    if let id = try row.decode(4, as: Int64?.self) { return .site(id) }
    if let id = try row.decode(5, as: Int64?.self) { return .round(id) }
    return try row.decode(6, as: Int64?.self).map { .directive($0) }
  }

  mutating func withdraw(_ seal: Int64, _ session: borrowing Session) throws {
    try withdrawInstances(session)
    try withdrawRounds(seal, session)
    // What reads others goes first: lots, then parcels, then cases.
    for kind in UnitKind.allCases.reversed() { try withdrawUnits(kind, session) }
    try withdrawNamed(session)
  }

  private mutating func note(_ noun: String, _ count: Int) {
    if count > 0 { withdrawn.append(ImportOutcome.Created(noun, count)) }
  }
  /// What something else builds on stays, and is no longer of the import.
  private mutating func keep(
    _ table: String, _ condition: SQL, _ vi: String, _ en: String, _ session: borrowing Session
  ) throws {
    let codes = try session.values(
      String.self,
      """
      WITH kept AS (
        UPDATE \(identifier: table) SET import_id = NULL WHERE import_id = \(number) AND (\(condition)) RETURNING code)
      SELECT code FROM kept ORDER BY code
      """)
    kept += codes.map { UndoOutcome.Kept(code: $0, reason: Bilingual(vi: vi, en: en)) }
  }

  /// An entry that stands: neither superseded nor a retraction.
  private static let stands: SQL =
    "NOT e.retracts AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = e.id)"

  /// Inventories and enforcements that a retracted entry of the import opened, and attempts without an entry left.
  private mutating func withdrawInstances(_ session: borrowing Session) throws {
    let gone = try session.execute(
      """
      DELETE FROM instance i
      WHERE NOT EXISTS (
          SELECT FROM entry e
          WHERE e.unit_id = i.unit_id AND e.subject = i.subject AND e.ordinal = i.ordinal AND \(Self.stands))
        AND (i.opened_by IN (SELECT original FROM entry WHERE import_id = \(number))
          OR (i.subject = 'attempt'
            AND EXISTS (
              SELECT FROM entry e
              WHERE e.unit_id = i.unit_id AND e.subject = 'attempt' AND e.ordinal = i.ordinal
                AND e.import_id = \(number))
            AND NOT EXISTS (
              SELECT FROM round_lot r WHERE r.lot_id = i.unit_id AND r.attempt = i.ordinal)))
      """)
    note("instance", gone)
  }

  private mutating func withdrawRounds(_ seal: Int64, _ session: borrowing Session) throws {
    // A round with entries, or whose lots have entries in its attempt, has begun.
    let begun: SQL = """
      EXISTS (SELECT FROM entry e WHERE e.round_id = round.id)
        OR EXISTS (
          SELECT FROM round_lot r JOIN entry e
            ON e.unit_id = r.lot_id AND e.subject = 'attempt' AND e.ordinal = r.attempt AND \(Self.stands)
          WHERE r.round_id = round.id)
      """
    try keep("round", begun, "cuộc đấu giá đã có mục hồ sơ", "the round has entries", session)
    try session.execute(
      """
      WITH gone AS (SELECT id FROM round WHERE import_id = \(number)),
      lots AS (SELECT lot_id, attempt FROM round_lot WHERE round_id IN (SELECT id FROM gone)),
      woken AS (INSERT INTO wake (unit_id, seal, reason) SELECT DISTINCT lot_id, \(seal), 'entry' FROM lots)
      DELETE FROM instance USING lots
      WHERE instance.unit_id = lots.lot_id AND instance.subject = 'attempt' AND instance.ordinal = lots.attempt
      """)
    note(
      "round", try session.execute("DELETE FROM round WHERE import_id = \(number)"))
  }

  private mutating func withdrawUnits(_ kind: UnitKind, _ session: borrowing Session) throws {
    let table: SQL =
      switch kind {
      case .compensationCase: "compensation_case"
      case .parcel: "project_parcel"
      case .lot: "lot"
      }
    // Something else builds on a unit: entries that stand in its dossier or name it, a round that covers it, a part.
    let isBuiltOn: SQL = """
      EXISTS (SELECT FROM entry e WHERE e.unit_id = unit.id AND \(Self.stands))
        OR EXISTS (SELECT FROM entry e WHERE e.ref_unit = unit.id AND \(Self.stands))
        OR EXISTS (SELECT FROM round_lot WHERE lot_id = unit.id)
        OR EXISTS (SELECT FROM project_parcel part WHERE part.parent_id = unit.id)
      """
    try keep(
      "unit", "kind = \(kind.rawValue) AND (\(isBuiltOn))", "còn mục hồ sơ khác dựa vào",
      "other entries build on it",
      session)
    let gone = try session.values(
      Int64.self, "SELECT id FROM unit WHERE import_id = \(number) AND kind = \(kind.rawValue) ORDER BY id")
    guard !gone.isEmpty else { return }
    try session.execute("DELETE FROM \(table) WHERE id = ANY (\(gone))")
    try session.execute("DELETE FROM unit_link WHERE upper_id = ANY (\(gone)) OR lower_id = ANY (\(gone))")
    try session.execute(
      """
      DELETE FROM instance WHERE unit_id = ANY (\(gone))
      """)
    try session.execute("DELETE FROM obligation WHERE unit_id = ANY (\(gone))")
    let named: SQL = """
      EXISTS (SELECT FROM entry e WHERE e.unit_id = unit.id) OR EXISTS (SELECT FROM entry e WHERE e.ref_unit = unit.id)
        OR EXISTS (SELECT FROM event v WHERE v.unit_id = unit.id)
      """
    try session.execute("DELETE FROM unit WHERE id = ANY (\(gone)) AND NOT (\(named))")
    note(kind.rawValue, gone.count)
  }

  /// Parties, directives, sites and projects.
  private mutating func withdrawNamed(_ session: borrowing Session) throws {
    let parties: SQL = "EXISTS (SELECT FROM compensation_case c WHERE c.party_id = party.id)"
    try keep("party", parties, "còn hồ sơ", "it has cases", session)
    note("party", try session.execute("DELETE FROM party WHERE import_id = \(number)"))
    try withdraw(
      "directive",
      stays: "EXISTS (SELECT FROM entry e WHERE e.directive_id = directive.id AND \(Self.stands))",
      isNamed: "EXISTS (SELECT FROM entry e WHERE e.directive_id = directive.id)",
      ("còn mục hồ sơ", "it has entries"),
      session)
    try withdraw(
      "site",
      stays: """
        EXISTS (SELECT FROM lot WHERE site_id = site.id) OR EXISTS (SELECT FROM round WHERE site_id = site.id)
          OR EXISTS (SELECT FROM directive_link WHERE site_id = site.id)
          OR EXISTS (SELECT FROM entry e WHERE e.site_id = site.id AND \(Self.stands))
        """,
      isNamed: """
        EXISTS (SELECT FROM entry e WHERE e.site_id = site.id) OR EXISTS (SELECT FROM unit WHERE site_id = site.id)
        """,
      ("còn lô, cuộc đấu giá, nhiệm vụ hoặc mục hồ sơ", "it has lots, rounds, directives or entries"), session
    )
    try withdraw(
      "project",
      stays: """
        EXISTS (SELECT FROM compensation_case c JOIN unit USING (id) WHERE unit.project_id = project.id)
          OR EXISTS (SELECT FROM project_parcel WHERE project_id = project.id)
          OR EXISTS (SELECT FROM site_project WHERE project_id = project.id)
          OR EXISTS (SELECT FROM directive_link WHERE project_id = project.id)
          OR EXISTS (SELECT FROM entry e WHERE e.project_id = project.id AND \(Self.stands))
        """,
      isNamed: """
        EXISTS (SELECT FROM entry e WHERE e.project_id = project.id)
          OR EXISTS (SELECT FROM unit WHERE project_id = project.id)
        """,
      (
        "còn hồ sơ, thửa, khu đất, nhiệm vụ hoặc mục hồ sơ",
        "it has cases, parcels, sites, directives or entries"
      ),
      session)
  }

  private mutating func withdraw(
    _ table: String, stays: SQL, isNamed: SQL, _ reason: (vi: String, en: String),
    _ session: borrowing Session
  ) throws {
    let name = SQL.identifier(table)
    try keep(table, stays, reason.vi, reason.en, session)
    let renamed = try session.execute(
      "UPDATE \(name) SET code = code || '~' || \(number)::text WHERE import_id = \(number) AND (\(isNamed))")
    let deleted = try session.execute("DELETE FROM \(name) WHERE import_id = \(number) AND NOT (\(isNamed))")
    note(table, renamed + deleted)
  }
}
