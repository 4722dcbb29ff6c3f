internal import LandStore
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Cases in one project, each woken and never replayed.
struct Population {
  let units: [Int64]

  /// Fills the office through the writer of entries, so that rows, wakes and blocks are what an import leaves.
  static func fill(
    _ prefix: String, cases: Int, _ office: BenchOffice, entries: @Sendable (MainLine) -> [EntryDraft]
  ) async throws -> Population {
    let project = try await office.database.transaction { try makeProject(prefix, $0) }
    var units: [Int64] = []
    units.reserveCapacity(cases)
    for first in stride(from: 0, to: cases, by: chunk) {
      let numbers = first..<min(first + chunk, cases)
      units += try await office.database.transaction { session in
        try makeCases(numbers, prefix, project, entries, session)
      }
    }
    try await office.database.outsideTransaction { session in
      _ = try session.execute("VACUUM (ANALYZE) unit, compensation_case, entry, wake")
    }
    return Population(units: units)
  }

  private static let chunk = 2_000

  private static func makeProject(_ prefix: String, _ session: borrowing Session) throws -> Int64 {
    let project = try session.value(
      Int64.self,
      """
      INSERT INTO project (code, name, kind, synthetic) VALUES (\(prefix), 'Dự án minh họa', 'clearance', true)
      RETURNING id
      """)
    var seal = try Seal(.import, actor: actor, session)
    _ = try EntryWriter(recordedBy: actor).append(
      [
        EntryDraft(
          owner: .project(project), subject: "project", kind: "land_use_plan_listed",
          on: MainLine.firstDay - 28,
          fields: [("year", "2021")]),
        EntryDraft(
          owner: .project(project), subject: "project", kind: "land_price_decided",
          on: MainLine.firstDay - 27,
          fields: [("basis", "specific")]),
      ], &seal, session)
    _ = try seal.close(session)
    return project
  }

  private static let actor = "quydat-bench"

  private static func makeCases(
    _ numbers: Range<Int>, _ prefix: String, _ project: Int64, _ entries: (MainLine) -> [EntryDraft],
    _ session: borrowing Session
  ) throws -> [Int64] {
    let units = try identities("unit", numbers.count, session)
    let parties = try identities("party", numbers.count, session)
    try session.copyIn(into: "party", columns: ["id", "code", "kind", "name", "name_key", "synthetic"]) {
      writer in
      for (number, party) in zip(numbers, parties) {
        try writer.beginRow()
        try writer.write(party)
        try writer.write("\(prefix)-HO-\(number)")
        try writer.write("household")
        try writer.write("Hộ minh họa \(number)")
        try writer.write("ho minh hoa \(number)")
        try writer.write(true)
      }
    }
    try session.copyIn(into: "unit", columns: ["id", "kind", "code", "level", "project_id"]) { writer in
      for (number, unit) in zip(numbers, units) {
        try writer.beginRow()
        try writer.write(unit)
        try writer.write("case")
        try writer.write("\(prefix)-\(number)")
        try writer.write(Int16(1))
        try writer.write(project)
      }
    }
    try session.copyIn(into: "compensation_case", columns: ["id", "party_id", "synthetic"]) { writer in
      for (unit, party) in zip(units, parties) {
        try writer.beginRow()
        try writer.write(unit)
        try writer.write(party)
        try writer.write(true)
      }
    }
    var seal = try Seal(.import, actor: actor, session)
    let drafts = zip(numbers, units).flatMap { entries(MainLine(unit: $1, number: $0)) }
    _ = try EntryWriter(recordedBy: actor).append(drafts, &seal, session)
    _ = try seal.close(session)
    return units
  }

  private static func identities(_ table: String, _ count: Int, _ session: borrowing Session) throws
    -> [Int64]
  {
    try session.values(
      Int64.self,
      "SELECT nextval(pg_get_serial_sequence(\(table), 'id')) FROM generate_series(1, \(Int64(count)))")
  }
}
