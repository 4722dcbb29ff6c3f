internal import LandDomain
internal import Measures
internal import Workflow

/// The cells of an entry's row that mean the same for every kind.
struct CommonCells {
  let on: CivilDate?
  let until: CivilDate?
  let effectiveOn: CivilDate?
  let receivedOn: CivilDate?
  let amount: Money?
  let area: Area?
  let reference: Int64?
  let override: String?
  let remarks: String?

  init(_ row: inout RowReader) {
    on = row.requiredDay("on")
    until = row.day("until")
    effectiveOn = row.day("effective_on")
    receivedOn = row.day("received_on")
    amount = row.money("amount")
    area = row.area("area_m2")
    reference = row.integer("ref", in: 1...999_999_999_999).map { Int64($0) }
    override = row.text("override")
    remarks = row.freeText("remarks")
    if let on, let until, until < on {
      row.report(
        "until", "không được trước ngày \(on.vietnamese) của cột ngày",
        "must not be before the day \(on.vietnamese) of the row")
    }
  }
}

/// The cells that depend on the kind: its fields and its document.
struct KindCells {
  let document: EntryDraft.Document?
  let fields: [(name: String, value: String)]
  let remarks: String?

  /// - Returns: nil when something was reported.
  init?(
    _ kind: KindDefinition, _ catalogue: KindCatalogue, _ common: CommonCells,
    _ columns: [(name: String, place: Int)], _ row: inout RowReader
  ) {
    let before = row.problems.count
    var fields: [(name: String, value: String)] = []
    var personal: [String] = []
    func take(_ name: String) {
      guard let field = catalogue.field(name, of: kind) else {
        let known = kind.fields.map(\.name).joined(separator: ", ")
        row.report(
          name, "loại \(kind.kind) không có trường này" + (known.isEmpty ? "" : "; có: \(known)"),
          "entries of kind \(kind.kind) have no such field" + (known.isEmpty ? "" : "; they have: \(known)"))
        return
      }
      if EntryColumns.personal.contains(name) {
        if let text = row.text(name) { personal.append("\(name): \(text)") }
      } else if let text = FieldText.text(field, name, &row) {
        fields.append((name: name, value: text))
      }
    }
    for column in columns where !row.raw(at: column.place).isEmpty { take(column.name) }
    let levelIsField = kind.fields.contains { $0.name == "level" }
    if levelIsField, !row.isEmpty("level") { take("level") }
    for field in kind.fields where field.isRequired && row.isEmpty(field.name) {
      row.report(
        field.name, "loại \(kind.kind) phải có \(field.name)" + Self.form(field, "vi"),
        "entries of kind \(kind.kind) must have \(field.name)" + Self.form(field, "en"))
    }
    document = Self.document(levelIsField: levelIsField, &row)
    self.fields = fields
    let parts = [common.remarks].compactMap { $0 } + personal
    remarks = parts.isEmpty ? nil : parts.joined(separator: "\n")
    if row.problems.count > before { return nil }
  }

  private static func form(_ field: FieldDefinition, _ language: String) -> String {
    guard case .choice(let values) = field.form else { return "" }
    return ": " + values.joined(separator: ", ")
  }

  private static func document(levelIsField: Bool, _ row: inout RowReader) -> EntryDraft.Document? {
    guard let number = row.text("document") else {
      for column in ["document_on", "signed_by"] where !row.isEmpty(column) && row.isEmpty("document") {
        row.report("document", "cần số văn bản khi có \(column)", "needed beside \(column)")
      }
      return nil
    }
    return EntryDraft.Document(
      number: number, issuedOn: row.day("document_on"), signedBy: row.text("signed_by"),
      level: levelIsField ? nil : row.text("level"))
  }
}
