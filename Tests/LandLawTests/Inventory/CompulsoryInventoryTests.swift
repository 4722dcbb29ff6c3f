import LandLaw
import Measures
import Testing
import Workflow

struct CompulsoryInventoryTests {
  @Test func `a compulsory inventory decision waits ten days after persuasion`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.file("persuasion_held", on: "2021-06-01", in: inventory)
      $0.file("proposal_submitted", on: "2021-06-07", in: inventory)
      $0.file("inventory_decision_signed", on: "2021-06-11", in: inventory)
      $0.file("inventory_decision_signed", on: "2021-06-12", in: inventory)
    }.history()
    #expect(history.spent.map(\.missing) == [["persuasion_wait_over"]])
    #expect(history.spent.first?.firstLawful == day("2021-06-12"))
    #expect(history.days(of: "decided", on: "process") == [day("2021-06-12")])
  }

  @Test func `the ten days run from the last session before the proposal`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.file("persuasion_held", on: "2021-06-01", in: inventory)
      $0.file("persuasion_held", on: "2021-06-05", in: inventory)
      $0.file("proposal_submitted", on: "2021-06-07", in: inventory)
      $0.file("persuasion_held", on: "2021-06-09", in: inventory)
      $0.file("inventory_decision_signed", on: "2021-06-15", in: inventory)
      $0.file("inventory_decision_signed", on: "2021-06-16", in: inventory)
    }.history()
    #expect(history.spent.map(\.day) == [day("2021-06-09"), day("2021-06-15")])
    #expect(history.days(of: "decided", on: "process") == [day("2021-06-16")])
  }

  @Test func `without persuasion and proposal a decision names both`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.file("inventory_decision_signed", on: "2021-06-30", in: inventory)
    }.history()
    #expect(
      history.spent.map(\.missing) == [["persuasion_held", "persuasion_wait_over", "proposal_submitted"]])
  }

  @Test func `a suspension in the wait makes it longer by its days`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.file("persuasion_held", on: "2021-06-01", in: inventory)
      $0.file("proposal_submitted", on: "2021-06-02", in: inventory)
      $0.file("suspension_opened", on: "2021-06-05")
      $0.file("inventory_decision_signed", on: "2021-06-07", in: inventory)
      $0.file("suspension_closed", on: "2021-06-10")
      $0.file("inventory_decision_signed", on: "2021-06-16", in: inventory)
      $0.file("inventory_decision_signed", on: "2021-06-17", in: inventory)
    }.history()
    #expect(
      history.spent.map(\.missing) == [["persuasion_wait_over", "not_suspended"], ["persuasion_wait_over"]])
    #expect(history.days(of: "decided", on: "process") == [day("2021-06-17")])
  }

  @Test func `refused, compulsory, enforced, inventoried`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.enforcementOfInventoryDecided(inventory)
      $0.file("enforcement_posted", on: "2021-07-03", in: inventory)
      $0.file("enforcement_served", on: "2021-07-03", in: inventory, ["how": "refused"])
      $0.file("enforced", on: "2021-07-12", in: inventory)
      $0.file("inventory_done", on: "2021-07-12", ["signed": "witness"])
      $0.file("origin_certified", on: "2021-07-20")
    }.history()
    let root = history.events.filter { $0.track == "inventory" }.map { "\($0.day) \($0.to)" }
    #expect(
      root == [
        "2021-05-20 scheduled", "2021-05-20 refused", "2021-05-20 compulsory", "2021-07-12 inventoried",
        "2021-07-20 certified",
      ])
    #expect(history.days(of: "ready", on: "process") == [day("2021-07-05")])
    #expect(history.state("process", of: 2) == "enforced")
    #expect(history.allFindings == [])
    #expect(history.spent == [])
  }

  @Test func `disobedience is noted after the period that the decision names`() throws {
    func findings(_ until: String) throws -> [String] {
      try CaseDossier {
        $0.noticeServed(on: "2021-03-01")
        let inventory = $0.inventoryRefused(on: "2021-05-20")
        $0.file("persuasion_held", on: "2021-06-01", in: inventory)
        $0.file("proposal_submitted", on: "2021-06-10", in: inventory)
        $0.file("inventory_decision_signed", on: "2021-06-12", in: inventory, ["execution_until": until])
        $0.file("inventory_decision_served", on: "2021-06-14", in: inventory)
        $0.file("non_compliance_recorded", on: "2021-06-25", in: inventory)
      }.history().findings(of: "non_compliant")
    }
    #expect(try findings("2021-06-24") == [])
    #expect(try findings("2021-06-25") == ["execution_period_over"])
  }

  @Test func `an enforcement without the four conditions does not count`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.enforcementOfInventoryDecided(inventory)
      $0.file("enforced", on: "2021-07-04", in: inventory)
    }.history()
    #expect(
      history.spent.map(\.missing) == [
        ["enforcement_posted", "enforcement_in_force", "enforcement_received"]
      ])
    #expect(history.state("inventory") == "compulsory")
  }

  @Test func `who complies is counted afterwards, and only then inventoried`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.enforcementOfInventoryDecided(inventory)
      $0.file("complied", on: "2021-07-03", in: inventory)
      $0.file("inventory_done", on: "2021-07-08")
    }.history()
    let root = history.events.filter { $0.track == "inventory" }.map { "\($0.day) \($0.to)" }
    #expect(root.suffix(2) == ["2021-07-03 scheduled", "2021-07-08 inventoried"])
    #expect(history.state("process", of: 2) == "complied")
  }

  @Test func `an inventory done during the persuasion ends the compulsory one`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.file("persuasion_held", on: "2021-06-01", in: inventory)
      $0.file("inventory_done", on: "2021-06-05")
    }.history()
    #expect(history.state("inventory") == "inventoried")
    #expect(history.state("process", of: 2) == "agreed")
  }

  @Test func `a retracted refusal takes the compulsory inventory with it`() throws {
    var dossier = CaseDossier { _ in }
    dossier.noticeServed(on: "2021-03-01")
    let inventory = dossier.inventoryRefused(on: "2021-05-20")
    dossier.file("persuasion_held", on: "2021-06-01", in: inventory)
    #expect(try dossier.history().state("process", of: inventory) == "waiting")
    let refusal = try #require(dossier.entries.first { $0.kind == "inventory_refused" })
    dossier.retract(refusal.number)
    let history = try dossier.history()
    #expect(history.state("process", of: inventory) == "none")
    #expect(history.state("inventory") == "scheduled")
    #expect(history.spent == [])
  }

  @Test func `a second refusal opens a second inventory and begins a round`() throws {
    let history = try CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let first = $0.inventoryRefused(on: "2021-05-20")
      $0.file("inventory_agreed", on: "2021-05-25", in: first)
      $0.file("inventory_done", on: "2021-05-28")
      let second = $0.inventoryRefused(on: "2021-06-15")
      $0.file("persuasion_held", on: "2021-06-20", in: second)
    }.history()
    #expect(history.state("process", of: 2) == "agreed")
    #expect(history.state("process", of: 3) == "waiting")
    #expect(history.state("inventory") == "compulsory")
    #expect(history.standings.first { $0.track == "inventory" }?.round == 2)
    #expect(history.days(of: "opened", on: "process") == [day("2021-05-20"), day("2021-06-15")])
  }

  @Test func `a refusal that nobody invited to is flagged`() throws {
    let history = try CaseDossier { $0.file("inventory_refused", on: "2021-05-20") }.history()
    #expect(history.findings(of: "refused") == ["invited_before_refusal", "notice_served_before_refusal"])
  }

  @Test func `recording a refusal opens one inventory at a time`() {
    let definition = CaseDefinition.definition
    func opening(_ newest: (ordinal: Int, state: State)?) -> RecordRules.Opening {
      RecordRules.opening(by: "inventory_refused", in: definition) { _ in newest }
    }
    #expect(opening(nil) == .opens("compulsory_inventory", ordinal: 1))
    #expect(opening((1, "persuading")) == .alreadyOpen("compulsory_inventory", ordinal: 1))
    #expect(opening((1, "complied")) == .opens("compulsory_inventory", ordinal: 2))
    #expect(
      RecordRules.opening(by: "handover_refused", in: definition) { _ in nil }
        == .opens("recovery_enforcement", ordinal: 1))
    #expect(RecordRules.opening(by: "payment", in: definition) { _ in nil } == .nothing)
  }
}
