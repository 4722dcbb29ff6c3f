import LandSchema
import PostgresAccess
import TestSupport
import Testing

@Suite struct SchemaDumpTests {
  /// `QUYDAT_REWRITE=1 swift test --filter SchemaDumpTests` writes it anew.
  @Test func `schema.sql is what the migrations make`() async throws {
    let dump = try await TestDatabase.withEmpty { database in
      try await Migrator.migrate(office: TestDatabase.office, database)
      return try SchemaDump.dump(TestDatabase.conninfo(of: database), office: TestDatabase.office)
    }
    try GoldenFile("sql/schema.sql").check(dump)
  }
}
