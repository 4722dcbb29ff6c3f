internal import LandDomain
internal import LandStore
internal import Measures
internal import PostgresAccess
internal import Workflow

/// B8: explaining a case, wherever it stands, against fetching one row by its primary key.
struct ExplainBench {
  private let office: BenchOffice
  init(_ office: BenchOffice) { self.office = office }

  private static let calls = 2_000

  func run() async throws -> [Comparison] {
    let population = try await Population.fill("B8", cases: 500, office) { $0.entries }
    guard let bound = office.law.definitions[.compensationCase] else { return [] }
    let law = office.law
    return try await office.database.transaction { session in
      let reader = DossierReader(law)
      let stored = try reader.read(population.units, session)
      var explain = Samples()
      var readAndExplain = Samples()
      var select = Samples()
      for call in -200..<Self.calls {
        let number = abs(call * 7) % stored.count
        let unit = stored[number]
        // From the notice to long after the payment.
        let asOf = MainLine(unit: unit.id, number: number).start + abs(call * 13) % 200
        let (selecting, code) = try microseconds {
          try session.value(String.self, "SELECT code FROM unit WHERE id = \(unit.id)")
        }
        try expect(code == unit.code, "the row fetched is the case's")
        let (explaining, steps) = microseconds {
          Explainer(bound, dossier: unit.dossier, asOf: asOf).explain().steps.count
        }
        try expect(steps > 0, "a case always has a next step")
        let (both, _) = try microseconds {
          try reader.read(unit.id, session).map {
            Explainer(bound, dossier: $0.dossier, asOf: asOf).explain().steps.count
          }
        }
        guard call >= 0 else { continue }
        select.add(selecting)
        explain.add(explaining)
        readAndExplain.add(both)
      }
      let against = "a SELECT by primary key"
      return [
        Comparison(
          "B8", "explain in process, 99th percentile", against: against, per: "a call", explain, select,
          quantile: 0.99,
          target: 10),
        Comparison(
          "B8", "explain in process, median", against: against, per: "a call", explain, select, target: nil),
        Comparison(
          "B8", "read and explain, 99th percentile", against: against, per: "a call", readAndExplain, select,
          quantile: 0.99, target: nil),
      ]
    }
  }
}
