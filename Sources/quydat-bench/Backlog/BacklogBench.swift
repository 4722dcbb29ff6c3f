internal import BatchEngine
internal import LandStore
internal import Measures
internal import PostgresAccess

/// B2: cases that nobody has looked at, taken to today in one run of the batch.
struct BacklogBench {
  private let office: BenchOffice
  private let cases: Int
  private let repeats: Int

  init(_ office: BenchOffice, cases: Int, repeats: Int) {
    (self.office, self.cases, self.repeats) = (office, cases, repeats)
  }

  func run() async throws -> [Comparison] {
    let population = try await Population.fill("B2", cases: cases, office) { $0.entries }
    let copy = try await CopyBacklog.make(office)
    let statements = try await StatementBacklog.make(office)
    var engine = Samples()
    var copying = Samples()
    var stating = Samples()
    let count = Double(cases)
    for repetition in 0..<repeats {
      if repetition > 0 { try await forget() }
      let begun = now()
      let outcome = try await Advance(office.law, asOf: MainLine.lastDay, actor: "quydat-bench").run(
        on: office.database)
      engine.add((now() - begun) / count)
      try expect(outcome.units == cases && outcome.isComplete, "every case was due and none was held")
      try expect(
        outcome.added == 19 * cases,
        "a case on the main line has nineteen events, not \(outcome.added) in all")
      copying.add(try await copy.run(population.units) / count)
      stating.add(try await statements.run() / count)
      try await statements.check()
    }
    return [
      Comparison(
        "B2", "backlog of \(cases) cases", against: "COPY of the same rows out and in", per: "a case", engine,
        copying,
        target: 2),
      Comparison(
        "B2", "backlog of \(cases) cases", against: "a statement for each transition", per: "a case", engine,
        stating,
        target: nil),
    ]
  }

  /// Makes the office as it was before the first run of the batch.
  private func forget() async throws {
    try await office.database.outsideTransaction { session in
      try session.run(
        script: """
          ALTER TABLE event DISABLE TRIGGER event_is_append_only;
          TRUNCATE event, obligation, wake;
          ALTER TABLE event ENABLE TRIGGER event_is_append_only;
          UPDATE unit SET agenda_on = NULL, replayed_to = NULL, definition = NULL, revision = 0, tracks = '{}';
          INSERT INTO wake (unit_id, seal, reason) SELECT id, 1, 'entry' FROM unit;
          """)
      try session.execute("VACUUM FULL unit")
      try session.execute("VACUUM (ANALYZE) unit, wake, event, obligation")
    }
  }
}
