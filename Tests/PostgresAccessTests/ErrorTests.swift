import PostgresAccess
import Testing

@Suite struct ErrorTests {
  private func failure(_ body: @Sendable @escaping (borrowing Session) throws -> Void) async -> DatabaseError?
  {
    await #expect(throws: DatabaseError.self) { try await TestServer.rolledBack(body) }
  }

  @Test func `an error carries what the server said, and its values only for debugging`() async throws {
    let secret = "079085001234"
    let error = try #require(
      await failure { db throws in
        try db.run(script: "CREATE TEMP TABLE party (number text CONSTRAINT party_once UNIQUE)")
        for _ in 1...2 { try db.execute("INSERT INTO party VALUES (\(secret))") }
      })
    #expect(error.sqlState == .uniqueViolation)
    #expect(error.severity == "ERROR")
    #expect(error.constraint == "party_once")
    #expect(error.table == "party")
    #expect(error.detail == "Key (number)=(\(secret)) already exists.")
    #expect(error.statement?.text == "INSERT INTO party VALUES ($1)")
    #expect(
      error.description == """
        ERROR 23505: duplicate key value violates unique constraint "party_once" (constraint party_once, table party)
        statement: INSERT INTO party VALUES ($1)
        """)
    #expect(error.debugDescription.contains("values: $1 = '\(secret)'::text"))
    #expect(error.debugDescription.contains("detail: Key (number)=(\(secret))"))
  }

  @Test func `a value that the server quotes, or COPY is given, is not in the description`() async throws {
    let secret = "079085001234x"
    let cast = try #require(await failure { try $0.execute("SELECT (\(secret))::text::date") })
    #expect(cast.message == "invalid input syntax for type date: \"\(secret)\"")
    #expect(cast.description.contains("ERROR 22007: invalid input syntax for type date: $1\n"))
    #expect(!cast.description.contains(secret))
    #expect(cast.debugDescription.contains(cast.message))
    for query in ["SELECT (\(secret))::text::date", "SELECT \(secret), nowhere"] as [SQL] {
      let copy = try #require(await failure { try $0.copyOut(query) { _ in } })
      #expect(!copy.description.contains(secret))
    }
  }

  @Test func `an error of syntax says where`() async throws {
    let error = try #require(await failure { try $0.execute("SELECT đ đ đ") })
    #expect(error.sqlState == .syntaxError)
    #expect(error.position == 12)
  }

  @Test func `a column is named, and a hint is passed on`() async throws {
    let missing = await failure { db throws in
      try db.run(script: "CREATE TEMP TABLE t (n bigint NOT NULL)")
      try db.execute("INSERT INTO t VALUES (NULL)")
    }
    #expect(missing?.sqlState == .notNullViolation)
    #expect(missing?.column == "n")
    #expect(missing?.description.contains("Failing row") == false)
    let hinted = await failure { try $0.run(script: "DO $$ BEGIN RAISE 'no' USING HINT = 'ask'; END $$") }
    #expect(hinted?.sqlState == .raiseException)
    #expect(hinted?.description.contains("hint: ask") == true)
  }

  @Test func `a constraint becomes the refusal that goes with it, and no other`() async throws {
    struct PlotTaken: Error, Equatable { var plot: String }
    for (constraint, isRefused) in [("plot_once", true), ("plot_twice", false)] {
      do {
        try await TestServer.rolledBack { db throws in
          try db.run(script: "CREATE TEMP TABLE plot (name text CONSTRAINT plot_once UNIQUE)")
          try refusing(NamedConstraint(constraint), with: PlotTaken(plot: "12/345")) {
            for _ in 1...2 { try db.execute("INSERT INTO plot VALUES ('12/345')") }
          }
        }
        Issue.record("the second insert passed")
      } catch let error as PlotTaken {
        #expect(isRefused && error.plot == "12/345")
      } catch let error as DatabaseError {
        #expect(!isRefused && error.constraint == "plot_once")
      }
    }
  }

  @Test func `only a serialisation failure and a deadlock are transient`() {
    #expect(DatabaseError(.serializationFailure, "").isTransient)
    #expect(DatabaseError(.deadlockDetected, "").isTransient)
    for state in [SQLState.uniqueViolation, .queryCanceled, .connectionFailure, .lockNotAvailable] {
      #expect(!DatabaseError(state, "").isTransient)
    }
  }
}
