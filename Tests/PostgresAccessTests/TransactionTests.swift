import Glibc
import PostgresAccess
import Synchronization
import Testing

@Suite struct TransactionTests {
  struct Stop: Error {}

  @Test func `a transaction is kept when its closure returns and undone when it throws`() async throws {
    try await TestServer.withDatabase { database throws in
      try await database.transaction { try $0.run(script: "CREATE TABLE kept (n bigint)") }
      try await database.transaction { try $0.execute("INSERT INTO kept VALUES (1)") }
      await #expect(throws: Stop.self) {
        try await database.transaction { db throws in
          try db.execute("INSERT INTO kept VALUES (2)")
          throw Stop()
        }
      }
      try await database.transaction(ending: .rollBack) { try $0.execute("INSERT INTO kept VALUES (3)") }
      #expect(try await database.transaction { try $0.values(Int.self, "SELECT n FROM kept") } == [1])
      try await database.transaction { try $0.run(script: "DROP TABLE kept") }
    }
  }

  @Test func `a COMMIT that answers ROLLBACK is an error`() async throws {
    try await TestServer.withDatabase { database throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction { db throws in _ = try? db.execute("SELECT 1 / 0") }
      }
      #expect(error?.sqlState == .transactionRolledBack)
      #expect(error?.message == "COMMIT was answered by ROLLBACK: nothing was saved")
      #expect(await database.census.idle == 1)
    }
  }

  @Test func `a transaction can be read-only and of one snapshot`() async throws {
    try await TestServer.withDatabase { database throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction(access: .readOnly) { try $0.run(script: "CREATE TABLE t (n bigint)") }
      }
      #expect(error?.sqlState.rawValue == "25006")
      let level = try await database.transaction(isolation: .repeatableRead) {
        try $0.value(String.self, "SHOW transaction_isolation")
      }
      #expect(level == "repeatable read")
    }
  }

  @Test(arguments: [("40001", 3), ("40P01", 3), ("23505", 1)])
  func `only a transient failure is run again, as often as allowed`(_ state: String, _ runs: Int) async throws
  {
    let counter = Counter()
    try await TestServer.withDatabase { database throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction(retries: 2) { db throws in
          counter.increment()
          try db.run(script: "DO $$ BEGIN RAISE 'again' USING ERRCODE = '\(state)'; END $$")
        }
      }
      #expect(error?.sqlState.rawValue == state)
    }
    #expect(counter.value == runs)
  }

  @Test func `two serialisable transactions that collide both succeed with retries`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 4)) { database throws in
      try await database.transaction { db throws in
        try db.run(script: "CREATE TABLE tally (n bigint); INSERT INTO tally VALUES (0)")
      }
      try await withThrowingTaskGroup { group in
        for _ in 1...8 {
          group.addTask {
            try await database.transaction(isolation: .serializable, retries: 50) { db throws in
              let n = try db.value(Int.self, "SELECT n FROM tally")
              try db.execute("UPDATE tally SET n = \(n + 1)")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT n FROM tally") } == 8)
      try await database.transaction { try $0.run(script: "DROP TABLE tally") }
    }
  }

  @Test func `cancelling the task stops a long statement at once`() async throws {
    try await TestServer.withDatabase { database throws in
      for _ in 1...3 {
        let start = ContinuousClock.now
        let task = Task { try await database.transaction { try $0.execute("SELECT pg_sleep(900)") } }
        try await Task.sleep(for: .milliseconds(60))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // Far below the statement's length, and far above what other tests may keep this one waiting.
        #expect(ContinuousClock.now - start < .seconds(600))
        // The late repetitions of the cancel do not hit those who come next.
        for _ in 1...20 { try await database.transaction { try $0.execute("SELECT pg_sleep(0.01)") } }
        #expect(await database.census.idle == 1)
      }
    }
  }

  @Test func `a cancelled task does not begin, and stops between statements`() async throws {
    try await TestServer.withDatabase { database throws in
      let counter = Counter()
      let task = Task {
        try await database.transaction { db throws in
          counter.increment()
          while true { try db.execute("SELECT 1") }
        }
      }
      while counter.value == 0 { try await Task.sleep(for: .milliseconds(1)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT 1") } == 1)
    }
  }

  @Test func `a statement timeout is an error of the database, not a cancellation`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(settings: ["statement_timeout": "20"])) {
      database throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction { try $0.execute("SELECT pg_sleep(10)") }
      }
      #expect(error?.sqlState == .queryCanceled)
    }
  }

  @Test func `outside a transaction what cannot be in one works, and settings do not stay`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1)) { database throws in
      let first = try await database.outsideTransaction { db throws in
        try db.execute("VACUUM pg_catalog.pg_class")
        try db.run(
          script: """
            SET work_mem = '123kB'; SET TimeZone = 'Asia/Ho_Chi_Minh'; CREATE TEMP TABLE left_over (n int)
            """)
        try db.execute("SELECT pg_advisory_lock(7)")
        return try db.value(Int32.self, "SELECT pg_backend_pid()")
      }
      let second = try await database.transaction { db throws in
        #expect(try db.value(String.self, "SHOW work_mem") != "123kB")
        #expect(try db.value(String.self, "SHOW TimeZone") == "UTC")
        #expect(try db.value(String?.self, "SELECT to_regclass('left_over')::text") == nil)
        let locks: SQL =
          "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"
        #expect(try db.value(Int.self, locks) == 0)
        return try db.value(Int32.self, "SELECT pg_backend_pid()")
      }
      #expect(first == second)
    }
  }

  @Test func `a connection keeps to one thread, which is none of Swift's`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1)) { database throws in
      var threads: Set<UInt> = []
      for _ in 1...5 { threads.insert(try await database.transaction { _ in pthread_self() }) }
      #expect(threads.count == 1)
      // More blocked connections than Swift has threads do not stop each other.
      try await TestServer.withDatabase(DatabaseOptions(maxConnections: 12)) { wide in
        let start = ContinuousClock.now
        try await withThrowingTaskGroup { group in
          for _ in 1...12 {
            group.addTask { try await wide.transaction { try $0.execute("SELECT pg_sleep(0.5)") } }
          }
          try await group.waitForAll()
        }
        #expect(ContinuousClock.now - start < .seconds(4))
      }
    }
  }
}

final class Counter: Sendable {
  private let count = Atomic(0)
  func increment() { count.add(1, ordering: .relaxed) }
  var value: Int { count.load(ordering: .relaxed) }
}
