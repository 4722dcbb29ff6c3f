import LandLaw
import Measures
import Testing
import Workflow

struct HandoverTests {
  @Test func `a handover before the money and the decision is flagged, not forbidden`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("handed_over", on: "2021-04-01")
    }.history()
    #expect(history.state("handover") == "handed_over")
    #expect(history.findings(of: "handed_over") == ["decided_before_handover", "secured_before_handover"])
  }

  @Test func `who has a temporary home may hand over before the money`() throws {
    let history = try CaseDossier {
      $0.decided()
      $0.file("recovery_served", on: "2021-08-03")
      $0.file("temporary_housing_agreed", on: "2021-08-05")
      $0.file("handed_over", on: "2021-08-10")
    }.history()
    #expect(history.allFindings == [])
  }

  @Test func `land is handed over in parts until the whole is`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 1)
      $0.file("recovery_served", on: "2021-08-03")
      $0.file("payment", on: "2021-08-03", amount: 1)
      $0.file("handed_over", on: "2021-08-10", ["extent": "part"])
      $0.file("handed_over", on: "2021-08-20", ["extent": "part"])
      $0.file("handed_over", on: "2021-08-30")
    }.history()
    #expect(
      history.events.filter { $0.track == "handover" }.map(\.transition) == [
        "due", "partly_handed_over", "another_part", "handed_over",
      ])
    #expect(history.allFindings == [])
  }

  @Test func `resettlement follows what is recorded of the case`() throws {
    let history = try CaseDossier {
      $0.file("described", on: "2021-02-01", ["resettlement": "entitled"])
      $0.file("described", on: "2021-02-02", ["has_certificate": "yes"])
      $0.file("resettlement_choice_registered", on: "2021-05-01", ["mode": "land"])
      $0.file("resettlement_plan_posted", on: "2021-05-03")
      $0.file("resettlement_allotted", on: "2021-05-18")
      $0.file("resettlement_allotted", on: "2021-05-19")
      $0.decided()
      $0.file("resettlement_handed", on: "2021-09-01")
    }.history()
    #expect(history.spent.map(\.missing) == [["resettlement_posted_long_enough"]])
    #expect(history.spent.first?.firstLawful == day("2021-05-19"))
    #expect(history.state("resettlement") == "handed")
    #expect(history.findings(of: "decided") == [])
  }

  @Test func `residential land recovered before the resettlement is flagged`() throws {
    let history = try CaseDossier {
      $0.file("described", on: "2021-02-01", ["resettlement": "entitled"])
      $0.decided()
    }.history()
    #expect(history.findings(of: "decided") == ["resettlement_before_recovery"])
  }

  @Test func `a closed file opens again when the plan is adjusted upwards`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      $0.file("recovery_served", on: "2021-08-03")
      $0.file("payment", on: "2021-08-20", amount: 100)
      $0.file("handed_over", on: "2021-09-01")
      $0.file("certificate_collected", on: "2021-09-10")
      $0.file("compensation_plan_adjusted", on: "2021-10-01", amount: 120)
    }.history()
    #expect(history.days(of: "closed") == [day("2021-09-10")])
    #expect(history.days(of: "reopened", on: "file") == [day("2021-10-01")])
  }
}
