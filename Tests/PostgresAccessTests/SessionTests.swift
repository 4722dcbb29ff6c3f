import Logging
import PostgresAccess
import Synchronization
import Testing

@Suite struct SessionTests {
  @Test func `a statement says how many rows it touched`() async throws {
    try await TestServer.rolledBack { db throws in
      try db.run(script: "CREATE TEMP TABLE t (n bigint); CREATE TEMP TABLE u (n bigint)")
      #expect(try db.execute("INSERT INTO t SELECT generate_series(1, \(5))") == 5)
      #expect(try db.execute("UPDATE t SET n = n + 1 WHERE n > \(3)") == 2)
      #expect(try db.execute("DELETE FROM t") == 5)
      #expect(try db.execute("CREATE INDEX ON t (n)") == 0)
    }
  }

  @Test func `one row means one row`() async throws {
    try await TestServer.rolledBack { db throws in
      #expect(try db.one(Pair.self, "SELECT 1 AS n, 'a' AS text") == Pair(n: 1, text: "a"))
      #expect(throws: RowCountError.none(statement: "SELECT 1 WHERE $1")) {
        try db.value(Int.self, "SELECT 1 WHERE \(false)")
      }
      #expect(throws: RowCountError.several(2, statement: "VALUES (1), (2)")) {
        try db.value(Int.self, "VALUES (1), (2)")
      }
      #expect(try db.first(Pair.self, "SELECT 1 AS n, 'a' AS text WHERE false") == nil)
      #expect(try db.firstValue(Int.self, "SELECT 1 WHERE false") == nil)
      #expect(try db.values(Int.self, "VALUES (1), (2)") == [1, 2])
      #expect(
        try db.all(Pair.self, "SELECT n, 'a' AS text FROM generate_series(1, 3) n").map(\.n) == [1, 2, 3])
    }
  }

  @Test func `a row that is not what the code reads names the column`() async throws {
    try await TestServer.rolledBack { db throws in
      let wrong = #expect(throws: RowError.self) { try db.all(Pair.self, "SELECT 1 AS n, 2 AS text") }
      #expect(wrong?.description == "column text: expected String, found integer of 4 bytes")
      let null = #expect(throws: RowError.self) { try db.all(Pair.self, "SELECT NULL::int AS n, '' AS text") }
      #expect(null?.description == "column n: expected Int, found NULL")
      let missing = #expect(throws: RowError.self) { try db.all(Pair.self, "SELECT 1 AS m, '' AS text") }
      #expect(missing?.description == "column n: expected a column of that name, found m, text")
    }
  }

  @Test func `rows stream in order, and an error ends the stream`() async throws {
    struct Enough: Error {}
    try await TestServer.withDatabase { database throws in
      let last = try await database.transaction { db throws in
        var last = 0
        try db.stream("SELECT n FROM generate_series(1, \(10_000)) n") { row in
          let n: Int = try row[0]
          if n != last + 1 { throw Enough() }
          last = n
        }
        return last
      }
      #expect(last == 10_000)
      await #expect(throws: Enough.self) {
        try await database.transaction { db throws in
          try db.stream("SELECT repeat('x', 1000), pg_sleep(0.001) FROM generate_series(1, 100000)") { _ in
            throw Enough()
          }
        }
      }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction { db throws in
          try db.stream("SELECT 1 / (3 - n) FROM generate_series(1, 10) n") { _ in }
        }
      }
      #expect(error?.message == "division by zero")
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT 1") } == 1)
      #expect(await database.census.idle == 1)
    }
  }

  @Test func `a statement inside a stream is refused instead of losing the rows`() async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await TestServer.rolledBack { db throws in
        try db.stream("SELECT 1 FROM generate_series(1, 3)") { _ in try db.execute("SELECT 2") }
      }
    }
    #expect(error?.sqlState == .wrongState)
    #expect(error?.message == "a statement was sent inside stream on the same connection")
  }

  @Test func `a savepoint undoes only what failed in it`() async throws {
    try await TestServer.rolledBack { db throws in
      try db.run(script: "CREATE TEMP TABLE t (n bigint PRIMARY KEY)")
      try db.execute("INSERT INTO t VALUES (1)")
      #expect(throws: DatabaseError.self) {
        try db.savepoint {
          try db.execute("INSERT INTO t VALUES (2)")
          try db.savepoint { try db.execute("INSERT INTO t VALUES (3)") }
          try db.execute("INSERT INTO t VALUES (1)")
        }
      }
      try db.savepoint { try db.execute("INSERT INTO t VALUES (4)") }
      #expect(try db.values(Int.self, "SELECT n FROM t ORDER BY n") == [1, 4])
    }
  }

  @Test func `COPY outside copyIn and copyOut is refused and the connection survives`() async throws {
    try await TestServer.withDatabase { database throws in
      for script in [
        "COPY (SELECT 1) TO STDOUT; COPY (SELECT 2) TO STDOUT", "COPY (SELECT 1) TO STDOUT; SELECT 1",
        "CREATE TEMP TABLE t (n int); COPY t FROM STDIN; COPY t FROM STDIN",
      ] {
        let error = await #expect(throws: DatabaseError.self) {
          try await database.transaction { try $0.run(script: script) }
        }
        #expect(error?.sqlState == .featureNotSupported)
      }
      for text in ["COPY (SELECT 1) TO STDOUT", "COPY pg_temp.x FROM STDIN"] {
        await #expect(throws: DatabaseError.self) {
          try await database.transaction { db throws in
            try db.run(script: "CREATE TEMP TABLE x (n int) ON COMMIT DROP")
            try db.stream(SQL(trusted: text)) { _ in }
          }
        }
        await #expect(throws: DatabaseError.self) {
          try await database.transaction { db throws in
            try db.run(script: "CREATE TEMP TABLE x (n int) ON COMMIT DROP")
            try db.pipeline { pipeline in
              try pipeline.queue(SQL(trusted: text))
              try pipeline.queue("SELECT 1")
            }
          }
        }
      }
      #expect(try await database.transaction { try $0.value(Int.self, "SELECT 1") } == 1)
    }
  }

  @Test func `a statement used twice is prepared once`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1, preparedStatements: 2)) {
      database throws in
      let prepared: SQL = "SELECT statement FROM pg_prepared_statements ORDER BY name"
      for number in 1...3 {
        let sum = try await database.transaction { try $0.value(Int.self, "SELECT \(number) + \(1)") }
        #expect(sum == number + 1)
      }
      #expect(try await database.transaction { try $0.values(String.self, prepared) } == ["SELECT $1 + $2"])
      // Two others take its place; it goes with the next transaction.
      for text in ["a", "b"] {
        _ = try await database.transaction { try $0.value(String.self, "SELECT \(text) || 'x'") }
        _ = try await database.transaction { try $0.value(String.self, "SELECT \(text) || 'y'") }
      }
      let left = try await database.transaction { try $0.values(String.self, prepared) }
      #expect(!left.contains("SELECT $1 + $2"))
    }
  }

  @Test func `prepared statements a script made useless, or dropped, trouble nobody`() async throws {
    try await TestServer.withDatabase(DatabaseOptions(maxConnections: 1)) { database throws in
      for script in ["SELECT 1", "DEALLOCATE ALL", "SELECT 1"] {
        for number in 1...3 {
          #expect(try await database.transaction { try $0.value(Int.self, "SELECT \(number)") } == number)
        }
        try await database.transaction { try $0.run(script: script) }
        let level = try await database.transaction(isolation: .serializable) {
          try $0.value(String.self, "SHOW transaction_isolation")
        }
        #expect(level == "serializable")
        let names: SQL = "SELECT count(*) FROM pg_prepared_statements"
        #expect(try await database.transaction { try $0.value(Int.self, names) } == 0)
      }
    }
  }

  @Test func `the same text with values of other types is another statement`() async throws {
    try await TestServer.rolledBack { db throws in
      for _ in 1...3 {
        #expect(try db.value(Int.self, "SELECT \(1)") == 1)
        #expect(try db.value(String.self, "SELECT \("a")") == "a")
      }
    }
  }

  @Test func `a statement whose table changed fails once and is prepared anew`() async throws {
    try await TestServer.withDatabase { database throws in
      try await database.transaction { try $0.run(script: "CREATE TABLE shape (n bigint)") }
      let read: @Sendable (borrowing Session) throws -> Int = { try $0.execute("SELECT * FROM shape") }
      for _ in 1...3 { try await database.transaction(read) }
      try await TestServer.withDatabase { other in
        try await other.transaction { try $0.run(script: "ALTER TABLE shape ADD m bigint") }
      }
      await #expect(throws: DatabaseError.self) { try await database.transaction(read) }
      #expect(try await database.transaction(read) == 0)
      try await database.transaction { try $0.run(script: "DROP TABLE shape") }
    }
  }

  @Test func `the server's warnings reach the log`() async throws {
    let log = RecordingLog()
    let logger = Logger(label: "test") { _ in log }
    try await TestServer.withDatabase(DatabaseOptions(logger: logger)) { database throws in
      try await database.transaction { try $0.run(script: "DO $$ BEGIN RAISE WARNING 'cẩn thận'; END $$") }
    }
    #expect(log.lines.withLock { $0 } == ["warning cẩn thận"])
  }

  @Test func `a session is pinned to UTC, ISO days and UTF-8, and takes the options given`() async throws {
    let options = DatabaseOptions(
      searchPath: ["office \"x\"", "public"], applicationName: "thử", settings: ["statement_timeout": "7s"])
    try await TestServer.withDatabase(options) { database throws in
      let settings = try await database.transaction { db throws in
        try ["TimeZone", "DateStyle", "client_encoding", "search_path", "statement_timeout"].map {
          try db.value(String.self, "SELECT current_setting(\($0))")
        }
      }
      #expect(settings == ["UTC", "ISO, YMD", "UTF8", #""office ""x""", "public""#, "7s"])
      let name = try await database.transaction { try $0.value(String.self, "SHOW application_name") }
      #expect(name.hasPrefix("th"))
    }
  }
}

private final class RecordingLog: LogHandler {
  let lines = Mutex<[String]>([])
  var logLevel: Logger.Level {
    get { .warning }
    set {}
  }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }
  func log(event: LogEvent) { lines.withLock { $0.append("\(event.level) \(event.message)") } }
}
