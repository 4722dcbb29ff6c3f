internal import LandDomain
internal import Measures
internal import PostgresAccess

/// Codes that a file names, looked up in one go, and those that it gives to new things.
struct CodeBook {
  private let table: String
  private let noun: Bilingual
  private var wanted: Set<String> = []
  private(set) var ids: [String: Int64] = [:]
  private var firstLines: [String: Int] = [:]

  /// Only units of this kind are found; nil for any, and for other tables.
  private let kind: UnitKind?

  init(_ table: String, _ vi: String, _ en: String, only kind: UnitKind? = nil) {
    self.table = table
    self.kind = kind
    noun = Bilingual(vi: vi, en: en)
  }

  mutating func want(_ code: String) {
    if !code.isEmpty { wanted.insert(VietnameseText.nfc(code)) }
  }

  mutating func lookUp(_ session: borrowing Session) throws {
    guard !wanted.isEmpty else { return }
    var ids: [String: Int64] = [:]
    let only: SQL = kind.map { "AND kind = \($0.rawValue)" } ?? ""
    try session.rows(
      "SELECT id, code FROM \(identifier: table) WHERE code = ANY (\(Array(wanted))) \(only)"
    ) { row in ids[try row.decode(1)] = try row.decode(0) }
    self.ids = ids
  }

  /// Reports a code that is in the database or earlier in the file.
  mutating func claim(_ code: String, _ column: String, _ row: inout RowReader) {
    if ids[code] != nil {
      row.report(
        column, found: code,
        Bilingual(
          vi: "\(noun.vi) này đã có; chọn mã khác hoặc bỏ dòng này",
          en: "this \(noun.en) exists already; choose another code or leave the row out"))
    } else if let first = firstLines[code] {
      row.report(
        column, found: code,
        Bilingual(vi: "trùng với dòng \(first) của tệp", en: "the same as in line \(first) of the file"))
    } else {
      firstLines[code] = row.line
    }
  }

  /// The number of what has the code; reports a code that nothing has.
  mutating func find(_ code: String, _ column: String, _ row: inout RowReader) -> Int64? {
    if let id = ids[code] { return id }
    row.report(
      column, found: code,
      Bilingual(
        vi: "không có \(noun.vi) nào mang mã này; nhập \(noun.vi) trước",
        en: "no \(noun.en) has this code; import the \(noun.en) first"))
    return nil
  }
}
