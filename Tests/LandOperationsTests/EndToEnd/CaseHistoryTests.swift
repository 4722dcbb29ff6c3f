import LandOperations
import Measures
import TestSupport
import Testing

@Suite(.ownDatabase) struct `The history of a case, recorded and advanced` {
  @Test func `a premature decision is spent and said so, and the lawful one that follows fires`() async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    try await office.filing("DRW-0001", Told.decided(on: "2021-05-20"))
    try await office.advance(to: "2021-05-25")
    #expect(try await office.show("DRW-0001", on: "2021-05-25").state("recovery") == "none")
    try await office.filing("DRW-0001", Told.decided(on: "2021-06-02"))
    try await office.advance(to: "2021-06-10")
    let sheet = try await office.show("DRW-0001", on: "2021-06-10")
    #expect(sheet.spent.map(\.day) == [day("2021-05-20"), day("2021-05-20")])
    #expect(sheet.spent.first { $0.kind == "compensation_plan_approved" }?.firstLawful == day("2021-05-30"))
    #expect(sheet.state("plan") == "approved" && sheet.state("recovery") == "in_force")
    #expect(try await office.log("DRW-0001", "recovery").map { $0.prefix(10) }.first != "2021-05-20")
    #expect(try await office.log("DRW-0001", "recovery").contains("2021-06-02 decided"))
  }

  @Test func `a plan that was returned twice is in its third round, and what came before is hidden`()
    async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing(
      "DRW-0001",
      """
      2021-02-26 notice_issued
      2021-03-01 notice_served how=received
      2021-03-08 inventory_done signed=yes
      2021-03-08 origin_certified eligible=yes
      2021-03-10 compensation_plan_drafted
      2021-03-12 compensation_plan_posted
      2021-03-15 opinions_taken agree=10 disagree=0 other=0
      2021-04-15 compensation_plan_submitted
      2021-04-16 compensation_plan_returned
      2021-04-20 compensation_plan_drafted
      2021-04-21 compensation_plan_posted
      2021-04-22 opinions_taken agree=10 disagree=0 other=0
      2021-05-20 compensation_plan_submitted
      2021-05-21 compensation_plan_returned
      2021-06-01 compensation_plan_drafted
      2021-06-02 compensation_plan_posted
      2021-06-03 opinions_taken agree=10 disagree=0 other=0
      """)
    try await office.advance(to: "2021-06-10")
    let sheet = try await office.show("DRW-0001", on: "2021-06-10")
    #expect(sheet.standings.first { $0.track == "plan" }?.round == 3)
    #expect(sheet.state("plan") == "dialogue_not_needed")
    // Twenty full days from the third posting of 2 June, not from the first.
    let waiting = try await office.explain("DRW-0001", on: "2021-06-10")
    let posted = try #require(waiting.step("submitted", on: "plan")?.requirement("posted_long_enough"))
    #expect(posted.status == .waiting)
    #expect(posted.day == day("2021-06-23"))
    try await office.filing("DRW-0001", "2021-06-22 compensation_plan_submitted")
    try await office.advance(to: "2021-06-22")
    #expect(
      try await office.show("DRW-0001", on: "2021-06-22").spent.map(\.firstLawful) == [day("2021-06-23")])
    try await office.filing("DRW-0001", "2021-06-23 compensation_plan_submitted")
    try await office.advance(to: "2021-06-30")
    #expect(try await office.log("DRW-0001", "plan").last == "2021-06-23 submitted")
    #expect(try await office.log("DRW-0001", "plan").filter { $0.hasSuffix(" drafted") }.count == 3)
  }

  @Test(arguments: [(1, "2021-05-31"), (10, "2021-06-09"), (40, "2021-07-09")])
  func `a suspension within a wait moves the lawful day by its length`(length: Int, lawful: String)
    async throws
  {
    let office = try await TestOffice.opened()
    let end = day("2021-04-01") + length
    try await office.filing(
      "DRW-0001",
      Told.appraised + "\n2021-04-01 suspension_opened\n\(end) suspension_closed")
    for offset in [-1, 0] {
      try await office.advance(to: "\(day(lawful) + offset)")
    }
    #expect(try await office.log("DRW-0001", "notice").last == "\(lawful) waited")
    let before = try await office.explain("DRW-0001", on: "\(day(lawful) - 1)")
    let wait = try #require(before.step("decided", on: "recovery")?.requirement("notice_waited"))
    #expect(wait.day == day(lawful) && wait.daysLeft == 1)
  }

  @Test func `while a suspension is open nobody knows the lawful day`() async throws {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised + "\n2021-05-01 suspension_opened")
    try await office.advance(to: "2021-06-15")
    let explained = try await office.explain("DRW-0001", on: "2021-06-15")
    let wait = try #require(explained.step("decided", on: "recovery")?.requirement("notice_waited"))
    #expect(wait.status != .met)
    #expect(try await office.log("DRW-0001", "notice").last == "2021-03-01 served")
  }
}
