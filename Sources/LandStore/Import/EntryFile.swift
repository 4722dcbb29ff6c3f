internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Dated acts and facts of any subjects: the file that fills dossiers.
struct EntryFile: FileReading {
  let columns: [ImportColumn]
  let catalogue: KindCatalogue

  /// An entry read, and what it waits for.
  struct Pending {
    var draft: EntryDraft
    let line: Int
    /// It begins an inventory or enforcement.
    var opens: InstancePlan.Opening?
    /// It lies in an instance that begins with an entry of this file, so it is written after that.
    var isInNewInstance = false
    /// The entry of this file, by its place, that it closes.
    var closes: Int?
  }

  var subjects: SubjectBook
  var parcels = CodeBook("unit", "thửa đất", "parcel", only: .parcel)
  var plan = InstancePlan()
  var turns: [Turn] = []
  var parcelCells: [(subject: String, text: String)] = []
  var references: Set<Int64> = []
  var referred: [Int64: (original: Int64, owner: EntryDraft.Owner)] = [:]
  var inclusions = InclusionBook()
  var fieldColumns: [(name: String, place: Int)]?
  let tellingFields: Set<String>
  var turningKinds: [String: Bool] = [:]
  var kindsFound: [KindQuestion: KindDefinition?] = [:]
  var pending: [Pending] = []
  var openings: [InstancePlan.Opening: InstanceDraft] { plan.opened }
  var attempts: [InstanceDraft] { plan.attempts }
  var exclusions: [(unit: Int64, parcel: Int64, place: Int)] { inclusions.exclusions }

  /// A row that may open or end an inventory or enforcement.
  struct Turn {
    let line: Int
    let on: CivilDate
    let subject: String
    let kind: String
    /// Of those fields by which some ending is told from another.
    let fields: [String: String]
  }
  struct KindQuestion: Hashable {
    let text: String
    let subject: SubjectKind
  }

  init(_ law: GoverningLaw) {
    catalogue = KindCatalogue(law)
    columns = EntryColumns.all(catalogue)
    subjects = SubjectBook(catalogue)
    tellingFields = Set(
      catalogue.instances.values.joined().flatMap { $0.endedByRoot.compactMap { $0.unless?.field } })
  }

  mutating func take(_ row: inout RowReader) {
    if fieldColumns == nil {
      let base = Set(EntryColumns.base.map(\.name)).union(["reasons"])
      fieldColumns = row.header.places.filter { !base.contains($0.key) }.map {
        (name: $0.key, place: $0.value)
      }
      .sorted { $0.place < $1.place }
    }
    let codes = row.list("subject").uniqued
    if row.isEmpty("subject") { row.reportMissing("subject") }
    let kind = row.required("kind")
    let common = CommonCells(&row)
    guard let kind, let on = common.on else {
      for code in codes where subjects.targets(code).isEmpty { reportUnknown(code, &row) }
      return
    }
    // Cells are read once for all subjects of the row that take the same kind.
    var cells: [SubjectKind: KindCells] = [:]
    for code in codes {
      guard let (target, definition) = target(code, kind, &row) else { continue }
      let read = cells[target.subject] ?? KindCells(definition, catalogue, common, fieldColumns ?? [], &row)
      cells[target.subject] = read
      guard let read else { continue }
      add(code, target, definition, on, common, read, &row)
    }
  }

  mutating func target(
    _ code: String, _ kind: String, _ row: inout RowReader
  ) -> (SubjectBook.Target, KindDefinition)? {
    let targets = subjects.targets(code)
    if targets.isEmpty {
      reportUnknown(code, &row)
      return nil
    }
    let fitting = targets.compactMap { target in
      definition(kind, target.subject).map { (target, $0) }
    }
    if fitting.count > 1 {
      row.report(
        "subject", found: code,
        Bilingual(
          vi:
            "mã này vừa là dự án vừa là khu đất, và loại «\(kind)» có ở cả hai; ghi riêng từng tệp bằng quydat record",
          en: "the code is both a project's and a site's, and “\(kind)” fits both; use quydat record"))
      return nil
    }
    guard let found = fitting.first else {
      reportKind(kind, code, targets, &row)
      return nil
    }
    return found
  }

  mutating func definition(_ text: String, _ subject: SubjectKind) -> KindDefinition? {
    let question = KindQuestion(text: text, subject: subject)
    if let known = kindsFound[question] { return known }
    let found = catalogue.kind(text, of: subject)
    kindsFound[question] = .some(found)
    return found
  }

  mutating func add(
    _ code: String, _ target: SubjectBook.Target, _ definition: KindDefinition, _ on: CivilDate,
    _ common: CommonCells, _ cells: KindCells, _ row: inout RowReader
  ) {
    var draft = EntryDraft(
      owner: target.owner, subject: target.subject, ordinal: target.ordinal, kind: definition.kind, on: on,
      until: common.until, effectiveOn: common.effectiveOn, receivedOn: common.receivedOn,
      amount: common.amount?.dong, area: common.area, document: cells.document, fields: cells.fields,
      override: common.override, remarks: cells.remarks, importRow: row.line)
    if let number = common.reference { draft.refersTo = reference(number, target, &row) }
    var entry = Pending(draft: draft, line: row.line)
    if let unit = target.unit {
      let key = InstancePlan.Key(unit: unit.id, subject: target.subject, ordinal: target.ordinal)
      if target.ordinal > 0 {
        guard plan.has(key) else { return reportInstance(code, key, &row) }
        entry.isInNewInstance = plan.isNew(key)
      }
      let opening = InstancePlan.Opening(line: row.line, unit: unit.id)
      if target.ordinal == 0, plan.opened[opening] != nil { entry.opens = opening }
    }
    addEach(entry, code, target, definition, &row)
  }

  /// One entry for each parcel in the row's cell; just the one for most kinds.
  mutating func addEach(
    _ entry: Pending, _ code: String, _ target: SubjectBook.Target, _ definition: KindDefinition,
    _ row: inout RowReader
  ) {
    let isInclusion = definition.kind == "parcel_included" || definition.kind == "parcel_excluded"
    let texts = row.isEmpty("parcel") ? [] : row.list("parcel").uniqued
    if texts.isEmpty {
      if isInclusion, row.isEmpty("parcel") { return row.reportMissing("parcel") }
      pending.append(entry)
      return
    }
    guard isInclusion || definition.fields.contains(where: { $0.name == "parcel" }) else {
      row.report(
        "parcel", "loại \(definition.kind) không ghi thửa",
        "entries of kind \(definition.kind) name no parcel")
      return
    }
    for text in texts {
      let full = parcelCode(text, of: code)
      if parcels.ids[full] == nil, !text.contains(":"), PlotNumber(text) == nil {
        row.report("parcel", found: text, PlotCell.acceptedWithSheet(text))
        continue
      }
      guard let parcel = parcels.find(full, "parcel", &row) else { continue }
      var one = entry
      one.draft.unit = parcel
      if isInclusion, let unit = target.unit {
        inclusions.note(
          unit: unit.id, parcel: parcel, on: one.draft.on, line: row.line, place: pending.count,
          opens: definition.kind == "parcel_included")
      }
      pending.append(one)
    }
  }

  func reference(_ number: Int64, _ target: SubjectBook.Target, _ row: inout RowReader) -> Int64? {
    if let found = referred[number], found.owner == target.owner { return found.original }
    row.report(
      "ref", "số của một mục đã ghi trong cùng hồ sơ", "the number of an entry already in the same dossier")
    return nil
  }

  mutating func finish(_ row: inout RowReader) {
    for (place, opening) in inclusions.closedInFile { pending[place].closes = opening }
  }
}
