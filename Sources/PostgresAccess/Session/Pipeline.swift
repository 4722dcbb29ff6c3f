internal import CLibPQ

/// Statements sent without waiting for each other's answers: one round trip for hundreds.
///
/// The answers are read by ``sync()``, and at the end of the closure. When a statement fails, those after it are
/// skipped by the server, and its error is thrown there; the transaction has failed then.
package struct Pipeline: ~Copyable {
  private enum Step {
    case prepare(SQL, name: String)
    case execute(SQL)
  }
  /// Beyond this many the answers are read, so that they do not pile up on this side.
  private static let syncAt = 1000

  private let wire: Wire
  private var steps: [Step] = []
  /// Rows affected by each statement since the last ``sync()`` of the caller.
  private var counts: [Int] = []
  /// Names given in this pipeline before the server has confirmed them.
  private var names: [SQLText: String] = [:]

  private struct SQLText: Hashable {
    var text: String
    var types: [SQLType]
  }

  init(_ wire: Wire) { self.wire = wire }

  /// Sends `sql`, without waiting.
  package mutating func queue(_ sql: SQL) throws {
    if Task.isCancelled { throw CancellationError() }
    try wire.checkText(sql)
    if steps.count >= Self.syncAt { try receive { _, _ in } }
    switch plan(for: sql) {
    case .sendOnce:
      try check(
        sql.withParameters {
          PQsendQueryParams(
            wire.handle, sql.text, $0.count, $0.types, $0.values, $0.lengths, $0.formats, 1)
        }, sql)
    case .prepare(let name):
      try check(
        sql.withParameters { PQsendPrepare(wire.handle, name, sql.text, $0.count, $0.types) }, sql)
      steps.append(.prepare(sql, name: name))
      names[SQLText(text: sql.text, types: sql.types)] = name
      try sendPrepared(sql, name)
    case .execute(let name):
      try sendPrepared(sql, name)
    }
    steps.append(.execute(sql))
  }

  private func plan(for sql: SQL) -> StatementCache.Plan {
    if let name = names[SQLText(text: sql.text, types: sql.types)] { return .execute(name: name) }
    return wire.statements.plan(for: sql, eagerly: true)
  }

  private func sendPrepared(_ sql: SQL, _ name: String) throws {
    try check(
      sql.withParameters {
        PQsendQueryPrepared(wire.handle, name, $0.count, $0.values, $0.lengths, $0.formats, 1)
      }, sql)
  }

  private func check(_ isSent: Int32, _ sql: SQL) throws {
    guard isSent == 1 else { throw wire.failure(nil, of: sql) }
  }

  /// Waits for the answers to all that was queued.
  /// - Returns: the rows affected by each statement since the last call, in order.
  /// - Throws: the first ``DatabaseError``, with its statement.
  @discardableResult
  package mutating func sync() throws -> [Int] { try sync { _, _ in } }

  /// As ``sync()``, lending each row with the number of its statement, counted from 0 since the last call.
  /// The rows of statements of which more than 1,000 are queued are not lent: sync before.
  @discardableResult
  package mutating func sync(_ each: (Int, borrowing Row) throws -> Void) throws -> [Int] {
    try receive(each)
    defer { counts = [] }
    return counts
  }

  private mutating func receive(_ each: (Int, borrowing Row) throws -> Void) throws {
    guard !steps.isEmpty else { return }
    guard PQpipelineSync(wire.handle) == 1 else { throw wire.failure(nil, of: nil) }
    var failure: (any Error)?
    for step in steps {
      let result = PQgetResult(wire.handle)
      switch (step, PQresultStatus(result)) {
      case (.prepare(let sql, let name), PGRES_COMMAND_OK):
        wire.statements.didPrepare(sql, as: name)
        PQclear(result)
      case (.execute, PGRES_COMMAND_OK), (.execute, PGRES_TUPLES_OK), (.execute, PGRES_EMPTY_QUERY):
        if let result { failure = take(Rows(result), each, after: failure) }
      case (_, PGRES_PIPELINE_ABORTED):
        PQclear(result)
      case (.prepare(let sql, _), _), (.execute(let sql), _):
        failure = failure ?? wire.failure(result, of: sql)
        PQclear(result)
      }
      // Each statement's results end with a null.
      wire.drain()
    }
    PQclear(PQgetResult(wire.handle))  // the sync itself
    steps = []
    names = [:]
    if let failure { throw failure }
  }

  private mutating func take(
    _ rows: consuming Rows, _ each: (Int, borrowing Row) throws -> Void, after failure: (any Error)?
  ) -> (any Error)? {
    if failure != nil { return failure }
    counts.append(rows.affected)
    do {
      for index in 0..<rows.count { try each(counts.count - 1, rows.row(index)) }
      return nil
    } catch {
      return error
    }
  }

  /// Reads all answers that are still due, whatever they are.
  mutating func abandon() { _ = try? receive { _, _ in } }
}

extension Session {
  /// Sends what `body` queues in as few round trips as possible. Inside it only the pipeline can be used.
  @discardableResult
  package func pipeline<R>(_ body: (inout Pipeline) throws -> R) throws -> R {
    try wire.checkFree(for: "pipeline")
    guard PQenterPipelineMode(wire.handle) == 1 else { throw wire.failure(nil, of: nil) }
    return try wire.occupied(by: "pipeline") {
      defer { if PQexitPipelineMode(wire.handle) != 1 { wire.isSpoiled = true } }
      var pipeline = Pipeline(wire)
      do {
        let value = try body(&pipeline)
        try pipeline.sync()
        return value
      } catch {
        pipeline.abandon()
        throw error
      }
    }
  }
}
