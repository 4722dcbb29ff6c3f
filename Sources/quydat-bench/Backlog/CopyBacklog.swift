internal import LandSchema
internal import LandStore
internal import Measures
internal import PostgresAccess

/// The least that the backlog could cost: its entries copied out and decoded, and the rows that the batch wrote copied
/// into tables with the same indexes and constraints, in transactions of the same size.
struct CopyBacklog {
  private let office: BenchOffice
  private static let chunk = 2_000

  /// Makes the tables.
  static func make(_ office: BenchOffice) async throws -> CopyBacklog {
    try await office.database.transaction { try CopiedTables.make("copied", $0) }
    return CopyBacklog(office: office)
  }

  /// - Returns: microseconds. Fetching the rows that are to be written is not counted, as the batch has them at hand.
  func run(_ units: [Int64]) async throws -> Double {
    try await office.database.transaction { try $0.run(script: CopiedTables.empty("copied")) }
    var total = 0.0
    for first in stride(from: 0, to: units.count, by: Self.chunk) {
      let ids = Array(units[first..<min(first + Self.chunk, units.count)])
      let rows = try await office.database.transaction { try BacklogRows(ids, $0) }
      let begun = now()
      try await office.database.transaction { session in
        _ = try EntryRow.read(ids, session)
        try rows.write(into: "copied", session)
      }
      total += now() - begun
    }
    return total
  }
}
