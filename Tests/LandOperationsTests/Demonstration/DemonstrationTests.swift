import LandOperations
import LandStore
import Measures
import PostgresAccess
import Reports
import TestSupport
import Testing

@Suite(.ownDatabase) struct `The demonstration` {
  private func office() async throws -> OfficeContext {
    let database = try TestDatabase.own
    try await OfficeContext.bringUpToDate(TestDatabase.office, database)
    return OfficeContext(
      office: TestDatabase.office, database: database, law: try GoverningLaw.release(),
      today: DemoOffice.lastDay,
      actor: "demo")
  }

  private func readiness(
    _ month: String, _ office: OfficeContext, knownAt: Int64? = nil
  ) async throws -> AuctionReadinessReport {
    let month = try #require(CivilMonth(month))
    return try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { db in
      try AuctionReadinessReport.read(month: month, knownAt: knownAt, law: office.law, db)
    }
  }

  @Test func `prints the same report on every machine, and what was known stays what was known`() async throws
  {
    let office = try await office()
    let outcome = try await Demonstration().run(in: office)
    let report = try await readiness("2021-10", office)
    // The chain's head holds the moments of sealing, so it differs from run to run; nothing else does.
    let text = report.text(.vi, width: 150, lots: true).replacing(
      report.head.prefix(12), with: "############")
    try GoldenFile("Tests/Golden/readiness-2021-10.vi.txt").check(text)
    try GoldenFile("Tests/Golden/readiness-2021-10.csv").check(report.csv)

    #expect(report.stillDue == 0 && report.totals.lots >= 45)
    let lot = report.sites.flatMap(\.lots).first { $0.code == outcome.blockedLot }
    #expect(lot?.firstBlocker?.item == "C06")

    // The household is paid, and somebody only says so now.
    let known = report.position
    _ = try await RecordEntry(
      .new([
        (name: "subject", text: outcome.blockingCase), (name: "kind", text: "payment"),
        (name: "on", text: "29/10/2021"), (name: "amount", text: "224.976.000"),
      ]), override: "Chi trả chậm: nguồn vốn về muộn"
    ).run(in: office)
    _ = try await AdvanceOffice(asOf: DemoOffice.lastDay).run(in: office)
    let after = try await readiness("2021-10", office)
    #expect(after.sites.flatMap(\.lots).first { $0.code == outcome.blockedLot }?.firstBlocker == nil)
    let before = try await readiness("2021-10", office, knownAt: known)
    #expect(before.csv == report.csv)
  }
}
