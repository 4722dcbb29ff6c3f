import LandLaw
import Measures
import Testing
import Workflow

struct MoneyTests {
  @Test func `money follows its sums, and an upward adjustment reopens it`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-10", amount: 40)
      $0.file("payment", on: "2021-08-20", amount: 60)
      $0.file("compensation_plan_adjusted", on: "2021-09-01", amount: 130)
      $0.file("payment", on: "2021-09-15", amount: 30)
    }.history()
    let path = history.events.filter { $0.track == "money" && $0.from != $0.to }.map { "\($0.day) \($0.to)" }
    #expect(
      path == [
        "2021-08-02 due", "2021-08-10 partly_paid", "2021-08-20 paid", "2021-09-01 partly_paid",
        "2021-09-15 paid",
      ])
    #expect(history.allFindings == [])
  }

  @Test func `a downward adjustment settles what was partly paid`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-10", amount: 90)
      $0.file("compensation_plan_adjusted", on: "2021-09-01", amount: 90)
    }.history()
    #expect(history.state("money") == "paid")
  }

  @Test func `refused money is held by the Treasury and is not paid until it is released`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment_invited", on: "2021-08-10")
      $0.file("payment_refused", on: "2021-08-12")
      $0.file("money_held", on: "2021-08-20", amount: 100, ["place": "treasury"])
      $0.file("money_released", on: "2021-10-01", amount: 40)
      $0.file("money_released", on: "2021-11-01", amount: 60)
    }.history()
    let path = history.events.filter { $0.track == "money" && $0.from != $0.to }.map { "\($0.day) \($0.to)" }
    #expect(path == ["2021-08-02 due", "2021-08-12 refused", "2021-08-20 held", "2021-11-01 paid"])
    #expect(history.allFindings == [])
    #expect(history.obligation("PAY_DUE").map(\.metOn) == [day("2021-08-20")])
  }

  @Test func `half paid and half held secures a case`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-10", amount: 50)
      $0.file("payment_invited", on: "2021-08-11")
      $0.file("payment_refused", on: "2021-08-12")
      $0.file("money_held", on: "2021-08-20", amount: 50, ["place": "treasury"])
    }.history()
    #expect(history.state("money") == "held")
  }

  @Test func `money held in a bank, or without a cause, is flagged`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("money_held", on: "2021-08-20", amount: 100, ["place": "bank"])
    }.history()
    #expect(history.allFindings == ["held_for_a_cause", "held_in_lawful_place"])
    #expect(history.state("money") == "held")
  }

  @Test func `money paid before the approval, or more than the plan, is flagged and counts`() throws {
    let history = try CaseDossier {
      $0.file("payment", on: "2021-02-01", amount: 30)
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-20", amount: 80)
    }.history()
    #expect(history.findings(of: "payment_none") == ["paid_on_approved_plan", "within_entitlement"])
    #expect(history.findings(of: "payment_paid") == ["within_entitlement"])
    #expect(history.state("money") == "paid")
  }

  @Test func `a late-payment plan makes room for more than the plan`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-12-20", amount: 100)
      $0.file("late_payment_plan_approved", on: "2021-12-21", amount: 3)
      $0.file("payment", on: "2021-12-22", amount: 3)
    }.history()
    #expect(history.allFindings == [])
  }

  @Test func `disputed money waits, and falls due again when the dispute is over`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("dispute_opened", on: "2021-08-10")
      $0.file("payment", on: "2021-08-15", amount: 20)
      $0.file("dispute_closed", on: "2021-09-01")
    }.history()
    #expect(history.findings(of: "payment_disputed") == ["paid_without_dispute"])
    #expect(history.state("money") == "partly_paid")
  }

  @Test func `a plan without money leaves nothing due`() throws {
    let history = try CaseDossier { $0.decided(amount: 0) }.history()
    #expect(history.state("money") == "nothing_due")
    #expect(history.obligation("PAY_DUE").map(\.metOn) == [day("2021-08-02")])
  }

  @Test func `a mortgagee must consent before money is paid`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("encumbrance_noted", on: "2021-08-03", ["form": "mortgage"])
      $0.file("payment", on: "2021-08-15", amount: 50)
      $0.file("encumbrance_consented", on: "2021-08-20")
      $0.file("payment", on: "2021-08-21", amount: 50)
    }.history()
    #expect(history.events.filter { !$0.findings.isEmpty }.map(\.day) == [day("2021-08-15")])
    #expect(history.allFindings == ["mortgagee_consented"])
  }
}
