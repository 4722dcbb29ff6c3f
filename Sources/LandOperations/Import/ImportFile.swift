package import LandStore
internal import Measures
internal import PostgresAccess

/// Takes a file in, all its rows or none.
package struct ImportFile: Operation {
  package let table: ImportTable
  package let isDryRun: Bool
  package init(_ table: ImportTable, isDryRun: Bool = false) {
    self.table = table
    self.isDryRun = isDryRun
  }
  package func run(in office: OfficeContext) async throws -> ImportOutcome {
    try await office.database.transaction(ending: isDryRun ? .rollBack : .commit) { session in
      try Import.run(table, law: office.law, actor: office.actor, dryRun: isDryRun, session)
    }
  }
}
