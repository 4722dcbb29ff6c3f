internal import Measures
internal import PostgresAccess

struct DirectiveFile: FileReading {
  let columns = [
    ImportColumn("code", "mã nhiệm vụ", "mã", required: true),
    ImportColumn("text", "nội dung", "nhiệm vụ", required: true),
    ImportColumn("scope_as_written", "phạm vi", "địa bàn"), ImportColumn("horizon", "thời gian thực hiện"),
    ImportColumn("due_on", "thời hạn", "hạn"), ImportColumn("linked_to", "liên quan"),
    ImportColumn("report_section", "mục báo cáo"),
  ]

  private struct Draft {
    var code = "", text = ""
    var scope: String?, horizon: String?, section: String?
    var due: CivilDate?
    var projects: [Int64] = []
    var sites: [Int64] = []
  }
  private var codes = CodeBook("directive", "nhiệm vụ", "directive")
  private var projects = CodeBook("project", "dự án", "project")
  private var sites = CodeBook("site", "khu đất", "site")
  private var drafts: [Draft] = []

  mutating func scan(_ row: inout RowReader) {
    codes.want(row.raw("code"))
    for code in row.raw("linked_to").split(separator: ";") {
      projects.want(String(code.trimmingSpaces))
      sites.want(String(code.trimmingSpaces))
    }
  }
  mutating func prepare(_ session: borrowing Session) throws {
    try codes.lookUp(session)
    try projects.lookUp(session)
    try sites.lookUp(session)
  }

  mutating func take(_ row: inout RowReader) {
    var draft = Draft()
    if let code = row.code("code") {
      codes.claim(code, "code", &row)
      draft.code = code
    }
    draft.text = row.required("text") ?? ""
    draft.scope = row.text("scope_as_written")
    draft.horizon = row.text("horizon")
    draft.section = row.text("report_section")
    draft.due = row.day("due_on")
    for code in row.list("linked_to").uniqued {
      if let project = projects.ids[code] {
        draft.projects.append(project)
      } else if let site = sites.ids[code] {
        draft.sites.append(site)
      } else {
        row.report(
          "linked_to", found: code,
          Bilingual(
            vi: "không có dự án hay khu đất nào mang mã này; nhập trước",
            en: "no project or site has this code; import it first"))
      }
    }
    drafts.append(draft)
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let ids = try batch.identities("directive", drafts.count, session)
    try session.copyIn(
      into: "directive",
      columns: ["id", "code", "text", "scope_as_written", "horizon", "due_on", "report_section", "import_id"]
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.code)
        try writer.write(draft.text)
        try writer.write(draft.scope)
        try writer.write(draft.horizon)
        try writer.write(draft.due)
        try writer.write(draft.section)
        try writer.write(batch.number)
      }
    }
    try session.copyIn(into: "directive_link", columns: ["directive_id", "project_id", "site_id"]) { writer in
      for (id, draft) in zip(ids, drafts) {
        for project in draft.projects {
          try writer.beginRow()
          try writer.write(id)
          try writer.write(project)
          try writer.writeNull()
        }
        for site in draft.sites {
          try writer.beginRow()
          try writer.write(id)
          try writer.writeNull()
          try writer.write(site)
        }
      }
    }
    return [.init("directive", drafts.count)]
  }
}
