import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing
import Workflow

@testable import LandOperations

/// The files on a real database, by the way that people's own files take.
@Suite struct DemoImportTests {
  /// A unit as the engine left it; a track that is not named stands in its first state.
  private struct Standing: RowDecodable {
    let kind: String
    let code: String
    let tracks: TrackStates
    init(row: borrowing Row) throws {
      kind = try row.decode("kind")
      code = try row.decode("code")
      tracks = try TrackStates(json: row.decode("tracks"))
    }
  }

  @Test func `the import takes every file, and the engine comes to what a replay in memory says`()
    async throws
  {
    let standings = try await TestDatabase.withOwn { database in
      let law = try await database.transaction { session in
        let law = try OfficeLaw.read(session)
        for file in try DemoMade.demo.get().files {
          let kind = try #require(ImportKind(rawValue: file.kind.rawValue))
          let table = ImportTable(
            kind, fileName: file.name, bytes: Array(file.csv.utf8), day: DemoOffice.lastDay)
          let outcome = try Import.run(table, law: law, actor: "văn thư", dryRun: false, session)
          #expect(
            outcome.status == .imported, "\(file.name): \(outcome.problems.prefix(3).map(\.message.en))")
          #expect(outcome.warnings.isEmpty, "\(file.name): \(outcome.warnings.prefix(3).map(\.message.en))")
        }
        return law
      }
      let office = OfficeContext(
        office: TestDatabase.office, database: database, law: law, today: DemoOffice.lastDay, actor: "văn thư"
      )
      _ = try await AdvanceOffice(asOf: DemoOffice.lastDay).run(in: office)
      return try await database.transaction { session in
        try session.all(Standing.self, "SELECT kind, code, tracks::text AS tracks FROM unit ORDER BY id")
      }
    }
    let replay = try DemoMade.replay.get()
    let cases = try DemoMade.cases.get()
    let histories = cases.merging(replay.parcels(cases)) { one, _ in one }
      .merging(try DemoMade.lots.get()) { one, _ in one }
    #expect(standings.count == histories.count)
    for standing in standings {
      for wanted in histories[standing.code]?.standings ?? [] where wanted.subject == 0 && wanted.since != nil
      {
        #expect(
          standing.tracks[wanted.track.text] == wanted.state.text, "\(standing.code) \(wanted.track)")
      }
    }
  }
}
