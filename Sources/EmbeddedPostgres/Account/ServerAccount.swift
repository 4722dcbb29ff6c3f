internal import Glibc

/// The account of the operating system that the server runs under. PostgreSQL refuses to run as root.
struct ServerAccount: Hashable, Sendable {
  let uid: uid_t
  let gid: gid_t
  let name: String
  /// True when this process is root and has to hand itself over to the account.
  let isAnother: Bool

  /// The owner of the data where there are any, else this process's own account, else, for root, `postgres`, else `nobody`.
  static func toServe(dataOf folder: ClusterFolder) throws(PrivateServerError) -> ServerAccount {
    let me = geteuid()
    let owner = FileFacts(of: folder.data)?.owner ?? FileFacts(of: folder.path)?.owner
    if me != 0 {
      if let owner, owner != me {
        throw .ownedByAnother(folder: folder.path, owner: name(of: owner), account: name(of: me))
      }
      guard let account = ServerAccount(uid: me) else { throw .noAccount(uid: me) }
      return account
    }
    if let owner, owner != 0 {
      guard let account = ServerAccount(uid: owner) else { throw .noAccount(uid: owner) }
      return account
    }
    guard let account = ServerAccount(name: "postgres") ?? ServerAccount(name: "nobody") else {
      throw .noAccount(uid: me)
    }
    return account
  }

  init?(uid: uid_t) { self.init(entry: getpwuid(uid)) }
  init?(name: String) { self.init(entry: getpwnam(name)) }

  private init?(entry: UnsafeMutablePointer<passwd>?) {
    guard let entry else { return nil }
    uid = entry.pointee.pw_uid
    gid = entry.pointee.pw_gid
    name = String(cString: entry.pointee.pw_name)
    isAnother = uid != geteuid()
  }

  static func name(of uid: uid_t) -> String { ServerAccount(uid: uid)?.name ?? "uid \(uid)" }

  /// What to put before a command so that it runs under the account; it replaces itself, so the process id stays.
  var prefix: [String] {
    isAnother ? ["setpriv", "--reuid=\(uid)", "--regid=\(gid)", "--clear-groups", "--"] : []
  }

  /// Whether the mode bits let the account pass through a folder.
  func mayEnter(_ facts: FileFacts) -> Bool {
    if uid == 0 { return true }
    if facts.owner == uid { return facts.mode & 0o100 != 0 }
    if facts.group == gid { return facts.mode & 0o010 != 0 }
    return facts.mode & 0o001 != 0
  }
}
