import LandLaw
import Measures
import Testing
import Workflow

struct AttemptTests {
  // MARK: - Calendar

  @Test(arguments: [("2021-12-03", "yes"), ("2021-12-05", "yes"), ("2021-12-06", "no")])
  func `a session on 20 December needs fifteen days of posting`(_ posted: String, _ expected: String) throws {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: posted)
    #expect(try life.state("C34", asOf: day("2021-12-07"), attempt: 1) == expected)
    #expect(try life.state("C34", asOf: day("2021-12-07")) == expected)
    #expect(
      try life.state("session", asOf: day("2021-12-07"), attempt: 1)
        == (expected == "yes" ? "ready" : "not_ready"))
  }

  @Test func `the second announcement must be fifteen days before and two working days after the first`()
    throws
  {
    var late = LotLife.prepared()
    late.arrangeSession(postedOn: "2021-12-03", announcedOn: "2021-12-06")
    #expect(try late.state("C34", asOf: day("2021-12-06"), attempt: 1) == "no")
    var close = LotLife.prepared()
    close.arrangeSession(postedOn: "2021-12-03", announcedOn: "2021-12-01")
    #expect(try close.state("C34", asOf: day("2021-12-06"), attempt: 1) == "no")
  }

  @Test func `a session put off makes the calendar good again`() throws {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: "2021-12-06")
    life.file("session_scheduled", day("2021-12-08"), in: .attempt(1), fields: ["session_on": "2021-12-27"])
    #expect(try life.state("C34", asOf: day("2021-12-07"), attempt: 1) == "no")
    #expect(try life.state("C34", asOf: day("2021-12-08"), attempt: 1) == "yes")
  }

  // MARK: - Sale

  /// Won on 20 December 2021, recognised, notified on 7 January 2022.
  private func sold() -> LotLife {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: "2021-12-03")
    life.close(registrants: 3)
    life.file(
      "session_held", day("2021-12-20"), in: .attempt(1), amount: 600_000_000,
      fields: ["result": "won", "participants": "3"])
    life.file("result_submitted", day("2021-12-23"), in: .attempt(1))
    life.file("result_recognised", day("2021-12-30"), in: .attempt(1))
    life.file("recognition_received_by_tax", day("2021-12-30"), in: .attempt(1), received: day("2021-12-31"))
    life.file("tax_notice_issued", day("2022-01-07"), in: .attempt(1), amount: 600_000_000)
    life.file("bid_deposit_credited", day("2022-01-10"), in: .attempt(1), amount: 52_909_210)
    return life
  }

  @Test func `a lawful attempt carries no finding and follows the calendar of the law`() throws {
    var life = sold()
    life.file("lot_payment", day("2022-02-05"), in: .attempt(1), amount: 250_000_000)
    life.file("lot_payment", day("2022-04-01"), in: .attempt(1), amount: 297_090_790)
    life.file("title_issued", day("2022-04-11"))
    life.file("lot_handed_over", day("2022-04-14"))
    life.file("record_updated", day("2022-04-20"))
    let history = try life.history(asOf: day("2022-04-30"))
    #expect(history.events.flatMap(\.findings).isEmpty && history.spent.isEmpty)
    #expect(history.state("sale", of: 2) == "recognised" && history.state("collection", of: 2) == "paid")
    #expect(history.state("title") == "closed" && history.state("land") == "parcelled")
    func due(_ code: String) -> [CivilDate?] {
      history.obligations.filter { $0.code == code }.map(\.dueOn)
    }
    #expect(due("P-RESULT") == [day("2021-12-23")] && due("P-RECOG") == [day("2021-12-30")])
    #expect(due("P-TAXNOTE") == [day("2022-01-10")])
    #expect(due("P-PAY-HALF") == [day("2022-02-06")] && due("P-PAY-FULL") == [day("2022-04-07")])
    #expect(due("P-HANDOVER") == [day("2022-04-18")])
    #expect(history.obligations.allSatisfy { $0.metOn != nil })
    #expect(history.obligations.first { $0.code == "P-PAY-HALF" }?.metOn == day("2022-02-05"))
  }

  @Test func `a corrected tax notice reopens what was paid`() throws {
    var life = sold()
    life.file("lot_payment", day("2022-02-05"), in: .attempt(1), amount: 547_090_790)
    life.file("tax_notice_issued", day("2022-03-01"), in: .attempt(1), amount: 650_000_000)
    #expect(try life.state("collection", asOf: day("2022-02-28"), attempt: 1) == "paid")
    #expect(try life.state("collection", asOf: day("2022-03-01"), attempt: 1) == "half_paid")
  }

  @Test func `an unready lot, a late rule and a short posting are findings, not obstacles`() throws {
    var life = LotLife.preparedButForPrice()
    life.file("auction_plan_adjusted", day("2021-10-20"), in: .site, fields: ["deposit_percent": "3"])
    life.file("contract_signed", day("2021-11-24"), in: .attempt(1))
    life.file("rules_issued", day("2021-12-10"), in: .attempt(1))
    life.file("session_scheduled", day("2021-12-10"), in: .attempt(1), fields: ["session_on": "2021-12-20"])
    life.file("auction_posted", day("2021-12-10"), in: .attempt(1))
    life.file(
      "session_held", day("2021-12-20"), in: .attempt(1), amount: 1,
      fields: ["result": "won", "participants": "1"])
    #expect(
      try life.findings(asOf: day("2021-12-31")) == [
        "lot_ready", "price_before_contract", "house_called_before_contract", "rules_before_posting",
        "bid_step_before_posting", "deposit_in_band", "calendar_kept", "registration_before_session",
        "two_participants",
      ])
  }

  @Test(arguments: [(0, "A80"), (1, "A81")])
  func `too few registrants fail the lot without a session`(_ registrants: Int, _ code: String) throws {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: "2021-12-03")
    life.close(registrants: registrants)
    let history = try life.history(asOf: day("2021-12-18"))
    #expect(history.events.last { $0.track == "sale" }?.transition == code)
    #expect(history.state("failures") == "one")
  }

  @Test(arguments: ["A82", "A83", "A84", "A85", "A86"])
  func `a failed session says why`(_ code: String) throws {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: "2021-12-03")
    life.close(registrants: 2)
    life.file(
      "session_held", day("2021-12-20"), in: .attempt(1),
      fields: ["result": "failed", "code": code, "participants": "1"])
    let event = try life.history(asOf: day("2021-12-20")).events.last { $0.track == "sale" }
    #expect(event?.transition == code && event?.to == "failed")
  }

  // MARK: - Again

  /// Adds an attempt that one person registered for.
  private func fail(_ life: inout LotLife, _ attempt: Int, _ contract: String, _ closing: String) {
    life.file("contract_signed", day(contract), in: .attempt(attempt))
    life.file("rules_issued", day(contract), in: .attempt(attempt))
    life.file("auction_posted", day(contract) + 1, in: .attempt(attempt))
    life.close(registrants: 1, on: closing, attempt: attempt)
  }

  @Test func `after two failures somebody must decide, and the items of the round begin anew`() throws {
    var life = LotLife.prepared()
    fail(&life, 1, "2021-11-24", "2021-12-18")
    #expect(try life.state("C31", asOf: day("2021-12-17")) == "yes")
    #expect(try life.state("C31", asOf: day("2021-12-18")) == "unknown")
    #expect(try life.state("C36", asOf: day("2021-12-18")) == "not_applicable")
    fail(&life, 2, "2022-06-01", "2022-06-20")
    #expect(try life.state("failures", asOf: day("2022-06-01")) == "retried")
    #expect(try life.state("failures", asOf: day("2022-06-20")) == "two")
    #expect(try life.state("C36", asOf: day("2022-06-20")) == "no")
    life.file("failure_direction_decided", day("2022-07-01"), fields: ["direction": "reauction"])
    #expect(try life.state("C36", asOf: day("2022-07-01")) == "yes")
    fail(&life, 3, "2022-08-01", "2022-08-20")
    #expect(try life.state("failures", asOf: day("2022-08-01")) == "retried_again")
    #expect(try life.state("C36", asOf: day("2022-08-20")) == "no")
  }

  @Test func `the law of 2024 gives twelve months from the second failure to allocate`() throws {
    for (on, findings) in [("2026-03-10", []), ("2026-03-11", ["failed_before_allocation"])] {
      var life = LotLife.prepared()
      fail(&life, 1, "2024-10-01", "2024-11-10")
      fail(&life, 2, "2025-02-01", "2025-03-10")
      life.file("allocated_without_auction", day(on), fields: ["basis": "failed_auctions"])
      let event = try life.history(asOf: day("2026-04-01")).events.last { $0.track == "land" }
      #expect(event?.to == "allocated_without_auction" && event?.findings == findings)
    }
  }

  @Test func `in 2021 a lot nobody came for may be allocated at once`() throws {
    var life = LotLife.prepared()
    fail(&life, 1, "2021-11-24", "2021-12-18")
    life.file("allocated_without_auction", day("2021-12-25"), fields: ["basis": "failed_auctions"])
    let event = try life.history(asOf: day("2021-12-31")).events.last { $0.track == "land" }
    #expect(event?.to == "allocated_without_auction" && event?.findings == [])
  }

  @Test func `an unpaid result that nobody cancels stands in the way of the next auction`() throws {
    var life = sold()
    #expect(try life.state("C35", asOf: day("2022-04-06")) == "yes")
    #expect(try life.state("C35", asOf: day("2022-04-07")) == "no")
    life.file("cancellation_proposed", day("2022-04-20"), in: .attempt(1))
    life.file("result_cancelled", day("2022-05-05"), in: .attempt(1), fields: ["ground": "unpaid"])
    #expect(try life.state("collection", asOf: day("2022-04-20"), attempt: 1) == "cancellation_proposed")
    #expect(try life.state("C35", asOf: day("2022-05-05")) == "yes")
    let history = try life.history(asOf: day("2022-05-05"))
    #expect(history.state("collection", of: 2) == "cancelled")
    #expect(history.obligations.first { $0.code == "P-PAY-FULL" }?.voidOn == day("2022-05-05"))
    #expect(history.events.last { $0.track == "sale" }?.findings == [])
    #expect(history.state("failures") == "none")
  }

  @Test func `a posting after a change begins a round`() throws {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: "2021-12-03")
    life.file("auction_posted", day("2021-12-15"), in: .attempt(1))
    let standing = try life.history(asOf: day("2021-12-15")).standings.first { $0.track == "sale" }
    #expect(standing?.state == "posted" && standing?.round == 2)
    #expect(try life.state("C34", asOf: day("2021-12-15"), attempt: 1) == "no")
    #expect(try life.state("C33", asOf: day("2021-12-15"), attempt: 1) == "yes")
  }

  @Test func `the loop of the law and the fast one tell one story of an attempt`() throws {
    // The naive loop takes a while over each day, so the earlier entries are moved up to October.
    let dossier = sold().dossier.beginning(day("2021-10-01"))
    let asOf = day("2022-01-15")
    let naive = ReferenceReplay.run(LotDefinition.definition, law: LotLife.law, dossier: dossier, asOf: asOf)
    let fast = Replay.run(try LotLife.compiled.get(), law: LotLife.law, dossier: dossier, asOf: asOf)
    #expect(naive.events == fast.events)
    #expect(naive.standings == fast.standings && naive.obligations == fast.obligations)
  }
}
