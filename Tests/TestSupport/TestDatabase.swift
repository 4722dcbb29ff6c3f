internal import Glibc
package import LandSchema
package import PostgresAccess
internal import Synchronization

/// Real databases for tests, migrated and with reference data, on a server that goes away with the process.
package enum TestDatabase {
  package static let office: Office = {
    guard let office = Office("kontum") else { preconditionFailure("kontum is no name for an office") }
    return office
  }()

  /// A transaction that is rolled back, on a database that the whole run shares. For stores, constraints and reports:
  /// 0.1 ms. A second connection would see nothing of it.
  package static func rolledBack<R: Sendable>(
    _ body: @Sendable (borrowing Session) throws -> R
  ) async throws -> R {
    try await SharedDatabase.shared.database().transaction(ending: .rollBack, body)
  }

  /// A database of one's own, for what commits: 50 ms. Dropped afterwards, unless `body` throws or the test that it
  /// runs in has failed meanwhile: then it is kept, and its name printed.
  package static func withOwn<R: Sendable>(_ body: @Sendable (Database) async throws -> R) async throws -> R {
    try await with(template: TestTemplate.shared.name(), body)
  }

  /// A database without any tables, likewise.
  package static func withEmpty<R: Sendable>(_ body: @Sendable (Database) async throws -> R) async throws -> R
  {
    try await with(template: "template0", body)
  }

  /// The database of the running test case, in a suite with the trait `.ownDatabase`.
  package static var own: Database {
    get throws {
      guard let database = current else { throw NoOwnDatabase() }
      return database
    }
  }
  @TaskLocal static var current: Database?

  package struct NoOwnDatabase: Error, CustomStringConvertible {
    package var description: String { "the suite or test has no trait .ownDatabase" }
  }

  /// For programs such as `pg_dump`.
  package static func conninfo(of database: Database) -> String { database.address.description }

  static let prefix = "quydat_test_"
  /// Each has a few connections, and the server has few.
  private static let gate = Gate(places: 6)
  private static let made = Atomic(0)

  private static func with<R: Sendable>(
    template: String, _ body: @Sendable (Database) async throws -> R
  ) async throws -> R {
    await gate.enter()
    defer { Task { await gate.leave() } }
    let server = try await TestServer.shared.administration()
    let number = made.add(1, ordering: .relaxed).newValue
    let name = "\(prefix)\(getpid())_\(number)"
    try await server.command("CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template)")
    let database = Database(
      server.address.with(database: name),
      options: DatabaseOptions(maxConnections: 4, searchPath: office.searchPath)
    )
    let (outcome, hasFailed) = await FailureWatch.run { try await body(database) }
    await database.close()
    if hasFailed {
      TestServer.kept.withLock { $0.append(name) }
      TestServer.say("the failed test used database \(name)")
    } else {
      try await server.command(onceLeft: name, "DROP DATABASE \(identifier: name) WITH (FORCE)")
    }
    return try outcome.get()
  }

  static func makeShared() async throws -> Database {
    let server = try await TestServer.shared.administration()
    let template = try await TestTemplate.shared.name()
    let name = "\(prefix)\(getpid())_shared"
    try await server.command("CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template)")
    return Database(
      server.address.with(database: name),
      options: DatabaseOptions(
        maxConnections: 5, acquireTimeout: .seconds(120), searchPath: office.searchPath))
  }
}

private actor SharedDatabase {
  static let shared = SharedDatabase()
  private var making: Task<Database, any Error>?

  func database() async throws -> Database {
    if let making { return try await making.value }
    let task = Task { try await TestDatabase.makeShared() }
    making = task
    return try await task.value
  }
}

/// Lets a few in at a time, first come first served.
private actor Gate {
  private var places: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { self.places = places }

  func enter() async {
    if places > 0 {
      places -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty {
      places += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
