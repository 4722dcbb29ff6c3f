import PostgresAccess
import TestSupport
import Testing

/// Two cases that would meet if they had one database.
@Suite(.ownDatabase) struct OwnDatabaseTests {
  @Test(arguments: [1, 2, 3])
  func `each case commits in a database of its own`(number: Int) async throws {
    let database = try TestDatabase.own
    try await database.transaction { _ = try Sample.project($0) }
    let count = try await database.transaction { try $0.value(Int.self, "SELECT count(*) FROM project") }
    #expect(count == 1)
  }

  @Test func `several connections see what was committed`() async throws {
    let database = try TestDatabase.own
    try await database.transaction { _ = try Sample.project($0) }
    async let one = database.transaction { try $0.value(Int.self, "SELECT count(*) FROM project") }
    async let other = database.transaction { try $0.value(Int.self, "SELECT count(*) FROM project") }
    #expect(try await [one, other] == [1, 1])
  }
}

@Suite struct RolledBackTests {
  @Test func `nothing is left of it`() async throws {
    let name = "GONE"
    _ = try await TestDatabase.rolledBack { try Sample.project(code: name, $0) }
    let isThere = try await TestDatabase.rolledBack {
      try $0.value(Bool.self, "SELECT EXISTS (SELECT FROM project WHERE code = \(name))")
    }
    #expect(!isThere)
  }

  @Test func `without the trait there is no own database`() {
    #expect(throws: TestDatabase.NoOwnDatabase.self) { try TestDatabase.own }
  }
}
