/// A connection lent for the length of one closure. It cannot be kept, copied or sent elsewhere, and nothing in
/// it is asynchronous: between two statements of a transaction nothing else can happen.
///
/// Every statement throws ``DatabaseError``, ``RowError`` when a row is not what is read from it, and
/// `CancellationError` once the task is cancelled. After a ``DatabaseError`` the transaction has failed; only the end
/// of a ``savepoint(_:)`` around the statement makes it usable again.
package struct Session: ~Copyable {
  let wire: Wire

  init(_ wire: Wire) { self.wire = wire }

  /// Runs one statement.
  /// - Returns: the number of rows inserted, changed, deleted or selected.
  @discardableResult
  package func execute(_ sql: SQL) throws -> Int { try wire.rows(of: sql).affected }

  /// Runs a script of several statements, which can hold no values. Without a transaction around it, it makes one
  /// of its own, unless it has `BEGIN` and `COMMIT` inside.
  package func run(script: String) throws { try wire.run(script: script) }

  /// Undoes what `body` did if it throws, and only that: the transaction can go on.
  @discardableResult
  package func savepoint<R>(_ body: () throws -> R) throws -> R {
    let name = wire.nextSavepoint()
    try wire.command("SAVEPOINT \(name)")
    do {
      let value = try body()
      try wire.command("RELEASE \(name)")
      return value
    } catch {
      // If this fails the transaction stays failed, and its COMMIT will say so.
      _ = try? wire.command("ROLLBACK TO \(name); RELEASE \(name)")
      throw error
    }
  }
}
