internal import Dispatch
package import EmbeddedPostgres
package import PostgresAccess

/// Where the database is.
package enum ServerChoice: Sendable {
  /// One that `DATABASE_URL` or the `PG…` variables name.
  case named(ServerAddress)
  /// A private one in the user's data folder.
  case own(PrivateServer)

  package static func choose(_ environment: [String: String]) throws -> ServerChoice {
    if let address = ServerAddress.fromEnvironment(environment) { return .named(address) }
    return .own(
      PrivateServer(folder: try PrivateServer.defaultFolder(environment: environment), kind: .kept))
  }

  package var isPrivate: Bool { if case .own = self { true } else { false } }

  /// Starts a private server if it does not run.
  package func address() async throws -> ServerAddress {
    switch self {
    case .named(let address): return address
    case .own(let server):
      return ServerAddress(conninfo: try await Self.blocking { try server.start() })
    }
  }

  /// Runs what blocks on a thread of its own, which Swift's few threads cannot spare.
  package static func blocking<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
    }
  }
}
