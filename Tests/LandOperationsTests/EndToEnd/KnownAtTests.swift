import LandOperations
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

/// What was known is told as it was told then: byte for byte, whatever was recorded since.
@Suite(.ownDatabase) struct `A late entry changes last month, and not what was known of it` {
  /// A case that is paid and handed over by the end of September, under a lot with its price.
  private func september() async throws -> TestOffice {
    let office = try await TestOffice.opened(today: "2021-11-15")
    try await office.filing(
      "DRW-0001",
      Told.appraised + "\n" + Told.decided(on: "2021-06-02")
        + """

        2021-06-03 recovery_served how=received
        2021-06-03 compensation_plan_published
        2021-06-20 payment amount=100.000.000
        2021-07-01 handed_over
        """)
    try await office.filing(
      "TNT-A07", "2021-09-20 starting_price_approved amount=500.000.000 basis=lot method=table_x_coefficient")
    try await office.advance(to: "2021-10-31")
    return office
  }

  private func sheet(_ office: TestOffice, knownAt moment: Timestamp? = nil) async -> String {
    await said(office, ["case", "show", "DRW-0001", "--as-of", "31/10/2021", "--format", "json"], moment)
      + said(office, ["case", "show", "DRW-0001", "--as-of", "31/10/2021"], moment)
  }

  private func report(_ office: TestOffice, knownAt moment: Timestamp? = nil) async -> String {
    await said(office, ["report", "auction-readiness", "--month", "2021-10", "--lots"], moment)
      + said(office, ["report", "auction-readiness", "--month", "2021-10", "--format", "json"], moment)
  }

  private func said(_ office: TestOffice, _ arguments: [String], _ moment: Timestamp?) async -> String {
    let known = moment.map { ["--known-at", "\($0)"] } ?? []
    let said = await CommandRun(office).run(arguments + known)
    #expect(said.status == 0, "\(said.messages)")
    return said.output + said.messages
  }

  @Test(arguments: [
    // A suspension in the wait after the notice: what was approved on 2 June came too early.
    "DRW-0001 2021-04-01 suspension_opened\n2021-05-01 suspension_closed",
    // More is due than was paid.
    "DRW-0001 2021-10-10 compensation_plan_adjusted amount=150.000.000",
    // A refusal that opens an instance.
    "DRW-0001 2021-03-06 inventory_refused",
    "TNT-A07 2021-10-01 starting_price_approved amount=600.000.000 basis=lot method=table_x_coefficient",
    "TNT-A07 2021-10-05 hold_opened code=H5 reason=khiếu_nại",
    // A second household on the lot's parcel.
    "DRW-0002 2021-01-06 parcel_included parcel=12/345 land_group=agricultural",
  ])
  func `a late entry`(told: String) async throws {
    let office = try await september()
    let then = try await office.now()
    let (sheetThen, reportThen) = (await sheet(office, knownAt: then), await report(office, knownAt: then))
    let (sheetNow, reportNow) = (await sheet(office), await report(office))
    let words = told.split(separator: " ", maxSplits: 1).map(String.init)
    try await office.filing(words[0], words[1])
    // Known, but not yet derived.
    #expect(await sheet(office, knownAt: then) == sheetThen)
    #expect(await report(office, knownAt: then) == reportThen)
    try await office.advance(to: "2021-11-10")
    #expect(await sheet(office, knownAt: then) == sheetThen)
    #expect(await report(office, knownAt: then) == reportThen)
    if words[0] == "DRW-0001" { #expect(await sheet(office) != sheetNow) }
    #expect(await report(office) != reportNow)
    #expect(try await office.verdict().findings == [])
  }

  @Test(arguments: ["payment", "parcel_included", "starting_price_approved", "handed_over"])
  func `an entry that is taken back or replaced later`(kind: String) async throws {
    let office = try await september()
    let then = try await office.now()
    let (sheetThen, reportThen) = (await sheet(office, knownAt: then), await report(office, knownAt: then))
    let number = try await office.number(of: kind, "starting_price_approved" == kind ? "TNT-A07" : "DRW-0001")
    if kind == "payment" {
      _ = try await RecordEntry(.supersede(number, [(name: "amount", text: "90.000.000")])).run(
        in: office.context)
    } else {
      _ = try await RecordEntry(.retract(number)).run(in: office.context)
    }
    try await office.advance(to: "2021-11-10")
    #expect(await sheet(office, knownAt: then) == sheetThen)
    #expect(await report(office, knownAt: then) == reportThen)
    #expect(await sheet(office, knownAt: try office.now()) != sheetThen || kind == "starting_price_approved")
    #expect(try await office.verdict().findings == [])
  }

  @Test func `what is known now is what a replay finds now`() async throws {
    let office = try await september()
    try await office.filing(
      "DRW-0001", "2021-04-01 suspension_opened\n2021-05-01 suspension_closed\n2021-03-06 inventory_refused")
    try await office.advance(to: "2021-11-10")
    for code in ["DRW-0001", "DRW-0001-KD1", "DRW:12/345", "TNT-A07"] {
      let live = try await office.show(code, on: "2021-10-31")
      let known = try await office.show(code, on: "2021-10-31", knownAt: office.now())
      #expect(live.standings == known.standings)
      #expect(live.findings == known.findings)
      #expect(live.entries == known.entries)
      #expect(live.headline == known.headline)
    }
  }

  @Test func `before the first block nothing was known`() async throws {
    let office = try await september()
    let sheet = try await office.show(
      "DRW-0001", on: "2021-10-31", knownAt: try #require(Timestamp("2000-01-01T00:00:00Z")))
    #expect(sheet.entries.isEmpty && sheet.findings.isEmpty)
    #expect(sheet.standings.allSatisfy { $0.since == nil })
  }
}
