internal import EmbeddedPostgres
internal import FoundationEssentials
internal import LandOperations
internal import LandSchema
internal import LandStore
internal import PostgresAccess

/// An office in a database of its own, which is gone after the run.
struct BenchOffice: Sendable {
  let office: Office
  let database: Database
  let law: GoverningLaw

  /// In a new database of the server that `DATABASE_URL` or the `PG…` variables name, else in a server of its own.
  static func with(_ body: (BenchOffice) async throws -> Void) async throws {
    if let named = ServerAddress.fromEnvironment(ProcessInfo.processInfo.environment) {
      try await with(databaseOf: named, body)
    } else {
      let server = PrivateServer.temporary()
      let address = try await ServerChoice.blocking { ServerAddress(conninfo: try server.start()) }
      do {
        try await with(databaseOf: address, body)
      } catch {
        try? await ServerChoice.blocking { try server.destroy() }
        throw error
      }
      try await ServerChoice.blocking { try server.destroy() }
    }
  }

  private static func with(
    databaseOf server: ServerAddress, _ body: (BenchOffice) async throws -> Void
  ) async throws {
    let administration = Database(server, options: DatabaseOptions(maxConnections: 1))
    let name = "quydat_bench_\(ProcessInfo.processInfo.processIdentifier)"
    try await administration.outsideTransaction { try $0.execute("CREATE DATABASE \(identifier: name)") }
    do {
      try await with(server.with(database: name), body)
    } catch {
      try? await drop(name, administration)
      throw error
    }
    try await drop(name, administration)
  }

  private static func drop(_ name: String, _ administration: Database) async throws {
    try await administration.outsideTransaction { session in
      _ = try session.execute("DROP DATABASE \(identifier: name) WITH (FORCE)")
    }
    await administration.close()
  }

  private static func with(_ address: ServerAddress, _ body: (BenchOffice) async throws -> Void) async throws
  {
    guard let office = Office("bench") else { return }
    let database = Database(
      address, options: DatabaseOptions(maxConnections: 4, searchPath: office.searchPath))
    do {
      try await OfficeContext.bringUpToDate(office, database)
      try await body(BenchOffice(office: office, database: database, law: GoverningLaw.release()))
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }
}
