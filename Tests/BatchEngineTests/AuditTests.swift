import BatchEngine
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing
import Workflow

@Suite(.ownDatabase) struct `The audit` {
  private func prepare() async throws {
    try await TestDatabase.own.transaction { db in
      let file = try CaseFile.open(db)
      _ = try record(
        [
          file.entry("notice_issued", "2021-02-26"),
          file.entry("notice_served", "2021-03-01", [(name: "how", value: "received")]),
        ], db)
    }
    _ = try await Advance(releaseLaw, asOf: day("2021-10-31"), actor: "test").run(on: TestDatabase.own)
  }

  private func verdict() async throws -> ChainAudit.Verdict {
    try await TestDatabase.own.transaction(isolation: .repeatableRead) { try ChainAudit().verify($0) }
  }

  /// As somebody with all rights on the server could, who switches the triggers off.
  private func tamper(_ statement: SQL) async throws {
    try await TestDatabase.own.transaction { db in
      try db.execute("SET LOCAL session_replication_role = replica")
      let changed = try db.execute(statement)
      #expect(changed > 0)
    }
  }

  @Test func `an untouched log is intact`() async throws {
    try await prepare()
    let verdict = try await verdict()
    #expect(verdict.isIntact, "\(verdict.findings)")
    #expect(verdict.blocks >= 3 && verdict.entries >= 3 && verdict.events >= 3)
  }

  @Test(arguments: [
    "UPDATE event SET day = day + 1 WHERE revision = 1",
    "UPDATE event SET to_state = 'served' WHERE revision = 1",
    "UPDATE event SET findings = '{x}' WHERE revision = 1",
    "UPDATE event SET causes = '{7}' WHERE revision = 1",
    "UPDATE entry SET on_day = on_day + 1 WHERE kind = 'notice_issued'",
    "UPDATE entry SET fields = '{\"how\":\"refused\"}' WHERE kind = 'notice_served'",
    "UPDATE entry SET recorded_by = 'somebody else' WHERE kind = 'notice_served'",
    "UPDATE block SET actor = 'somebody else' WHERE position = 1", "UPDATE block SET content_digest = hash",
    "UPDATE block SET sealed_at = sealed_at + interval '1 microsecond' WHERE position = 2",
    "DELETE FROM event WHERE revision = 1", "DELETE FROM block WHERE position = 2",
    "DELETE FROM block WHERE position = (SELECT max(position) FROM block)",
    "UPDATE event SET seal = 999999 WHERE revision = 1", "UPDATE chain_head SET position = position - 1",
  ])
  func `every change to the log is found`(statement: String) async throws {
    try await prepare()
    try await tamper(SQL(trusted: statement))
    let verdict = try await verdict()
    #expect(!verdict.isIntact)
  }

  @Test func `a cached state that the log does not say is found`() async throws {
    try await prepare()
    try await tamper("UPDATE unit SET tracks = tracks || '{\"plan\":\"approved\"}' WHERE kind = 'case'")
    let replay = try await TestDatabase.own.transaction { try ReplayAudit(releaseLaw).verify($0) }
    #expect(replay.findings.map(\.what) == [.cache])
  }
}
