/// Why a database was not migrated. What was applied before stands; nothing was half applied, except by a file that
/// runs outside a transaction.
package enum MigrationError: Error, Hashable, Sendable {
  /// The file is not what was applied under its number. Restore it, and put the change into a new file.
  case editedAfterApplying(number: Int, name: String)
  /// A file was added below one that is applied. Give it the next free number.
  case outOfOrder(number: Int, name: String, newestApplied: Int)
  /// The database has been migrated by a newer program.
  case databaseIsNewer(number: Int, name: String)
  /// The file is not called `NNNN_subject.sql`.
  case misnamed(file: String)
  /// Numbers must be 1, 2, 3 … without gaps.
  case misnumbered(series: Migration.Series, expected: Int, found: Int)
  /// Another program has been migrating the same database for too long.
  case busy(seconds: Int)
}

extension MigrationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .editedAfterApplying(let number, let name):
      "migration \(number) (\(name)) was edited after it had been applied: restore it, and write the change into a new file"
    case .outOfOrder(let number, let name, let newest):
      "migration \(number) (\(name)) is below \(newest), which is applied: give it the next free number"
    case .databaseIsNewer(let number, let name):
      "the database has migration \(number) (\(name)), which this program does not know: install the newer program"
    case .misnamed(let file): "\(file) is not called NNNN_subject.sql"
    case .misnumbered(let series, let expected, let found):
      "the \(series.rawValue) migrations jump to \(found) where \(expected) is expected"
    case .busy(let seconds):
      "another program has been migrating this database for \(seconds) seconds: try again when it has ended"
    }
  }
}
