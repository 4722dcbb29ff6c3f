import LandLaw
import LandStore
import PostgresAccess
import TestSupport
import Testing
import Workflow

@Suite struct LawMirrorTests {
  @Test func `the database knows every kind of entry and every parameter of the law`() async throws {
    let (kinds, parameters) = try await TestDatabase.rolledBack { db in
      (
        try db.value(Int.self, "SELECT count(*) FROM entry_kind"),
        try db.value(Int.self, "SELECT count(*) FROM law_parameter")
      )
    }
    #expect(kinds == TestLaw.kinds.count)
    #expect(parameters == TestLaw.parameters.count)
  }

  @Test func `writing the law again writes nothing`() async throws {
    let written = try await TestDatabase.rolledBack {
      try LawMirror.write(kinds: TestLaw.kinds, parameters: TestLaw.parameters, $0)
    }
    #expect(written.isEmpty)
  }

  @Test func `a parameter that is gone from the law goes from the copy`() async throws {
    let (written, count) = try await TestDatabase.rolledBack { db in
      (
        try LawMirror.write(kinds: TestLaw.kinds, parameters: Array(TestLaw.parameters.prefix(3)), db),
        try db.value(Int.self, "SELECT count(*) FROM law_parameter")
      )
    }
    #expect(written == ["parameters of the law"])
    #expect(count == 3)
  }
}
