internal import Glibc

/// Where the server's socket lies: a short path, since the kernel takes 107 bytes, and 0700.
enum SocketFolder {
  static let longestSocketPath = 107

  /// Root: under /run. Others: `$XDG_RUNTIME_DIR/quydat`. Where these do not serve: under /tmp. Each cluster has a
  /// folder of its own, named by a digest of the cluster's path.
  static func make(
    for cluster: ClusterFolder, account: ServerAccount, runtimeFolder: String?
  ) throws(PrivateServerError) -> String {
    let name = digest(of: cluster.path)
    for base in bases(account: account, runtimeFolder: runtimeFolder) where serves(base + "/" + name) {
      mkdir(base, account.isAnother ? 0o755 : 0o700)
      if account.isAnother { chmod(base, 0o755) }
      guard let facts = FileFacts(of: base), facts.isFolder, facts.owner == geteuid() else { continue }
      return try secure(base + "/" + name, for: account)
    }
    return try secure("/tmp/quydat-\(account.uid)-\(name)", for: account)
  }

  private static func bases(account: ServerAccount, runtimeFolder: String?) -> [String] {
    if account.isAnother { return ["/run/quydat"] }
    guard let runtimeFolder, runtimeFolder.hasPrefix("/"), let facts = FileFacts(following: runtimeFolder),
      facts.isFolder, facts.owner == account.uid
    else { return [] }
    return [runtimeFolder + "/quydat"]
  }

  /// Whether the path is short enough, and free of what libpq would read as something else (a comma parts hosts).
  static func serves(_ folder: String) -> Bool {
    socket(in: folder).utf8.count <= longestSocketPath
      && folder.utf8.allSatisfy { $0 == 0x2f || $0 == 0x2d || $0 == 0x2e || $0 == 0x5f || isWordByte($0) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  static func socket(in folder: String, port: Int = ServerSettings.port) -> String {
    "\(folder)/.s.PGSQL.\(port)"
  }

  /// Makes the folder or, where it is there, sees to it that it is the account's and nobody else's.
  private static func secure(
    _ path: String, for account: ServerAccount
  ) throws(PrivateServerError) -> String {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .system(.make, path: path, code: errno) }
    guard let facts = FileFacts(of: path), facts.isFolder,
      facts.owner == account.uid || facts.owner == geteuid()
    else { throw .socketFolderTaken(folder: path) }
    if facts.owner != account.uid, lchown(path, account.uid, account.gid) != 0 {
      throw .system(.changeOwner, path: path, code: errno)
    }
    if facts.permissions != 0o700, chmod(path, 0o700) != 0 {
      throw .system(.changeMode, path: path, code: errno)
    }
    return path
  }

  /// 64-bit FNV-1a, in base 36.
  static func digest(of text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
