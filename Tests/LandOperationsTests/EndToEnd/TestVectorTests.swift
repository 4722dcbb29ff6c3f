import LandOperations
import LandStore
import Measures
import TestSupport
import Testing

/// The office's own test vectors, from a file of entries to what people are told, day by day.
@Suite(.ownDatabase) struct `Test vectors through the whole line` {
  @Test
  func `ninety days after a notice of 1 March 2021 the recovery may be decided on 30 May, not on 29 May`()
    async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    for (text, notice) in [
      ("2021-05-28", "served"), ("2021-05-29", "served"), ("2021-05-30", "waited"), ("2021-05-31", "waited"),
    ] {
      try await office.advance(to: text)
      let explained = try await office.explain("DRW-0001", on: text)
      #expect(explained.state("notice") == notice, "\(text)")
      let approval = explained.step("approved", on: "plan")
      if notice == "served" {
        let wait = try #require(approval?.requirement("notice_waited_by_approval"))
        #expect(wait.status == .waiting)
        #expect(wait.day == day("2021-05-30"))
        #expect(wait.daysLeft == day("2021-05-30") - day(text))
        let recovery = try #require(explained.step("decided", on: "recovery"))
        #expect(recovery.requirement("notice_waited")?.day == day("2021-05-30"))
        #expect(recovery.unblock?.earliest == day("2021-05-30"), "\(recovery)")
      } else {
        #expect(approval == nil)
        #expect(explained.isOpen("compensation_plan_approved"))
      }
    }
    #expect(try await office.log("DRW-0001", "notice").last == "2021-05-30 waited")
    // Decided on the first lawful day: it stands.
    try await office.filing("DRW-0001", Told.decided(on: "2021-05-30"))
    try await office.advance(to: "2021-05-31")
    #expect(try await office.log("DRW-0001", "recovery").last == "2021-05-30 in_force")
    #expect(try await office.verdict().findings == [])
  }

  @Test func `a plan approved and a recovery decided on 29 May are spent, and 30 May is named`() async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    try await office.filing("DRW-0001", Told.decided(on: "2021-05-29"))
    for text in ["2021-05-29", "2021-05-30", "2021-06-30"] {
      try await office.advance(to: text)
      let explained = try await office.explain("DRW-0001", on: text)
      #expect(explained.state("plan") == "appraised")
      let approval = try #require(explained.spent.first { $0.kind == "compensation_plan_approved" })
      #expect(approval.day == day("2021-05-29"))
      #expect(approval.reasons.map(\.id) == ["notice_waited_by_approval"])
      #expect(approval.reasons.allSatisfy { $0.citation == "Luật Đất đai 2013 Đ.67, Đ.69 k.3 đ.a" })
      #expect(approval.firstLawful == day("2021-05-30"))
      let decision = try #require(explained.spent.first { $0.kind == "recovery_decided" })
      #expect(Set(decision.reasons.map(\.id)) == ["same_day", "notice_waited"])
    }
  }

  private static let refused = """
    2021-02-26 notice_issued
    2021-03-01 notice_served how=received
    2021-05-10 inventory_invited
    2021-05-20 inventory_refused
    """
  private static let persuaded = "2021-06-01 persuasion_held\n2021-06-05 proposal_submitted"

  @Test func `ten days after a persuasion of 1 June 2021 the compulsory inventory may be decided on 12 June`()
    async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Self.refused)
    try await office.filing("DRW-0001-KD1", Self.persuaded)
    for (text, left) in [("2021-06-10", 2), ("2021-06-11", 1), ("2021-06-12", 0)] {
      try await office.advance(to: text)
      let explained = try await office.explain("DRW-0001-KD1", on: text)
      #expect(explained.state("process", of: "KD1") == "proposed")
      let step = explained.step("decided", on: "process", of: "KD1")
      if left > 0 {
        let wait = try #require(step?.requirement("persuasion_wait_over"))
        #expect(wait.status == .waiting)
        #expect(wait.day == day("2021-06-12"))
        #expect(wait.daysLeft == left)
        #expect(wait.citation == "Luật Đất đai 2013 Đ.69 k.1 đ.d")
        #expect(step?.unblock?.earliest == day("2021-06-12"))
      } else {
        #expect(step == nil)
        #expect(explained.isOpen("inventory_decision_signed", of: "KD1"))
      }
    }
    try await office.filing("DRW-0001-KD1", "2021-06-12 inventory_decision_signed")
    try await office.advance(to: "2021-06-13")
    #expect(try await office.log("DRW-0001", "process", subject: "KD1").last == "2021-06-12 decided")
  }

  @Test func `a compulsory inventory decided on 11 June is spent as premature, and 12 June is named`()
    async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Self.refused)
    try await office.filing("DRW-0001-KD1", Self.persuaded + "\n2021-06-11 inventory_decision_signed")
    for text in ["2021-06-11", "2021-06-12", "2021-07-01"] {
      try await office.advance(to: text)
      let explained = try await office.explain("DRW-0001-KD1", on: text)
      #expect(explained.state("process", of: "KD1") == "proposed")
      let spent = try #require(explained.spent.first)
      #expect(explained.spent.count == 1)
      #expect(spent.kind == "inventory_decision_signed" && spent.subject == "KD1")
      #expect(spent.reasons.map(\.id) == ["persuasion_wait_over"])
      #expect(spent.firstLawful == day("2021-06-12"))
    }
  }

  @Test func `a recovery dated the day after the approval is spent, since both bear one date`() async throws {
    let office = try await TestOffice.opened()
    try await office.filing(
      "DRW-0001",
      Told.appraised + "\n2021-08-02 compensation_plan_approved amount=100000000\n2021-08-03 recovery_decided"
    )
    for text in ["2021-08-02", "2021-08-03", "2021-08-04"] { try await office.advance(to: text) }
    let explained = try await office.explain("DRW-0001", on: "2021-08-04")
    #expect(explained.state("plan") == "approved")
    #expect(explained.state("recovery") == "eligible")
    let spent = try #require(explained.spent.first)
    #expect(explained.spent.count == 1)
    #expect(spent.kind == "recovery_decided" && spent.day == day("2021-08-03"))
    #expect(spent.reasons.map(\.id) == ["same_day"])
    #expect(spent.reasons.map(\.citation) == ["Luật Đất đai 2013 Đ.69 k.3 đ.a"])
    #expect(spent.firstLawful == nil)
    let due = try #require(explained.obligations.first { $0.code == "SAME_DAY" })
    #expect(due.dueOn == day("2021-08-02") && due.daysLeft == -2)
    let text = await CommandRun(office).run("explain", "DRW-0001", "--as-of", "2021-08-04")
    #expect(text.status == 0)
    #expect(
      text.words.contains(
        "Quyết định thu hồi đất, 03/08/2021: không đúng quy định, chưa đạt «quyết định thu hồi đất cùng ngày với quyết"
          + " định phê duyệt phương án» (Luật Đất đai 2013 Đ.69 k.3 đ.a)"), "\(text.output)")
  }
}
