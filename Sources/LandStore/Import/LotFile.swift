internal import LandDomain
internal import LandLaw
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Lots of sites, with the entries that describe them and put parcels into them.
struct LotFile: FileReading {
  let columns = [
    ImportColumn("site", "khu đất", "mã khu đất", required: true),
    ImportColumn("lot", "lô", "ký hiệu lô", "số lô", required: true),
    ImportColumn("ward", "xã phường", "phường xã"),
    ImportColumn("sheet", "số tờ", "tờ bản đồ"), ImportColumn("plot", "số thửa", "thửa"),
    ImportColumn("area_m2", "diện tích"), ImportColumn("purpose", "mục đích sử dụng", "mục đích"),
    ImportColumn("lot_class", "loại lô"), ImportColumn("bidders", "đối tượng đấu giá", "người tham gia"),
    ImportColumn("parcels", "các thửa", "thửa đất thu hồi"), ImportColumn("on", "ngày"), .synthetic,
  ]

  private struct Draft {
    var site: Int64
    var label: String
    var code: String
    var ward: String?
    var on: CivilDate
    var sheet: Int?
    var plot: String?
    var area: Area?
    var purpose: String?
    var lotClass: LotClass?
    var bidders: Bidders?
    var parcels: [Int64]
    var synthetic: Bool
    var line: Int
  }
  private var sites = CodeBook("site", "khu đất", "site")
  private var units = CodeBook("unit", "lô đất", "lot")
  private var parcels = CodeBook("unit", "thửa đất", "parcel", only: .parcel)
  private var drafts: [Draft] = []

  init(_ law: GoverningLaw) {}

  mutating func scan(_ row: inout RowReader) {
    sites.want(row.raw("site"))
    units.want("\(row.raw("site"))-\(row.raw("lot"))")
    for text in row.raw("parcels").split(separator: ";") { parcels.want(String(text.trimmingSpaces)) }
  }
  mutating func prepare(_ session: borrowing Session) throws {
    try sites.lookUp(session)
    try units.lookUp(session)
    try parcels.lookUp(session)
  }

  mutating func take(_ row: inout RowReader) {
    let on = row.day("on") ?? row.day
    let siteCode = row.required("site")
    let site = siteCode.flatMap { sites.find($0, "site", &row) }
    let label = row.code("lot")
    let code = "\(siteCode ?? "")-\(label ?? "")"
    if siteCode != nil, label != nil { units.claim(code, "lot", &row) }
    let ward = row.place("ward", on: on)
    let sheet = row.integer("sheet", in: 1...999_999)
    var plot = row.text("plot")
    if let text = plot, PlotNumber(sheet: 1, plot: text) == nil {
      row.report("plot", PlotCell.accepted(text))
      plot = nil
    }
    let area = row.extent("area_m2")
    let purpose = row.text("purpose")
    let lotClass = Self.lotClass(&row)
    let bidders: Bidders? = row.choice("bidders")
    var included: [Int64] = []
    for text in row.list("parcels").uniqued {
      guard SubjectCode(text)?.parcel != nil else {
        row.report(
          "parcels", found: text,
          Bilingual(
            vi: "thửa kèm mã dự án, ngăn bằng dấu ; như DRW:12/345;DRW:12/346",
            en: "plots with the project's code, ; between them, as DRW:12/345;DRW:12/346"))
        continue
      }
      if let parcel = parcels.find(text, "parcels", &row) { included.append(parcel) }
    }
    let synthetic = row.flag("synthetic") ?? false
    guard let site, let label else { return }
    drafts.append(
      Draft(
        site: site, label: label, code: code, ward: ward?.code, on: on, sheet: sheet, plot: plot, area: area,
        purpose: purpose, lotClass: lotClass, bidders: bidders, parcels: included, synthetic: synthetic,
        line: row.line))
  }

  private static func lotClass(_ row: inout RowReader) -> LotClass? {
    guard let text = row.text("lot_class") else { return nil }
    if let found = LotClass(rawValue: text.uppercased()) { return found }
    let all = LotClass.allCases.map(\.rawValue).joined(separator: ", ")
    row.report("lot_class", "nhận: \(all)", "accepted: \(all)")
    return nil
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let ids = try UnitDraft.write(
      drafts.map {
        UnitDraft(kind: .lot, code: $0.code, owner: $0.site, adopts: units.withdrawn($0.code, .lot))
      }, batch, seal: seal.number, session)
    try session.copyIn(
      into: "lot",
      columns: [
        "id", "site_id", "label", "unit_code", "numbered_on", "sheet", "plot", "area", "purpose", "lot_class",
        "bidders", "synthetic",
      ]
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.site)
        try writer.write(draft.label)
        try writer.write(draft.ward)
        try writer.write(draft.ward == nil ? nil : draft.on)
        try writer.write(draft.sheet.map { Int32($0) })
        try writer.write(draft.plot)
        try writer.write(draft.area)
        try writer.write(draft.purpose)
        try writer.write(draft.lotClass?.rawValue)
        try writer.write(draft.bidders?.rawValue)
        try writer.write(draft.synthetic)
      }
    }
    var entries: [EntryDraft] = []
    for (id, draft) in zip(ids, drafts) {
      if let lotClass = draft.lotClass {
        var fields: [(name: String, value: String)] = [(name: "lot_class", value: lotClass.rawValue)]
        if let bidders = draft.bidders { fields.append((name: "bidders", value: bidders.rawValue)) }
        if let purpose = draft.purpose { fields.append((name: "purpose", value: purpose)) }
        entries.append(
          EntryDraft(
            owner: .unit(id), subject: LotKinds.subject, kind: "described", on: draft.on, area: draft.area,
            fields: fields, importRow: draft.line))
      }
      for parcel in draft.parcels {
        entries.append(
          EntryDraft(
            owner: .unit(id), subject: LotKinds.subject, kind: "parcel_included", on: draft.on, unit: parcel,
            importRow: draft.line))
      }
    }
    _ = try EntryWriter(recordedBy: batch.actor, importID: batch.number).append(entries, &seal, session)
    return [.init("lot", drafts.count), .init("entry", entries.count)]
  }
}
