/// A pool of connections to one database. Its entries take a synchronous closure: one closure, one transaction,
/// one connection, one thread. To run several at once, run several closures at once.
package actor Database {
  package nonisolated let address: ServerAddress
  package nonisolated let options: DatabaseOptions

  private var idle: [Connection] = []
  private var turnstile: Turnstile
  private var inUse = 0
  private var isClosed = false
  private var closers: [CheckedContinuation<Void, Never>] = []

  /// Connects when first used.
  package init(_ address: ServerAddress, options: DatabaseOptions = DatabaseOptions()) {
    self.address = address
    self.options = options
    turnstile = Turnstile(places: options.maxConnections)
  }

  /// Runs `body` in a transaction, on one connection, without a pause.
  ///
  /// If `body` throws, everything is rolled back. When the task is cancelled, its running statement is stopped,
  /// everything is rolled back, and `CancellationError` is thrown.
  /// - Parameters:
  ///   - retries: how often to begin again, from the first statement of `body`, after a serialisation failure or
  ///     a deadlock. `body` must then have no effect but on the database.
  /// - Throws: ``PoolError``, ``DatabaseError``, and what `body` throws.
  @discardableResult
  package func transaction<R: Sendable>(
    ending: TransactionEnding = .commit, isolation: Isolation = .readCommitted, access: Access = .readWrite,
    retries: Int = 0, _ body: @Sendable (borrowing Session) throws -> R
  ) async throws -> R {
    let kind = TransactionKind(isolation: isolation, access: access)
    var attempt = 0
    while true {
      do {
        return try await lending { try await $0.transaction(kind, ending: ending, body) }
      } catch let error as DatabaseError where error.isTransient && attempt < retries {
        attempt += 1
        try await Task.sleep(for: Self.pause(before: attempt))
      }
    }
  }

  /// Runs `body` without a transaction of ours, for what cannot be in one: `CREATE DATABASE`, `VACUUM`,
  /// `CREATE INDEX CONCURRENTLY`. Each statement commits by itself. Settings, locks and temporary tables do not
  /// outlive the call.
  @discardableResult
  package func outsideTransaction<R: Sendable>(
    _ body: @Sendable (borrowing Session) throws -> R
  ) async throws -> R {
    try await lending { try await $0.outsideTransaction(body) }
  }

  /// Turns waiting and new callers away with ``PoolError/closed``, waits for the transactions that run, and closes
  /// every connection.
  package func close() async {
    isClosed = true
    turnstile.dismissAll(PoolError.closed)
    let resting = idle
    idle = []
    for connection in resting { await connection.close() }
    if inUse > 0 { await withCheckedContinuation { closers.append($0) } }
  }

  /// The longer the more often it has failed, and never the same for two who collided.
  private static func pause(before attempt: Int) -> Duration {
    .microseconds(Int.random(in: 1_000...(5_000 << min(attempt, 8))))
  }

  /// Lends a connection to `body`: a resting one if it is alive, else a new one.
  private func lending<R: Sendable>(_ body: (Connection) async throws -> R) async throws -> R {
    try await enter()
    inUse += 1
    defer { leave() }
    while let connection = idle.popLast() {
      do {
        return try await using(connection, body)
      } catch is Connection.IsStale {
        continue
      }
    }
    return try await using(try await Connection.open(address, options: options), body)
  }

  private func using<R: Sendable>(
    _ connection: Connection, _ body: (Connection) async throws -> R
  ) async throws -> R {
    let cancellation = connection.cancellation
    let outcome: Result<R, any Error>
    do {
      outcome = .success(
        try await withTaskCancellationHandler {
          try await body(connection)
        } onCancel: {
          cancellation.cancel()
        })
    } catch {
      outcome = .failure(error)
    }
    if connection.isUsable, !isClosed {
      idle.append(connection)
    } else {
      await connection.close()
    }
    return try outcome.get()
  }

  private func enter() async throws {
    guard !isClosed else { throw PoolError.closed }
    try Task.checkCancellation()
    if turnstile.enter() { return }
    let id = turnstile.nextID()
    let (timeout, connections) = (options.acquireTimeout, options.maxConnections)
    let clock = Task { [weak self] in
      try await Task.sleep(for: timeout)
      await self?.dismiss(id, PoolError.timedOut(after: timeout, connections: connections))
    }
    defer { clock.cancel() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled {
          continuation.resume(throwing: CancellationError())
        } else {
          turnstile.wait(id, continuation)
        }
      }
    } onCancel: {
      Task { await self.dismiss(id, CancellationError()) }
    }
  }

  private func dismiss(_ id: UInt64, _ error: any Error) { turnstile.dismiss(id, error) }

  private func leave() {
    inUse -= 1
    turnstile.leave()
    guard isClosed, inUse == 0 else { return }
    for closer in closers { closer.resume() }
    closers = []
  }

  /// Connections resting, in use, and callers waiting for one.
  package var census: (idle: Int, inUse: Int, waiting: Int) { (idle.count, inUse, turnstile.waiting) }
}
