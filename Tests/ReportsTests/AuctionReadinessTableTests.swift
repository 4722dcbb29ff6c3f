import Measures
import Reports
import Testing

@Suite struct `The readiness report on paper` {
  private func report(_ lots: [AuctionReadinessReport.LotRow]) throws -> AuctionReadinessReport {
    let month = try #require(CivilMonth("2021-10"))
    return AuctionReadinessReport(
      month: month, asOf: month.lastDay, comparedWith: month.firstDay - 1, position: 7,
      head: String(repeating: "9f3c", count: 16), stillDue: 0, horizon: month.lastDay,
      sites: [
        AuctionReadinessReport.SiteRow(code: "TNT", name: "Nam Trần Nhân Tông", isSynthetic: true, lots: lots)
      ])
  }

  @Test func `totals are the sums of the lots`() throws {
    let report = try report([
      .sample("TNT-A01", verdict: "ready", before: "blocked", price: 300_000_000),
      .sample("TNT-A02", verdict: "ready", before: "ready", price: 200_000_000),
      .sample("TNT-A03", verdict: "blocked", before: "blocked", price: 100_000_000),
    ])
    #expect(report.totals.lots == 3 && report.totals.ready == 2 && report.totals.blocked == 1)
    #expect(report.totals.startingValue == Money(dong: 500_000_000))
    #expect(report.totals.readyChange == 1)
  }

  @Test func `the table says what changed and in which language it was asked`() throws {
    let report = try report([.sample("TNT-A01", verdict: "ready", before: "blocked", price: 300_000_000)])
    let text = report.text(.vi)
    #expect(text.contains("THÁNG 10/2021") && text.contains("300.000.000"))
    #expect(text.contains("Vướng → Đủ điều kiện (): TNT-A01"))
    #expect(report.text(.en).contains("Blocked → Ready (): TNT-A01"))
  }

  @Test func `the csv has a line for each lot and plain numbers`() throws {
    let report = try report([.sample("TNT-A01", verdict: "ready", before: "blocked", price: 300_000_000)])
    let lines = report.csv.split(whereSeparator: \.isNewline)
    #expect(
      lines.count == 2 && lines[1].contains(",300000000,") && lines[1].hasPrefix("2021-10,2021-10-31,TNT,"))
  }
}

extension AuctionReadinessReport.LotRow {
  fileprivate static func sample(_ code: String, verdict: String, before: String, price: Int64) -> Self {
    Self(
      code: code, area: Area(tenths: 1_254), verdict: verdict, verdictTitle: Bilingual(same: verdict),
      groups: (1...6).map { AuctionReadinessReport.GroupCount(group: $0, achieved: 1, total: 2) },
      firstBlocker: nil,
      blockers: [], notes: [], changes: [], verdictBefore: before, startingPrice: Money(dong: price),
      isSynthetic: true)
  }
}
