internal import Glibc

/// The programs of one installed PostgreSQL.
struct ServerPrograms: Hashable, Sendable {
  let folder: String
  let major: Int

  var postgres: String { folder + "/postgres" }
  var initdb: String { folder + "/initdb" }

  /// The oldest major version that the schema runs on.
  static let oldestMajor = 15
  static let debianFolder = "/usr/lib/postgresql"

  /// Those that can serve data of version `major`; nil where that version is not installed.
  static func find(major: Int, under debianFolder: String = debianFolder) -> ServerPrograms? {
    // The usual place first: asking programs for their version costs 10 to 30 ms.
    at("\(debianFolder)/\(major)/bin", major: major)
      ?? configured().flatMap { $0.major == major ? $0 : nil }
  }

  /// Those to make a new cluster with: what `pg_config` names, else the newest that Debian installed.
  static func newest(under debianFolder: String = debianFolder) throws(PrivateServerError) -> ServerPrograms {
    try choose(configured: configured(), installed: installed(under: debianFolder))
  }

  static func choose(
    configured: ServerPrograms?, installed: [ServerPrograms]
  ) throws(PrivateServerError) -> ServerPrograms {
    let known = (configured.map { [$0] } ?? []) + installed.sorted { $0.major > $1.major }
    guard let chosen = known.first(where: { $0.major >= oldestMajor }) else {
      throw .programsMissing(searched: ["pg_config --bindir", "\(debianFolder)/*/bin"])
    }
    return chosen
  }

  /// All under Debian's folder, oldest first.
  static func installed(under debianFolder: String = debianFolder) -> [ServerPrograms] {
    FileFacts.names(in: debianFolder)
      .compactMap { name in Int(name).flatMap { at("\(debianFolder)/\(name)/bin", major: $0) } }
      .sorted { $0.major < $1.major }
  }

  private static func at(_ folder: String, major: Int) -> ServerPrograms? {
    let found = ServerPrograms(folder: folder, major: major)
    return access(found.postgres, X_OK) == 0 && access(found.initdb, X_OK) == 0 ? found : nil
  }

  /// `pg_config` may come with the client library alone: its folder counts only if the server lies in it.
  private static func configured() -> ServerPrograms? {
    guard let me = ServerAccount(uid: geteuid()),
      let answer = try? ChildProcess.run(["pg_config", "--bindir", "--version"], as: me), answer.status == 0
    else { return nil }
    let lines = answer.output.split(separator: "\n")
    guard lines.count == 2, let version = lines[1].split(separator: " ").dropFirst().first,
      let major = Int(version.prefix { $0.isASCII && $0.isNumber })
    else { return nil }
    return at(String(lines[0]), major: major)
  }
}
