internal import Glibc
package import Measures

/// A PostgreSQL cluster of one's own in a folder of one's own, reached only through a unix socket. Started at first
/// use and left running between commands. All calls block: callers on Swift's shared threads hop off them first.
///
/// Root runs it under another account (`postgres`, else `nobody`), which must be able to reach the folder.
package struct PrivateServer: Sendable {
  package enum Kind: String, Sendable {
    /// Real data: every commit is on disk when it returns.
    case kept
    /// For tests and benchmarks: no fsync, and nothing survives a crash of the machine.
    case throwaway
  }

  let cluster: ClusterFolder
  package let kind: Kind
  /// `$XDG_RUNTIME_DIR`, where a socket may lie.
  let runtimeFolder: String?

  package init(folder: String, kind: Kind) {
    self.init(
      folder: folder, kind: kind, runtimeFolder: getenv("XDG_RUNTIME_DIR").map { String(cString: $0) })
  }

  init(folder: String, kind: Kind, runtimeFolder: String?) {
    cluster = ClusterFolder(folder)
    self.kind = kind
    self.runtimeFolder = runtimeFolder
  }

  /// A throw-away cluster in a new folder under /var/tmp that the server's account can reach. Nothing is made yet.
  package static func temporary() -> PrivateServer {
    let name = String(UInt64.random(in: 0 ... .max), radix: 36)
    return PrivateServer(folder: "\(temporaryPrefix)\(getpid())-\(name)", kind: .throwaway)
  }

  private static let temporaryPrefix = "/var/tmp/quydat-throwaway-"

  /// Destroys the ``temporary()`` clusters whose makers were killed before they could; what belongs to others stays.
  package static func destroyAbandoned() {
    for name in FileFacts.names(in: "/var/tmp") {
      let path = "/var/tmp/" + name
      guard path.hasPrefix(temporaryPrefix),
        let maker = path.dropFirst(temporaryPrefix.count).split(separator: "-").first.flatMap({ pid_t($0) }),
        !ChildProcess.lives(maker)
      else { continue }
      try? PrivateServer(folder: path, kind: .throwaway).destroy()
    }
  }

  package var folder: String { cluster.path }

  /// `$XDG_DATA_HOME/quydat/postgres`, else `~/.local/share/quydat/postgres`; for root `/var/lib/quydat/postgres`,
  /// since no other account can enter /root.
  package static func defaultFolder(
    environment: [String: String]
  ) throws(PrivateServerError) -> String {
    try defaultFolder(environment: environment, asRoot: geteuid() == 0)
  }

  static func defaultFolder(
    environment: [String: String], asRoot: Bool
  ) throws(PrivateServerError) -> String {
    // A relative path in either variable is to be ignored, says the XDG specification.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/quydat/postgres" }
    if asRoot { return "/var/lib/quydat/postgres" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { throw .noHome }
    return home + "/.local/share/quydat/postgres"
  }

  /// How the server stands; changes nothing.
  package func status() throws(PrivateServerError) -> ServerStatus {
    guard FileFacts(of: cluster.path) != nil else {
      return ServerStatus(state: .absent, major: nil, folder: cluster.path, bytes: 0)
    }
    _ = try ServerAccount.toServe(dataOf: cluster)
    let bytes = FileFacts.bytes(under: cluster.path)
    guard cluster.hasData else {
      return ServerStatus(state: .absent, major: nil, folder: cluster.path, bytes: bytes)
    }
    let state: ServerStatus.State =
      if let found = Postmaster(of: cluster) {
        .running(pid: found.pid, since: found.since, conninfo: found.conninfo())
      } else {
        .stopped
      }
    return ServerStatus(state: state, major: cluster.major, folder: cluster.path, bytes: bytes)
  }
}

package struct ServerStatus: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case running(pid: Int32, since: Timestamp, conninfo: String)
    case stopped
    /// Never started: there are no data.
    case absent
  }
  package let state: State
  /// The version of PostgreSQL that wrote the data, such as 15.
  package let major: Int?
  package let folder: String
  /// What the folder takes on disk.
  package let bytes: Int64
}
