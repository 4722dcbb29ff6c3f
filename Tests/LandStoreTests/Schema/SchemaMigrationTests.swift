import Digests
import LandSchema
import PostgresAccess
import TestSupport
import Testing

@Suite struct SchemaMigrationTests {
  private func file(_ number: Int, _ sql: String = "SELECT 1;") -> Migration {
    Migration(series: .office, number: number, name: "subject", sql: sql)
  }
  private func row(_ migration: Migration) -> AppliedMigration {
    AppliedMigration(number: migration.number, name: migration.name, fingerprint: migration.fingerprint)
  }

  @Test func `what is not applied is pending, in order`() throws {
    let files = [file(1), file(2), file(3)]
    #expect(try Migration.pending(files, after: [row(files[0])]) == [files[1], files[2]])
    #expect(try Migration.pending(files, after: files.map(row)).isEmpty)
  }

  @Test func `a file edited after it was applied stops the migration`() {
    #expect(throws: MigrationError.editedAfterApplying(number: 1, name: "subject")) {
      try Migration.pending([file(1, "SELECT 2;")], after: [row(file(1))])
    }
  }

  @Test func `a file below the newest applied stops the migration`() {
    #expect(throws: MigrationError.outOfOrder(number: 2, name: "subject", newestApplied: 3)) {
      try Migration.pending([file(1), file(2), file(3)], after: [row(file(1)), row(file(3))])
    }
  }

  @Test func `a database newer than the program stops the migration`() {
    #expect(throws: MigrationError.databaseIsNewer(number: 2, name: "subject")) {
      try Migration.pending([file(1)], after: [row(file(1)), row(file(2))])
    }
  }

  @Test func `migrating again applies nothing`() async throws {
    try await TestDatabase.withEmpty { database in
      let all = try Migration.all(.reference) + Migration.all(.office)
      #expect(try await Migrator.pending(office: TestDatabase.office, database) == all)
      #expect(try await Migrator.migrate(office: TestDatabase.office, database) == all)
      #expect(try await Migrator.migrate(office: TestDatabase.office, database).isEmpty)
      #expect(try await Migrator.pending(office: TestDatabase.office, database).isEmpty)
    }
  }

  @Test func `two programs that migrate at once apply each file once`() async throws {
    try await TestDatabase.withEmpty { database in
      async let one = Migrator.migrate(office: TestDatabase.office, database)
      async let other = Migrator.migrate(office: TestDatabase.office, database)
      let applied = try await one + other
      let all = try Migration.all(.reference) + Migration.all(.office)
      #expect(applied.count == all.count)
      #expect(Set(applied) == Set(all))
    }
  }

  @Test func `offices share the reference and nothing else`() async throws {
    try await TestDatabase.withOwn { database in
      let other = try #require(Office("dak_ha"))
      #expect(try await Migrator.migrate(office: other, database) == Migration.all(.office))
      #expect(try await database.transaction { try Office.all($0) } == [other, TestDatabase.office])
      #expect(try await Migrator.migrateAll(database) == [other: [], TestDatabase.office: []])
      let counts = try await database.transaction { db in
        _ = try Sample.project(code: "DRW", db)
        return try ["office_kontum", "office_dak_ha"].map { schema in
          try db.value(Int.self, "SELECT count(*) FROM \(identifier: schema).project")
        }
      }
      #expect(counts == [1, 0])
    }
  }

  @Test func `a file that fails leaves nothing behind and those before it stand`() async throws {
    try await TestDatabase.withEmpty { database in
      let files = [file(1, "CREATE TABLE first ();"), file(2, "CREATE TABLE second (); SELECT 1 / 0;")]
      await #expect(throws: DatabaseError.self) {
        try await Migrator.apply(files, in: "office_x", path: "office_x", database)
      }
      let (applied, isGone) = try await database.transaction { db in
        (
          try Migrator.applied(in: "office_x", db).map(\.number),
          try db.value(Bool.self, "SELECT to_regclass('office_x.second') IS NULL")
        )
      }
      #expect(applied == [1])
      #expect(isGone)
    }
  }

  @Test func `a file without transaction builds an index concurrently`() async throws {
    try await TestDatabase.withEmpty { database in
      let index = """
        -- no transaction
        DROP INDEX IF EXISTS thing_by_code;
        CREATE INDEX CONCURRENTLY thing_by_code
          ON thing (code);
        """
      let files = [file(1, "CREATE TABLE thing (code text);"), file(2, index)]
      async let one = Migrator.apply(files, in: "office_x", path: "office_x", database)
      async let other = Migrator.apply(files, in: "office_x", path: "office_x", database)
      #expect(try await (one + other).map(\.number).sorted() == [1, 2])
      let isThere = try await database.transaction {
        try $0.value(Bool.self, "SELECT to_regclass('office_x.thing_by_code') IS NOT NULL")
      }
      #expect(isThere)
    }
  }

  @Test(arguments: ["", "Kontum", "1a", "a-b", "a\"b", "đắk", "a.b", String(repeating: "a", count: 41)])
  func `a name that cannot name a schema names no office`(name: String) {
    #expect(Office(name) == nil)
  }
}
