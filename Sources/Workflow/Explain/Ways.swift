internal import Measures

/// Sets of entries that could make a guard hold, as far as its form tells. Trying them out is another's business.
struct Ways {
  let replay: Replay
  /// More ways than this are not told apart: the cheapest are kept.
  private static let width = 24
  private static let depth = 6

  typealias Way = [MissingEntry]

  /// Ways to make the transition happen: what its requirements lack, then its trigger.
  func fire(_ slot: Int, _ index: Int, depth: Int = Ways.depth) -> [Way] {
    let subject = Int(replay.slots[slot].subject)
    let transition = replay.track(of: slot).transitions[index]
    guard depth > 0, replay.subjects[subject].exists || transition.trigger >= 0 else { return [] }
    var ways: [Way] = [[]]
    if !replay.isIn(transition.from, slot) {
      ways = reach(slot, transition.from, depth: depth - 1)
    }
    for node in transition.bars { ways = both(ways, satisfy(node, subject, true, depth: depth)) }
    if let trigger = trigger(of: transition, seenFrom: subject) { ways = both(ways, [[trigger]]) }
    return ways
  }

  func trigger(of transition: CompiledTransition, seenFrom subject: Int) -> MissingEntry? {
    guard transition.trigger >= 0 else { return nil }
    let kind = replay.definition.source.kinds[transition.trigger]
    guard let home = replay.resolve(replay.definition.kinds[transition.trigger].subject, subject) else {
      return nil
    }
    let field = transition.match >= 0 ? replay.definition.matches[transition.match] : nil
    return MissingEntry(subject: home, kind: kind.kind, field: field)
  }

  /// Ways to bring a track into one of the states.
  private func reach(_ slot: Int, _ states: UInt64, depth: Int) -> [Way] {
    if replay.isIn(states, slot) { return [[]] }
    guard depth > 0 else { return [] }
    var ways: [Way] = []
    for (index, transition) in replay.track(of: slot).transitions.enumerated()
    where states & (1 << UInt64(transition.to)) != 0 && transition.from & ~states != 0 {
      ways += fire(slot, index, depth: depth - 1)
    }
    return cheapest(ways)
  }

  // MARK: - Guards

  /// Ways to make the guard hold (or, if `wanted` is false, not hold); an empty way when time will do it.
  func satisfy(_ index: Int32, _ subject: Int, _ wanted: Bool, depth: Int) -> [Way] {
    let days = replay.days(index, subject)
    let holding = wanted ? days : days.complement
    if holding.first(onOrAfter: replay.day) != nil { return [[]] }
    guard depth > 0 else { return [] }
    let node = replay.definition.nodes[Int(index)]
    let parts = Int(node.a)..<Int(node.a + max(node.b, 0))
    switch node.operation {
    case .not: return satisfy(node.a, subject, !wanted, depth: depth)
    case .all where wanted, .any where !wanted:
      return parts.reduce([[]]) {
        both($0, satisfy(replay.definition.children[$1], subject, wanted, depth: depth))
      }
    case .all, .any:
      return cheapest(
        parts.flatMap { satisfy(replay.definition.children[$0], subject, wanted, depth: depth) })
    case .state, .reached: return states(node, subject, wanted, depth)
    case .during: return interval(node, subject, wanted)
    default: return wanted ? supply(node, subject, depth) : []
    }
  }

  private func states(_ node: Node, _ subject: Int, _ wanted: Bool, _ depth: Int) -> [Way] {
    guard let slot = replay.slot(Int(node.subject), Int(node.a), subject) else { return [] }
    if wanted { return reach(slot, node.states, depth: depth - 1) }
    let all: UInt64 = (1 << UInt64(replay.track(of: slot).states.count)) - 1
    return node.operation == .state ? reach(slot, all & ~node.states, depth: depth - 1) : []
  }

  private func interval(_ node: Node, _ subject: Int, _ wanted: Bool) -> [Way] {
    let name = replay.definition.intervals[Int(node.a)]
    let field = node.b >= 0 ? replay.definition.matches[Int(node.b)] : nil
    if wanted {
      return kinds(where: { $0 == .opening(name) }, subject, field: field)
    }
    let open = replay.openings.filter { $0.interval == Int(node.a) && $0.to == DaySet.never }
    guard
      let closing = kinds(where: { $0 == .closing(name) }, open.first?.subject ?? subject, field: nil).first
    else { return [] }
    return [open.flatMap { _ in closing }]
  }

  private func kinds(
    where isWanted: (KindDefinition.Class) -> Bool, _ subject: Int, field: FieldMatch?
  ) -> [Way] {
    replay.definition.source.kinds.enumerated().compactMap { index, kind in
      guard isWanted(kind.class),
        let home = replay.resolve(replay.definition.kinds[index].subject, subject)
      else { return nil }
      return [MissingEntry(subject: home, kind: kind.kind, field: field)]
    }
  }

  private func supply(_ node: Node, _ subject: Int, _ depth: Int) -> [Way] {
    let definition = replay.definition
    switch node.operation {
    case .filed, .ever:
      return file(KindReference(subject: Int(node.subject), kind: Int(node.a)), subject, nil, depth)
    case .recorded:
      return file(
        KindReference(subject: Int(node.subject), kind: Int(node.a)), subject,
        definition.matches[Int(node.b)], depth)
    case .latest:
      return cheapest(definition.choices[Int(node.a)].wanted.flatMap { select($0, subject, depth) })
    case .elapsed, .within, .on, .since: return anchor(Int(node.a), subject, depth)
    case .gap:
      let gap = definition.gaps[Int(node.a)]
      let from = replay.anchor(gap.from, subject) == nil ? anchor(gap.from, subject, depth) : [[]]
      return both(from, anchor(gap.to, subject, depth))
    case .atLeast: return amounts(Int(node.a), Int(node.b), subject, more: 0)
    case .moreThan: return amounts(Int(node.a), Int(node.b), subject, more: 1)
    default: return []
    }
  }

  private func file(
    _ reference: KindReference, _ subject: Int, _ field: FieldMatch?, also: [FieldMatch] = [], _ depth: Int
  ) -> [Way] {
    guard let home = replay.resolve(reference.subject, subject) else { return [] }
    let kind = replay.definition.kinds[reference.kind]
    let entry = MissingEntry(
      subject: home, kind: replay.definition.source.kinds[reference.kind].kind, field: field, also: also)
    guard kind.isAct else { return [[entry]] }
    // An act counts once it has fired: whatever that takes.
    var ways: [Way] = []
    for trigger in kind.triggers {
      guard let place = replay.resolve(trigger.subject, home) else { continue }
      ways += fire(Int(replay.subjects[place].slotBase) + trigger.track, trigger.transition, depth: depth - 1)
        .map { way in way.map { $0.kind == entry.kind && $0.subject == home && $0.field == nil ? entry : $0 }
        }
    }
    return cheapest(ways)
  }

  private func select(_ selector: CompiledSelector, _ subject: Int, _ depth: Int) -> [Way] {
    let matches = selector.source.matches
    return cheapest(
      selector.kinds.flatMap { file($0, subject, matches.first, also: Array(matches.dropFirst()), depth) })
  }

  private func anchor(_ index: Int, _ subject: Int, _ depth: Int) -> [Way] {
    switch replay.definition.anchors[index] {
    case .entry(let kind), .effective(let kind), .until(let kind), .received(let kind):
      return file(kind, subject, nil, depth)
    case .day(let selector, _): return select(selector, subject, depth)
    case .entered(let track, let state):
      guard let slot = replay.slot(track.subject, track.track, subject) else { return [] }
      return reach(slot, 1 << UInt64(state), depth: depth - 1)
    case .latest(let anchors): return cheapest(anchors.flatMap { anchor($0, subject, depth) })
    }
  }

  /// An entry whose amount makes up what the left side lacks.
  private func amounts(_ left: Int, _ right: Int, _ subject: Int, more: Int64) -> [Way] {
    let lacking = replay.quantity(right, subject) - replay.quantity(left, subject) + more
    return summands(left).compactMap { kind in
      guard let home = replay.resolve(kind.subject, subject) else { return nil }
      return [
        MissingEntry(subject: home, kind: replay.definition.source.kinds[kind.kind].kind, amount: lacking)
      ]
    }
  }

  private func summands(_ quantity: Int) -> [KindReference] {
    switch replay.definition.quantities[quantity] {
    case .sum(let kind): [kind]
    case .latest(let kinds): kinds
    case .plus(let parts): parts.flatMap(summands)
    case .minus(let left, _): summands(left)
    case .constant, .field: []
    }
  }

  // MARK: - Combining

  private func both(_ left: [Way], _ right: [Way]) -> [Way] {
    if right == [[]] { return left }
    return cheapest(
      left.flatMap { first in right.map { second in first + second.filter { !first.contains($0) } } })
  }

  private func cheapest(_ ways: [Way]) -> [Way] {
    var seen: Set<Way> = []
    let sorted = ways.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
    return Array(sorted.map(\.element).filter { seen.insert($0).inserted }.prefix(Self.width))
  }
}
