package import LandStore
internal import PostgresAccess

/// Takes back what an import brought.
package struct UndoImport: Operation {
  package let number: Int64
  package init(number: Int64) { self.number = number }
  package func run(in office: OfficeContext) async throws -> UndoOutcome {
    try await office.database.transaction { try Import.undo(number, actor: office.actor, $0) }
  }
}

/// Every import, newest first.
package struct ImportList: Operation {
  package init() {}
  package func run(in office: OfficeContext) async throws -> [ImportRecord] {
    try await office.database.transaction(access: .readOnly) { try ImportRecord.all($0) }
  }
}
