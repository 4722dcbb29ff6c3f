internal import Synchronization

/// One connection on one thread of its own.
actor Connection {
  private let thread = ConnectionThread()
  private let options: DatabaseOptions
  /// Nil before connecting and after closing.
  private var wire: Wire?
  nonisolated let cancellation = Cancellation()
  /// Kept beside the connection's thread, so that the pool need not ask there.
  private nonisolated let usability = Atomic(true)
  nonisolated var isUsable: Bool { usability.load(ordering: .acquiring) }
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  static func open(_ address: ServerAddress, options: DatabaseOptions) async throws -> Connection {
    let connection = try Connection(options: options)
    try await connection.connect(to: address)
    return connection
  }

  private init(options: DatabaseOptions) throws(DatabaseError) {
    self.options = options
    try thread.start()
  }

  isolated deinit {
    wire = nil
    thread.stop()
  }

  private func connect(to address: ServerAddress) throws {
    let wire = try Wire(address, options: options)
    cancellation.prepare(for: wire.handle)
    self.wire = wire
  }

  func close() { wire = nil }

  /// Thrown before anything was sent: the connection is dead, another one must do.
  struct IsStale: Error {}

  func transaction<R: Sendable>(
    _ kind: TransactionKind, ending: TransactionEnding, _ body: @Sendable (borrowing Session) throws -> R
  ) throws -> R {
    let wire = try awakened()
    return try cancellable {
      try wire.begin(kind)
      do {
        let value = try body(Session(wire))
        try wire.end(ending)
        return value
      } catch {
        cancellation.disarm()
        wire.rollBack()
        throw error
      }
    }
  }

  func outsideTransaction<R: Sendable>(_ body: @Sendable (borrowing Session) throws -> R) throws -> R {
    let wire = try awakened()
    return try cancellable {
      defer {
        cancellation.disarm()
        wire.discardSessionState(options)
      }
      return try body(Session(wire))
    }
  }

  private func awakened() throws -> Wire {
    guard let wire, wire.isAlive(restingAtMost: options.healthCheckAfter) else {
      usability.store(false, ordering: .releasing)
      throw IsStale()
    }
    return wire
  }

  private func cancellable<R>(_ body: () throws -> R) throws -> R {
    cancellation.arm()
    defer {
      cancellation.disarm()
      wire?.noteUse()
      usability.store(wire?.isIdle ?? false, ordering: .releasing)
    }
    if Task.isCancelled { throw CancellationError() }
    return try body()
  }
}
