internal import LandDomain
internal import Measures
internal import PostgresAccess

/// Codes that a file names, looked up in one go, and those that it gives to new things.
struct CodeBook {
  private let table: String
  private let noun: Bilingual
  private var wanted: Set<String> = []
  private(set) var ids: [String: Int64] = [:]
  /// Units whose import was undone: the log speaks of them, so their rows stay, and who brings the code again takes
  /// them up.
  private var left: [String: (id: Int64, kind: String)] = [:]
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
    var left: [String: (id: Int64, kind: String)] = [:]
    let isUnit = table == "unit"
    let only: SQL = kind.map { "AND t.kind = \($0.rawValue)" } ?? ""
    try session.rows(
      """
      SELECT t.id, t.code, import.undone_at IS NOT NULL, \(isUnit ? "t.kind" : "''" as SQL)
      FROM \(identifier: table) AS t LEFT JOIN import ON import.id = t.import_id
      WHERE t.code = ANY (\(Array(wanted))) \(only)
      """
    ) { row in
      let (id, code) = (try row.decode(0, as: Int64.self), try row.decode(1, as: String.self))
      if isUnit, try row.decode(2, as: Bool.self) {
        left[code] = (id, try row.decode(3))
      } else {
        ids[code] = id
      }
    }
    self.left = left
    self.ids = ids
  }

  /// The row that a unit of this code left behind; nil too where that was a unit of another kind.
  func withdrawn(_ code: String, _ kind: UnitKind) -> Int64? {
    left[code].flatMap { $0.kind == kind.rawValue ? $0.id : nil }
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
