import LandLaw
import Measures
import Testing
import Workflow

struct CaseMainLineTests {
  @Test func `a case on the main line is decided, paid, handed over and closed without a finding`() throws {
    let history = try CaseDossier {
      $0.decided()
      $0.file("recovery_served", on: "2021-08-03")
      $0.file("compensation_plan_published", on: "2021-08-03")
      $0.file("payment", on: "2021-08-20", amount: 100_000_000)
      $0.file("handed_over", on: "2021-09-01")
      $0.file("certificate_collected", on: "2021-09-10")
    }.history()
    #expect(history.allFindings == [])
    #expect(history.spent == [])
    #expect(history.state("notice") == "waited")
    #expect(history.state("inventory") == "certified")
    #expect(history.state("plan") == "published")
    #expect(history.state("money") == "paid")
    #expect(history.state("resettlement") == "not_applicable")
    #expect(history.state("recovery") == "in_force")
    #expect(history.state("handover") == "handed_over")
    #expect(history.state("file") == "closed")
  }

  @Test func `ninety days after the notice agricultural land may be recovered, not a day before`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-03-05")
      $0.planPosted(on: "2021-03-08")
      $0.planAppraised(on: "2021-04-20")
      $0.approvedAndDecided(on: "2021-05-29")
      $0.approvedAndDecided(on: "2021-05-30")
    }.history()
    let premature = try #require(history.spent("compensation_plan_approved").first)
    #expect(premature.day == day("2021-05-29"))
    #expect(premature.missing == ["notice_waited_by_approval"])
    #expect(premature.firstLawful == day("2021-05-30"))
    #expect(history.spent("recovery_decided").first?.missing == ["same_day", "notice_waited"])
    #expect(history.days(of: "decided", on: "recovery") == [day("2021-05-30")])
  }

  @Test(arguments: ["non_agricultural", "mixed", "unused", ""])
  func `land that is not known to be agricultural waits a hundred and eighty days`(group: String) throws {
    let history = try CaseDossier(landGroup: group) { $0.noticeServed(on: "2021-03-01") }.history()
    #expect(history.days(of: "waited") == [day("2021-08-28")])
  }

  @Test func `one parcel that is not agricultural makes the whole case wait longer`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("parcel_included", on: "2021-04-01", ["land_group": "non_agricultural"])
    }.history()
    #expect(history.days(of: "waited") == [day("2021-08-28")])
  }

  @Test func `who agrees to an early recovery is not waited for`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("early_recovery_agreed", on: "2021-03-15")
      $0.inventoried(on: "2021-03-16")
      $0.planPosted(on: "2021-03-17")
      $0.planAppraised(on: "2021-04-20")
      $0.approvedAndDecided(on: "2021-04-26")
    }.history()
    #expect(history.state("notice") == "waived")
    #expect(history.state("recovery") == "in_force")
  }

  @Test func `a recovery decided the day after the approval is refused`() throws {
    let history = try CaseDossier {
      $0.appraised()
      $0.approvedAndDecided(on: "2021-08-02", decided: "2021-08-03")
    }.history()
    #expect(history.spent("recovery_decided").map(\.missing) == [["same_day"]])
    #expect(history.state("recovery") == "eligible")
    #expect(history.obligation("SAME_DAY").map(\.dueOn) == [day("2021-08-02")])
    #expect(history.obligation("SAME_DAY").map(\.metOn) == [nil])
  }

  @Test func `a plan that was approved without the decision can be cancelled and made again`() throws {
    let history = try CaseDossier {
      $0.appraised()
      $0.approvedAndDecided(on: "2021-08-02", decided: "2021-08-03")
      $0.file("compensation_plan_cancelled", on: "2021-08-05")
      $0.planPosted(on: "2021-08-06")
      $0.planAppraised(on: "2021-08-30")
      $0.approvedAndDecided(on: "2021-09-06")
    }.history()
    #expect(history.days(of: "decided", on: "recovery") == [day("2021-09-06")])
    #expect(history.standings.first { $0.track == "plan" }?.round == 2)
  }

  @Test func `a premature decision is spent and the lawful one fires`() throws {
    let history = try CaseDossier {
      $0.appraised()
      $0.file("recovery_decided", on: "2021-07-20")
      $0.approvedAndDecided(on: "2021-08-02")
    }.history()
    #expect(history.spent.map(\.day) == [day("2021-07-20")])
    #expect(history.spent.first?.missing == ["same_day"])
    #expect(history.state("recovery") == "in_force")
  }

  @Test func `a decision comes into force on the day it names, and the payment is due thirty days later`()
    throws
  {
    let history = try CaseDossier {
      $0.appraised()
      $0.approvedAndDecided(on: "2021-08-02", effective: "2021-08-10")
    }.history()
    #expect(history.days(of: "in_force") == [day("2021-08-10")])
    #expect(history.obligation("PAY_DUE").map(\.dueOn) == [day("2021-09-09")])
    #expect(history.obligation("PAY_DUE").map(\.metOn) == [nil])
  }

  @Test func `a notice without the annual plan is flagged`() throws {
    let history = try CaseDossier.bare { $0.noticeServed(on: "2021-03-01") }.history()
    #expect(history.findings(of: "issued") == ["land_use_plan_listed"])
  }

  @Test func `a listing that was cancelled is no basis until the project is listed again`() throws {
    func findings(_ tell: (inout CaseDossier) -> Void) throws -> [String] {
      try CaseDossier {
        tell(&$0)
        $0.noticeServed(on: "2021-03-01")
      }.history().findings(of: "issued")
    }
    #expect(
      try findings { $0.fileInProject("land_use_plan_listing_cancelled", on: "2021-02-01") } == [
        "land_use_plan_listed"
      ])
    #expect(
      try findings {
        $0.fileInProject("land_use_plan_listing_cancelled", on: "2021-02-01")
        $0.fileInProject("land_use_plan_listed", on: "2021-02-20")
      } == [])
  }

  @Test func `a plan is not approved before the land price is decided`() throws {
    let history = try CaseDossier.bare {
      $0.file("parcel_included", on: "2021-01-10", ["land_group": "agricultural"])
      $0.appraised()
      $0.approvedAndDecided(on: "2021-08-02")
    }.history()
    #expect(history.spent("compensation_plan_approved").map(\.missing) == [["land_price_decided"]])
    #expect(history.findings(of: "drafted") == ["price_known_at_drafting"])
  }

  @Test func `after July 2024 the decision is left to the definitions of the next law`() throws {
    let history = try CaseDossier {
      $0.appraised()
      $0.approvedAndDecided(on: "2024-08-05")
    }.history(asOf: "2024-12-31")
    #expect(history.spent("recovery_decided").map(\.missing) == [["land_law_2013"]])
  }

  @Test func `a revoked decision may be taken anew with a new approval`() throws {
    let history = try CaseDossier {
      $0.decided()
      $0.file("recovery_revoked", on: "2021-09-01")
      $0.file("compensation_plan_cancelled", on: "2021-09-01")
      $0.planPosted(on: "2021-09-02")
      $0.planAppraised(on: "2021-09-30")
      $0.approvedAndDecided(on: "2021-10-04")
    }.history()
    #expect(history.days(of: "decided_anew") == [day("2021-10-04")])
    #expect(history.state("recovery") == "in_force")
    #expect(history.obligation("PAY_DUE").map(\.voidOn) == [day("2021-09-01"), nil])
  }
}
