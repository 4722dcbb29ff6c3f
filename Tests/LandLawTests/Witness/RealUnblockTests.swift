import LandLaw
import Measures
import Testing
import Workflow

/// Unblock sets of real definitions: all of one unblocks, and without any entry of it the step stays where it is.
struct RealUnblockTests {
  private static func runs(_ name: String) -> UInt64 { name == "lot" ? realRuns / 500 : realRuns / 100 }

  /// How often the step happened in the world in which the entries of `set`, but for one, were recorded.
  private func count(
    _ step: Explanation.Step, _ set: UnblockSet, without left: Int?, _ life: RealLife, nothing: Bool = false
  ) -> Int {
    var dossier = life.dossier
    var number = (dossier.entries.map(\.number).max() ?? 0) + 1_000
    for (index, (missing, day)) in zip(set.entries, set.days).enumerated() where index != left && !nothing {
      dossier.entries.append(missing.entry(number: number, on: day))
      number += 1
    }
    return Replay.run(life.real.bound, dossier: dossier, asOf: set.earliest).events.filter {
      $0.subject == step.subject && $0.track == step.track && $0.transition == step.transition.code
    }.count
  }

  @Test(arguments: ["case", "parcel", "lot"])
  func `an unblock set unblocks, and without any one of it nothing moves`(name: String) throws {
    let real = try RealDefinition(name)
    var tried = 0
    for seed in 0..<Self.runs(name) {
      var life = RealLife(real, seed: seed &+ 3_000_000, entries: 14, within: 120)
      let today = life.first + 120
      life.forgetBelow(after: today)
      let explanation = Explainer(real.bound, dossier: life.dossier, asOf: today).explain()
      for step in explanation.steps {
        guard let set = step.unblock, !set.entries.isEmpty, set.earliest - today < 200 else { continue }
        tried += 1
        let label = "\(name), seed \(seed &+ 3_000_000), \(step.track).\(step.transition.code)"
        let before = count(step, set, without: nil, life, nothing: true)
        #expect(count(step, set, without: nil, life) > before, "\(label)")
        for left in set.entries.indices {
          let without = count(step, set, without: left, life)
          #expect(without <= before, "\(label) without \(set.entries[left].kind)")
        }
      }
    }
    #expect(tried > 0, "\(name): only \(tried)")
  }
}
