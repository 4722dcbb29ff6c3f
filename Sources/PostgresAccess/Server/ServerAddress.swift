internal import CLibPQ

/// Where a server is and how to log in. libpq reads the text, with all the options of its manual
/// (TLS, services, several hosts, password files).
package struct ServerAddress: Sendable, Hashable {
  private let conninfo: String
  /// Below the text of `conninfo`.
  private var defaults: [String: String] = [:]
  /// Above it.
  private var overrides: [String: String] = [:]

  /// - Parameter conninfo: `postgresql://…` or `host=… dbname=…`. Empty means libpq's own defaults. A mistake
  ///   in it is reported when connecting.
  package init(conninfo: String) { self.conninfo = conninfo }

  /// Names the server in `environment`: `DATABASE_URL`, or any of `PGSERVICE`, `PGHOST`, `PGHOSTADDR`,
  /// `PGPORT`, `PGDATABASE`; then the other `PG` variables (`PGUSER`, `PGSSLMODE`, …) complete it.
  ///
  /// Nil when nothing names a server: the caller may then start one of its own.
  package static func fromEnvironment(_ environment: [String: String]) -> ServerAddress? {
    let given = environment.filter { !$0.value.isEmpty }
    let naming = ["DATABASE_URL", "PGSERVICE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE"]
    guard naming.contains(where: { given[$0] != nil }) else { return nil }
    var address = ServerAddress(conninfo: given["DATABASE_URL"] ?? "")
    // What a service file says comes before the environment, so only its name is passed on.
    if let service = given["PGSERVICE"], given["DATABASE_URL"] == nil {
      address.defaults = ["service": service]
    } else {
      for option in Option.defaults {
        if let variable = option.environmentVariable, variable != "PGSERVICE", let value = given[variable] {
          address.defaults[option.keyword] = value
        }
      }
    }
    return address
  }

  package func with(database: String) -> ServerAddress { with("dbname", database) }
  package func with(user: String) -> ServerAddress { with("user", user) }

  /// The same address with a libpq option set, such as `connect_timeout`.
  package func with(_ keyword: String, _ value: String) -> ServerAddress {
    var address = self
    address.overrides[keyword] = value
    return address
  }

  package var database: String? { value(of: "dbname") }
  package var user: String? { value(of: "user") }
  package var host: String? { value(of: "host") }
  package var port: String? { value(of: "port") }

  /// As written in the text or set since; nil when left to libpq.
  private func value(of keyword: String) -> String? {
    overrides[keyword] ?? Option.read(conninfo)?.first { $0.keyword == keyword }?.value ?? defaults[keyword]
  }

  /// Keywords and values in the order libpq wants: a later one wins, and the first `dbname` may be a whole text.
  func parameters(applicationName: String) -> [(keyword: String, value: String)] {
    var all: [(keyword: String, value: String)] = defaults.filter { $0.key != "dbname" }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if value(of: "connect_timeout") == nil,
      Option.defaults.first(where: { $0.keyword == "connect_timeout" })?.value == nil
    {
      all.append(("connect_timeout", "10"))
    }
    all.append(("dbname", conninfo))
    if let name = value(of: "dbname") { all.append(("dbname", name)) }
    all += overrides.filter { $0.key != "dbname" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    all.append(("client_encoding", "UTF8"))
    all.append(("fallback_application_name", applicationName))
    return all
  }
}

extension ServerAddress: CustomStringConvertible {
  /// `host=… dbname=… user=…`, without a password.
  package var description: String {
    guard let written = Option.read(conninfo) else { return "an unreadable connection string" }
    let secrets = Set(written.filter(\.isSecret).map(\.keyword))
    let known = written.compactMap { option in value(of: option.keyword).map { (option.keyword, $0) } }
    let shown = known.filter { !secrets.contains($0.0) }.map { "\($0.0)=\($0.1)" }
    return shown.isEmpty ? "libpq's default server" : shown.joined(separator: " ")
  }
}

extension ServerAddress {
  /// One of libpq's connection options.
  private struct Option {
    let keyword: String
    let environmentVariable: String?
    let value: String?
    let isSecret: Bool

    /// Every option, with the value that the process's environment and libpq itself give it.
    static var defaults: [Option] { all(in: PQconndefaults()) }

    /// Every option, with its value in `conninfo` where it has one; nil for a text libpq cannot read.
    static func read(_ conninfo: String) -> [Option]? {
      // A text without `=` that is not an address is the name of a database.
      guard let options = PQconninfoParse(conninfo, nil) else { return nil }
      return all(in: options)
    }

    private static func all(in first: UnsafeMutablePointer<PQconninfoOption>?) -> [Option] {
      defer { PQconninfoFree(first) }
      var options: [Option] = []
      var next = first
      while let option = next?.pointee, let keyword = option.keyword {
        options.append(
          Option(
            keyword: String(cString: keyword),
            environmentVariable: option.envvar.map { String(cString: $0) },
            value: option.val.map { String(cString: $0) },
            isSecret: option.dispchar.map { String(cString: $0) } == "*"))
        next = next?.advanced(by: 1)
      }
      return options
    }
  }
}
