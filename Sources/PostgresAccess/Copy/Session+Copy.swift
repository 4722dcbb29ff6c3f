internal import CLibPQ

extension Session {
  /// Lends each row of `query` as it arrives through a binary `COPY`, in constant memory: the fastest way out.
  ///
  /// `query` is a `SELECT`, `VALUES` or the like, not a `COPY`. Its values are written out as literals by the
  /// connection, since `COPY` takes none. Inside `each` no other statement can be sent. If it throws, the
  /// statement is cancelled, and with it the transaction.
  package func copyOut(_ query: SQL, _ each: (inout CopyRow) throws -> Void) throws {
    try wire.copyOut(query, each)
  }

  /// Writes rows into `columns` of `table` (`schema.table` where the search path does not lead there) through a
  /// binary `COPY`: the fastest way in.
  ///
  /// If `body` throws, no row is kept and the transaction has failed.
  /// - Returns: the number of rows.
  @discardableResult
  package func copyIn(
    into table: String, columns: [String], _ body: (inout CopyWriter) throws -> Void
  ) throws -> Int {
    try wire.copyIn(table, columns, body)
  }
}

extension Wire {
  fileprivate func copyOut(_ query: SQL, _ each: (inout CopyRow) throws -> Void) throws {
    try checkText(query)
    let text = try query.inlined(quotingBy: literal)
    // Binary COPY names neither columns nor types; a description of the query does.
    let columns = try self.columns(of: text, for: query)
    try startCopy("COPY (\(text)\n) TO STDOUT (FORMAT binary)", PGRES_COPY_OUT, for: query)
    try occupied(by: "copyOut") {
      do {
        try receiveCopy(columns, each)
      } catch {
        cancelStatement()
        drain()
        throw error
      }
      try endCopy(query)
    }
  }

  private func receiveCopy(_ columns: Columns, _ each: (inout CopyRow) throws -> Void) throws {
    var reader = CopyReader(columns: columns)
    var buffer: UnsafeMutablePointer<CChar>?
    while true {
      let count = PQgetCopyData(handle, &buffer, 0)
      guard count > 0, let start = buffer else { return }
      defer { PQfreemem(start) }
      try reader.read(UnsafeRawBufferPointer(start: start, count: Int(count)), each)
    }
  }

  fileprivate func copyIn(
    _ table: String, _ columns: [String], _ body: (inout CopyWriter) throws -> Void
  ) throws -> Int {
    let place = table.split(separator: ".").map { String($0).quoted(by: "\"") }.joined(separator: ".")
    let list = columns.map { $0.quoted(by: "\"") }.joined(separator: ", ")
    let sql = SQL(trusted: "COPY \(place) (\(list)) FROM STDIN (FORMAT binary)")
    let described = try self.columns(of: "SELECT \(list) FROM \(place)", for: sql)
    try startCopy(sql.text, PGRES_COPY_IN, for: sql)
    return try occupied(by: "copyIn") {
      do {
        var writer = CopyWriter(self, table: table, columns: described)
        try body(&writer)
        try writer.finish()
      } catch {
        _ = PQputCopyEnd(handle, "the client gave up")
        drain()
        throw error
      }
      guard PQputCopyEnd(handle, nil) == 1 else { throw failure(nil, of: sql) }
      return try endCopy(sql)
    }
  }

  func putCopyData(_ bytes: WireBytes) throws {
    let isSent = bytes.withUnsafeBytes { bytes in
      PQputCopyData(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard isSent == 1 else { throw failure(nil, of: nil) }
    if Task.isCancelled { throw CancellationError() }
  }

  private func startCopy(_ text: String, _ expected: ExecStatusType, for sql: SQL) throws {
    try checkFree(for: sql)
    try checkText(sql)
    let result = PQexec(handle, text)
    guard PQresultStatus(result) == expected else {
      PQclear(try checked(result, of: sql))
      return
    }
    PQclear(result)
  }

  /// - Returns: the number of rows copied.
  @discardableResult
  private func endCopy(_ sql: SQL) throws -> Int {
    let result = PQgetResult(handle)
    defer {
      PQclear(result)
      drain()
    }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure(result, of: sql) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }
}
