internal import Measures
package import PostgresAccess
internal import Tabular
package import Workflow

/// One act for one or many subjects, as typed at the desk. It is read as a row of a file of entries is, so that the same
/// text means the same and is refused for the same reasons.
package struct EntryForm: Sendable {
  /// What stands in the cells: `subject`, `kind`, `on`, `document`, and any field by its name.
  package var cells: [(name: String, text: String)]

  package init(_ cells: [(name: String, text: String)]) { self.cells = cells }

  /// Reads the cells and looks up what they name.
  ///
  /// - Returns: the entries, ready to be written; or what is wrong with the cells.
  package func read(_ law: GoverningLaw, _ session: borrowing Session) throws -> Reading {
    var file = EntryFile(law)
    let strangers = strangers(file.columns, KindCatalogue(law))
    guard strangers.isEmpty else { return .refused(strangers) }
    let header = ImportHeader(cells.map(\.name), file.columns, file: "", line: 1)
    guard header.problems.isEmpty else { return .refused(header.problems) }
    let today = CivilDate(inVietNamAt: try session.value(Timestamp.self, "SELECT now()"))
    var row = RowReader(file: "", header: header, places: try PlaceResolver(session), day: today)
    let record = CSVRecord(line: 1, fields: cells.map(\.text))
    guard row.begin(record, reporting: true) else { return .refused(row.problems) }
    file.scan(&row)
    try file.prepare(session)
    _ = row.begin(record, reporting: false)
    file.take(&row)
    file.finish(&row)
    guard row.problems.isEmpty else { return .refused(row.problems) }
    return .entries(EntryForm.Entries(file))
  }

  /// Names that no kind of entry has a field for, told with those that the kind at hand has.
  private func strangers(_ columns: [ImportColumn], _ catalogue: KindCatalogue) -> [ImportProblem] {
    let known = Dictionary(
      columns.flatMap { column in column.keys.map { ($0, column.name) } },
      uniquingKeysWith: { first, _ in first })
    let kind = cells.first { $0.name == "kind" }?.text ?? ""
    let own = catalogue.all.filter { $0.kind.text == kind }.flatMap { $0.fields.map(\.name) }
    return cells.filter { known[ImportColumn.key($0.name)] == nil }.map { cell in
      let near = Spelling.nearest(to: ImportColumn.key(cell.name), among: Array(known), by: \.key).map(
        \.value
      ).uniqued
      let offered = (near.isEmpty ? ["amount", "until", "area_m2", "remarks"] + own : near).uniqued.joined(
        separator: ", ")
      return ImportProblem(
        file: "", row: 1, column: cell.name, found: "",
        accepted: near.isEmpty
          ? Bilingual(
            vi: "không có trường này; có: \(offered)", en: "there is no such field; there are: \(offered)")
          : Bilingual(
            vi: "không có trường này; có phải \(offered)?",
            en: "there is no such field; did you mean \(offered)?"))
    }
  }

  package enum Reading {
    case entries(Entries)
    case refused([ImportProblem])
  }

  /// Entries about to be written, with the inventories and enforcements that they open.
  package struct Entries {
    private var file: EntryFile

    fileprivate init(_ file: EntryFile) {
      self.file = file
      // Rows belong to imports.
      for place in self.file.pending.indices { self.file.pending[place].draft.importRow = nil }
    }

    package var drafts: [EntryDraft] { file.pending.map(\.draft) }

    /// Makes the only entry a new version of another, which opened what it opened long ago.
    package mutating func supersede(_ entry: Int64, original: Int64) {
      for place in file.pending.indices {
        file.pending[place].draft.supersedes = (entry: entry, original: original)
        file.pending[place].opens = nil
      }
    }

    /// - Returns: the numbers of the entries in the order of ``drafts``, and the codes of instances that they opened.
    package mutating func write(
      by actor: String, _ seal: inout Seal, _ session: borrowing Session
    ) throws -> (numbers: [Int64], opened: [String]) {
      let written = try file.write(EntryWriter(recordedBy: actor), &seal, session)
      return (written.numbers, written.instances.map(\.code))
    }
  }
}

/// An entry as the cells that would make it, for a correction that changes some of them.
package struct StoredEntry: Sendable {
  package let number: Int64
  package let original: Int64
  package let subject: String
  package let kind: Kind
  package let cells: [(name: String, text: String)]
  package let draft: EntryDraft
  /// The version that replaced it.
  package let supersededBy: Int64?
  package let retracts: Bool
}

extension StoredEntry: RowDecodable {
  package init(row: borrowing Row) throws {
    number = try row.decode("id")
    original = try row.decode("original")
    subject = try row.decode("code")
    let kind: String = try row.decode("kind")
    self.kind = Kind(kind)
    supersededBy = try row.decode("superseded_by")
    retracts = try row.decode("retracts")
    var json: String = try row.decode("fields")
    let fields = try json.withUTF8 { try FlatFields.parse(UnsafeRawBufferPointer($0)) }
    let on: CivilDate = try row.decode("on_day")
    var cells: [(name: String, text: String)] = [
      ("subject", subject), ("kind", kind), ("on", on.description),
    ]
    func add(_ name: String, _ text: String?) { if let text { cells.append((name, text)) } }
    add("until", try row.decode("until_day", as: CivilDate?.self)?.description)
    add("effective_on", try row.decode("effective_on", as: CivilDate?.self)?.description)
    add("received_on", try row.decode("received_on", as: CivilDate?.self)?.description)
    add("amount", try row.decode("amount", as: Int64?.self).map { String($0) })
    add("area_m2", try row.decode("area", as: Area?.self).map { VietnameseFormat.number($0) })
    add("ref", try row.decode("ref_entry", as: Int64?.self).map { String($0) })
    add("parcel", try row.decode("ref_code", as: String?.self))
    add("document", try row.decode("number", as: String?.self))
    add("document_on", try row.decode("issued_on", as: CivilDate?.self)?.description)
    add("signed_by", try row.decode("signed_by", as: String?.self))
    add("level", try row.decode("level", as: String?.self))
    for field in fields where !cells.contains(where: { $0.name == field.name }) {
      cells.append((name: field.name, text: field.value))
    }
    self.cells = cells
    var draft = EntryDraft(
      owner: try Self.owner(row), subject: SubjectKind(try row.decode("subject")),
      ordinal: Int(try row.decode("ordinal", as: Int16.self)), kind: Kind(kind), on: on,
      unit: try row.decode("ref_unit"))
    draft.supersedes = (entry: number, original: original)
    draft.retracts = true
    self.draft = draft
  }

  private static func owner(_ row: borrowing Row) throws -> EntryDraft.Owner {
    if let id = try row.decode("unit_id", as: Int64?.self) { return .unit(id) }
    if let id = try row.decode("project_id", as: Int64?.self) { return .project(id) }
    if let id = try row.decode("site_id", as: Int64?.self) { return .site(id) }
    if let id = try row.decode("round_id", as: Int64?.self) { return .round(id) }
    return .directive(try row.decode("directive_id"))
  }

  package static func numbered(_ number: Int64, _ session: borrowing Session) throws -> StoredEntry? {
    try session.first(
      StoredEntry.self,
      """
      SELECT e.id, e.original, e.unit_id, e.project_id, e.site_id, e.round_id, e.directive_id, e.subject, e.ordinal, e.kind,
        e.on_day, e.until_day, e.effective_on, e.received_on, e.amount, e.area, e.ref_entry, e.ref_unit, e.retracts,
        e.fields::text AS fields, d.number, d.issued_on, d.signed_by, d.level, later.id AS superseded_by,
        r.code AS ref_code,
        coalesce(i.code, u.code, p.code, s.code, n.code, t.code) AS code
      FROM entry e
        LEFT JOIN document d ON d.id = e.document_id LEFT JOIN entry later ON later.supersedes = e.id
        LEFT JOIN unit r ON r.id = e.ref_unit LEFT JOIN unit u ON u.id = e.unit_id
        LEFT JOIN instance i ON e.ordinal > 0 AND i.unit_id = e.unit_id AND i.subject = e.subject AND i.ordinal = e.ordinal
        LEFT JOIN project p ON p.id = e.project_id LEFT JOIN site s ON s.id = e.site_id
        LEFT JOIN round n ON n.id = e.round_id LEFT JOIN directive t ON t.id = e.directive_id
      WHERE e.id = \(number)
      """)
  }
}
