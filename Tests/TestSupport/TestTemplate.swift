internal import Digests
internal import Glibc
internal import LandSchema
internal import LandStore
internal import PostgresAccess
internal import Workflow

/// A migrated database with reference data and the law's copies, made once and copied for each test. It is named by the
/// hash of what went in, and nobody connects to it after it is made.
actor TestTemplate {
  static let shared = TestTemplate()

  private var making: Task<String, any Error>?

  func name() async throws -> String {
    if let making { return try await making.value }
    let task = Task { try await Self.make() }
    making = task
    return try await task.value
  }

  /// Of the migrations, and of this program, whose law and reference data go in as well.
  private static func fingerprint() throws -> [UInt8] {
    var stream = SHA256Stream()
    stream.update(try Migration.fingerprintOfAll())
    for name in ["kontum_units.csv", "kontum_successors.csv", "holidays.csv"] {
      stream.update(try ShippedFiles.text("reference/\(name)"))
    }
    for kind in TestLaw.kinds { stream.update("\(kind.subject) \(kind.kind) \(kind.class) \(kind.title)\n") }
    for parameter in TestLaw.parameters { stream.update("\(parameter)\n") }
    return stream.finish()
  }

  private static func make() async throws -> String {
    let server = try await TestServer.shared.administration()
    let name = "quydat_template_" + Hexadecimal.text(try fingerprint().prefix(8))
    let isThere = try await server.transaction { db in
      try db.value(Bool.self, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = \(name))")
    }
    guard !isThere else { return name }
    // Made under another name: whoever finds the template finds it whole.
    let building = "\(TestDatabase.prefix)\(getpid())_template"
    try await server.command("CREATE DATABASE \(identifier: building)")
    try await fill(server.address.with(database: building))
    do {
      try await server.command(
        onceLeft: building, "ALTER DATABASE \(identifier: building) RENAME TO \(identifier: name)")
      try await server.command(
        "ALTER DATABASE \(identifier: name) WITH IS_TEMPLATE true ALLOW_CONNECTIONS false")
    } catch let error as DatabaseError where error.sqlState == .duplicateDatabase {
      // Another run was faster.
      try await server.command("DROP DATABASE \(identifier: building)")
    }
    return name
  }

  private static func fill(_ address: ServerAddress) async throws {
    let database = Database(address, options: DatabaseOptions(maxConnections: 1))
    try await Migrator.migrate(office: TestDatabase.office, database)
    try await database.transaction { db in
      try ReferenceData.load(db)
      try LawMirror.write(kinds: TestLaw.kinds, parameters: TestLaw.parameters, db)
    }
    await database.close()
  }
}
