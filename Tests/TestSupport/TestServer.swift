internal import Dispatch
internal import EmbeddedPostgres
internal import Glibc
internal import PostgresAccess
internal import Synchronization

/// The server on which this run's databases live: a throw-away one, started at the first use and destroyed when the
/// process ends. `QUYDAT_TEST_SERVER` names another to use instead, by its connection string; its template is then
/// used again by later runs, and databases of runs that are dead are swept from it.
actor TestServer {
  static let shared = TestServer()

  /// Databases that a failed test left for a look.
  static let kept = Mutex<[String]>([])
  private static let own = Mutex<PrivateServer?>(nil)

  private var starting: Task<Database, any Error>?

  /// A database to make and drop others from; its address with another `dbname` leads to them.
  func administration() async throws -> Database {
    if let starting { return try await starting.value }
    let task = Task { Database(try await Self.start(), options: DatabaseOptions(maxConnections: 3)) }
    starting = task
    return try await task.value
  }

  private static func start() async throws -> ServerAddress {
    if let named = getenv("QUYDAT_TEST_SERVER") {
      let address = ServerAddress(conninfo: String(cString: named))
      try await sweep(address)
      return address
    }
    // Starting blocks for half a second, which Swift's few threads cannot spare.
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          with: Result {
            PrivateServer.destroyAbandoned()
            let server = PrivateServer.temporary()
            own.withLock { $0 = server }
            atexit { TestServer.end() }
            return ServerAddress(conninfo: try server.start())
          })
      }
    }
  }

  /// Runs while the process exits. After a crash it does not: the next run destroys what is left.
  private static func end() {
    guard let server = own.withLock({ $0 }) else { return }
    let names = kept.withLock { $0 }
    if names.isEmpty {
      try? server.destroy()
    } else {
      try? server.stop()
      say(
        "failed tests left \(names.joined(separator: ", ")) in \(server.folder)/data; "
          + "start a server on it to look, the next run of the tests removes it")
    }
  }

  static func say(_ text: String) {
    let line = Array("\(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  /// Drops what runs on this machine that are dead have left on a server that outlives them.
  private static func sweep(_ address: ServerAddress) async throws {
    let database = Database(address, options: DatabaseOptions(maxConnections: 1))
    try await database.outsideTransaction { db in
      let names = try db.values(
        String.self,
        "SELECT datname::text FROM pg_database WHERE starts_with(datname, \(TestDatabase.prefix))")
      for name in names where !isAlive(makerOf: name) {
        try db.execute("DROP DATABASE IF EXISTS \(identifier: name) WITH (FORCE)")
      }
    }
    await database.close()
  }

  private static func isAlive(makerOf name: String) -> Bool {
    guard
      let maker = name.dropFirst(TestDatabase.prefix.count).split(separator: "_").first.flatMap({ pid_t($0) })
    else { return true }
    return kill(maker, 0) == 0 || errno == EPERM
  }
}

extension Database {
  /// For what cannot be in a transaction.
  func command(_ statement: SQL) async throws {
    try await outsideTransaction { _ = try $0.execute(statement) }
  }

  /// The same, once nobody is connected to `name` any more. A server that finds somebody there waits in steps of
  /// 100 ms, and a closed connection takes it a millisecond to notice.
  func command(onceLeft name: String, _ statement: SQL) async throws {
    try await outsideTransaction { db in
      for _ in 1...200 {
        let isLeft = try db.value(
          Bool.self, "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = \(name))")
        if isLeft { break }
        usleep(1_000)
      }
      try db.execute(statement)
    }
  }
}
