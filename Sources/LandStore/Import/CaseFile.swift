internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Cases: who, in which project; what guards read of them is filed as entries of the day they were opened on.
struct CaseFile: FileReading {
  let columns =
    [
      ImportColumn("code", "mã hồ sơ", "mã", required: true),
      ImportColumn("project", "dự án", "mã dự án", required: true),
      ImportColumn("party", "mã người có đất"), ImportColumn("party_kind", "đối tượng", "loại chủ sử dụng"),
      ImportColumn("party_name", "chủ sử dụng đất", "họ và tên"), ImportColumn("batch", "đợt"),
      ImportColumn("role", "tư cách"), ImportColumn("parcels", "các thửa", "thửa đất"),
      ImportColumn("land_group", "nhóm đất"), ImportColumn("resettlement", "tái định cư"),
      ImportColumn("has_certificate", "có giấy chứng nhận"), ImportColumn("lost_share", "tỷ lệ thu hồi"),
      ImportColumn("opened_on", "ngày lập hồ sơ", "ngày mở hồ sơ", required: true), .synthetic,
    ] + PartyDraft.columns

  private struct Draft {
    var code: String
    var project: Int64
    var party: Int64?
    /// Index into `parties`.
    var newParty: Int?
    var batch: String?
    var role: CaseRole
    var parcels: [Int64]
    var landGroup: LandGroup?
    var described: [(name: String, value: String)]
    var openedOn: CivilDate
    var synthetic: Bool
    var line: Int
  }
  private var units = CodeBook("unit", "hồ sơ", "case")
  private var parcels = CodeBook("unit", "thửa đất", "parcel", only: .parcel)
  private var projects = CodeBook("project", "dự án", "project")
  private var knownParties = CodeBook("party", "người có đất", "party")
  private var parties: [PartyDraft] = []
  /// Of the parcels, where known.
  private var recoveredAreas: [Int64: Area] = [:]
  private var drafts: [Draft] = []

  init(_ law: GoverningLaw) {}

  mutating func scan(_ row: inout RowReader) {
    units.want(row.raw("code"))
    projects.want(row.raw("project"))
    knownParties.want(row.isEmpty("party") ? row.raw("code") : row.raw("party"))
    for text in row.raw("parcels").split(separator: ";") {
      parcels.want(Self.parcelCode(String(text.trimmingSpaces), row.raw("project")))
    }
  }

  mutating func prepare(_ session: borrowing Session) throws {
    try units.lookUp(session)
    try parcels.lookUp(session)
    try projects.lookUp(session)
    try knownParties.lookUp(session)
    guard !parcels.ids.isEmpty else { return }
    try session.rows(
      """
      SELECT id, recovered_area FROM project_parcel
      WHERE id = ANY (\(Array(parcels.ids.values))) AND recovered_area IS NOT NULL
      """
    ) { row in recoveredAreas[try row.decode(0)] = try row.decode(1, as: Area.self) }
  }

  /// `12/345` in a project is `DRW:12/345`.
  static func parcelCode(_ text: String, _ project: String) -> String {
    text.contains(":") ? text : "\(project):\(text)"
  }

  mutating func take(_ row: inout RowReader) {
    let code = row.code("code")
    if let code { units.claim(code, "code", &row) }
    let projectCode = row.required("project")
    let project = projectCode.flatMap { projects.find($0, "project", &row) }
    let party = takeParty(code, &row)
    var included: [Int64] = []
    for text in row.list("parcels").uniqued {
      if let parcel = parcel(text, projectCode ?? "", &row) { included.append(parcel) }
    }
    let landGroup: LandGroup? = included.isEmpty ? row.choice("land_group") : row.required("land_group")
    var described: [(name: String, value: String)] = []
    if let right: ResettlementRight = row.choice("resettlement") {
      described.append((name: "resettlement", value: right.rawValue))
    }
    if let certificate = row.flag("has_certificate") {
      described.append((name: "has_certificate", value: certificate ? "yes" : "no"))
    }
    if let share = FieldText.number("lost_share", &row) {
      described.append((name: "lost_share", value: share))
    }
    let batch = row.text("batch")
    let role: CaseRole = row.choice("role") ?? .landUser
    let openedOn = row.requiredDay("opened_on")
    let synthetic = row.flag("synthetic") ?? false
    guard let code, let project, let openedOn else { return }
    drafts.append(
      Draft(
        code: code, project: project, party: party.known, newParty: party.new, batch: batch, role: role,
        parcels: included, landGroup: landGroup, described: described, openedOn: openedOn,
        synthetic: synthetic,
        line: row.line))
  }

  /// A party named by its code, or a new one that takes the code of the case.
  private mutating func takeParty(_ code: String?, _ row: inout RowReader) -> (known: Int64?, new: Int?) {
    let details = ["party_kind", "party_name"] + PartyDraft.columns.map(\.name)
    if !row.isEmpty("party") {
      guard let text = row.text("party") else { return (nil, nil) }
      for column in details where !row.isEmpty(column) {
        row.report(column, "bỏ trống khi đã có mã người có đất", "leave empty beside the code of a party")
      }
      return (knownParties.find(text, "party", &row), nil)
    }
    var draft = PartyDraft()
    draft.kind = row.required("party_kind") ?? .household
    draft.name = row.required("party_name") ?? ""
    draft.takeDetails(&row)
    if let code {
      draft.code = code
      if knownParties.ids[code] != nil {
        row.report(
          "code", "đã có người có đất mang mã này; ghi mã đó ở cột party",
          "a party has this code already; name it in the column party")
      }
    }
    parties.append(draft)
    return (nil, parties.count - 1)
  }

  private mutating func parcel(_ text: String, _ project: String, _ row: inout RowReader) -> Int64? {
    if let id = parcels.ids[Self.parcelCode(text, project)] { return id }
    if !text.contains(":"), PlotNumber(text) == nil {
      row.report("parcels", found: text, PlotCell.acceptedWithSheet(text))
      return nil
    }
    return parcels.find(Self.parcelCode(text, project), "parcels", &row)
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let newParties = try PartyDraft.write(parties, batch, session)
    let ids = try UnitDraft.write(
      drafts.map {
        UnitDraft(
          kind: .compensationCase, code: $0.code, owner: $0.project,
          adopts: units.withdrawn($0.code, .compensationCase))
      },
      batch, seal: seal.number, session)
    try session.copyIn(into: "compensation_case", columns: ["id", "party_id", "batch", "role", "synthetic"]) {
      writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.party ?? draft.newParty.map { newParties[$0] })
        try writer.write(draft.batch)
        try writer.write(draft.role.rawValue)
        try writer.write(draft.synthetic)
      }
    }
    var entries: [EntryDraft] = []
    for (id, draft) in zip(ids, drafts) {
      entries.append(
        EntryDraft(
          owner: .unit(id), subject: "case", kind: "described", on: draft.openedOn, fields: draft.described,
          importRow: draft.line))
      for parcel in draft.parcels {
        entries.append(
          EntryDraft(
            owner: .unit(id), subject: "case", kind: "parcel_included", on: draft.openedOn,
            area: recoveredAreas[parcel], unit: parcel,
            fields: draft.landGroup.map { [(name: "land_group", value: $0.rawValue)] } ?? [],
            importRow: draft.line))
      }
    }
    _ = try EntryWriter(recordedBy: batch.actor, importID: batch.number).append(entries, &seal, session)
    return [.init("case", drafts.count), .init("party", parties.count), .init("entry", entries.count)]
  }
}
