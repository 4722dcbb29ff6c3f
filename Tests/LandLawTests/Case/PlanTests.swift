import LandLaw
import Measures
import Testing
import Workflow

struct PlanTests {
  @Test func `a plan is drafted only when the inventory is done and the origin certified`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("inventory_done", on: "2021-04-01")
      $0.file("compensation_plan_drafted", on: "2021-04-02")
    }.history()
    #expect(history.spent.map(\.missing) == [["inventory_certified"]])
  }

  @Test func `a plan is submitted after twenty days of posting`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.planPosted(on: "2021-05-03")
      $0.file("compensation_plan_submitted", on: "2021-05-23")
      $0.file("compensation_plan_submitted", on: "2021-05-24")
    }.history()
    #expect(history.spent.map(\.missing) == [["posted_long_enough"]])
    #expect(history.spent.first?.firstLawful == day("2021-05-24"))
    #expect(history.state("plan") == "submitted")
  }

  @Test func `opinions are taken while the plan is posted`() throws {
    let early = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.file("compensation_plan_drafted", on: "2021-05-03")
      $0.file("compensation_plan_posted", on: "2021-05-03")
      $0.file("opinions_taken", on: "2021-05-24")
    }.history()
    #expect(early.findings(of: "opinions_taken") == ["opinions_with_posting"])
  }

  @Test func `who disagrees is heard before the plan is submitted`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.file("compensation_plan_drafted", on: "2021-05-03")
      $0.file("compensation_plan_posted", on: "2021-05-03")
      $0.file("opinions_taken", on: "2021-05-10", ["agree": "3", "disagree": "2"])
      $0.file("compensation_plan_submitted", on: "2021-06-01")
      $0.file("dialogue_held", on: "2021-06-02")
      $0.file("compensation_plan_submitted", on: "2021-06-03")
    }.history()
    #expect(history.spent.map(\.reason) == [.unexpected])
    #expect(history.state("plan") == "submitted")
  }

  @Test func `what the person says counts before what the meeting counted`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.file("compensation_plan_drafted", on: "2021-05-03")
      $0.file("compensation_plan_posted", on: "2021-05-03")
      $0.file("party_opinion", on: "2021-05-10", ["opinion": "agree"])
      $0.file("opinions_taken", on: "2021-05-10", ["agree": "3", "disagree": "2"])
    }.history()
    #expect(history.state("plan") == "dialogue_not_needed")
  }

  @Test func `a plan returned twice keeps its posting until it is drafted again`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.planPosted(on: "2021-05-03")
      $0.file("compensation_plan_submitted", on: "2021-06-01")
      $0.file("compensation_plan_returned", on: "2021-06-10")
      $0.file("compensation_plan_submitted", on: "2021-06-11")
      $0.file("compensation_plan_returned", on: "2021-06-20")
      $0.planPosted(on: "2021-06-25")
      $0.file("compensation_plan_submitted", on: "2021-07-10")
      $0.planAppraised(on: "2021-07-20")
      $0.approvedAndDecided(on: "2021-08-02")
    }.history()
    #expect(history.days(of: "submitted_again") == [day("2021-06-11")])
    #expect(history.spent.map(\.missing) == [["posted_long_enough"]])
    #expect(history.spent.first?.firstLawful == day("2021-07-16"))
    #expect(history.standings.first { $0.track == "plan" }?.round == 2)
    #expect(history.state("plan") == "approved")
    #expect(history.days(of: "no_longer_eligible") == [])
  }

  @Test func `a plan returned after its appraisal is no longer eligible for a decision`() throws {
    let history = try CaseDossier {
      $0.appraised()
      $0.file("compensation_plan_returned", on: "2021-07-05")
    }.history()
    #expect(history.days(of: "eligible") == [day("2021-07-01")])
    #expect(history.days(of: "no_longer_eligible") == [day("2021-07-05")])
    #expect(history.state("recovery") == "none")
  }

  @Test func `a suspension stops the steps and the waits, a complaint alone does not`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("complaint_opened", on: "2021-03-20")
      $0.file("suspension_opened", on: "2021-04-01")
      $0.file("suspension_closed", on: "2021-04-11")
      $0.inventoried(on: "2021-05-01")
    }.history()
    #expect(history.days(of: "waited") == [day("2021-06-09")])
    let stopped = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.file("suspension_opened", on: "2021-04-05")
      $0.file("compensation_plan_drafted", on: "2021-04-06")
      $0.file("suspension_closed", on: "2021-04-20")
      $0.file("compensation_plan_drafted", on: "2021-04-20")
    }.history()
    #expect(stopped.spent.map(\.missing) == [["not_suspended"]])
    #expect(stopped.days(of: "drafted") == [day("2021-04-20")])
  }

  @Test func `a withdrawn case takes no more steps`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.file("case_withdrawn", on: "2021-04-10")
      $0.file("compensation_plan_drafted", on: "2021-04-12")
    }.history()
    #expect(history.state("file") == "withdrawn")
    #expect(history.spent.map(\.missing) == [["not_withdrawn"]])
  }

  @Test func `a case with money paid is not withdrawn but adjusted`() throws {
    let history = try CaseDossier {
      $0.decided()
      $0.file("payment", on: "2021-08-20", amount: 1)
      $0.file("case_withdrawn", on: "2021-08-21")
    }.history()
    #expect(history.spent.map(\.missing) == [["nothing_provided"]])
  }
}
