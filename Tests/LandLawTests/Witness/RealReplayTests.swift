import LandLaw
import Measures
import Testing
import Workflow

/// The properties of the engine on the definitions that are shipped.
struct RealReplayTests {
  private static func runs(_ name: String) -> UInt64 { name == "lot" ? realRuns / 250 : realRuns / 20 }

  @Test(arguments: ["case", "parcel", "lot"])
  func `the fast replay of a real definition equals the normative loop`(name: String) throws {
    let real = try RealDefinition(name)
    var events = 0
    for seed in 0..<Self.runs(name) {
      let life = RealLife(real, seed: seed, entries: 24, within: 120)
      let asOf = life.first + 125
      var fast = Replay.run(real.bound, dossier: life.dossier, asOf: asOf)
      fast.agendaDay = nil
      let slow = ReferenceReplay.run(
        real.definition, law: RealDefinition.law, dossier: life.dossier, asOf: asOf)
      events += fast.events.count
      #expect(fast == slow, "\(name), seed \(seed)")
      if fast != slow { return }
    }
    #expect(events > Int(Self.runs(name)) * 2, "the dossiers of \(name) are too quiet: \(events) events")
  }

  @Test(arguments: ["case", "parcel", "lot"])
  func `the history of a real definition up to a day is a prefix of the later one`(name: String) throws {
    let real = try RealDefinition(name)
    for seed in 0..<Self.runs(name) {
      let life = RealLife(real, seed: seed &+ 1_000_000, entries: 20, within: 300)
      let whole = Replay.run(real.bound, dossier: life.dossier, asOf: life.first + 500)
      for offset in stride(from: 7, to: 300, by: 61) {
        let part = Replay.run(real.bound, dossier: life.dossier, asOf: life.first + offset)
        let days = whole.events.prefix { $0.day <= life.first + offset }
        #expect(part.events == Array(days), "\(name), seed \(seed &+ 1_000_000), day \(offset)")
      }
    }
  }
}
