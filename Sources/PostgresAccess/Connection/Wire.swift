internal import CLibPQ

/// One open libpq connection: the only owner of its `PGconn`. Confined to its connection's thread.
final class Wire {
  let handle: OpaquePointer
  var statements: StatementCache
  private let notices: Notices
  /// What reads from the connection at the moment, and so forbids another statement.
  private(set) var occupation: String?
  /// Not in the state a new connection has, and so not to be used again.
  var isSpoiled = false
  private var savepoints = 0
  private var lastUse = ContinuousClock.now

  /// Connects, which blocks.
  init(_ address: ServerAddress, options: DatabaseOptions) throws {
    let parameters = address.parameters(applicationName: options.applicationName)
    let handle = CStrings.with(parameters.map(\.keyword)) { keywords in
      CStrings.with(parameters.map(\.value)) { values in PQconnectdbParams(keywords, values, 1) }
    }
    guard let handle else { throw DatabaseError(.outOfMemory, "libpq has no memory for a connection") }
    self.handle = handle
    statements = StatementCache(capacity: options.preparedStatements)
    notices = Notices(options.logger)
    guard PQstatus(handle) == CONNECTION_OK else {
      // The stored properties are set, so `deinit` closes.
      throw DatabaseError(
        .cannotConnect, "cannot connect to \(address): \(DatabaseError.lastMessage(of: handle))",
        hint: "start the server, or correct DATABASE_URL or the PG… variables")
    }
    notices.listen(on: handle)
    try configure(options)
  }

  deinit { PQfinish(handle) }

  /// Pins what the meaning of a value depends on, and applies the options.
  func configure(_ options: DatabaseOptions) throws {
    var settings = [("TimeZone", "UTC"), ("DateStyle", "ISO, YMD"), ("IntervalStyle", "iso_8601")]
    if !options.searchPath.isEmpty {
      settings.append(("search_path", options.searchPath.map { $0.quoted(by: "\"") }.joined(separator: ", ")))
    }
    settings += options.settings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let calls = settings.map { "set_config(\($0.0), \($0.1), false)" as SQL }
    _ = try rows(of: "SELECT \(calls.joined(separator: ", "))", prepares: false)
  }

  /// A name no other savepoint of this connection has.
  func nextSavepoint() -> String {
    savepoints += 1
    return "s\(savepoints)"
  }

  var isConnected: Bool { PQstatus(handle) == CONNECTION_OK }
  var isIdle: Bool { isConnected && !isSpoiled && PQtransactionStatus(handle) == PQTRANS_IDLE }

  func noteUse() { lastUse = .now }

  /// Notices a connection that the server closed, without asking the server; asks it after a long rest, since
  /// a firewall may have dropped the connection in silence.
  func isAlive(restingAtMost rest: Duration) -> Bool {
    guard isIdle else { return false }
    // The first reads a farewell, if any; the second the end of the stream.
    _ = PQconsumeInput(handle)
    _ = PQisBusy(handle)
    _ = PQconsumeInput(handle)
    guard isIdle else { return false }
    if ContinuousClock.now - lastUse < rest { return true }
    guard let result = PQexec(handle, "") else { return false }
    defer { PQclear(result) }
    return PQresultStatus(result) == PGRES_EMPTY_QUERY
  }

  // MARK: One statement

  /// Runs one statement and holds its whole result.
  /// - Parameter prepares: whether it may be kept prepared.
  func rows(of sql: SQL, prepares: Bool = true) throws -> Rows {
    try checkFree(for: sql)
    try checkText(sql)
    let result: OpaquePointer? = try sql.withParameters { parameters in
      switch prepares ? statements.plan(for: sql) : .sendOnce {
      case .sendOnce:
        PQexecParams(
          handle, sql.text, parameters.count, parameters.types, parameters.values, parameters.lengths,
          parameters.formats, 1)
      case .prepare(let name):
        try prepared(sql, as: name, parameters)
      case .execute(let name):
        PQexecPrepared(
          handle, name, parameters.count, parameters.values, parameters.lengths, parameters.formats, 1)
      }
    }
    return Rows(try checked(result, of: sql))
  }

  private func prepared(_ sql: SQL, as name: String, _ parameters: Parameters) throws -> OpaquePointer? {
    let prepared = PQprepare(handle, name, sql.text, parameters.count, parameters.types)
    PQclear(try checked(prepared, of: sql))
    statements.didPrepare(sql, as: name)
    return PQexecPrepared(
      handle, name, parameters.count, parameters.values, parameters.lengths, parameters.formats, 1)
  }

  /// Runs statements without values, one after another.
  func run(script: String) throws {
    let sql = SQL(trusted: script)
    try checkFree(for: sql)
    try checkText(sql)
    statements.forgetAll()
    PQclear(try checked(PQexec(handle, script), of: sql))
  }

  /// The columns of a query, without running it.
  /// - Parameter sql: what an error shows instead of `text`, which may have values written out.
  func columns(of text: String, for sql: SQL) throws -> Columns {
    try checkFree(for: sql)
    do {
      PQclear(try checked(PQprepare(handle, "", text, 0, nil), of: sql))
    } catch var error as DatabaseError where text != sql.text {
      error.position = nil  // it counts in `text`
      throw error
    }
    let result = try checked(PQdescribePrepared(handle, ""), of: sql)
    defer { PQclear(result) }
    return Columns(of: result)
  }

  /// `text` between quotes as the server reads it.
  func literal(_ text: String) throws -> String {
    var text = text
    let escaped = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { PQescapeLiteral(handle, $0.baseAddress, $0.count) }
    }
    guard let escaped, !text.utf8.contains(0) else {
      PQfreemem(escaped)
      throw DatabaseError(.invalidTextRepresentation, "a text with a NUL byte cannot be stored")
    }
    defer { PQfreemem(escaped) }
    return String(cString: escaped)
  }

  // MARK: Checks

  /// - Throws: `CancellationError` if the task was cancelled, ``DatabaseError`` while another statement's rows
  ///   are being read.
  func checkFree(for sql: SQL) throws {
    if Task.isCancelled { throw CancellationError() }
    if let occupation {
      throw DatabaseError(
        .wrongState, "a statement was sent inside \(occupation) on the same connection",
        hint: "collect what is needed first, then send the next statement", statement: sql)
    }
  }

  /// libpq would silently send only what stands before a NUL.
  func checkText(_ sql: SQL) throws {
    guard !sql.text.utf8.contains(0) else {
      throw DatabaseError(.syntaxError, "the text of a statement has a NUL byte", statement: sql)
    }
  }

  /// Forbids other statements until `body` returns.
  func occupied<R>(by occupation: String, _ body: () throws -> R) throws -> R {
    self.occupation = occupation
    defer { self.occupation = nil }
    return try body()
  }

  /// The result of a statement that succeeded; of any other, the error.
  func checked(_ result: OpaquePointer?, of sql: SQL) throws -> OpaquePointer {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_SINGLE_TUPLE:
      if let result { return result }
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      PQclear(result)
      drain()
      throw DatabaseError(
        .featureNotSupported, "COPY with the client runs through copyIn or copyOut only", statement: sql)
    default:
      break
    }
    defer { PQclear(result) }
    throw failure(result, of: sql)
  }

  func failure(_ result: OpaquePointer?, of sql: SQL?) -> any Error {
    let error = DatabaseError(result: result, of: handle, statement: sql)
    if let sql, error.isStalePlan { statements.forget(sql) }
    // A statement timeout has the same code, but the task is not cancelled.
    return error.sqlState == .queryCanceled && Task.isCancelled ? CancellationError() : error
  }

  /// Reads what is left of a statement's results, so that the next can be sent. A `COPY` among them, which libpq
  /// would otherwise offer for ever, is ended.
  func drain() {
    while let result = PQgetResult(handle) {
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COPY_IN, PGRES_COPY_BOTH:
        _ = PQputCopyEnd(handle, "the client did not expect COPY")
      case PGRES_COPY_OUT:
        var buffer: UnsafeMutablePointer<CChar>?
        while PQgetCopyData(handle, &buffer, 0) > 0 { PQfreemem(buffer) }
      default:
        continue
      }
    }
  }

  /// Stops the running statement. Its transaction can only be rolled back then.
  func cancelStatement() {
    guard let request = PQgetCancel(handle) else { return }
    defer { PQfreeCancel(request) }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      _ = PQcancel(request, buffer.baseAddress, Int32(buffer.count))
    }
  }
}

extension DatabaseError {
  /// The prepared statement is gone, or its tables have changed shape since.
  fileprivate var isStalePlan: Bool {
    sqlState == .invalidStatementName || (sqlState == .featureNotSupported && message.contains("cached plan"))
  }
}
