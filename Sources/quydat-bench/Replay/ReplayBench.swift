internal import LandDomain
internal import LandStore
internal import Measures
internal import PostgresAccess
internal import Workflow

/// B1: deriving a history against reading the entries that it is derived from.
struct ReplayBench {
  private let office: BenchOffice
  init(_ office: BenchOffice) { self.office = office }

  private static let repetitions = 25

  func run() async throws -> [Comparison] {
    let short = try await Population.fill("B1S", cases: 2_000, office) { $0.entries }
    let long = try await Population.fill("B1L", cases: 500, office) { $0.longEntries }
    return try await compare("replay, 14 entries", short, target: 2)
      + compare("replay, 60 entries", long, target: nil)
  }

  private func compare(_ what: String, _ population: Population, target: Double?) async throws -> [Comparison]
  {
    guard let bound = office.law.definitions[.compensationCase] else { return [] }
    let law = office.law
    return try await office.database.transaction { session in
      let ids = population.units
      let stored = try DossierReader(law).read(ids, session)
      let count = Double(ids.count)
      var replay = Samples()
      var copy = Samples()
      var decode = Samples()
      for repetition in -3..<Self.repetitions {
        let begun = (wall: now(), computed: threadTime())
        let rows = try EntryRow.read(ids, session)
        let read = (wall: now() - begun.wall, computed: threadTime() - begun.computed)
        try expect(rows >= ids.count, "each case has entries")
        let (time, events) = microseconds {
          stored.reduce(0) {
            $0 + Replay.run(bound, dossier: $1.dossier, asOf: MainLine.lastDay).events.count
          }
        }
        try expect(
          events >= 19 * ids.count, "a case on the main line has nineteen events, not \(events) in all")
        // The first rounds warm caches and plans.
        guard repetition >= 0 else { continue }
        replay.add(time / count)
        copy.add(read.wall / count)
        decode.add(read.computed / count)
      }
      return [
        Comparison(
          "B1", what, against: "its rows from a binary COPY", per: "a case", replay, copy, target: target),
        Comparison(
          "B1", what, against: "the client's part of that", per: "a case", replay, decode, target: nil),
      ]
    }
  }
}
