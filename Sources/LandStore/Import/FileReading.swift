internal import PostgresAccess

/// How one kind of file is read. Its rows are gone through twice: once for what is to be looked up, set by set, and
/// once to read them.
protocol FileReading {
  var columns: [ImportColumn] { get }
  /// Notes what the row names. Reports nothing.
  mutating func scan(_ row: inout RowReader)
  /// Looks up what the rows name.
  mutating func prepare(_ session: borrowing Session) throws
  /// Reads the row, and reports each of its problems.
  mutating func take(_ row: inout RowReader)
  /// Reports what only the whole file shows.
  mutating func finish(_ row: inout RowReader)
  /// Keeps what was read, as part of `batch`.
  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created]
  /// What should be looked at although it was kept.
  func warnings(_ batch: ImportBatch, _ session: borrowing Session) throws -> [ImportProblem]
}

extension FileReading {
  mutating func scan(_ row: inout RowReader) {}
  mutating func prepare(_ session: borrowing Session) throws {}
  mutating func finish(_ row: inout RowReader) {}
  func warnings(_ batch: ImportBatch, _ session: borrowing Session) throws -> [ImportProblem] { [] }
}

/// The import that rows are kept under.
struct ImportBatch {
  let number: Int64
  let fileName: String
  let actor: String

  /// As many new numbers of `table`, in order.
  func identities(_ table: String, _ count: Int, _ session: borrowing Session) throws -> [Int64] {
    guard count > 0 else { return [] }
    return try session.values(
      Int64.self,
      "SELECT nextval(pg_get_serial_sequence(\(table), 'id')) FROM generate_series(1, \(Int64(count)))")
  }
}
