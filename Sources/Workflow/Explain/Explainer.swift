package import Measures

/// Explains a dossier under a definition and a law.
package struct Explainer {
  private let bound: BoundDefinition
  private let dossier: Dossier
  private let asOf: CivilDate

  package init(_ bound: BoundDefinition, dossier: Dossier, asOf: CivilDate) {
    self.bound = bound
    self.dossier = dossier
    self.asOf = asOf
  }

  /// - Parameters:
  ///   - tracks: only steps of these tracks; nil for all.
  ///   - unblocking: whether to look for what would unblock each step, which tries it out.
  package func explain(tracks: Set<TrackName>? = nil, unblocking: Bool = true) -> Explanation {
    var replay = Replay(bound, dossier: dossier)
    replay.advance(to: asOf)
    var steps: [Explanation.Step] = []
    for slot in replay.slots.indices {
      let subject = Int(replay.slots[slot].subject)
      guard replay.subjects[subject].exists else { continue }
      let track = replay.track(of: slot)
      if let tracks, !tracks.contains(track.name) { continue }
      for (index, transition) in track.transitions.enumerated()
      where replay.isIn(transition.from, slot) {
        steps.append(step(replay, slot, index, unblocking: unblocking))
      }
    }
    return Explanation(asOf: asOf, history: replay.history, steps: steps)
  }

  private func step(_ replay: Replay, _ slot: Int, _ index: Int, unblocking: Bool) -> Explanation.Step {
    let subject = Int(replay.slots[slot].subject)
    let compiled = replay.track(of: slot).transitions[index]
    let source = replay.sourceTransition(slot, index)
    var lawful = DaySet.all
    var answers: [Explanation.Answer] = []
    for (number, requirement) in source.requires.enumerated() {
      let node = compiled.requirements[number]
      let days = replay.days(node, subject)
      if requirement.strength == .bars { lawful = lawful.intersection(days) }
      let holds = days.contains(asOf)
      answers.append(
        Explanation.Answer(
          requirement: requirement, holds: holds, from: days.first(onOrAfter: asOf),
          until: holds ? days.firstChange(after: asOf) : nil, unverified: unverified(node)))
    }
    let unblock =
      unblocking
      ? smallestUnblockSet(replay, slot, index) : nil
    return Explanation.Step(
      subject: subject, track: replay.track(of: slot).name,
      from: replay.track(of: slot).states[Int(replay.slots[slot].state)], transition: source,
      requirements: answers,
      earliest: lawful.first(onOrAfter: asOf), unblock: unblock)
  }

  /// Ways tried before a step counts as out of reach of what can be recorded here.
  private static let tries = 10

  /// Tries the ways that the guards suggest, the smaller first, and leaves out of the first that works whatever is not
  /// needed.
  private func smallestUnblockSet(_ replay: Replay, _ slot: Int, _ index: Int) -> UnblockSet? {
    let first = replay.tables.tracks[replay.slots[slot].track].firstTransition
    let hypothesis = Hypothesis(today: replay)
    let goal = Hypothesis.Goal(slot, first + Int32(index), in: replay)
    for way in Ways(replay: replay).fire(slot, index).prefix(Self.tries) {
      guard var outcome = hypothesis.outcome(goal, after: way) else { continue }
      var entries = way
      var place = 0
      while place < entries.count {
        var fewer = entries
        fewer.remove(at: place)
        if let without = hypothesis.outcome(goal, after: fewer) {
          entries = fewer
          outcome = without
          place = 0
        } else {
          place += 1
        }
      }
      return UnblockSet(
        entries: entries, days: outcome.entryDays, earliest: outcome.day,
        isSmallest: entries.count <= UnblockSet.smallestUpTo)
    }
    return nil
  }

  private func unverified(_ index: Int32) -> [ParameterCode] {
    let definition = bound.definition
    let node = definition.nodes[Int(index)]
    switch node.operation {
    case .all, .any:
      return (Int(node.a)..<Int(node.a + node.b)).flatMap { unverified(definition.children[$0]) }
    case .not: return unverified(node.a)
    case .elapsed, .within: return unverified(definition.parameters[Int(node.b)])
    case .gap: return unverified(definition.gaps[Int(node.a)].parameter)
    case .meets: return unverified(definition.bands[Int(node.a)].parameter)
    default: return []
    }
  }

  private func unverified(_ code: ParameterCode) -> [ParameterCode] {
    bound.law.row(code, on: asOf).map { $0.isVerified ? [] : [code] } ?? []
  }
}
