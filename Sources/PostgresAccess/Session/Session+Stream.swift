internal import CLibPQ

extension Session {
  /// Lends each row as it arrives, in constant memory.
  ///
  /// Inside `each` no other statement can be sent. If it throws, the statement is cancelled, and with it the
  /// transaction.
  package func stream(_ sql: SQL, _ each: (borrowing Row) throws -> Void) throws {
    try wire.stream(sql, each)
  }
}

extension Wire {
  fileprivate func stream(_ sql: SQL, _ each: (borrowing Row) throws -> Void) throws {
    try checkFree(for: sql)
    try checkText(sql)
    let isSent = try sql.withParameters { parameters in
      PQsendQueryParams(
        handle, sql.text, parameters.count, parameters.types, parameters.values, parameters.lengths,
        parameters.formats, 1)
    }
    guard isSent == 1, PQsetSingleRowMode(handle) == 1 else { throw failure(nil, of: sql) }
    try occupied(by: "stream") {
      do {
        try receive(sql, each)
      } catch {
        cancelStatement()
        drain()
        throw error
      }
    }
  }

  private func receive(_ sql: SQL, _ each: (borrowing Row) throws -> Void) throws {
    var columns: Columns?
    while let result = PQgetResult(handle) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_SINGLE_TUPLE:
        let known = columns ?? Columns(of: result)
        columns = known
        try each(Row(0, of: result, columns: known))
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
        continue
      default:
        throw failure(result, of: sql)
      }
    }
  }
}
