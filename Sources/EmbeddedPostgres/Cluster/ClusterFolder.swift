internal import Glibc

/// The folder of one private cluster, and what lies in it:
///
///     data/            the cluster, under this name only once initdb has finished
///     data.partial-…   one being made; without its maker it is rubbish
///     lock             held while a command makes, starts, stops or destroys
///     server.log       what initdb's and our server's last runs said
struct ClusterFolder: Hashable, Sendable {
  let path: String

  /// Takes an absolute path, or one from the current folder.
  init(_ written: String) {
    var path = written
    if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
      path = String(cString: here) + "/" + path
      free(here)
    }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  var data: String { path + "/data" }
  var lock: String { path + "/lock" }
  var log: String { path + "/server.log" }
  var olderLog: String { path + "/server.log.1" }
  var postmasterFile: String { data + "/postmaster.pid" }
  private var kindFile: String { data + "/quydat.kind" }
  private var completeFile: String { data + "/quydat.complete" }

  static let partialPrefix = "data.partial-"
  var partials: [String] {
    FileFacts.names(in: path).filter { $0.hasPrefix(Self.partialPrefix) }.map { path + "/" + $0 }
  }

  var hasData: Bool { FileFacts(of: data) != nil }
  /// The major version that wrote the data, nil when they are no cluster's.
  var major: Int? {
    TextFile.read(data + "/PG_VERSION").flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
  }
  /// True from the moment the database `quydat` is there.
  var isComplete: Bool { FileFacts(of: completeFile) != nil }
  func markComplete(for account: ServerAccount) throws(PrivateServerError) {
    try TextFile.write("The database quydat has been made.\n", to: completeFile, for: account)
  }

  /// Refuses data of the other kind: without fsync kept data would be at risk, and only throw-away data may be destroyed.
  func check(kind: PrivateServer.Kind) throws(PrivateServerError) {
    guard let word = TextFile.read(kindFile) else { throw .notACluster(folder: data) }
    guard word == kind.rawValue + "\n" else { throw .anotherKind(folder: path, wanted: kind) }
  }
  static func writeKind(
    _ kind: PrivateServer.Kind, in data: String, for account: ServerAccount
  ) throws(PrivateServerError) {
    try TextFile.write(kind.rawValue + "\n", to: data + "/quydat.kind", for: account)
  }

  /// Makes the folder and its missing parents, 0700 and the account's own; a parent made by root stays root's, open to pass through.
  /// - Throws: `unreachable` when the account cannot pass through a parent, such as /root.
  func make(for account: ServerAccount) throws(PrivateServerError) {
    if let facts = FileFacts(of: path), facts.isFolder, facts.owner == account.uid {
      return try checkParents(for: account)
    }
    var parent = ""
    let names = path.split(separator: "/")
    for name in names.dropLast() {
      parent += "/" + name
      if mkdir(parent, account.isAnother ? 0o755 : 0o700) == 0 {
        if account.isAnother { chmod(parent, 0o755) }
      } else if errno != EEXIST {
        throw .system(.make, path: parent, code: errno)
      }
    }
    try checkParents(for: account)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .system(.make, path: path, code: errno) }
    guard let facts = FileFacts(of: path), facts.isFolder else {
      throw .system(.make, path: path, code: ENOTDIR)
    }
    if facts.owner == account.uid { return }
    // A folder of root's own: given away only while there is nothing in it.
    guard account.isAnother, facts.owner == 0, FileFacts.names(in: path).isEmpty else {
      throw .ownedByAnother(
        folder: path, owner: ServerAccount.name(of: facts.owner), account: account.name)
    }
    guard lchown(path, account.uid, account.gid) == 0, chmod(path, 0o700) == 0 else {
      throw .system(.changeOwner, path: path, code: errno)
    }
  }

  private func checkParents(for account: ServerAccount) throws(PrivateServerError) {
    guard account.isAnother else { return }
    var parent = ""
    for name in path.split(separator: "/").dropLast() {
      parent += "/" + name
      guard let resolved = FileFacts(following: parent), account.mayEnter(resolved) else {
        throw .unreachable(folder: path, blocked: parent, account: account.name)
      }
    }
  }
}
