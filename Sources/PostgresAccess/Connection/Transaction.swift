internal import CLibPQ

/// How a transaction whose closure has returned ends.
package enum TransactionEnding: Sendable {
  case commit
  /// What the closure did is undone; its value is returned all the same. For tests and what-if.
  case rollBack
}

package enum Isolation: String, Sendable {
  case readCommitted = "READ COMMITTED"
  /// One snapshot for all statements.
  case repeatableRead = "REPEATABLE READ"
  case serializable = "SERIALIZABLE"
}

package enum Access: String, Sendable {
  case readWrite = "READ WRITE"
  case readOnly = "READ ONLY"
}

struct TransactionKind: Sendable {
  var isolation: Isolation
  var access: Access
}

extension Wire {
  func begin(_ kind: TransactionKind) throws {
    try dropStaleStatements()
    try command("BEGIN ISOLATION LEVEL \(kind.isolation.rawValue) \(kind.access.rawValue)")
  }

  /// Frees on the server the prepared statements that nobody here will use again. Not on the same trip as `BEGIN`:
  /// they would take a snapshot, after which the isolation cannot be chosen any more.
  private func dropStaleStatements() throws {
    let stale = statements.takeStale()
    guard !stale.isEmpty else { return }
    do {
      try command(stale.map { "DEALLOCATE \($0);" }.joined())
    } catch is DatabaseError {
      // A script has dropped some of them itself.
      statements.reset()
      try command("DEALLOCATE ALL")
    }
  }

  /// - Throws: ``DatabaseError`` 40000 when the server answers COMMIT with ROLLBACK, which it does when the closure
  ///   went on after a failed statement.
  func end(_ ending: TransactionEnding) throws {
    switch ending {
    case .rollBack:
      try command("ROLLBACK")
    case .commit:
      let tag = try command("COMMIT")
      guard tag == "COMMIT" else {
        throw DatabaseError(
          .transactionRolledBack, "COMMIT was answered by \(tag): nothing was saved",
          hint: "an error of an earlier statement was caught; let it out, or put the statement in a savepoint"
        )
      }
    }
  }

  /// After a failure. If it cannot be done the connection is not idle, and the pool drops it.
  func rollBack() {
    guard isConnected, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    PQclear(PQexec(handle, "ROLLBACK"))
  }

  /// Forgets settings, locks and temporary tables of whoever had the connection.
  func discardSessionState(_ options: DatabaseOptions) {
    rollBack()
    statements.reset()
    guard isIdle else { return }
    PQclear(PQexec(handle, "DISCARD ALL"))
    do { try configure(options) } catch { isSpoiled = true }
  }

  /// A command without values or rows; the answer's tag.
  @discardableResult
  func command(_ text: String) throws -> String {
    try checkFree(for: SQL(trusted: text))
    let result = try checked(PQexec(handle, text), of: SQL(trusted: text))
    defer { PQclear(result) }
    return String(cString: PQcmdStatus(result))
  }
}
