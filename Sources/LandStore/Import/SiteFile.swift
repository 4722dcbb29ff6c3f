internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Sites. What guards read of a site (source, route, holder) is filed as an entry besides.
struct SiteFile: FileReading {
  let columns = [
    ImportColumn("code", "mã khu đất", "mã", required: true),
    ImportColumn("name", "tên khu đất", "tên", required: true), ImportColumn("kind", "loại khu đất", "loại"),
    ImportColumn("wards", "xã phường", "phường xã"), ImportColumn("source", "nguồn đất", "nguồn gốc"),
    ImportColumn("office_route", "phương thức xử lý trụ sở"), ImportColumn("holder", "đơn vị quản lý"),
    ImportColumn("in_charge", "đơn vị phụ trách"), ImportColumn("area_m2", "diện tích"),
    ImportColumn("planned_lots", "số lô dự kiến", "số lô"), ImportColumn("projects", "dự án"),
    ImportColumn("location_as_written", "địa điểm"), ImportColumn("ward_known", "biết xã phường"),
    ImportColumn("state_in_report", "tình trạng trong báo cáo"),
    ImportColumn("report_section", "mục báo cáo"),
    ImportColumn("on", "ngày"), .synthetic,
  ]

  private struct Draft {
    var code = "", name = ""
    var kind: SiteKind?
    var source: LandSource?
    var route: OfficeRoute?
    var holder: SiteHolder?
    var texts: [String?] = []
    var area: Area?
    var lots: Int?
    var wardKnown = true
    var synthetic = false
    var wards: [String] = []
    var projects: [Int64] = []
    var on: CivilDate
    var line: Int
  }
  private static let texts = ["in_charge", "location_as_written", "state_in_report", "report_section"]
  private var codes = CodeBook("site", "khu đất", "site")
  private var projects = CodeBook("project", "dự án", "project")
  private var drafts: [Draft] = []

  mutating func scan(_ row: inout RowReader) {
    codes.want(row.raw("code"))
    for code in row.raw("projects").split(separator: ";") { projects.want(String(code.trimmingSpaces)) }
  }
  mutating func prepare(_ session: borrowing Session) throws {
    try codes.lookUp(session)
    try projects.lookUp(session)
  }

  mutating func take(_ row: inout RowReader) {
    let on = row.day("on") ?? row.day
    var draft = Draft(on: on, line: row.line)
    if let code = row.code("code") {
      codes.claim(code, "code", &row)
      draft.code = code
    }
    draft.name = row.required("name") ?? ""
    draft.kind = row.choice("kind")
    draft.source = row.choice("source")
    draft.route = row.choice("office_route")
    draft.holder = row.choice("holder")
    draft.area = row.extent("area_m2")
    draft.lots = row.integer("planned_lots", in: 0...100_000)
    for column in Self.texts { draft.texts.append(row.text(column)) }
    draft.synthetic = row.flag("synthetic") ?? false
    draft.wards = row.places("wards", on: on).map(\.code).uniqued
    draft.wardKnown = row.flag("ward_known") ?? !draft.wards.isEmpty
    for code in row.list("projects").uniqued {
      if let id = projects.find(code, "projects", &row) { draft.projects.append(id) }
    }
    if draft.source == nil, draft.route != nil || draft.holder != nil, row.isEmpty("source") {
      row.report(
        "source", "cần nguồn đất khi có phương thức hoặc đơn vị quản lý", "needed beside a route or a holder")
    }
    drafts.append(draft)
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let ids = try batch.identities("site", drafts.count, session)
    try session.copyIn(
      into: "site",
      columns: [
        "id", "code", "name", "kind", "source", "office_route", "holder", "area", "planned_lots",
        "ward_known",
        "synthetic", "import_id",
      ] + Self.texts
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.code)
        try writer.write(draft.name)
        try writer.write(draft.kind?.rawValue)
        try writer.write(draft.source?.rawValue)
        try writer.write(draft.route?.rawValue)
        try writer.write(draft.holder?.rawValue)
        try writer.write(draft.area)
        try writer.write(draft.lots.map { Int32($0) })
        try writer.write(draft.wardKnown)
        try writer.write(draft.synthetic)
        try writer.write(batch.number)
        for text in draft.texts { try writer.write(text) }
      }
    }
    try session.copyIn(into: "site_unit", columns: ["site_id", "unit_code", "numbered_on"]) { writer in
      for (id, draft) in zip(ids, drafts) {
        for ward in draft.wards {
          try writer.beginRow()
          try writer.write(id)
          try writer.write(ward)
          try writer.write(draft.on)
        }
      }
    }
    try session.copyIn(into: "site_project", columns: ["site_id", "project_id"]) { writer in
      for (id, draft) in zip(ids, drafts) {
        for project in draft.projects {
          try writer.beginRow()
          try writer.write(id)
          try writer.write(project)
        }
      }
    }
    let entries = zip(ids, drafts).compactMap { id, draft -> EntryDraft? in
      guard let source = draft.source else { return nil }
      var fields: [(name: String, value: String)] = [(name: "source", value: source.rawValue)]
      if let route = draft.route { fields.append((name: "office_route", value: route.rawValue)) }
      if let holder = draft.holder { fields.append((name: "holder", value: holder.rawValue)) }
      return EntryDraft(
        owner: .site(id), subject: "site", kind: "site_described", on: draft.on, fields: fields,
        importRow: draft.line)
    }
    _ = try EntryWriter(recordedBy: batch.actor, importID: batch.number).append(entries, &seal, session)
    return [.init("site", drafts.count), .init("entry", entries.count)]
  }
}
