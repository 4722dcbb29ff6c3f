// Results held whole. For what does not fit in memory, or is read once in passing, see `stream` and `copyOut`.
extension Session {
  package func all<T: RowDecodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> [T] {
    var values: [T] = []
    try rows(sql) { values.append(try T(row: $0)) }
    return values
  }

  /// The first row, if any.
  package func first<T: RowDecodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> T? {
    let rows = try wire.rows(of: sql)
    return rows.count == 0 ? nil : try T(row: rows.row(0))
  }

  /// - Throws: ``RowCountError`` unless there is exactly one row.
  package func one<T: RowDecodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> T {
    let rows = try wire.rows(of: sql)
    try Self.checkOne(rows.count, sql)
    return try T(row: rows.row(0))
  }

  /// The first column of the only row. `Int64?` for a value that may be NULL.
  /// - Throws: ``RowCountError`` unless there is exactly one row.
  package func value<T: SQLDecodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> T {
    let rows = try wire.rows(of: sql)
    try Self.checkOne(rows.count, sql)
    return try rows.row(0).decode(0)
  }

  /// The first column of the first row; nil when there is no row.
  package func firstValue<T: SQLDecodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> T? {
    let rows = try wire.rows(of: sql)
    return rows.count == 0 ? nil : try rows.row(0).decode(0, as: T.self)
  }

  /// The first column of every row.
  package func values<T: SQLDecodable>(_ type: T.Type = T.self, _ sql: SQL) throws -> [T] {
    var values: [T] = []
    try rows(sql) { values.append(try $0.decode(0)) }
    return values
  }

  /// Lends every row in turn, when no type of its own is worth the name.
  package func rows(_ sql: SQL, _ each: (borrowing Row) throws -> Void) throws {
    let rows = try wire.rows(of: sql)
    for index in 0..<rows.count { try each(rows.row(index)) }
  }

  private static func checkOne(_ count: Int, _ sql: SQL) throws {
    switch count {
    case 0: throw RowCountError.none(statement: sql.description)
    case 1: break
    default: throw RowCountError.several(count, statement: sql.description)
    }
  }
}
