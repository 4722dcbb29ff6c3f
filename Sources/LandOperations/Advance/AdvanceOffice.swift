package import BatchEngine
internal import LandStore
package import Measures
internal import PostgresAccess

/// Takes every unit that is due to the day.
package struct AdvanceOffice: Operation {
  package let asOf: CivilDate
  package let isDryRun: Bool
  package let workers: Int
  private let progress: @Sendable (Int) -> Void

  package init(
    asOf: CivilDate, isDryRun: Bool = false, workers: Int = 1,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.asOf = asOf
    self.isDryRun = isDryRun
    self.workers = workers
    self.progress = progress
  }

  package func run(in office: OfficeContext) async throws -> AdvanceOutcome {
    let advance = Advance(office.law, asOf: asOf, actor: office.actor, workers: workers)
    return isDryRun
      ? try await advance.dryRun(on: office.database)
      : try await advance.run(on: office.database, progress: progress)
  }

  /// How many units are due, for a bar of progress.
  package func dueCount(in office: OfficeContext) async throws -> Int {
    try await office.database.transaction(access: .readOnly) { try OfficeStanding.due(asOf: asOf, $0).units }
  }
}
