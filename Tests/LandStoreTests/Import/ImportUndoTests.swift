import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

@Suite struct ImportUndoTests {
  private static let cases = """
    code,project,party_kind,party_name,parcels,land_group,opened_on
    DRW-0009,DRW,household,Hộ Y Nhàn,12/346,agricultural,2021-01-04
    """

  @Test func `what an import brought is gone, and can be brought again`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      let first = try importing(.cases, Self.cases, db)
      let number = try #require(first.number)
      let undone = try Import.undo(number, actor: "văn thư", db)
      #expect(undone.retracted == 2)
      #expect(undone.withdrawn == [.init("case", 1), .init("party", 1)])
      #expect(undone.kept == [])
      try check(db.value(Int.self, "SELECT count(*) FROM compensation_case"), 2)
      let again = try importing(.cases, Self.cases, db)
      #expect(again.status == .imported, "\(again.problems)")
      try check(db.value(Int.self, "SELECT count(*) FROM unit WHERE code = 'DRW-0009'"), 1)
      try check(db.value(Int.self, "SELECT count(*) FROM compensation_case"), 3)
      let standing = try db.value(
        Int.self,
        """
        SELECT count(*) FROM entry e JOIN unit ON unit.id = e.unit_id
        WHERE unit.code = 'DRW-0009' AND NOT e.retracts
          AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = e.id)
        """)
      #expect(standing == 2)
    }
  }

  @Test func `what something else builds on stays, and is named`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      let number = try #require(try importing(.cases, Self.cases, db).number)
      try importing(.entries, "subject,kind,on\nDRW-0009,notice_issued,2021-02-01\n", db)
      let undone = try Import.undo(number, actor: "văn thư", db)
      #expect(undone.kept.map(\.code) == ["DRW-0009", "DRW-0009"])
      #expect(undone.withdrawn == [])
      try check(db.value(Int.self, "SELECT count(*) FROM compensation_case"), 3)
    }
  }

  @Test func `an inventory goes with the refusal that opened it`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      let number = try #require(
        try importing(
          .entries,
          "subject,kind,on\nDRW-0001,inventory_refused,2021-02-01\nDRW-0001-KD1,persuasion_held,2021-02-10\n",
          db
        ).number)
      let undone = try Import.undo(number, actor: "văn thư", db)
      #expect(undone.retracted == 2)
      #expect(undone.withdrawn == [.init("instance", 1)])
      try check(db.value(Int.self, "SELECT count(*) FROM instance"), 0)
    }
  }

  @Test func `a round goes with its attempts`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      let number = try #require(try importing(.rounds, "code,lots\nTNT@1,A07\n", db).number)
      try check(Import.undo(number, actor: "văn thư", db).withdrawn, [.init("round", 1)])
      try check(db.value(Int.self, "SELECT count(*) FROM instance"), 0)
      try check(importing(.rounds, "code,lots\nTNT@1,A07\n", db).status, .imported)
    }
  }

  @Test func `every file of an office can be undone, last first, and loaded again`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      for record in try ImportRecord.all(db) { try Import.undo(record.number, actor: "văn thư", db) }
      for table in ["project", "site", "party", "compensation_case", "project_parcel", "lot"] {
        let left = try db.value(
          Int.self,
          "SELECT count(*) FROM \(identifier: table) AS t WHERE to_jsonb(t) ->> 'code' IS NULL OR to_jsonb(t) ->> 'code' NOT LIKE '%~%'"
        )
        #expect(left == 0, "\(table)")
      }
      try importOffice(db)
      try check(db.value(Int.self, "SELECT count(*) FROM compensation_case"), 2)
      try check(db.value(Int.self, "SELECT count(*) FROM lot"), 1)
    }
  }

  @Test func `an import is undone once`() async throws {
    try await TestDatabase.rolledBack { db in
      try importing(.projects, "code,name,kind\nDRW,Dự án,clearance\n", db)
      let number = try db.value(Int64.self, "SELECT id FROM import")
      try Import.undo(number, actor: "văn thư", db)
      #expect(throws: UndoRefusal.self) { try Import.undo(number, actor: "văn thư", db) }
      #expect(throws: UndoRefusal.noSuchImport(999)) { try Import.undo(999, actor: "văn thư", db) }
    }
  }
}
