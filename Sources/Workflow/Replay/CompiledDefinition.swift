internal import Measures

/// A definition with every name resolved to a number, made once and replayed many times.
package struct CompiledDefinition: Sendable {
  package let source: Definition
  private(set) var subjects: [CompiledSubject]
  private(set) var kinds: [CompiledKind]
  let kindIndex: [SubjectKey: Int]
  let subjectIndex: [SubjectKind: Int]
  let intervals: [IntervalName]
  let stopsWaits: [Bool]
  var nodes: [Node] = []
  var children: [Int32] = []
  var anchors: [Anchor.Compiled] = []
  var quantities: [Quantity.Compiled] = []
  var matches: [FieldMatch] = []
  var memberQueries: [MemberQuery] = []
  var choices: [Choice] = []
  var gaps: [Gap] = []
  var bands: [Band] = []
  var parameters: [ParameterCode] = []
  var regimes: [RegimeCode] = []
  /// For each obligation rule, its anchor; -1 when the opening itself is.
  private(set) var obligationAnchors: [Int] = []
  /// For each obligation rule, the track whose states open it.
  private(set) var obligationOpenings: [TrackReference] = []
  private(set) var dependents = Dependents()

  struct SubjectKey: Hashable {
    let subject: SubjectKind
    let kind: Kind
  }

  /// - Throws: ``DefinitionError`` naming every reference that leads nowhere.
  package init(_ source: Definition) throws(DefinitionError) {
    self.source = source
    var problems: [String] = []
    intervals = source.intervals.map(\.name)
    stopsWaits = source.intervals.map(\.stopsWaits)
    subjectIndex = Dictionary(
      source.subjects.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
    var kindIndex: [SubjectKey: Int] = [:]
    var kinds: [CompiledKind] = []
    var localCount = [Int](repeating: 0, count: source.subjects.count)
    for (order, kind) in source.kinds.enumerated() {
      guard let subject = subjectIndex[kind.subject] else {
        problems.append("kind \(kind.kind): no subject \(kind.subject)")
        continue
      }
      kindIndex[SubjectKey(subject: kind.subject, kind: kind.kind)] = order
      var interval = -1
      switch kind.class {
      case .opening(let name), .closing(let name):
        interval = intervals.firstIndex(of: name) ?? -1
        if interval < 0 { problems.append("kind \(kind.kind): no interval \(name)") }
      case .act, .fact, .quantity: break
      }
      kinds.append(
        CompiledKind(class: kind.class, subject: subject, local: localCount[subject], interval: interval))
      localCount[subject] += 1
    }
    self.kinds = kinds
    self.kindIndex = kindIndex
    var compiled: [CompiledSubject] = []
    for subject in source.subjects {
      compiled.append(
        CompiledSubject(
          kind: subject.kind, role: subject.role, kindCount: localCount[compiled.count],
          tracks: subject.tracks.map { CompiledTrack($0, &problems) }))
    }
    subjects = compiled
    if problems.isEmpty { resolve(&problems) }
    guard problems.isEmpty else { throw DefinitionError(definition: source.name, problems: problems) }
  }

  /// A second pass, since guards look at tracks and kinds of other subjects.
  private mutating func resolve(_ problems: inout [String]) {
    var compiler = GuardCompiler(definition: self)
    var resolved = subjects
    for s in source.subjects.indices {
      for t in source.subjects[s].tracks.indices {
        for (x, transition) in source.subjects[s].tracks[t].transitions.enumerated() {
          compiler.turn(
            to: s, place: "\(source.subjects[s].kind).\(source.subjects[s].tracks[t].name).\(transition.code)"
          )
          for requirement in transition.requires {
            let node = compiler.node(requirement.condition)
            switch requirement.strength {
            case .bars: resolved[s].tracks[t].transitions[x].bars.append(node)
            case .faults: resolved[s].tracks[t].transitions[x].faults.append((requirement.id, node))
            }
            resolved[s].tracks[t].transitions[x].requirements.append(node)
          }
          if let kind = transition.trigger, let reference = compiler.kind(kind) {
            resolved[s].tracks[t].transitions[x].trigger = reference.kind
          }
          if let match = transition.matching {
            resolved[s].tracks[t].transitions[x].match = compiler.match(match)
          }
          resolved[s].tracks[t].transitions[x].readings = compiler.readings
        }
      }
    }
    for rule in source.obligations {
      guard let subject = subjectIndex[rule.subject],
        let track = subjects[subject].tracks.firstIndex(where: { $0.name == rule.opensOn })
      else {
        problems.append("obligation \(rule.code): no track \(rule.subject).\(rule.opensOn)")
        continue
      }
      compiler.turn(to: subject, place: "obligation \(rule.code)")
      obligationAnchors.append(rule.anchor.map { compiler.anchor($0) } ?? -1)
      obligationOpenings.append(TrackReference(subject: subject, track: track))
    }
    problems += compiler.problems
    (nodes, children) = (compiler.definition.nodes, compiler.definition.children)
    (anchors, quantities) = (compiler.definition.anchors, compiler.definition.quantities)
    (matches, memberQueries) = (compiler.definition.matches, compiler.definition.memberQueries)
    (choices, gaps, bands) = (
      compiler.definition.choices, compiler.definition.gaps, compiler.definition.bands
    )
    (parameters, regimes) = (compiler.definition.parameters, compiler.definition.regimes)
    subjects = resolved
    kinds = kinds.indices.map { kinds[$0].linked(to: $0, in: resolved) }
    dependents = Dependents(subjects: resolved, kinds: kinds, stopsWaits: stopsWaits)
  }

  func kind(_ kind: Kind, of subject: SubjectKind) -> Int? {
    kindIndex[SubjectKey(subject: subject, kind: kind)]
  }
}

package struct DefinitionError: Error, CustomStringConvertible {
  package let definition: String
  package let problems: [String]
  package var description: String { "definition \(definition): \(problems.joined(separator: "; "))" }
}

struct CompiledSubject: Sendable {
  let kind: SubjectKind
  let role: SubjectDefinition.Role
  let kindCount: Int
  var tracks: [CompiledTrack]
}

struct CompiledKind: Sendable {
  let `class`: KindDefinition.Class
  let subject: Int
  /// Its number among the kinds of its subject.
  let local: Int
  let interval: Int
  /// Transitions it triggers, in order of definition.
  var triggers: [TransitionReference] = []
  /// Tracks of its own subject that hide it when they begin a round.
  var homes: [Int] = []

  var isAct: Bool { self.class == .act }

  init(class: KindDefinition.Class, subject: Int, local: Int, interval: Int) {
    self.class = `class`
    self.subject = subject
    self.local = local
    self.interval = interval
  }

  func linked(to index: Int, in subjects: [CompiledSubject]) -> CompiledKind {
    var copy = self
    copy.triggers = []
    copy.homes = []
    for s in subjects.indices {
      for t in subjects[s].tracks.indices {
        for x in subjects[s].tracks[t].transitions.indices
        where subjects[s].tracks[t].transitions[x].trigger == index {
          copy.triggers.append(TransitionReference(subject: s, track: t, transition: x))
          if s == subject, !copy.homes.contains(t) { copy.homes.append(t) }
        }
      }
    }
    return copy
  }
}

struct TransitionReference: Hashable, Sendable {
  let subject: Int
  let track: Int
  let transition: Int
}

struct CompiledTrack: Sendable {
  let name: TrackName
  let states: [State]
  var transitions: [CompiledTransition]
  /// For each state, the automatic transitions out of it, by priority and then order of definition.
  let automatic: [[Int]]

  init(_ track: Track, _ problems: inout [String]) {
    name = track.name
    states = track.states.map(\.state)
    if states.count > 64 { problems.append("\(track.name): more than 64 states") }
    var transitions: [CompiledTransition] = []
    for transition in track.transitions {
      guard let to = states.firstIndex(of: transition.to) else {
        problems.append("\(track.name).\(transition.code): no state \(transition.to)")
        continue
      }
      var from: UInt64 = 0
      for state in transition.from {
        if let bit = states.firstIndex(of: state) {
          from |= 1 << UInt64(bit)
        } else {
          problems.append("\(track.name).\(transition.code): no state \(state)")
        }
      }
      transitions.append(
        CompiledTransition(
          code: transition.code, from: from, to: to, isAutomatic: transition.trigger == nil,
          priority: transition.priority, beginsRound: transition.beginsRound))
    }
    self.transitions = transitions
    automatic = states.indices.map { state in
      transitions.indices.filter {
        transitions[$0].isAutomatic && transitions[$0].from & (1 << UInt64(state)) != 0
      }
      .sorted { (transitions[$0].priority, $0) < (transitions[$1].priority, $1) }
    }
  }
}

struct CompiledTransition: Sendable {
  let code: String
  let from: UInt64
  let to: Int
  let isAutomatic: Bool
  let priority: Int
  let beginsRound: Bool
  var trigger = -1
  var match = -1
  /// The guards of all requirements, in the order of the definition.
  var requirements: [Int32] = []
  var bars: [Int32] = []
  var faults: [(id: String, node: Int32)] = []
  var readings = Readings()
}

/// What the guards of a transition look at, so that it is looked at again only when one of these moved.
struct Readings: Sendable {
  var kinds: Set<Int> = []
  var tracks: Set<TrackReference> = []
  var intervals: Set<Int> = []
  var readsWaits = false
  var readsMembers = false
}

struct TrackReference: Hashable, Sendable {
  let subject: Int
  let track: Int
}

/// Which tracks to look at again after a kind counted, a track moved, or a member changed.
struct Dependents: Sendable {
  var ofKind: [[TrackReference]] = []
  var ofTrack: [[[TrackReference]]] = []
  var ofMembers: [TrackReference] = []

  init() {}

  init(subjects: [CompiledSubject], kinds: [CompiledKind], stopsWaits: [Bool]) {
    ofKind = Array(repeating: [], count: kinds.count)
    ofTrack = subjects.map { Array(repeating: [], count: $0.tracks.count) }
    for s in subjects.indices {
      for t in subjects[s].tracks.indices {
        var readings = Readings()
        for transition in subjects[s].tracks[t].transitions where transition.isAutomatic {
          readings.kinds.formUnion(transition.readings.kinds)
          readings.tracks.formUnion(transition.readings.tracks)
          readings.intervals.formUnion(transition.readings.intervals)
          readings.readsWaits = readings.readsWaits || transition.readings.readsWaits
          readings.readsMembers = readings.readsMembers || transition.readings.readsMembers
        }
        let here = TrackReference(subject: s, track: t)
        for k in kinds.indices {
          let interval = kinds[k].interval
          if readings.kinds.contains(k)
            || (interval >= 0 && readings.intervals.contains(interval))
            || (interval >= 0 && readings.readsWaits && stopsWaits[interval])
          {
            ofKind[k].append(here)
          }
        }
        for track in readings.tracks { ofTrack[track.subject][track.track].append(here) }
        if readings.readsMembers { ofMembers.append(here) }
      }
    }
  }
}
