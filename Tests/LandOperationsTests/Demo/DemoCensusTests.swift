import LandLaw
import Measures
import Testing
import Workflow

@testable import LandOperations

/// What the generated dossiers come to when they are replayed.
@Suite struct DemoCensusTests {
  let demo: DemoOffice
  let replay: DemoReplay
  let cases: [String: History]

  init() throws {
    demo = try DemoMade.demo.get()
    replay = try DemoMade.replay.get()
    cases = try DemoMade.cases.get()
  }

  @Test func `every generated case comes to the stage its story tells`() {
    for clearance in demo.clearances {
      for life in clearance.lives where life.about.code != DemoOffice.blockingCase {
        guard let history = cases[life.about.code] else { continue }
        let headline = Headline(of: history.states, under: Regimes.landLaw2013.code)
        let expected = life.script.headline(at: life.milestone)
        #expect(
          headline == expected, "\(life.about.code) \(life.script.stop) \(life.milestone) \(life.isCut)")
      }
    }
  }

  @Test func `every headline occurs`() {
    let seen = Set(cases.values.map { Headline(of: $0.states, under: Regimes.landLaw2013.code) })
    #expect(seen == Set(Headline.allCases))
  }

  @Test(arguments: ["compulsory_inventory", "recovery_enforcement"])
  func `every state of a forced procedure occurs`(kind: String) throws {
    let subject = try #require(CaseDefinition.definition.subject(SubjectKind(kind)))
    var seen: Set<State> = []
    for clearance in demo.clearances {
      for about in clearance.cases {
        guard let history = cases[about.code] else { continue }
        let subjects = replay.dossier(of: about).subjects
        for standing in history.standings where subjects[standing.subject].kind.text == kind {
          seen.insert(standing.state)
        }
      }
    }
    let all = Set(subject.tracks[0].states.map(\.state)).subtracting(["none"])
    #expect(seen.isSuperset(of: all), "missing: \(all.subtracting(seen))")
  }

  @Test func `an act is spent only where the story wants it`() {
    for clearance in demo.clearances {
      for about in clearance.cases {
        let spent = cases[about.code]?.spent ?? []
        let wanted: [Kind] =
          about.script.isPremature
          ? ["compensation_plan_approved", "recovery_decided"]
          : about.script.splitsDecision ? ["recovery_decided"] : []
        #expect(spent.map(\.kind) == wanted, "\(about.code): \(spent)")
      }
    }
  }

  @Test func `recovery is decided on the day of the approval, but for two that decide nothing`() {
    var split: [String] = []
    for life in demo.clearances.flatMap(\.lives) {
      let decided = life.entries.filter { $0.kind == "recovery_decided" }
      let approved = Set(life.entries.filter { $0.kind == "compensation_plan_approved" }.map(\.on))
      if !decided.allSatisfy({ approved.contains($0.on) }) { split.append(life.about.code) }
    }
    #expect(split.count == 2)
    for code in split { #expect(cases[code]?.state("recovery") != "in_force") }
  }

  @Test func `four cases are compensated with land, and every trouble has a case`() {
    let lives = demo.clearances.flatMap(\.lives)
    func count(_ kind: Kind) -> Int { lives.count { $0.entries.contains { $0.kind == kind } } }
    #expect(count("land_for_land_allotted") == 4)
    #expect(count("late_payment_plan_approved") >= 5)
    #expect(count("compensation_plan_adjusted") >= 5)
    #expect(count("complaint_opened") - count("complaint_closed") >= 5)
    #expect(count("suspension_opened") - count("suspension_closed") == 1)
    #expect(lives.contains { life in life.entries.count { $0.kind == "compensation_plan_returned" } == 2 })
    #expect(
      lives.allSatisfy { life in
        life.entries.allSatisfy { entry in
          entry.kind != "money_held" || entry.fields.contains { $0 == ("place", "treasury") }
        }
      })
  }

  @Test func `a premature decision is followed by a lawful one`() {
    let premature = demo.clearances.flatMap(\.cases).filter(\.script.isPremature)
    #expect(premature.count == 4)
    for about in premature { #expect(cases[about.code]?.state("recovery") == "in_force", "\(about.code)") }
  }

  @Test func `findings are few: what was done out of turn on purpose`() {
    var found: [String: Int] = [:]
    for finding in cases.values.flatMap({ $0.events.flatMap(\.findings) }) { found[finding, default: 0] += 1 }
    #expect(
      Set(found.keys) == [
        "decided_before_handover", "recovery_decided_with_approval", "secured_before_handover",
      ])
    #expect(found.values.reduce(0, +) <= 12, "\(found)")
  }
}
