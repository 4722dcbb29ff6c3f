internal import Measures

/// What can be said against a definition without replaying anything.
package enum DefinitionCheck {
  /// One sentence for each defect; empty when there is none.
  ///
  /// - Parameters:
  ///   - below: the definitions of the units it reads, so that the states it asks of them can be looked up.
  ///   - law: the book in which its parameters and regimes must stand.
  package static func problems(
    in definition: Definition, below: [Definition] = [], law: LawBook? = nil
  ) -> [String] {
    var problems = names(definition)
    for subject in definition.subjects {
      for track in subject.tracks {
        problems += shape(of: track, in: "\(subject.kind).\(track.name)")
        problems += texts(of: track, in: "\(subject.kind).\(track.name)")
      }
    }
    problems += requirements(definition)
    problems += kinds(definition)
    problems += obligations(definition)
    problems += members(definition, below: below)
    if let law { problems += numbers(definition, law: law) }
    return problems
  }

  // MARK: Names

  private static func names(_ definition: Definition) -> [String] {
    var problems: [String] = []
    do throws(DefinitionError) { _ = try CompiledDefinition(definition) } catch { problems += error.problems }
    problems += duplicates(definition.subjects.map(\.kind.text), "subject")
    problems += duplicates(definition.kinds.map { "\($0.subject).\($0.kind)" }, "kind")
    problems += duplicates(definition.intervals.map(\.name.text), "interval")
    problems += duplicates(definition.obligations.map(\.code), "obligation")
    for subject in definition.subjects {
      problems += duplicates(subject.tracks.map { "\(subject.kind).\($0.name)" }, "track")
      if let opener = subject.openedBy, definition.kind(opener, of: definition.root.kind) == nil {
        problems.append("\(subject.kind): opened by \(opener), which is no kind of \(definition.root.kind)")
      }
    }
    return problems
  }

  private static func duplicates(_ names: [String], _ what: String) -> [String] {
    Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted().map {
      "\(what) \($0) stands twice"
    }
  }

  // MARK: States

  private static func shape(of track: Track, in place: String) -> [String] {
    var problems = duplicates(track.states.map { "\(place).\($0.state)" }, "state")
    problems += duplicates(track.transitions.map { "\(place).\($0.code)" }, "transition")
    var reached: Set<State> = [track.initial]
    var grows = true
    while grows {
      let next = track.transitions.filter { !$0.from.isDisjoint(with: reached) }.map(\.to)
      grows = !reached.isSuperset(of: next)
      reached.formUnion(next)
    }
    for state in track.states {
      if !reached.contains(state.state) { problems.append("\(place): nothing leads to \(state.state)") }
      let leaves = track.transitions.contains { $0.from.contains(state.state) && $0.to != state.state }
      if state.isFinal, leaves {
        problems.append("\(place): \(state.state) is final, yet something leads out")
      }
      if !state.isFinal, !leaves { problems.append("\(place): nothing leads out of \(state.state)") }
    }
    return problems
  }

  private static func texts(of track: Track, in place: String) -> [String] {
    track.transitions.flatMap { transition -> [String] in
      var problems: [String] = []
      if transition.citation.isEmpty { problems.append("\(place).\(transition.code): no citation") }
      if transition.title.isIncomplete { problems.append("\(place).\(transition.code): no title") }
      for requirement in transition.requires {
        let id = "\(place).\(transition.code): \(requirement.id)"
        if requirement.citation.isEmpty { problems.append("\(id): no citation") }
        if requirement.says.isIncomplete { problems.append("\(id): no sentence") }
      }
      return problems
        + duplicates(transition.requires.map { "\(place).\(transition.code).\($0.id)" }, "requirement")
    }
  }

  // MARK: Requirements and kinds

  private static func transitions(_ definition: Definition) -> [(
    subject: SubjectKind, transition: Transition
  )] {
    definition.subjects.flatMap { subject in
      subject.tracks.flatMap { track in track.transitions.map { (subject.kind, $0) } }
    }
  }

  /// The id of a fault means one requirement: a finding carries nothing else.
  private static func requirements(_ definition: Definition) -> [String] {
    let all = transitions(definition).flatMap(\.transition.requires)
    return Dictionary(grouping: all, by: \.id).filter { _, same in
      same.contains { $0.strength == .faults } && Set(same).count > 1
    }.keys.sorted().map { "requirement \($0) means two things" }
  }

  private static func kinds(_ definition: Definition) -> [String] {
    let all = transitions(definition)
    var problems: [String] = []
    for kind in definition.kinds {
      let fired = all.filter { subject, transition in
        transition.trigger == kind.kind && home(of: kind.kind, from: subject, definition) == kind.subject
      }
      let place = "kind \(kind.subject).\(kind.kind)"
      if kind.title.isIncomplete || kind.supplier.isIncomplete {
        problems.append("\(place): no title or supplier")
      }
      switch kind.class {
      case .act: if fired.isEmpty { problems.append("\(place): an act that fires nothing is always spent") }
      case .fact, .opening, .closing:
        for (_, transition) in fired where transition.requires.contains(where: { $0.strength == .bars }) {
          problems.append("\(place): bars \(transition.code), so the fact would vanish unseen")
        }
      case .quantity: break
      }
    }
    return problems
  }

  /// Own subject first, then the root, then what is inherited, then instances.
  private static func home(of kind: Kind, from subject: SubjectKind, _ definition: Definition) -> SubjectKind?
  {
    let having = definition.subjects.filter { definition.kind(kind, of: $0.kind) != nil }
    if having.contains(where: { $0.kind == subject }) { return subject }
    return (having.first { $0.role == .root } ?? having.first { $0.role == .inherited } ?? having.first)?.kind
  }

  // MARK: What it refers to elsewhere

  private static func obligations(_ definition: Definition) -> [String] {
    definition.obligations.flatMap { rule -> [String] in
      var problems: [String] = []
      func look(_ name: TrackName?, _ states: Set<State>) {
        guard let name else { return }
        let track =
          definition.subject(rule.subject)?.tracks.first { $0.name == name }
          ?? definition.root.tracks.first { $0.name == name }
        guard let track else { return problems.append("obligation \(rule.code): no track \(name)") }
        for state in states.sorted() where track.title(of: state) == nil {
          problems.append("obligation \(rule.code): no state \(name).\(state)")
        }
      }
      look(rule.opensOn, rule.opensIn)
      look(rule.metOn, rule.metIn)
      look(rule.voidOn, rule.voidIn)
      if rule.citation.isEmpty { problems.append("obligation \(rule.code): no citation") }
      return problems
    }
  }

  private static func members(_ definition: Definition, below: [Definition]) -> [String] {
    conditions(definition).flatMap { condition -> [String] in
      switch condition {
      case .every(let kind, let name, let states), .some(let kind, let name, let states):
        guard let unit = below.first(where: { $0.root.kind == kind }) else {
          return ["\(definition.name) asks of \(kind), which is not below it"]
        }
        guard let track = unit.root.tracks.first(where: { $0.name == name }) else {
          return ["\(definition.name) asks of \(kind).\(name), which is no track"]
        }
        return states.sorted().filter { track.title(of: $0) == nil }.map {
          "\(definition.name) asks of \(kind).\(name).\($0), which is no state"
        }
      default: return []
      }
    }
  }

  private static func numbers(_ definition: Definition, law: LawBook) -> [String] {
    var problems: [String] = []
    var codes = Set(definition.obligations.map(\.term))
    for condition in conditions(definition) {
      switch condition {
      case .elapsed(let code, _), .within(let code, _), .gap(let code, _, _, _), .meets(_, let code, _):
        codes.insert(code)
      case .under(let regime):
        if !law.regimes.contains(where: { $0.code == regime }) { problems.append("no regime \(regime)") }
      default: break
      }
    }
    for code in codes.sorted() where law.rows(of: code).isEmpty { problems.append("no parameter \(code)") }
    return problems
  }

  private static func conditions(_ definition: Definition) -> [Guard] {
    transitions(definition).flatMap(\.transition.requires).flatMap(\.condition.parts)
  }
}

extension Bilingual {
  fileprivate var isIncomplete: Bool { vi.isEmpty || en.isEmpty }
}
