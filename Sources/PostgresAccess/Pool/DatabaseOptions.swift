package import Logging

/// How a ``Database`` connects.
package struct DatabaseOptions: Sendable {
  package var maxConnections: Int
  /// How long a transaction waits for a free connection.
  package var acquireTimeout: Duration
  /// After how long a rest the server is asked whether it is still there; before, only the socket is looked at.
  package var healthCheckAfter: Duration
  /// Names of schemas, in order; empty leaves the server's setting.
  package var searchPath: [String]
  /// Shown in `pg_stat_activity`, unless the address names another.
  package var applicationName: String
  /// Other settings of each session, such as `statement_timeout`.
  package var settings: [String: String]
  /// Prepared statements kept per connection; 0 behind a pooler that hands connections from client to client.
  package var preparedStatements: Int
  /// Told the server's warnings and, for debugging, its other notices.
  package var logger: Logger?

  package init(
    maxConnections: Int = 8, acquireTimeout: Duration = .seconds(30),
    healthCheckAfter: Duration = .seconds(30),
    searchPath: [String] = [], applicationName: String = "quydat", settings: [String: String] = [:],
    preparedStatements: Int = 256, logger: Logger? = nil
  ) {
    self.maxConnections = max(1, maxConnections)
    self.acquireTimeout = acquireTimeout
    self.healthCheckAfter = healthCheckAfter
    self.searchPath = searchPath
    self.applicationName = applicationName
    self.settings = settings
    self.preparedStatements = preparedStatements
    self.logger = logger
  }
}

/// No connection was to be had.
package enum PoolError: Error, Hashable, Sendable {
  /// All `connections` were in use for as long as the caller would wait.
  case timedOut(after: Duration, connections: Int)
  case closed
}

extension PoolError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .timedOut(let time, let connections):
      "no database connection became free in \(time): all \(connections) were in use; "
        + "allow more connections, or look for a transaction that takes too long"
    case .closed: "the database was closed"
    }
  }
}
