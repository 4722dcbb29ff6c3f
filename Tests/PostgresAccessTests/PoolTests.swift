import Glibc
import PostgresAccess
import Synchronization
import Testing

@Suite struct PoolTests {
  @Test func `who waits too long is told how many connections were in use`() async throws {
    let options = DatabaseOptions(maxConnections: 1, acquireTimeout: .milliseconds(50))
    try await TestServer.withDatabase(options) { database throws in
      let gate = Gate()
      let holder = Task { try await database.transaction { _ in gate.hold() } }
      await gate.entered()
      await #expect(throws: PoolError.timedOut(after: .milliseconds(50), connections: 1)) {
        try await database.transaction { _ in }
      }
      gate.open()
      try await holder.value
      try await database.transaction { _ in }
      let census = await database.census
      #expect(census == (idle: 1, inUse: 0, waiting: 0))
    }
  }

  @Test func `a cancelled waiter leaves the queue and the others move up`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1)) { database throws in
      let gate = Gate()
      let holder = Task { try await database.transaction { _ in gate.hold() } }
      await gate.entered()
      let cancelled = Task { try await database.transaction { _ in } }
      while await database.census.waiting < 1 { await Task.yield() }
      let patient = Task { try await database.transaction { try $0.value(Int.self, "SELECT 7") } }
      while await database.census.waiting < 2 { await Task.yield() }
      cancelled.cancel()
      await #expect(throws: CancellationError.self) { try await cancelled.value }
      #expect(await database.census.waiting == 1)
      gate.open()
      try await holder.value
      #expect(try await patient.value == 7)
    }
  }

  @Test func `connections are reused, and no more are opened than allowed`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 3)) { database throws in
      let pids = try await withThrowingTaskGroup(of: Int32.self) { group in
        for _ in 1...50 {
          group.addTask {
            try await database.transaction { try $0.value(Int32.self, "SELECT pg_backend_pid()") }
          }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect((1...3).contains(pids.count))
    }
  }

  @Test func `a connection the server closed is replaced before it is used`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1)) { database throws in
      let pid = try await database.transaction { try $0.value(Int32.self, "SELECT pg_backend_pid()") }
      try await TestServer.withDatabase { other in
        try await other.transaction { try $0.execute("SELECT pg_terminate_backend(\(pid), 5000)") }
      }
      let next = try await database.transaction { try $0.value(Int32.self, "SELECT pg_backend_pid()") }
      #expect(next != pid)
    }
  }

  @Test func `a connection that breaks in a transaction is thrown away`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1)) { database throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction { try $0.execute("SELECT pg_terminate_backend(pg_backend_pid())") }
      }
      #expect(error?.sqlState == .connectionFailure)
      #expect(error?.message.contains("terminating connection due to administrator command") == true)
      #expect(await database.census.idle == 0)
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT 1") } == 1)
    }
  }

  @Test func `after a long rest the server is asked whether it is still there`() async throws {
    let options = DatabaseOptions(maxConnections: 1, healthCheckAfter: .zero)
    try await TestServer.withDatabase(options) { database throws in
      for number in 1...3 {
        #expect(try await database.transaction { try $0.value(Int.self, "SELECT \(number)") } == number)
      }
    }
  }

  @Test func `closing turns the waiting away, lets the running finish, and is final`() async throws {
    let database = Database(try TestServer.address(), options: DatabaseOptions(maxConnections: 1))
    let gate = Gate()
    let holder = Task {
      try await database.transaction { db throws in
        gate.hold()
        return try db.value(Int.self, "SELECT 1")
      }
    }
    await gate.entered()
    let waiter = Task { try await database.transaction { _ in } }
    while await database.census.waiting < 1 { await Task.yield() }
    let closing = Task { await database.close() }
    await #expect(throws: PoolError.closed) { try await waiter.value }
    gate.open()
    #expect(try await holder.value == 1)
    await closing.value
    #expect(await database.census == (idle: 0, inUse: 0, waiting: 0))
    await #expect(throws: PoolError.closed) { try await database.transaction { _ in } }
  }

  @Test func `a server that is not there is named, with what to do`() async throws {
    let nowhere = ServerAddress(conninfo: "host=/nowhere user=x dbname=y password=hush")
    let error = await #expect(throws: DatabaseError.self) {
      try await Database(nowhere).transaction { _ in }
    }
    #expect(error?.sqlState == .cannotConnect)
    let text = error?.description ?? ""
    #expect(text.contains("cannot connect to user=x dbname=y host=/nowhere: "))
    #expect(text.contains("/nowhere/.s.PGSQL.5432"))
    #expect(text.contains("hint: start the server, or correct DATABASE_URL"))
    #expect(!error.debugDescription.contains("hush"))
  }

  @Test func `a database that does not exist is named`() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await Database(try TestServer.address().with(database: "không có")).transaction { _ in }
    }
    #expect(error?.message.contains(#"database "không có" does not exist"#) == true)
  }

  @Test func `a pool dropped without closing closes its connections`() async throws {
    let name = "dropped-\(getpid())"
    do {
      let database = Database(try TestServer.address(), options: DatabaseOptions(applicationName: name))
      try await database.transaction { _ in }
    }
    try await TestServer.withDatabase { database throws in
      var count = 1
      for _ in 1...200 where count > 0 {
        count = try await database.transaction {
          try $0.value(Int.self, "SELECT count(*) FROM pg_stat_activity WHERE application_name = \(name)")
        }
        try await Task.sleep(for: .milliseconds(5))
      }
      #expect(count == 0)
    }
  }
}

/// Holds a transaction open until the test says so.
final class Gate: Sendable {
  private let state = Atomic(0)
  /// Blocks the connection's own thread.
  func hold() {
    state.store(1, ordering: .releasing)
    while state.load(ordering: .acquiring) < 2 { usleep(1_000) }
  }
  func entered() async { while state.load(ordering: .acquiring) < 1 { await Task.yield() } }
  func open() { state.store(2, ordering: .releasing) }
}
