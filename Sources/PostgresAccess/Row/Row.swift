internal import CLibPQ

/// One row, readable while it is lent.
package struct Row: ~Copyable {
  private let result: OpaquePointer
  private let row: Int32
  private let types: UnsafeBufferPointer<SQLType>
  private let columns: Unmanaged<Columns>

  init(_ row: Int32, of result: OpaquePointer, columns: Columns) {
    self.result = result
    self.row = row
    types = columns.typeBuffer
    // The result, which outlives the row it lends, is held together with its columns.
    self.columns = .passUnretained(columns)
  }

  package var columnCount: Int { types.count }
  package var columnNames: [String] { columns._withUnsafeGuaranteedRef { $0.names } }

  /// - Throws: ``RowError`` for a column that is not there.
  package func field(_ column: Int) throws -> Field {
    guard types.indices.contains(column) else {
      throw RowError(
        column: "\(column)", expected: "a column from 0 to \(types.count - 1)", found: "none")
    }
    let index = Int32(column)
    let type = types[column]
    guard PQgetisnull(result, row, index) == 0, let start = PQgetvalue(result, row, index) else {
      return Field(type: type, bytes: nil)
    }
    let count = Int(PQgetlength(result, row, index))
    return Field(type: type, bytes: UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The place of the column called `name`, to be looked up once and used for many rows.
  package func index(of name: String) throws -> Int {
    guard let index = columns._withUnsafeGuaranteedRef({ $0.index(of: name) }) else {
      throw RowError(
        column: name, expected: "a column of that name", found: columnNames.joined(separator: ", "))
    }
    return index
  }

  /// - Throws: ``RowError``, naming the column, for NULL unless `T` is optional, and for what does not fit in `T`.
  package func decode<T: SQLDecodable>(_ column: Int, as type: T.Type = T.self) throws -> T {
    let field = try field(column)
    do throws(FieldMismatch) {
      return try T(field: field)
    } catch {
      throw mismatch(column, "\(T.self)", field.summary)
    }
  }

  package func decode<T: SQLDecodable>(_ column: String, as type: T.Type = T.self) throws -> T {
    try decode(index(of: column), as: type)
  }

  package subscript<T: SQLDecodable>(_ column: Int) -> T {
    get throws { try decode(column) }
  }
  package subscript<T: SQLDecodable>(_ column: String) -> T {
    get throws { try decode(column) }
  }

  func mismatch(_ column: Int, _ expected: String, _ found: String) -> RowError {
    RowError(column: columns._withUnsafeGuaranteedRef { $0.name(column) }, expected: expected, found: found)
  }
}

/// A value that one row makes.
package protocol RowDecodable {
  init(row: borrowing Row) throws
}
