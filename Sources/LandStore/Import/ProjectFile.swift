internal import LandDomain
internal import Measures
internal import PostgresAccess

struct ProjectFile: FileReading {
  let columns = [
    ImportColumn("code", "mã dự án", "mã", required: true),
    ImportColumn("name", "tên dự án", "tên", required: true),
    ImportColumn("kind", "loại dự án", "loại", required: true),
    ImportColumn("wards", "xã phường", "phường xã"),
    ImportColumn("investor", "chủ đầu tư"), ImportColumn("legal_basis", "căn cứ pháp lý"),
    ImportColumn("priority", "ưu tiên"), ImportColumn("rounding", "làm tròn"),
    ImportColumn("planned_area_ha", "diện tích dự kiến", "quy mô (ha)"),
    ImportColumn("plan_year", "năm kế hoạch"),
    ImportColumn("regime_note", "ghi chú chế độ"), ImportColumn("location_as_written", "địa điểm"),
    ImportColumn("asked_for", "yêu cầu"), ImportColumn("report_section", "mục báo cáo"),
    ImportColumn("numbered_on", "ngày của mã xã"), .synthetic,
  ]

  private struct Draft {
    var code = "", name = ""
    var kind = ProjectKind.clearance
    var priority = ProjectPriority.normal
    var area: Area?
    var year: Int?
    var texts: [String?] = []
    var synthetic = false
    var wards: [String] = []
    var day: CivilDate
  }
  private static let texts = [
    "investor", "legal_basis", "rounding", "regime_note", "location_as_written", "asked_for",
    "report_section",
  ]
  private var codes = CodeBook("project", "dự án", "project")
  private var drafts: [Draft] = []

  mutating func scan(_ row: inout RowReader) { codes.want(row.raw("code")) }
  mutating func prepare(_ session: borrowing Session) throws { try codes.lookUp(session) }

  mutating func take(_ row: inout RowReader) {
    let day = row.day("numbered_on") ?? row.day
    var draft = Draft(day: day)
    if let code = row.code("code") {
      codes.claim(code, "code", &row)
      draft.code = code
    }
    draft.name = row.required("name") ?? ""
    draft.kind = row.required("kind") ?? .clearance
    draft.priority = row.choice("priority") ?? .normal
    draft.area = row.hectares("planned_area_ha")
    draft.year = row.integer("plan_year", in: 1900...2199)
    for column in Self.texts { draft.texts.append(row.text(column)) }
    draft.synthetic = row.flag("synthetic") ?? false
    draft.wards = row.places("wards", on: day).map(\.code).uniqued
    drafts.append(draft)
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let ids = try batch.identities("project", drafts.count, session)
    try session.copyIn(
      into: "project",
      columns: [
        "id", "code", "name", "kind", "priority", "planned_area", "plan_year", "synthetic", "import_id",
      ]
        + Self.texts
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.code)
        try writer.write(draft.name)
        try writer.write(draft.kind.rawValue)
        try writer.write(draft.priority.rawValue)
        try writer.write(draft.area)
        try writer.write(draft.year.map { Int32($0) })
        try writer.write(draft.synthetic)
        try writer.write(batch.number)
        for text in draft.texts { try writer.write(text) }
      }
    }
    try session.copyIn(into: "project_unit", columns: ["project_id", "unit_code", "numbered_on"]) { writer in
      for (id, draft) in zip(ids, drafts) {
        for ward in draft.wards {
          try writer.beginRow()
          try writer.write(id)
          try writer.write(ward)
          try writer.write(draft.day)
        }
      }
    }
    return [.init("project", drafts.count)]
  }
}
