import Measures
import Testing
import Workflow

/// How many random lives each property sees: 500, or what `QUYDAT_PROPERTY_RUNS` says.
let propertyRuns = UInt64(environment("QUYDAT_PROPERTY_RUNS") ?? "") ?? 500

@Suite struct `Replay on random definitions and dossiers` {
  @Test func `the fast replay equals the normative loop`() throws {
    for seed in 0..<propertyRuns {
      let life = RandomLife(seed: seed)
      let compiled = try CompiledDefinition(life.definition)
      let reference = ReferenceReplay.run(
        life.definition, law: life.law, dossier: life.dossier, asOf: life.lastDay)
      var fast = Replay.run(compiled, law: life.law, dossier: life.dossier, asOf: life.lastDay)
      fast.agendaDay = nil
      #expect(fast.events == reference.events, "seed \(seed)")
      #expect(fast.spent == reference.spent, "seed \(seed)")
      #expect(fast.standings == reference.standings, "seed \(seed)")
      #expect(fast.obligations == reference.obligations, "seed \(seed)")
      if fast != reference { return }
    }
  }

  @Test func `the history up to a day is a prefix of the history up to a later day`() throws {
    for seed in 0..<propertyRuns {
      let life = RandomLife(seed: seed &+ 1_000_000)
      let compiled = try CompiledDefinition(life.definition)
      let whole = Replay.run(compiled, law: life.law, dossier: life.dossier, asOf: life.lastDay)
      for offset in stride(from: 5, to: 90, by: 17) {
        let part = Replay.run(compiled, law: life.law, dossier: life.dossier, asOf: life.firstDay + offset)
        let days = whole.events.prefix { $0.day <= life.firstDay + offset }
        #expect(part.events == Array(days), "seed \(seed &+ 1_000_000), day \(offset)")
      }
    }
  }

  @Test func `nothing happens before the agenda day unless something is recorded`() throws {
    for seed in 0..<propertyRuns {
      let life = RandomLife(seed: seed &+ 2_000_000)
      let compiled = try CompiledDefinition(life.definition)
      let today = life.firstDay + 40
      let now = Replay.run(compiled, law: life.law, dossier: life.dossier, asOf: today)
      let eve = now.agendaDay.map { min($0 - 1, today + 400) } ?? today + 400
      let later = Replay.run(compiled, law: life.law, dossier: life.dossier, asOf: eve)
      #expect(later.events == now.events, "seed \(seed &+ 2_000_000)")
    }
  }
}

@Suite struct `The random lives` {
  @Test func `are lively enough to mean something`() throws {
    var (events, rounds, findings, premature, unexpected, met, instances) = (0, 0, 0, 0, 0, 0, 0)
    for seed in 0..<500 {
      let life = RandomLife(seed: UInt64(seed))
      let compiled = try CompiledDefinition(life.definition)
      let history = Replay.run(compiled, law: life.law, dossier: life.dossier, asOf: life.lastDay)
      events += history.events.count
      rounds += history.events.filter { $0.round > 1 }.count
      findings += history.events.filter { !$0.findings.isEmpty }.count
      instances += history.events.filter { $0.subject > 1 }.count
      met += history.obligations.filter { $0.metOn != nil }.count
      for act in history.spent {
        if case .premature = act.reason { premature += 1 } else { unexpected += 1 }
      }
    }
    #expect(events > 2_500 && rounds > 200 && findings > 200 && instances > 200)
    #expect(premature > 150 && unexpected > 500 && met > 5)
    if propertyRuns != 500 { print(events, rounds, findings, instances, premature, unexpected, met) }
  }
}
