package import Measures
package import PostgresAccess

/// An import that was made.
package struct ImportRecord: Codable, Hashable, Sendable {
  package let number: Int64
  package let file: String
  package let kind: ImportKind
  package let rows: Int
  package let importedAt: Timestamp
  package let importedBy: String
  /// Nil while it stands.
  package let undoneAt: Timestamp?
}

extension ImportRecord: RowDecodable {
  static let columns: SQL = "id, file_name, kind, rows, imported_at, imported_by, undone_at"

  package init(row: borrowing Row) throws {
    number = try row.decode(0)
    file = try row.decode(1)
    let text = try row.decode(2, as: String.self)
    guard let kind = ImportKind(rawValue: text) else {
      throw RowError(column: "import.kind", expected: "a kind of file", found: text)
    }
    self.kind = kind
    rows = try row.decode(3, as: Int.self)
    importedAt = try row.decode(4)
    importedBy = try row.decode(5)
    undoneAt = try row.decode(6)
  }

  /// All imports, newest first.
  package static func all(_ session: borrowing Session) throws -> [ImportRecord] {
    try session.all(ImportRecord.self, "SELECT \(columns) FROM import ORDER BY id DESC")
  }
}
