internal import EmbeddedPostgres
internal import FoundationEssentials
internal import Glibc
internal import PostgresAccess

/// B7: the whole program, from its start to its end, against `psql -c`.
struct ShowBench {
  private let office: BenchOffice
  private let program: String?
  init(_ office: BenchOffice, program: String?) { (self.office, self.program) = (office, program) }

  func run() async throws -> [Comparison] { [] }
}
