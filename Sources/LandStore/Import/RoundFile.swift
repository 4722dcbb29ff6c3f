internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Rounds of auctions. Each lot that a round covers begins its next attempt.
struct RoundFile: FileReading {
  let columns = [
    ImportColumn("code", "mã cuộc đấu giá", "mã", required: true), ImportColumn("lots", "các lô", "lô"),
    ImportColumn("auction_house", "tổ chức đấu giá"), ImportColumn("form", "hình thức", "hình thức đấu giá"),
    ImportColumn("method", "phương thức", "phương thức đấu giá"), ImportColumn("procedure", "thủ tục"),
  ]

  private struct Draft {
    var code: String
    var site: Int64
    var lots: [(id: Int64, code: String, attempt: Int)]
    var texts: [String?]
    var procedure: AuctionProcedure?
  }
  private static let texts = ["auction_house", "form", "method"]
  private var codes = CodeBook("round", "cuộc đấu giá", "round")
  private var sites = CodeBook("site", "khu đất", "site")
  private var lots = CodeBook("unit", "lô đất", "lot", only: .lot)
  /// The number of each lot's last attempt.
  private var attempts: [Int64: Int] = [:]
  private var drafts: [Draft] = []

  mutating func scan(_ row: inout RowReader) {
    let code = row.raw("code")
    codes.want(code)
    guard let site = SubjectCode(code)?.numbered?.base else { return }
    sites.want(site)
    for text in row.raw("lots").split(separator: ";") {
      lots.want(Self.lotCode(String(text.trimmingSpaces), site))
    }
  }

  /// `A07` of the site `TNT` is `TNT-A07`.
  private static func lotCode(_ text: String, _ site: String) -> String {
    text.hasPrefix(site + "-") ? text : "\(site)-\(text)"
  }

  mutating func prepare(_ session: borrowing Session) throws {
    try codes.lookUp(session)
    try sites.lookUp(session)
    try lots.lookUp(session)
    guard !lots.ids.isEmpty else { return }
    try session.rows(
      """
      SELECT unit_id, max(ordinal) FROM instance
      WHERE unit_id = ANY (\(Array(lots.ids.values))) AND subject = 'attempt'
      GROUP BY unit_id
      """
    ) { row in attempts[try row.decode(0)] = try row.decode(1, as: Int.self) }
  }

  mutating func take(_ row: inout RowReader) {
    let code = row.code("code", signs: true)
    let texts = Self.texts.map { row.text($0) }
    let procedure: AuctionProcedure? = row.choice("procedure")
    guard let code else { return }
    guard let siteCode = SubjectCode(code)?.numbered?.base else {
      row.report(
        "code", "mã khu đất và số thứ tự cuộc đấu giá, như TNT@1",
        "the site's code and the number of the round, as TNT@1")
      return
    }
    codes.claim(code, "code", &row)
    let site = sites.find(siteCode, "code", &row)
    var covered: [(id: Int64, code: String, attempt: Int)] = []
    for text in row.list("lots").uniqued {
      let lotCode = Self.lotCode(text, siteCode)
      guard let lot = lots.find(lotCode, "lots", &row) else { continue }
      let attempt = (attempts[lot] ?? 0) + 1
      attempts[lot] = attempt
      covered.append((lot, lotCode, attempt))
    }
    guard let site else { return }
    drafts.append(Draft(code: code, site: site, lots: covered, texts: texts, procedure: procedure))
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let ids = try batch.identities("round", drafts.count, session)
    try session.copyIn(
      into: "round", columns: ["id", "code", "site_id", "procedure", "import_id"] + Self.texts
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.code)
        try writer.write(draft.site)
        try writer.write(draft.procedure?.rawValue)
        try writer.write(batch.number)
        for text in draft.texts { try writer.write(text) }
      }
    }
    try session.copyIn(into: "round_lot", columns: ["round_id", "lot_id", "attempt"]) { writer in
      for (id, draft) in zip(ids, drafts) {
        for lot in draft.lots {
          try writer.beginRow()
          try writer.write(id)
          try writer.write(lot.id)
          try writer.write(Int16(lot.attempt))
        }
      }
    }
    let covered = drafts.flatMap(\.lots)
    try InstanceDraft.write(
      covered.map {
        InstanceDraft(unit: $0.id, unitCode: $0.code, subject: "attempt", prefix: "@", ordinal: $0.attempt)
      },
      session)
    // The lots read the round's entries through their attempts.
    try session.execute(
      "INSERT INTO wake (unit_id, seal, reason) SELECT DISTINCT id, \(seal.number), 'entry' FROM unnest(\(covered.map(\.id))) AS lot (id)"
    )
    return [.init("round", drafts.count), .init("attempt", covered.count)]
  }
}
