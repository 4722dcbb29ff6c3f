import BatchEngine
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing
import Workflow

@Suite(.ownDatabase) struct `The batch` {
  private func advance(
    to text: String, chunkSize: Int = 100, workers: Int = 1
  ) async throws -> AdvanceOutcome {
    try await Advance(releaseLaw, asOf: day(text), actor: "test", chunkSize: chunkSize, workers: workers)
      .run(on: TestDatabase.own)
  }

  private func open() async throws -> CaseFile {
    try await TestDatabase.own.transaction { try CaseFile.open($0) }
  }

  @Test func `a wait that ends moves a case on its own day, whatever day the batch runs`() async throws {
    let file = try await open()
    try await TestDatabase.own.transaction { db in
      _ = try record(
        [
          file.entry("notice_issued", "2021-02-26"),
          file.entry("notice_served", "2021-03-01", [(name: "how", value: "received")]),
        ], db)
    }
    #expect(try await advance(to: "2021-05-29").added == 0)
    #expect(try await advance(to: "2021-06-15").added >= 1)
    let waited = try await TestDatabase.own.transaction { db in
      try db.value(
        CivilDate.self,
        "SELECT day FROM event WHERE unit_id = \(file.unit) AND track = 'notice' AND to_state = 'waited'")
    }
    #expect(waited == day("2021-05-30"))
  }

  @Test func `a second run writes nothing`() async throws {
    let file = try await open()
    try await TestDatabase.own.transaction { db in
      _ = try record([file.entry("notice_issued", "2021-02-26")], db)
    }
    _ = try await advance(to: "2021-10-31")
    let before = try await TestDatabase.own.transaction { try LogDigest.current($0) }
    let second = try await advance(to: "2021-10-31")
    #expect(second.added == 0 && second.undone == 0 && second.isComplete)
    #expect(try await TestDatabase.own.transaction { try LogDigest.current($0) } == before)
  }

  @Test func `a day before the horizon is refused, and says what to use instead`() async throws {
    _ = try await open()
    _ = try await advance(to: "2021-10-31")
    await #expect(throws: AdvanceRefusal.self) { try await advance(to: "2021-10-30") }
  }

  @Test func `a dry run says what would change and changes nothing`() async throws {
    let file = try await open()
    try await TestDatabase.own.transaction { db in
      _ = try record(
        [
          file.entry("notice_issued", "2021-02-26"),
          file.entry("notice_served", "2021-03-01", [(name: "how", value: "received")]),
        ], db)
    }
    let before = try await TestDatabase.own.transaction { try LogDigest.everything($0) }
    let dry = try await Advance(releaseLaw, asOf: day("2021-10-31"), actor: "test").dryRun(
      on: TestDatabase.own)
    #expect(dry.changes.contains { change in change.added.contains { $0.to == "waited" } })
    #expect(try await TestDatabase.own.transaction { try LogDigest.everything($0) } == before)
    #expect(try await advance(to: "2021-10-31").added == dry.added)
  }

  @Test func `a late entry takes back what it contradicts, and the log keeps both`() async throws {
    let file = try await open()
    try await TestDatabase.own.transaction { db in
      _ = try record(
        [
          file.entry("notice_issued", "2021-02-26"),
          file.entry("notice_served", "2021-03-01", [(name: "how", value: "received")]),
        ], db)
    }
    _ = try await advance(to: "2021-10-31")
    // A suspension of ten days that nobody had told the office about.
    let outcome = try await TestDatabase.own.transaction { db in
      try record(
        [
          file.entry("suspension_opened", "2021-04-01"), file.entry("suspension_closed", "2021-04-11"),
        ], db, asOf: "2021-10-31")
    }
    let change = try #require(outcome.effects.first?.change)
    #expect(change.undone.contains { $0.to == "waited" && $0.day == day("2021-05-30") })
    #expect(change.added.contains { $0.to == "waited" && $0.day == day("2021-06-09") })
    let audit = try await TestDatabase.own.transaction(isolation: .repeatableRead) { db in
      (try ChainAudit().verify(db), try ReplayAudit(releaseLaw).verify(db))
    }
    #expect(audit.0.isIntact, "\(audit.0.findings)")
    #expect(audit.1.findings.isEmpty, "\(audit.1.findings)")
  }

  @Test(arguments: [(1, 1), (3, 1), (1_000, 1), (2, 2)])
  func `chunk size and workers make no difference to the log`(chunkSize: Int, workers: Int) async throws {
    try await TestDatabase.own.transaction { db in
      for number in 1...9 {
        let file = try CaseFile.open(db, code: "DRW-000\(number)")
        _ = try record(
          [
            file.entry("notice_issued", "2021-02-0\(number)"),
            file.entry("notice_served", "2021-03-0\(number)", [(name: "how", value: "received")]),
          ], db)
      }
    }
    _ = try await advance(to: "2021-10-31", chunkSize: chunkSize, workers: workers)
    let digest = try await TestDatabase.own.transaction { try LogDigest.current($0) }
    #expect(digest == (expected.withLock { $0 } ?? digest))
    expected.withLock { $0 = digest }
  }
}

import Synchronization

private let expected = Mutex<String?>(nil)
