import LandLaw
import Measures
import Testing
import Workflow

struct RecoveryEnforcementTests {
  /// Decided on 2 August 2021, served, the money in the Treasury, not handed over on 20 September.
  private func refused(_ tell: (inout CaseDossier, Int) -> Void) throws -> History {
    try CaseDossier {
      $0.decided(amount: 100)
      $0.file("recovery_served", on: "2021-08-03")
      $0.file("payment_invited", on: "2021-08-10")
      $0.file("payment_refused", on: "2021-08-12")
      $0.file("money_held", on: "2021-08-20", amount: 100, ["place": "treasury"])
      let enforcement = $0.handoverRefused(on: "2021-09-20")
      tell(&$0, enforcement)
    }.history()
  }

  @Test func `land that is not handed over is enforced and handed to the unit`() throws {
    let history = try refused { dossier, enforcement in
      dossier.file("handover_persuasion", on: "2021-09-25", in: enforcement)
      dossier.file("recovery_enforcement_signed", on: "2021-10-01", in: enforcement, effective: "2021-10-10")
      dossier.file("enforcement_served", on: "2021-10-02", in: enforcement, ["how": "absent"])
      dossier.file("enforcement_posted", on: "2021-10-02", in: enforcement)
      dossier.file("board_set_up", on: "2021-10-05", in: enforcement)
      dossier.file("enforcement_plan_approved", on: "2021-10-08", in: enforcement)
      dossier.file("enforced", on: "2021-10-20", in: enforcement)
      dossier.file("land_handed_to_unit", on: "2021-10-20", in: enforcement)
    }
    #expect(history.days(of: "ready", on: "process") == [day("2021-10-10")])
    #expect(history.state("process", of: 2) == "land_handed_to_unit")
    #expect(history.state("handover") == "handed_over")
    #expect(
      history.events.filter { $0.track == "handover" }.map(\.transition) == [
        "due", "refused", "under_enforcement", "enforced",
      ])
    #expect(history.allFindings == [])
    #expect(history.spent == [])
  }

  @Test func `the board and its plan are needed before the execution, not before the decision`() throws {
    let history = try refused { dossier, enforcement in
      dossier.file("handover_persuasion", on: "2021-09-25", in: enforcement)
      dossier.file("recovery_enforcement_signed", on: "2021-10-01", in: enforcement)
      dossier.file("enforcement_served", on: "2021-10-02", in: enforcement)
      dossier.file("enforcement_posted", on: "2021-10-02", in: enforcement)
      dossier.file("enforced", on: "2021-10-20", in: enforcement)
    }
    #expect(history.spent.map(\.missing) == [["board_set_up", "enforcement_plan_approved"]])
    #expect(history.state("process", of: 2) == "served")
  }

  @Test func `nobody is enforced against without persuasion`() throws {
    let history = try refused { dossier, enforcement in
      dossier.file("recovery_enforcement_signed", on: "2021-10-01", in: enforcement)
    }
    #expect(
      history.spent.map(\.missing) == [
        ["handover_persuaded", "handover_persuasion_lasted", "handover_wait_over"]
      ])
  }

  @Test func `who complies hands over within thirty days of the minutes`() throws {
    let history = try refused { dossier, enforcement in
      dossier.file("handover_persuasion", on: "2021-09-25", in: enforcement)
      dossier.file("complied", on: "2021-10-01", in: enforcement)
      dossier.file("handed_over", on: "2021-11-05")
    }
    #expect(history.obligation("ENF_HANDOVER").map(\.dueOn) == [day("2021-10-31")])
    #expect(history.obligation("ENF_HANDOVER").map(\.metOn) == [day("2021-11-05")])
    #expect(history.state("handover") == "handed_over")
  }

  @Test func `an enforcement before any money is flagged`() throws {
    let history = try CaseDossier {
      $0.decided(amount: 100)
      let enforcement = $0.handoverRefused(on: "2021-09-20")
      $0.file("handover_persuasion", on: "2021-09-25", in: enforcement)
      $0.file("recovery_enforcement_signed", on: "2021-10-01", in: enforcement)
    }.history()
    #expect(history.allFindings == ["money_secured_before_enforcement"])
  }

  @Test func `a revoked decision drops the enforcement`() throws {
    let history = try refused { dossier, enforcement in
      dossier.file("handover_persuasion", on: "2021-09-25", in: enforcement)
      dossier.file("recovery_revoked", on: "2021-10-01")
    }
    #expect(history.state("process", of: 2) == "enforcement_cancelled")
  }
}
