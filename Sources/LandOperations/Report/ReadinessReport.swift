internal import LandStore
package import Measures
internal import PostgresAccess
package import Reports

/// The monthly report on readiness for auction.
package struct ReadinessReport: Operation {
  package let month: CivilMonth
  /// The last day of the month unless given.
  package let asOf: CivilDate?
  package let knownAt: Timestamp?
  package init(month: CivilMonth, asOf: CivilDate? = nil, knownAt: Timestamp? = nil) {
    self.month = month
    self.asOf = asOf
    self.knownAt = knownAt
  }
  package func run(in office: OfficeContext) async throws -> AuctionReadinessReport {
    try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      let position = try knownAt.map { try Reading.position(at: $0, session) }
      return try AuctionReadinessReport.read(
        month: month, asOf: asOf, knownAt: position, law: office.law, session)
    }
  }
}
