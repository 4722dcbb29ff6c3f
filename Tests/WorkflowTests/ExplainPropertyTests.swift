import Measures
import Testing
import Workflow

@Suite struct `Explanations on random definitions and dossiers` {
  /// The world in which the entries of `set`, but for one, were recorded on their days.
  private func world(_ life: RandomLife, _ set: UnblockSet, without left: Int? = nil) -> Dossier {
    var dossier = life.dossier
    var number = (dossier.entries.map(\.number).max() ?? 0) + 1_000
    for (index, (missing, day)) in zip(set.entries, set.days).enumerated() where index != left {
      dossier.entries.append(missing.entry(number: number, on: day))
      number += 1
    }
    return dossier
  }

  private func count(
    _ step: Explanation.Step, in dossier: Dossier, _ bound: BoundDefinition, asOf: CivilDate
  ) -> Int {
    Replay.run(bound, dossier: dossier, asOf: asOf).events.filter {
      $0.subject == step.subject && $0.track == step.track && $0.transition == step.transition.code
    }.count
  }

  @Test func `an unblock set unblocks, and without any one of it nothing moves`() throws {
    var tried = 0
    for seed in 0..<propertyRuns {
      var life = RandomLife(seed: seed &+ 3_000_000)
      let today = life.firstDay + 40
      life.forget(after: today)
      let bound = BoundDefinition(try CompiledDefinition(life.definition), law: life.law)
      let explanation = Explainer(bound, dossier: life.dossier, asOf: today).explain()
      for step in explanation.steps {
        guard let set = step.unblock, set.earliest - today < 120 else { continue }
        tried += 1
        let before = count(step, in: life.dossier, bound, asOf: set.earliest)
        let label = "seed \(seed &+ 3_000_000) \(step.track).\(step.transition.code)"
        #expect(count(step, in: world(life, set), bound, asOf: set.earliest) > 0, "\(label)")
        guard !set.entries.isEmpty else { continue }
        #expect(count(step, in: world(life, set), bound, asOf: set.earliest) > before, "\(label)")
        for left in set.entries.indices {
          let without = count(step, in: world(life, set, without: left), bound, asOf: set.earliest)
          #expect(without <= before, "\(label) without \(set.entries[left].kind)")
        }
      }
    }
    #expect(tried > Int(propertyRuns) / 5)
  }

  @Test func `where one entry alone would do, a set of at most one is found`() throws {
    var (found, missed) = (0, 0)
    for seed in 0..<propertyRuns / 5 {
      var life = RandomLife(seed: seed &+ 5_000_000)
      let today = life.firstDay + 40
      life.forget(after: today)
      let bound = BoundDefinition(try CompiledDefinition(life.definition), law: life.law)
      for step in Explainer(bound, dossier: life.dossier, asOf: today).explain().steps {
        let before = count(step, in: life.dossier, bound, asOf: today + 1)
        let single = life.definition.kinds.first { kind in
          guard let place = life.dossier.subjects.firstIndex(where: { $0.kind == kind.subject }) else {
            return false
          }
          let entry = MissingEntry(subject: place, kind: kind.kind, field: FieldMatch("f", "a"), amount: 9)
          var dossier = life.dossier
          dossier.entries.append(entry.entry(number: 9_999, on: today + 1))
          return count(step, in: dossier, bound, asOf: today + 1) > before
        }
        guard single != nil else { continue }
        if let set = step.unblock, set.entries.count <= 1 { found += 1 } else { missed += 1 }
      }
    }
    #expect(found > Int(propertyRuns) / 10 && missed * 20 <= found, "\(found) found, \(missed) missed")
  }

  @Test func `what is said to be open fires when its entry is recorded, and what is barred does not`() throws
  {
    var (open, barred) = (0, 0)
    for seed in 0..<propertyRuns {
      var life = RandomLife(seed: seed &+ 4_000_000)
      let today = life.firstDay + 40
      life.forget(after: today)
      let bound = BoundDefinition(try CompiledDefinition(life.definition), law: life.law)
      // The day before, so that today is a fresh day on which only the new entry arrives.
      let explainer = Explainer(bound, dossier: life.dossier, asOf: today)
      let explanation = explainer.explain(unblocking: false)
      guard explanation.history.events.allSatisfy({ $0.day < today }),
        life.dossier.entries.allSatisfy({ $0.on < today }), life.isQuiet(on: today)
      else { continue }
      for step in explanation.steps {
        guard let trigger = step.transition.trigger,
          let kind = life.definition.kinds.first(where: {
            $0.kind == trigger && $0.subject == life.dossier.subjects[step.subject].kind && $0.class == .act
          })
        else { continue }
        // Another transition of the same trigger may fire instead and is not what is asked here.
        let rivals = explanation.steps.filter {
          $0.subject == step.subject && $0.transition.trigger == trigger
            && ($0.track != step.track || $0.transition.code != step.transition.code)
        }
        guard rivals.isEmpty else { continue }
        let entry = MissingEntry(subject: step.subject, kind: kind.kind, field: step.transition.matching)
        var dossier = life.dossier
        dossier.entries.append(entry.entry(number: 9_999, on: today))
        let history = ReferenceReplay.run(life.definition, law: life.law, dossier: dossier, asOf: today)
        let fired = history.events.contains {
          $0.causes == [9_999] && $0.track == step.track && $0.transition == step.transition.code
        }
        #expect(fired == step.isOpen, "seed \(seed &+ 4_000_000) \(step.track).\(step.transition.code)")
        if step.isOpen { open += 1 } else { barred += 1 }
      }
    }
    #expect(open > 20 && barred > 20)
  }
}

extension RandomLife {
  /// Leaves out what is recorded or changes below after `day`: an explanation knows nothing of it.
  mutating func forget(after day: CivilDate) {
    dossier.entries.removeAll { $0.on > day }
    dossier.members = dossier.members.map { member in
      Dossier.Member(
        kind: member.kind, unit: member.unit,
        days: member.days.first(onOrAfter: day) != nil && member.days.contains(day)
          ? .from(member.days.first(onOrAfter: .init(dayNumber: 0)) ?? day) : .empty,
        changes: member.changes.filter { $0.day <= day })
    }
  }

  func isQuiet(on day: CivilDate) -> Bool {
    dossier.members.allSatisfy { member in
      member.changes.allSatisfy { $0.day != day }
        && member.days.intervals.allSatisfy { $0.from != day && $0.to != day }
    }
  }
}
