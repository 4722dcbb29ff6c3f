internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Dated acts and facts of any subjects: the file that fills dossiers.
struct EntryFile: FileReading {
  let columns: [ImportColumn]
  private let catalogue: KindCatalogue

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

  private var subjects: SubjectBook
  private var parcels = CodeBook("unit", "thửa đất", "parcel", only: .parcel)
  private var plan = InstancePlan()
  private var turns: [Turn] = []
  private var codesOfInstances: Set<String> = []
  private var parcelCells: [(subject: String, text: String)] = []
  private var references: Set<Int64> = []
  private var referred: [Int64: (original: Int64, owner: EntryDraft.Owner)] = [:]
  private var inclusions = InclusionBook()
  private var fieldColumns: [(name: String, place: Int)]?
  private let tellingFields: Set<String>
  private var turningKinds: [String: Bool] = [:]
  private var kindsFound: [KindQuestion: KindDefinition?] = [:]
  var pending: [Pending] = []
  var openings: [InstancePlan.Opening: InstanceDraft] { plan.opened }
  var attempts: [InstanceDraft] { plan.attempts }
  var exclusions: [(unit: Int64, parcel: Int64, place: Int)] { inclusions.exclusions }

  /// A row that may open or end an inventory or enforcement.
  private struct Turn {
    let line: Int
    let on: CivilDate
    let subject: String
    let kind: String
    /// Of those fields by which some ending is told from another.
    let fields: [String: String]
  }
  private struct KindQuestion: Hashable {
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

  // MARK: - Looking up

  private static func split(_ cell: String) -> [String] {
    cell.utf8.contains(UInt8(ascii: ";"))
      ? cell.split(separator: ";").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty } : cell.isEmpty ? [] : [cell]
  }

  mutating func scan(_ row: inout RowReader) {
    let codes = Self.split(row.raw("subject"))
    let kind = row.raw("kind")
    let turns = isTurning(kind)
    for code in codes {
      subjects.want(code)
      if let parsed = SubjectCode(code), parsed.numbered != nil || parsed.instance != nil { codesOfInstances.insert(code) }
      if turns, let on = row.silentDay("on") {
        var fields: [String: String] = [:]
        for name in tellingFields where !row.isEmpty(name) { fields[name] = row.raw(name) }
        self.turns.append(Turn(line: row.line, on: on, subject: code, kind: kind, fields: fields))
      }
      for text in Self.split(row.raw("parcel")) { parcelCells.append((code, text)) }
    }
    if let number = Int64(row.raw("ref")) { references.insert(number) }
  }

  /// Whether the kind opens or ends instances of some unit.
  private mutating func isTurning(_ text: String) -> Bool {
    if let known = turningKinds[text] { return known }
    let answer = catalogue.instances.contains { unit, rules in
      rules.contains { rule in
        if let opening = rule.openedBy, catalogue.kind(text, of: unit)?.kind == opening { return true }
        if let found = catalogue.kind(text, of: unit)?.kind, rule.endedByRoot.contains(where: { $0.kind == found }) {
          return true
        }
        return catalogue.kind(text, of: rule.subject).map { rule.endedBy.contains($0.kind) } ?? false
      }
    }
    turningKinds[text] = answer
    return answer
  }

  mutating func prepare(_ session: borrowing Session) throws {
    try subjects.lookUp(session)
    for cell in parcelCells { parcels.want(parcelCode(cell.text, of: cell.subject)) }
    parcelCells = []
    try parcels.lookUp(session)
    try lookUpReferences(session)
    var units: [Int64: SubjectBook.UnitRow] = [:]
    var found: [InstancePlan.Turn] = []
    for turn in turns {
      for target in subjects.targets(turn.subject) {
        guard let unit = target.unit else { continue }
        units[unit.id] = unit
        found += turns(turn, target, unit)
      }
    }
    var attempts: Set<InstancePlan.Key> = []
    for code in codesOfInstances {
      for target in subjects.targets(code) where target.ordinal > 0 {
        guard let unit = target.unit else { continue }
        units[unit.id] = unit
        if catalogue.rule(target.subject)?.openedBy == nil {
          attempts.insert(.init(unit: unit.id, subject: target.subject, ordinal: target.ordinal))
        }
      }
    }
    try plan.load(Set(units.keys), catalogue, session)
    plan.sweep(found)
    for rule in catalogue.instances.values.joined() where rule.openedBy == nil {
      plan.begin(attempts.filter { $0.subject == rule.subject }, units: units, rule)
    }
    turns = []
    codesOfInstances = []
  }

  private func turns(
    _ turn: Turn, _ target: SubjectBook.Target, _ unit: SubjectBook.UnitRow
  ) -> [InstancePlan.Turn] {
    guard let found = catalogue.kind(turn.kind, of: target.subject)?.kind else { return [] }
    func make(_ deed: InstancePlan.Deed, _ rule: KindCatalogue.InstanceRule) -> InstancePlan.Turn {
      InstancePlan.Turn(line: turn.line, on: turn.on, unit: unit, does: deed, rule: rule)
    }
    if target.ordinal > 0 {
      guard let rule = catalogue.rule(target.subject), rule.endedBy.contains(found) else { return [] }
      return [make(.ends(target.ordinal), rule)]
    }
    return (catalogue.instances[target.subject] ?? []).compactMap { rule in
      if rule.openedBy == found { return make(.opens, rule) }
      let ends = rule.endedByRoot.contains { ending in
        ending.kind == found
          && ending.unless.map { unless in !unless.values.contains(turn.fields[unless.field] ?? "") } ?? true
      }
      return ends ? make(.endsAll, rule) : nil
    }
  }

  private mutating func parcelCode(_ text: String, of subject: String) -> String {
    if text.contains(":") { return text }
    let project = subjects.targets(subject).lazy.compactMap { $0.unit?.project }.first ?? ""
    return project.isEmpty ? text : "\(project):\(text)"
  }

  private mutating func lookUpReferences(_ session: borrowing Session) throws {
    guard !references.isEmpty else { return }
    var referred: [Int64: (original: Int64, owner: EntryDraft.Owner)] = [:]
    try session.rows(
      """
      SELECT id, original, unit_id, project_id, site_id, round_id, directive_id
      FROM entry WHERE id = ANY (\(Array(references)))
      """
    ) { row in
      var owner: EntryDraft.Owner?
      if let id = try row.decode(2, as: Int64?.self) { owner = .unit(id) }
      if let id = try row.decode(3, as: Int64?.self) { owner = .project(id) }
      if let id = try row.decode(4, as: Int64?.self) { owner = .site(id) }
      if let id = try row.decode(5, as: Int64?.self) { owner = .round(id) }
      if let id = try row.decode(6, as: Int64?.self) { owner = .directive(id) }
      if let owner { referred[try row.decode(0)] = (try row.decode(1), owner) }
    }
    self.referred = referred
  }

  // MARK: - Reading

  mutating func take(_ row: inout RowReader) {
    if fieldColumns == nil {
      let base = Set(EntryColumns.base.map(\.name)).union(["reasons"])
      fieldColumns = row.header.places.filter { !base.contains($0.key) }.map { (name: $0.key, place: $0.value) }
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

  private mutating func target(
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
          vi: "mã này vừa là dự án vừa là khu đất, và loại «\(kind)» có ở cả hai; ghi riêng từng tệp bằng quydat record",
          en: "the code is both a project's and a site's, and “\(kind)” fits both; use quydat record"))
      return nil
    }
    guard let found = fitting.first else {
      reportKind(kind, code, targets, &row)
      return nil
    }
    return found
  }

  private mutating func definition(_ text: String, _ subject: SubjectKind) -> KindDefinition? {
    let question = KindQuestion(text: text, subject: subject)
    if let known = kindsFound[question] { return known }
    let found = catalogue.kind(text, of: subject)
    kindsFound[question] = .some(found)
    return found
  }

  private func reportUnknown(_ code: String, _ row: inout RowReader) {
    let near = subjects.near(code)
    let hint = near.joined(separator: ", ")
    row.report(
      "subject", found: code,
      near.isEmpty
        ? Bilingual(
          vi: "không có hồ sơ, thửa, lô, dự án, khu đất, cuộc đấu giá hay nhiệm vụ nào mang mã này; nhập trước",
          en: "no case, parcel, lot, project, site, round or directive has this code; import it first")
        : Bilingual(vi: "không có mã này; có phải \(hint)?", en: "no such code; did you mean \(hint)?"))
  }

  private func reportKind(
    _ kind: String, _ code: String, _ targets: [SubjectBook.Target], _ row: inout RowReader
  ) {
    let subject = targets[0].subject
    let title = catalogue.title(of: subject)
    // A kind of an instance, filed under the unit itself.
    if targets[0].ordinal == 0, let unit = targets[0].unit,
      let rule = catalogue.instances[subject]?.first(where: { catalogue.kind(kind, of: $0.subject) != nil })
    {
      let example = SubjectCode.instance(of: unit.code, prefix: rule.prefix, ordinal: 1)
      let owner = catalogue.title(of: rule.subject)
      row.report(
        "kind", found: kind,
        Bilingual(
          vi: "loại này thuộc \(owner.vi): ghi mã \(example)", en: "this kind belongs to \(owner.en): write \(example)"))
      return
    }
    let near = catalogue.near(kind, of: subject).map { "\($0.kind) (\($0.title.vi))" }.joined(separator: ", ")
    let all = catalogue.kinds(of: subject).map(\.kind.text).joined(separator: ", ")
    row.report(
      "kind", found: kind,
      near.isEmpty
        ? Bilingual(
          vi: "\(title.vi) \(code) không có loại này; nhận: \(all)", en: "\(title.en) \(code) has no such kind; accepted: \(all)")
        : Bilingual(
          vi: "\(title.vi) \(code) không có loại này; có phải \(near)?",
          en: "\(title.en) \(code) has no such kind; did you mean \(near)?"))
  }

  private mutating func add(
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
  private mutating func addEach(
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
      row.report("parcel", "loại \(definition.kind) không ghi thửa", "entries of kind \(definition.kind) name no parcel")
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

  private func reference(_ number: Int64, _ target: SubjectBook.Target, _ row: inout RowReader) -> Int64? {
    if let found = referred[number], found.owner == target.owner { return found.original }
    row.report(
      "ref", "số của một mục đã ghi trong cùng hồ sơ", "the number of an entry already in the same dossier")
    return nil
  }

  private func reportInstance(_ code: String, _ key: InstancePlan.Key, _ row: inout RowReader) {
    let rule = catalogue.rule(key.subject)
    let title = catalogue.title(of: key.subject)
    let last = plan.last(key.unit, key.subject)
    let opening = rule?.openedBy.map(\.text)
    let next = last + 1
    row.report(
      "subject", found: code,
      opening.map {
        Bilingual(
          vi: "chưa có \(title.vi) số \(key.ordinal) (mới có \(last)); loại \($0) mở lần thứ \(next)",
          en: "there is no \(title.en) number \(key.ordinal) (so far \(last)); \($0) opens number \(next)")
      }
        ?? Bilingual(
          vi: "lần \(key.ordinal) chưa thể có; lần tiếp theo là \(next)",
          en: "number \(key.ordinal) cannot be yet; the next is \(next)"))
  }

  mutating func finish(_ row: inout RowReader) {
    for (place, opening) in inclusions.closedInFile { pending[place].closes = opening }
  }
}
