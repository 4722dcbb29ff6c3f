import LandLaw
import Testing
import Workflow

struct LotDefinitionTests {
  private let definition = LotDefinition.definition
  private var tracks: [(subject: SubjectKind, track: Track)] {
    definition.subjects.flatMap { subject in subject.tracks.map { (subject.kind, $0) } }
  }

  @Test func `nothing can be said against it`() throws {
    _ = try LotLife.compiled.get()
    let problems = DefinitionCheck.problems(
      in: definition, below: [ParcelDefinition.definition], law: LotLife.law)
    #expect(problems == [])
  }

  @Test func `a lot has a track for each of the thirty-six items`() {
    let names = definition.root.tracks.map(\.name.text)
    #expect(Array(names.prefix(36)) == ReadinessCode.all)
    #expect(ReadinessItem.all.map(\.code) == ReadinessCode.all)
    #expect(ReadinessItem.inBlockerOrder.map(\.code).sorted() == ReadinessCode.all)
    #expect(Array(names.dropFirst(36)) == ["failures", "hold", "land", "preparation", "title"])
  }

  @Test func `every state is led to and every state but a final one has a way out`() {
    for (subject, track) in tracks {
      for state in track.states {
        let place = "\(subject).\(track.name).\(state.state)"
        let leaves = track.transitions.contains { $0.from.contains(state.state) }
        let arrives = track.transitions.contains { $0.to == state.state }
        #expect(leaves != state.isFinal, "\(place)")
        #expect(arrives || state.state == track.initial, "\(place)")
      }
    }
  }

  @Test func `steps and findings carry sentences and citations, and a finding's code is its own`() {
    var findings: [String] = []
    for (subject, track) in tracks {
      #expect(Set(track.transitions.map(\.code)).count == track.transitions.count)
      #expect(isWritten(track.title) && track.states.allSatisfy { isWritten($0.title) })
      for transition in track.transitions {
        #expect(isWritten(transition.title) && !transition.citation.isEmpty, "\(subject).\(transition.code)")
        for requirement in transition.requires {
          #expect(isWritten(requirement.says) && !requirement.citation.isEmpty, "\(requirement.id)")
          if requirement.strength == .faults { findings.append(requirement.id) }
        }
      }
    }
    #expect(Set(findings).count == findings.count)
  }

  @Test func `items say what proves them, what stands in the way and who can settle it`() {
    for item in ReadinessItem.all {
      #expect(isWritten(item.title) && isWritten(item.evidence) && isWritten(item.resolver), "\(item.code)")
      for value in [ReadinessItem.Value.unknown, .no] {
        #expect(isWritten(item.blocker(at: value).template), "\(item.code)")
      }
      #expect(!item.citation.isEmpty)
    }
    let groups = ReadinessItem.Group.allCases.map { group in ReadinessItem.all.count { $0.group == group } }
    #expect(groups == [5, 6, 7, 2, 7, 9])
  }

  @Test func `what is a condition differs by the law and by the class of lot`() throws {
    let r1 = Regimes.landLaw2013.code
    let r2 = Regimes.landLaw2024.code
    func severity(_ code: String, _ regime: RegimeCode, _ lotClass: LotClass) throws -> String {
      try #require(ReadinessItem.all.first { $0.code == code })
        .severity(under: regime, lotClass: lotClass).rawValue
    }
    #expect(try severity("C13", r1, .project) == "A")
    #expect(try severity("C13", r2, .project) == "S")
    #expect(try severity("C13", r2, .residential) == "A")
    #expect(try severity("C14", r1, .residential) == "A")
    #expect(try severity("C14", r2, .residential) == "S")
    #expect(try severity("C07", r1, .residential) == "A")
    #expect(try severity("C08", r1, .residential) == "S")
  }

  @Test func `every number that a guard reads has a row under the law of 2021`() {
    var codes: Set<ParameterCode> = Set(definition.obligations.map(\.term))
    for (_, track) in tracks {
      for requirement in track.transitions.flatMap(\.requires) {
        collect(requirement.condition, into: &codes)
      }
    }
    for code in codes {
      #expect(LotLife.law.row(code, on: day("2021-12-20")) != nil, "\(code)")
    }
    #expect(codes.isSuperset(of: ["P-POST", "P-DEP", "P-PRICE-VALID", "P-PAY-HALF", "P-LANDPLAN-STALE"]))
  }

  private func collect(_ condition: Guard, into codes: inout Set<ParameterCode>) {
    switch condition {
    case .elapsed(let code, _), .within(let code, _), .gap(let code, _, _, _), .meets(_, let code, _):
      codes.insert(code)
    case .not(let inner): collect(inner, into: &codes)
    case .all(let inner), .any(let inner): for part in inner { collect(part, into: &codes) }
    default: break
    }
  }
}
