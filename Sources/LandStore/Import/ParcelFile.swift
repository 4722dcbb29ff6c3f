internal import LandDomain
internal import Measures
internal import PostgresAccess

struct ParcelFile: FileReading {
  let columns = [
    ImportColumn("project", "dự án", "mã dự án", required: true),
    ImportColumn("ward", "xã phường", "phường xã", required: true),
    ImportColumn("sheet", "số tờ", "tờ bản đồ", "tờ bản đồ số", required: true),
    ImportColumn("plot", "số thửa", "thửa đất số", "thửa", required: true),
    ImportColumn("area_m2", "diện tích"),
    ImportColumn("measured_m2", "diện tích đo đạc"), ImportColumn("recovered_m2", "diện tích thu hồi"),
    ImportColumn("land_use", "loại đất"),
    ImportColumn("code_system", "hệ ký hiệu loại đất"), ImportColumn("origin", "nguồn gốc đất", "nguồn gốc"),
    ImportColumn("certificate", "giấy chứng nhận", "số giấy chứng nhận"),
    ImportColumn("graves", "số mộ", "mồ mả"),
    ImportColumn("numbered_on", "ngày đánh số"), .synthetic,
  ]

  private struct Draft {
    var project: Int64
    var code: String
    var ward: String
    var day: CivilDate
    var plot: PlotNumber
    var area: Area?
    var measured: Area?
    var recovered: Area?
    var texts: [String?] = []
    var graves: Int?
    var synthetic: Bool
  }
  private struct Place: Hashable {
    let project: Int64
    let ward: String
    let plot: PlotNumber
  }
  private static let texts = ["land_use", "code_system", "origin", "certificate"]
  private var projects = CodeBook("project", "dự án", "project")
  private var units = CodeBook("unit", "thửa đất", "parcel")
  private var taken: Set<Place> = []
  private var lines: [Place: Int] = [:]
  private var codes: Set<String> = []
  private var drafts: [Draft] = []

  mutating func scan(_ row: inout RowReader) {
    projects.want(row.raw("project"))
    units.want("\(row.raw("project")):\(row.raw("sheet"))/\(row.raw("plot"))")
  }

  mutating func prepare(_ session: borrowing Session) throws {
    try projects.lookUp(session)
    try units.lookUp(session)
    guard !units.ids.isEmpty else { return }
    // Where the short code is taken, the plot may be the same one, or that of another ward.
    try session.rows(
      """
      SELECT other.project_id, other.unit_code, other.sheet, other.plot
      FROM project_parcel known JOIN project_parcel other USING (project_id, sheet, plot)
      WHERE known.id = ANY (\(Array(units.ids.values)))
      """
    ) { row in
      let sheet = try row.decode(2, as: Int.self)
      if let plot = PlotNumber(sheet: sheet, plot: try row.decode(3)) {
        taken.insert(Place(project: try row.decode(0), ward: try row.decode(1), plot: plot))
      }
    }
  }

  mutating func take(_ row: inout RowReader) {
    let day = row.day("numbered_on") ?? row.day
    let projectCode = row.required("project")
    let project = projectCode.flatMap { projects.find($0, "project", &row) }
    if row.isEmpty("ward") { row.reportMissing("ward") }
    let ward = row.place("ward", on: day)
    let plot = Self.plot(&row)
    let area = row.extent("area_m2")
    let measured = row.extent("measured_m2")
    let recovered = row.extent("recovered_m2")
    if let recovered, let whole = [area, measured].compactMap({ $0 }).max(), recovered > whole {
      row.report(
        "recovered_m2", "không được lớn hơn diện tích thửa \(VietnameseFormat.area(whole))",
        "must not be above the area of the parcel, \(VietnameseFormat.area(whole))")
    }
    let texts = Self.texts.map { row.text($0) }
    let graves = row.integer("graves", in: 0...100_000)
    let synthetic = row.flag("synthetic") ?? false
    guard let projectCode, let project, let ward, let plot else { return }
    let place = Place(project: project, ward: ward.code, plot: plot)
    if taken.contains(place) {
      row.report("plot", "thửa này đã có trong dự án", "this plot is in the project already")
      return
    }
    if let first = lines[place] {
      row.report("plot", "trùng với dòng \(first) của tệp", "the same plot as in line \(first) of the file")
      return
    }
    lines[place] = row.line
    // A plot of the same number in another ward keeps its ward in its code.
    let short = "\(projectCode):\(plot)"
    let isFree = units.ids[short] == nil && !codes.contains(short)
    let code = isFree ? short : "\(projectCode):\(ward.code)/\(plot)"
    codes.insert(code)
    drafts.append(
      Draft(
        project: project, code: code, ward: ward.code, day: day, plot: plot, area: area, measured: measured,
        recovered: recovered, texts: texts, graves: graves, synthetic: synthetic))
  }

  /// Sheet and plot from their two columns; several plots in one cell are named as such.
  private static func plot(_ row: inout RowReader) -> PlotNumber? {
    let sheet = row.isEmpty("sheet") ? nil : row.integer("sheet", in: 1...999_999)
    if row.isEmpty("sheet") { row.reportMissing("sheet") }
    guard let text = row.required("plot") else { return nil }
    guard let plot = PlotNumber(sheet: sheet ?? 1, plot: text) else {
      row.report("plot", PlotCell.accepted(text))
      return nil
    }
    return sheet == nil ? nil : plot
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let ids = try UnitDraft.write(
      drafts.map {
        UnitDraft(kind: .parcel, code: $0.code, owner: $0.project, adopts: units.withdrawn($0.code, .parcel))
      }, batch, seal: seal.number, session)
    try session.copyIn(
      into: "project_parcel",
      columns: [
        "id", "project_id", "unit_code", "numbered_on", "sheet", "plot", "area", "measured_area",
        "recovered_area",
        "graves", "synthetic",
      ] + Self.texts
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.project)
        try writer.write(draft.ward)
        try writer.write(draft.day)
        try writer.write(Int32(draft.plot.sheet))
        try writer.write(draft.plot.plot)
        try writer.write(draft.area)
        try writer.write(draft.measured)
        try writer.write(draft.recovered)
        try writer.write(draft.graves.map { Int32($0) })
        try writer.write(draft.synthetic)
        for text in draft.texts { try writer.write(text) }
      }
    }
    return [.init("parcel", drafts.count)]
  }
}

/// A cell that should hold one plot number.
enum PlotCell {
  static func accepted(_ text: String) -> Bilingual {
    let parts = text.split { "+,;&\n ".contains($0) }.filter { $0.contains(where: \.isNumber) }
    if parts.count > 1 {
      return Bilingual(
        vi: "nhiều thửa trong một ô (\(parts.count)): tách mỗi thửa một dòng",
        en: "several plots in one cell (\(parts.count)): give each a row of its own")
    }
    return Bilingual(
      vi: "số thửa như 345, 263A hoặc 389b-2, không có số 0 ở đầu",
      en: "a plot number such as 345, 263A or 389b-2, without a zero in front")
  }

  static func acceptedWithSheet(_ text: String) -> Bilingual {
    if text.contains("+") || text.contains(",") || text.contains("\n") {
      return Bilingual(
        vi: "nhiều thửa trong một ô: ngăn bằng dấu ; như 12/345;12/346",
        en: "several plots run together: put ; between them, as 12/345;12/346")
    }
    return Bilingual(vi: "số tờ/số thửa như 12/345", en: "sheet/plot such as 12/345")
  }
}
