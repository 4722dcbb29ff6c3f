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

  @Test func `debug`() throws {
    var counts: [String: Int] = [:]
    for h in cases.values { counts[Headline(of: states(h), under: Regimes.landLaw2013.code).rawValue, default: 0] += 1 }
    print("HEAD", counts.sorted { $0.key < $1.key })
    print("CUT", demo.clearances.flatMap(\.lives).filter(\.isCut).map { "\($0.about.code) \($0.script.stop) \($0.milestone)" })
    var findings: [String: Int] = [:]
    for h in cases.values { for e in h.events { for f in e.findings { findings[f, default: 0] += 1 } } }
    print("FIND", findings.sorted { $0.key < $1.key })
    var byMonth: [String: Int] = [:]
    for e in demo.entries { byMonth[String(e.on.description.prefix(7)), default: 0] += 1 }
    print("MONTH", byMonth.sorted { $0.key < $1.key })
    print("N", demo.entries.count, "events", cases.values.reduce(0) { $0 + $1.events.count })
    let oct = replay.lots(replay.parcels(cases))
    let sep = try #require(CivilDate("2021-09-30"))
    let before = replay.lots(replay.parcels(replay.cases(asOf: sep), asOf: sep), asOf: sep)
    for lot in demo.lots {
      func open(_ h: History?) -> String {
        guard let h else { return "" }
        let s = states(h)
        let items = ReadinessItem.all.filter { item in
          item.severity2013.blocks && !["yes", "not_applicable"].contains(s[item.track]?.text ?? "") }
        return "\(s["preparation"]?.text ?? "") \(s["land"]?.text ?? "") " + items.map { "\($0.code)=\(s[$0.track]?.text ?? "")" }.joined(separator: ",")
      }
      print("LOT", lot.code, "|", open(before[lot.code]), "|", open(oct[lot.code]))
    }
    for file in demo.files { print("FILE", file.name, file.csv.utf8.count) }
    if let f = demo.files.first(where: { $0.kind == .entries }) { print(f.csv.split(separator: "\n").prefix(60).joined(separator: "\n")) }
  }
}
