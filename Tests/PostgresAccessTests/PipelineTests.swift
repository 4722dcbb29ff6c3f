import PostgresAccess
import Testing

@Suite struct PipelineTests {
  @Test func `statements queued together answer in order`() async throws {
    try await TestServer.rolledBack { db throws in
      try db.run(script: "CREATE TEMP TABLE t (n bigint)")
      let counts = try db.pipeline { pipeline in
        for number in 0..<5 {
          try pipeline.queue("INSERT INTO t SELECT \(number) FROM generate_series(1, \(number))")
        }
        try pipeline.queue("SELECT n FROM t WHERE n = \(4)")
        var rows: [Int] = []
        let counts = try pipeline.sync { statement, row in rows.append(statement * 10 + (try row[0])) }
        #expect(rows == [54, 54, 54, 54])
        return counts
      }
      #expect(counts == [0, 1, 2, 3, 4, 4])
    }
  }

  @Test func `thousands of statements pass with one preparation`() async throws {
    try await TestServer.rolledBack { db throws in
      try db.run(script: "CREATE TEMP TABLE t (n bigint, m text)")
      let counts = try db.pipeline { pipeline in
        for number in 1...5_000 { try pipeline.queue("INSERT INTO t VALUES (\(number), \("x"))") }
        return try pipeline.sync()
      }
      #expect(counts == Array(repeating: 1, count: 5_000))
      #expect(try db.value(Int.self, "SELECT sum(n) FROM t") == 12_502_500)
      let name = "INSERT INTO t VALUES ($1, $2)"
      #expect(
        try db.value(Int.self, "SELECT count(*) FROM pg_prepared_statements WHERE statement = \(name)") == 1)
      // The statement prepared there serves here.
      #expect(try db.execute("INSERT INTO t VALUES (\(1), \("y"))") == 1)
    }
  }

  @Test func `an error in the middle is thrown with its statement, and nothing after it happens`()
    async throws
  {
    try await TestServer.withDatabase { database throws in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.transaction { db throws in
          try db.run(script: "CREATE TEMP TABLE t (n bigint PRIMARY KEY) ON COMMIT DROP")
          try db.pipeline { pipeline in
            try pipeline.queue("INSERT INTO t VALUES (\(1))")
            try pipeline.queue("INSERT INTO t VALUES (\(1)) -- again")
            try pipeline.queue("INSERT INTO t VALUES (\(2))")
          }
        }
      }
      #expect(error?.sqlState == .uniqueViolation)
      #expect(error?.statement?.text == "INSERT INTO t VALUES ($1) -- again")
      // The connection is whole again, and what was prepared before the error still serves.
      try await database.transaction { db throws in
        try db.run(script: "CREATE TEMP TABLE t (n bigint) ON COMMIT DROP")
        try db.pipeline { try $0.queue("INSERT INTO t VALUES (\(1))") }
        #expect(try db.value(Int.self, "SELECT count(*) FROM t") == 1)
      }
      #expect(await database.census.idle == 1)
    }
  }

  @Test func `after the savepoint around a failed pipeline the transaction goes on`() async throws {
    try await TestServer.rolledBack { db throws in
      #expect(throws: DatabaseError.self) {
        try db.savepoint { try db.pipeline { try $0.queue("SELECT 1 / \(0)") } }
      }
      #expect(try db.value(Int.self, "SELECT 1") == 1)
    }
  }

  @Test func `an error of the closure leaves no answer behind`() async throws {
    struct GaveUp: Error {}
    try await TestServer.rolledBack { db throws in
      #expect(throws: GaveUp.self) {
        try db.pipeline { pipeline in
          for number in 0..<10 { try pipeline.queue("SELECT \(number)") }
          throw GaveUp()
        }
      }
      #expect(throws: DatabaseError.self) { try db.pipeline { _ in try db.execute("SELECT 1") } }
      #expect(try db.value(Int.self, "SELECT 2") == 2)
    }
  }
}
