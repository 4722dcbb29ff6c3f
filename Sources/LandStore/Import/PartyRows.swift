internal import LandDomain
internal import Measures
internal import PostgresAccess

/// A land user about to be kept, from a file of parties or of cases.
struct PartyDraft {
  var code = ""
  var kind = PartyKind.household
  var name = ""
  var representative: String?
  var socialProtection: String?
  var identityNumber: String?
  var phone: String?
  var address: String?
  var synthetic = false

  static let columns = [
    ImportColumn("representative", "người đại diện"),
    ImportColumn("social_protection", "diện chính sách", "đối tượng chính sách"),
    ImportColumn("identity_number", "số CMND", "số CCCD", "CMND/CCCD", "mã số doanh nghiệp"),
    ImportColumn("phone", "điện thoại", "số điện thoại"), ImportColumn("address", "địa chỉ"),
  ]

  /// Reads what `columns` hold.
  mutating func takeDetails(_ row: inout RowReader) {
    representative = row.text("representative")
    socialProtection = row.text("social_protection")
    identityNumber = Self.identityNumber(&row)
    phone = Self.phone(&row)
    address = row.text("address")
    synthetic = row.flag("synthetic") ?? false
  }

  private static func identityNumber(_ row: inout RowReader) -> String? {
    guard let text = row.text("identity_number") else { return nil }
    let length = text.utf8.count
    let isNumber = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D
    }
    if isNumber, (6...20).contains(length) { return text }
    row.report(
      "identity_number",
      "6 đến 20 chữ số hoặc chữ in, không dấu cách; định dạng cột thành văn bản để giữ số 0 ở đầu",
      "6 to 20 digits or capitals without spaces; format the column as text to keep a zero in front")
    return nil
  }

  private static func phone(_ row: inout RowReader) -> String? {
    guard let text = row.text("phone") else { return nil }
    let digits = text.filter(\.isNumber)
    let isSpelled = text.allSatisfy { $0.isNumber || " +.-()".contains($0) }
    if isSpelled, (8...15).contains(digits.count), text.hasPrefix("0") || text.hasPrefix("+") { return text }
    row.report(
      "phone", "bắt đầu bằng 0 hoặc +84; bảng tính hay làm mất số 0 ở đầu: định dạng cột thành văn bản",
      "begins with 0 or +84; spreadsheets drop the zero in front: format the column as text")
    return nil
  }

  /// - Returns: the numbers of the new parties, in the order of `drafts`.
  static func write(_ drafts: [PartyDraft], _ batch: ImportBatch, _ session: borrowing Session) throws
    -> [Int64]
  {
    let ids = try batch.identities("party", drafts.count, session)
    guard !drafts.isEmpty else { return [] }
    try session.copyIn(
      into: "party",
      columns: [
        "id", "code", "kind", "name", "name_key", "representative", "social_protection", "synthetic",
        "import_id",
      ]
    ) { writer in
      for (id, draft) in zip(ids, drafts) {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.code)
        try writer.write(draft.kind.rawValue)
        try writer.write(draft.name)
        try writer.write(SearchableName.key(draft.name))
        try writer.write(draft.representative)
        try writer.write(draft.socialProtection)
        try writer.write(draft.synthetic)
        try writer.write(batch.number)
      }
    }
    try session.copyIn(
      into: "party_identity", columns: ["party_id", "identity_number", "phone", "address", "salt"]
    ) { writer in
      var generator = SystemRandomNumberGenerator()
      for (id, draft) in zip(ids, drafts)
      where draft.identityNumber != nil || draft.phone != nil || draft.address != nil {
        try writer.beginRow()
        try writer.write(id)
        try writer.write(draft.identityNumber)
        try writer.write(draft.phone)
        try writer.write(draft.address)
        try writer.write(bytes: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
      }
    }
    return ids
  }
}

struct PartyFile: FileReading {
  let columns =
    [
      ImportColumn("code", "mã", "mã người có đất", required: true),
      ImportColumn("kind", "loại", "đối tượng", required: true),
      ImportColumn("name", "tên", "họ và tên", "họ tên", required: true), .synthetic,
    ] + PartyDraft.columns

  private var codes = CodeBook("party", "người có đất", "party")
  private var drafts: [PartyDraft] = []

  mutating func scan(_ row: inout RowReader) { codes.want(row.raw("code")) }
  mutating func prepare(_ session: borrowing Session) throws { try codes.lookUp(session) }

  mutating func take(_ row: inout RowReader) {
    var draft = PartyDraft()
    if let code = row.code("code", signs: true) {
      codes.claim(code, "code", &row)
      draft.code = code
    }
    draft.kind = row.required("kind") ?? .household
    draft.name = row.required("name") ?? ""
    draft.takeDetails(&row)
    drafts.append(draft)
  }

  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    _ = try PartyDraft.write(drafts, batch, session)
    return [.init("party", drafts.count)]
  }
}
