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
    demo = try DemoOffice()
    replay = try DemoReplay(demo)
    cases = replay.cases()
  }

  private func states(_ history: History) -> [TrackName: State] {
    Dictionary(
      history.standings.filter { $0.subject == 0 }.map { ($0.track, $0.state) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `every generated case comes to the stage its story tells`() {
    for clearance in demo.clearances {
      for life in clearance.lives where life.about.code != DemoOffice.blockingCase {
        guard let history = cases[life.about.code] else { continue }
        let headline = Headline(of: states(history), under: Regimes.landLaw2013.code)
        let expected = life.script.headline(at: life.milestone)
        #expect(headline == expected, "\(life.about.code) \(life.script.stop) \(life.milestone) \(life.isCut)")
      }
    }
  }

  @Test func `every headline occurs`() {
    let seen = Set(cases.values.map { Headline(of: states($0), under: Regimes.landLaw2013.code) })
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
          ? ["compensation_plan_approved", "recovery_decided"] : about.script.splitsDecision ? ["recovery_decided"] : []
        #expect(spent.map(\.kind) == wanted, "\(about.code): \(spent)")
      }
    }
  }
}
