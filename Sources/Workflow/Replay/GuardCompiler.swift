/// One operation of a guard, in an array of its own so that evaluating it touches no reference count.
struct Node: Sendable {
  enum Operation: UInt8, Sendable {
    case always, filed, ever, recorded, elapsed, within, on, since, during, not, all, any, state, reached
    case every, some, atLeast, moreThan, under, latest, gap, meets
  }
  let operation: Operation
  /// A kind, track, anchor, quantity, interval or first child, by operation.
  var a: Int32 = -1
  /// A second one: a match, a parameter, a quantity, or the number of children.
  var b: Int32 = -1
  var subject: Int32 = -1
  var states: UInt64 = 0
}

struct MemberQuery: Hashable, Sendable {
  let kind: SubjectKind
  let track: TrackName
  let states: Set<State>
}

/// The two lists of selectors of a guard that asks which entry came last.
struct Choice: Sendable {
  let wanted: [CompiledSelector]
  let among: [CompiledSelector]
}

/// A selector and the kinds that it may find: one for each subject that has such entries.
struct CompiledSelector: Sendable {
  let source: Selector
  let kinds: [KindReference]
}

struct Gap: Sendable {
  let parameter: ParameterCode
  let lotClass: String?
  let from: Int
  let to: Int
}

struct Band: Sendable {
  let quantity: Int
  let parameter: ParameterCode
  let lotClass: String?
}

struct KindReference: Hashable, Sendable {
  let subject: Int
  let kind: Int
}

extension Anchor {
  indirect enum Compiled: Sendable {
    case entry(KindReference)
    case effective(KindReference)
    case until(KindReference)
    case received(KindReference)
    case entered(TrackReference, Int)
    case latest([Int])
    case day(CompiledSelector, field: String?)
  }
}

extension Quantity {
  indirect enum Compiled: Sendable {
    case constant(Int64)
    case sum(KindReference)
    case latest([KindReference])
    case field(KindReference, String)
    case plus([Int])
    case minus(Int, Int)
  }
}

/// Resolves the names in guards, one transition after the other.
struct GuardCompiler {
  var definition: CompiledDefinition
  private var subject = 0
  private var place = ""
  private(set) var problems: [String] = []
  private(set) var readings = Readings()

  init(definition: CompiledDefinition) { self.definition = definition }

  mutating func turn(to subject: Int, place: String) {
    self.subject = subject
    self.place = place
    readings = Readings()
  }

  mutating func node(_ condition: Guard) -> Int32 {
    switch condition {
    case .always: return add(Node(operation: .always))
    case .filed(let name): return kindNode(.filed, name)
    case .ever(let name): return kindNode(.ever, name)
    case .recorded(let name, let selecting, let wanted):
      guard let reference = kind(name) else { return add(Node(operation: .always)) }
      // The pair of matches stands in two consecutive places; -1 selects every entry.
      let selected = selecting.map { match($0) } ?? -1
      let index = match(wanted)
      return add(
        Node(
          operation: .recorded, a: Int32(reference.kind), b: Int32(index), subject: Int32(reference.subject),
          states: UInt64(bitPattern: Int64(selected))))
    case .latest(let wanted, let among):
      let choice = Choice(wanted: wanted.map { selector($0) }, among: among.map { selector($0) })
      definition.choices.append(choice)
      return add(Node(operation: .latest, a: Int32(definition.choices.count - 1)))
    case .gap(let code, let lotClass, let from, let to):
      readings.readsWaits = true
      let gap = Gap(parameter: code, lotClass: lotClass, from: anchor(from), to: anchor(to))
      definition.gaps.append(gap)
      return add(Node(operation: .gap, a: Int32(definition.gaps.count - 1)))
    case .meets(let quantity, let code, let lotClass):
      definition.bands.append(Band(quantity: self.quantity(quantity), parameter: code, lotClass: lotClass))
      return add(Node(operation: .meets, a: Int32(definition.bands.count - 1)))
    case .elapsed(let code, let anchor):
      readings.readsWaits = true
      return add(Node(operation: .elapsed, a: Int32(self.anchor(anchor)), b: Int32(parameter(code))))
    case .within(let code, let anchor):
      return add(Node(operation: .within, a: Int32(self.anchor(anchor)), b: Int32(parameter(code))))
    case .on(let anchor): return add(Node(operation: .on, a: Int32(self.anchor(anchor))))
    case .since(let anchor): return add(Node(operation: .since, a: Int32(self.anchor(anchor))))
    case .during(let name, let wanted):
      guard let interval = definition.intervals.firstIndex(of: name) else {
        return problem("no interval \(name)")
      }
      readings.intervals.insert(interval)
      let index = wanted.map { match($0) } ?? -1
      return add(Node(operation: .during, a: Int32(interval), b: Int32(index)))
    case .not(let inner):
      let child = node(inner)
      return add(Node(operation: .not, a: child))
    case .all(let inner): return list(.all, inner)
    case .any(let inner): return list(.any, inner)
    case .state(let path, let states):
      guard let reference = track(path) else { return add(Node(operation: .always)) }
      return add(
        Node(
          operation: .state, a: Int32(reference.track), subject: Int32(reference.subject),
          states: mask(states, of: reference)))
    case .reached(let path, let state):
      guard let reference = track(path) else { return add(Node(operation: .always)) }
      return add(
        Node(
          operation: .reached, a: Int32(reference.track), subject: Int32(reference.subject),
          states: mask([state], of: reference)))
    case .every(let member, let track, let states):
      return members(.every, MemberQuery(kind: member, track: track, states: states))
    case .some(let member, let track, let states):
      return members(.some, MemberQuery(kind: member, track: track, states: states))
    case .atLeast(let left, let right):
      let (a, b) = (quantity(left), quantity(right))
      return add(Node(operation: .atLeast, a: Int32(a), b: Int32(b)))
    case .moreThan(let left, let right):
      let (a, b) = (quantity(left), quantity(right))
      return add(Node(operation: .moreThan, a: Int32(a), b: Int32(b)))
    case .under(let regime):
      if let index = definition.regimes.firstIndex(of: regime) {
        return add(Node(operation: .under, a: Int32(index)))
      }
      definition.regimes.append(regime)
      return add(Node(operation: .under, a: Int32(definition.regimes.count - 1)))
    }
  }

  mutating func match(_ match: FieldMatch) -> Int {
    definition.matches.append(match)
    return definition.matches.count - 1
  }

  /// Own subject first, then the root, then what is inherited, then the newest instance that has the kind.
  mutating func kind(_ name: Kind) -> KindReference? {
    let others = definition.source.subjects.indices.sorted {
      rank($0) == rank($1) ? $0 < $1 : rank($0) < rank($1)
    }
    for candidate in others {
      if let index = definition.kind(name, of: definition.source.subjects[candidate].kind) {
        readings.kinds.insert(index)
        return KindReference(subject: candidate, kind: index)
      }
    }
    problems.append("\(place): no kind \(name)")
    return nil
  }

  /// Own subject, root and what is inherited; never another kind of instance.
  private mutating func selector(_ source: Selector) -> CompiledSelector {
    var kinds: [KindReference] = []
    for candidate in definition.source.subjects.indices
    where candidate == subject || definition.source.subjects[candidate].role != .instance {
      if let index = definition.kind(source.kind, of: definition.source.subjects[candidate].kind) {
        readings.kinds.insert(index)
        kinds.append(KindReference(subject: candidate, kind: index))
      }
    }
    if kinds.isEmpty { problems.append("\(place): no kind \(source.kind)") }
    return CompiledSelector(source: source, kinds: kinds)
  }

  private func rank(_ candidate: Int) -> Int {
    if candidate == subject { return 0 }
    switch definition.source.subjects[candidate].role {
    case .root: return 1
    case .inherited: return 2
    case .instance: return 3
    }
  }

  private mutating func track(_ path: TrackPath) -> TrackReference? {
    func find(_ candidate: Int) -> TrackReference? {
      definition.source.subjects[candidate].tracks.firstIndex { $0.name == path.track }
        .map { TrackReference(subject: candidate, track: $0) }
    }
    let found: TrackReference?
    switch path.of {
    case .own: found = find(subject) ?? find(0)
    case .root: found = find(0)
    case .newest(let kind): found = definition.subjectIndex[kind].flatMap(find)
    }
    guard let found else {
      problems.append("\(place): no track \(path.track)")
      return nil
    }
    readings.tracks.insert(found)
    return found
  }

  private mutating func mask(_ states: Set<State>, of track: TrackReference) -> UInt64 {
    let known = definition.subjects[track.subject].tracks[track.track].states
    var mask: UInt64 = 0
    for state in states {
      if let bit = known.firstIndex(of: state) {
        mask |= 1 << UInt64(bit)
      } else {
        problems.append("\(place): no state \(state)")
      }
    }
    return mask
  }

  mutating func anchor(_ anchor: Anchor) -> Int {
    let compiled: Anchor.Compiled
    switch anchor {
    case .entry(let name): compiled = kind(name).map { .entry($0) } ?? .latest([])
    case .effective(let name): compiled = kind(name).map { .effective($0) } ?? .latest([])
    case .until(let name): compiled = kind(name).map { .until($0) } ?? .latest([])
    case .received(let name): compiled = kind(name).map { .received($0) } ?? .latest([])
    case .entered(let path, let state):
      if let reference = track(path) {
        let bit = mask([state], of: reference).trailingZeroBitCount
        compiled = .entered(reference, bit)
      } else {
        compiled = .latest([])
      }
    case .latest(let anchors): compiled = .latest(anchors.map { self.anchor($0) })
    case .day(let source, let field): compiled = .day(selector(source), field: field)
    }
    definition.anchors.append(compiled)
    return definition.anchors.count - 1
  }

  private mutating func quantity(_ quantity: Quantity) -> Int {
    let compiled: Quantity.Compiled
    switch quantity {
    case .constant(let value): compiled = .constant(value)
    case .sum(let name): compiled = kind(name).map { .sum($0) } ?? .constant(0)
    case .latest(let names): compiled = .latest(names.compactMap { kind($0) })
    case .field(let name, let field): compiled = kind(name).map { .field($0, field) } ?? .constant(0)
    case .plus(let parts): compiled = .plus(parts.map { self.quantity($0) })
    case .minus(let left, let right):
      let a = self.quantity(left)
      compiled = .minus(a, self.quantity(right))
    }
    definition.quantities.append(compiled)
    return definition.quantities.count - 1
  }

  private mutating func parameter(_ code: ParameterCode) -> Int {
    if let index = definition.parameters.firstIndex(of: code) { return index }
    definition.parameters.append(code)
    return definition.parameters.count - 1
  }

  private mutating func members(_ operation: Node.Operation, _ query: MemberQuery) -> Int32 {
    readings.readsMembers = true
    definition.memberQueries.append(query)
    return add(Node(operation: operation, a: Int32(definition.memberQueries.count - 1)))
  }

  private mutating func kindNode(_ operation: Node.Operation, _ name: Kind) -> Int32 {
    guard let reference = kind(name) else { return add(Node(operation: .always)) }
    return add(Node(operation: operation, a: Int32(reference.kind), subject: Int32(reference.subject)))
  }

  private mutating func list(_ operation: Node.Operation, _ guards: [Guard]) -> Int32 {
    let indices = guards.map { node($0) }
    let first = definition.children.count
    definition.children += indices
    return add(Node(operation: operation, a: Int32(first), b: Int32(indices.count)))
  }

  private mutating func problem(_ text: String) -> Int32 {
    problems.append("\(place): \(text)")
    return add(Node(operation: .always))
  }

  private mutating func add(_ node: Node) -> Int32 {
    definition.nodes.append(node)
    return Int32(definition.nodes.count - 1)
  }
}
