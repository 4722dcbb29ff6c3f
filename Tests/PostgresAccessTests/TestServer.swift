import Glibc
import PostgresAccess

/// A throw-away cluster for this process: unix socket only, nothing synced to disk, gone with the process.
/// `QUYDAT_TEST_SERVER` names another server to use instead.
enum TestServer {
  struct CannotStart: Error, CustomStringConvertible {
    let description: String
  }

  /// Started by the first test that asks.
  private static let started = Result { try start() }

  static func address() throws -> ServerAddress { try started.get() }

  /// Lends a pool on the server's `postgres` database and closes it afterwards.
  static func withDatabase<R>(
    _ options: DatabaseOptions = DatabaseOptions(maxConnections: 2), _ body: (Database) async throws -> R
  ) async throws -> R {
    let database = Database(try address(), options: options)
    do {
      let value = try await body(database)
      await database.close()
      return value
    } catch {
      await database.close()
      throw error
    }
  }

  /// Runs `body` in a transaction that is rolled back.
  static func rolledBack<R: Sendable>(_ body: @Sendable (borrowing Session) throws -> R) async throws -> R {
    try await withDatabase { try await $0.transaction(ending: .rollBack, body) }
  }

  private static func start() throws -> ServerAddress {
    if let given = getenv("QUYDAT_TEST_SERVER") { return ServerAddress(conninfo: String(cString: given)) }
    var template = Array("/tmp/qpg-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CannotStart(description: "mkdtemp: errno \(errno)") }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    // initdb refuses root.
    var user = ""
    if geteuid() == 0 {
      let name = getpwnam("postgres") == nil ? "nobody" : "postgres"
      user = "setpriv --reuid=\(name) --regid=$(id -g \(name)) --clear-groups"
      _ = output(of: "chown \(name) \(folder)")
    }
    let prepared = output(
      of: """
        bin=$(pg_config --bindir 2>/dev/null || ls -d /usr/lib/postgresql/*/bin | tail -1); cd /
        \(user) "$bin/initdb" -D \(folder)/data -U postgres -A trust --no-sync --encoding=UTF8 \
          --locale=C.UTF-8 2>&1 && echo initialised
        """)
    guard prepared.contains("initialised") else { throw CannotStart(description: prepared) }
    // The shell waits for the end of this process, however it ends, in `cat`.
    let script = """
      trap '' INT TERM; cd /; exec >\(folder)/log 2>&1
      bin=$(pg_config --bindir 2>/dev/null || ls -d /usr/lib/postgresql/*/bin | tail -1)
      \(user) "$bin/postgres" -D \(folder)/data -c listen_addresses= -c unix_socket_directories=\(folder) \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100 \
        -c deadlock_timeout=50ms </dev/null &
      cat >/dev/null; kill -QUIT $!; wait $!; rm -rf \(folder)
      """
    guard popen(script, "we") != nil else { throw CannotStart(description: "popen: errno \(errno)") }
    for _ in 0..<2000 {
      if output(of: "cat \(folder)/data/postmaster.pid 2>/dev/null").contains("ready") {
        return ServerAddress(conninfo: "host=\(folder) user=postgres dbname=postgres")
      }
      usleep(5_000)
    }
    throw CannotStart(description: output(of: "cat \(folder)/log"))
  }

  private static func output(of command: String) -> String {
    guard let pipe = popen(command, "re") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var byte = fgetc(pipe)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(pipe)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
