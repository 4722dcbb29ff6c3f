import PostgresAccess
import TestSupport
import Testing

@Suite struct SchemaAccessTests {
  private func refused(as role: String, _ statement: SQL) async -> SQLState? {
    do {
      try await TestDatabase.rolledBack { db in
        try db.execute("SET LOCAL ROLE \(identifier: role)")
        try db.execute(statement)
      }
      return nil
    } catch let error as DatabaseError {
      return error.sqlState
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test(arguments: ["party_identity", "entry_remark"], ["quydat_reader", "quydat_engine"])
  func `personal data are kept from readers and from the engine`(table: String, role: String) async {
    #expect(await refused(as: role, "SELECT * FROM \(identifier: table)") == .insufficientPrivilege)
    #expect(await refused(as: "quydat_clerk", "SELECT * FROM \(identifier: table)") == nil)
  }

  @Test(arguments: [
    "project", "party", "unit", "entry", "event", "block", "horizon", "schema_version", "entry_kind",
  ])
  func `readers see the rest and change nothing`(table: String) async {
    #expect(await refused(as: "quydat_reader", "SELECT * FROM \(identifier: table)") == nil)
    #expect(await refused(as: "quydat_reader", "DELETE FROM \(identifier: table)") == .insufficientPrivilege)
  }

  @Test func `the engine writes the log and no entries`() async {
    #expect(await refused(as: "quydat_engine", "UPDATE unit SET agenda_on = NULL") == nil)
    #expect(await refused(as: "quydat_engine", "SELECT id FROM unit FOR NO KEY UPDATE SKIP LOCKED") == nil)
    #expect(await refused(as: "quydat_engine", "UPDATE unit SET code = code") == .insufficientPrivilege)
    #expect(await refused(as: "quydat_engine", "SELECT nextval('seal_seq')") == nil)
    #expect(await refused(as: "quydat_engine", "DELETE FROM wake") == nil)
    #expect(
      await refused(as: "quydat_engine", "INSERT INTO entry DEFAULT VALUES") == .insufficientPrivilege)
  }

  @Test(arguments: ["quydat_engine", "quydat_clerk", "quydat_reader"], ["entry", "event", "block"])
  func `nobody may change the dossier, the log or the chain`(role: String, table: String) async {
    #expect(await refused(as: role, "DELETE FROM \(identifier: table)") == .insufficientPrivilege)
    #expect(await refused(as: role, "TRUNCATE \(identifier: table)") == .insufficientPrivilege)
    #expect(await refused(as: role, "UPDATE \(identifier: table) SET seal = 1") == .insufficientPrivilege)
  }

  @Test func `a clerk records and imports`() async throws {
    try await TestDatabase.rolledBack { db in
      try db.execute("SET LOCAL ROLE quydat_clerk")
      let project = try Sample.project(db)
      let unit = try Sample.case(project: project, party: Sample.party(db), db)
      try Sample.parcel(project: project, db)
      try Sample.entry(unit: unit, db)
      try db.execute("UPDATE horizon SET day = '2021-10-31'")
      try db.execute("UPDATE chain_head SET position = 1")
    }
  }
}
