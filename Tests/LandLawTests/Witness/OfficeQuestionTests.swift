import LandLaw
import Measures
import Testing
import Workflow

/// What the office asks most often, and the entries that the answer names.
struct OfficeQuestionTests {
  private func answer(
    _ definition: Result<CompiledDefinition, any Error>, _ law: LawBook, _ dossier: Dossier,
    asOf text: String,
    _ track: TrackName, _ transition: String, subject: Int = 0
  ) throws -> [String]? {
    let bound = BoundDefinition(try definition.get(), law: law)
    let explanation = Explainer(bound, dossier: dossier, asOf: day(text)).explain(tracks: [track])
    let step = explanation.steps.first {
      $0.subject == subject && $0.track == track && $0.transition.code == transition
    }
    return step?.unblock.map { set in
      zip(set.entries, set.days).map { entry, day in
        let says = entry.says.map { " \($0.field)=\($0.values.sorted().joined(separator: "|"))" }.joined()
        return "\(day) \(entry.kind)\(says)\(entry.amount.map { " \($0)" } ?? "")"
      }
    }
  }

  private func ofCase(
    _ dossier: CaseDossier, asOf text: String, _ track: TrackName, _ transition: String, subject: Int = 0
  ) throws -> [String]? {
    try answer(
      Law2013.compensationCase, Law2013.book, dossier.dossier, asOf: text, track, transition, subject: subject
    )
  }

  @Test func `a case whose inventory was refused needs the inventory, not a cancellation`() throws {
    let dossier = CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      _ = $0.inventoryRefused(on: "2021-04-01")
    }
    #expect(
      try ofCase(dossier, asOf: "2021-04-05", "inventory", "inventoried") == ["2021-04-06 inventory_done"])
    #expect(
      try ofCase(dossier, asOf: "2021-04-05", "inventory", "rescheduled") == ["2021-04-06 inventory_agreed"])
    #expect(
      try ofCase(dossier, asOf: "2021-04-05", "plan", "drafted") == [
        "2021-04-06 inventory_done", "2021-04-06 origin_certified", "2021-04-06 compensation_plan_drafted",
      ])
  }

  @Test func `a compulsory inventory is decided after persuasion, ten days and a proposal`() throws {
    var inventory = 0
    let dossier = CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      inventory = $0.inventoryRefused(on: "2021-04-01")
      $0.file("persuasion_held", on: "2021-06-01", in: inventory)
    }
    let answer = try ofCase(dossier, asOf: "2021-06-05", "process", "decided", subject: inventory)
    #expect(answer == ["2021-06-06 proposal_submitted", "2021-06-12 inventory_decision_signed"])
  }

  @Test func `an approved case that is not paid needs the very amount`() throws {
    let dossier = CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-10", amount: 40)
    }
    #expect(try ofCase(dossier, asOf: "2021-09-01", "money", "paid") == ["2021-09-02 payment 60"])
  }

  private func ofLot(_ life: LotLife, asOf text: String, _ track: TrackName = "preparation") throws
    -> [String]?
  {
    try answer(LotLife.compiled, LotLife.law, life.dossier, asOf: text, track, "ready")
  }

  @Test func `a lot that was not measured needs its check and says of which item`() throws {
    var life = LotLife.prepared()
    life.check("C16", "no", day("2021-11-10"))
    #expect(try ofLot(life, asOf: "2021-11-30") == ["2021-12-01 checked item=C16 value=yes"])
  }
}
