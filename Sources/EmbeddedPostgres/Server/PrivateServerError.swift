internal import Glibc

/// Why the private server could not do what was asked; each case has a sentence and what to do about it.
package enum PrivateServerError: Error, Hashable, Sendable {
  case noHome
  case noAccount(uid: UInt32)
  case programsMissing(searched: [String])
  case accountToolMissing
  case unreachable(folder: String, blocked: String, account: String)
  case ownedByAnother(folder: String, owner: String, account: String)
  case notACluster(folder: String)
  case anotherMajor(folder: String, data: Int, installed: [Int])
  case anotherKind(folder: String, wanted: PrivateServer.Kind)
  case makingFailed(folder: String, output: String)
  case databaseNotMade(message: String)
  case didNotStart(log: String, said: String)
  case startTimedOut(log: String, seconds: Int)
  case didNotStop(pid: Int32, seconds: Int, log: String)
  case busy(folder: String, seconds: Int)
  case keptNotDestroyed(folder: String)
  case removalFailed(folder: String, output: String)
  case socketFolderTaken(folder: String)
  case system(action: String, path: String, code: Int32)

  package var sentence: String {
    switch self {
    case .noHome: "there is no place for the private server's data: HOME is not set"
    case .noAccount(let uid): "user \(uid) has no account on this machine, and PostgreSQL needs one"
    case .programsMissing(let searched):
      "the PostgreSQL server is not installed (looked at: \(searched.joined(separator: ", ")))"
    case .accountToolMissing: "root cannot run PostgreSQL, and setpriv, which would hand it over, is missing"
    case .unreachable(let folder, let blocked, let account):
      "the server runs as \(account), who cannot reach \(folder): \(blocked) is closed to them"
    case .ownedByAnother(let folder, let owner, let account):
      "\(folder) belongs to \(owner), so \(account) cannot run a server on it"
    case .notACluster(let folder): "\(folder) exists and is not a PostgreSQL cluster of quydat's making"
    case .anotherMajor(let folder, let data, let installed):
      "the data in \(folder) were written by PostgreSQL \(data), and installed is "
        + installed.map { "PostgreSQL \($0)" }.joined(separator: ", ")
    case .anotherKind(let folder, let wanted):
      wanted == .kept
        ? "the data in \(folder) are throw-away ones, where kept ones belong"
        : "the data in \(folder) are kept ones and may not be used as throw-away ones"
    case .makingFailed(let folder, let output):
      "no cluster could be made in \(folder); initdb said: \(Self.ending(of: output))"
    case .databaseNotMade(let message):
      "the database quydat could not be made; the server said: \(Self.ending(of: message))"
    case .didNotStart(_, let said): "the private server did not start; it said: \(Self.ending(of: said))"
    case .startTimedOut(_, let seconds): "the private server gave no answer within \(seconds) seconds"
    case .didNotStop(let pid, let seconds, _):
      "the private server (process \(pid)) has not stopped within \(seconds) seconds"
    case .busy(let folder, let seconds):
      "another command has been busy with the server in \(folder) for \(seconds) seconds"
    case .keptNotDestroyed(let folder): "the data in \(folder) are kept ones; no command destroys them"
    case .removalFailed(let folder, let output): "\(folder) could not be cleared: \(Self.ending(of: output))"
    case .socketFolderTaken(let folder): "\(folder), where the socket should lie, belongs to somebody else"
    case .system(let action, let path, let code):
      "could not \(action) \(path): \(String(cString: strerror(code)))"
    }
  }

  package var remedy: String {
    switch self {
    case .noHome: "Set HOME or XDG_DATA_HOME, or name a server in DATABASE_URL."
    case .noAccount: "Run quydat as a user listed in /etc/passwd, or name a server in DATABASE_URL."
    case .programsMissing:
      "Install Debian's package postgresql-15 (apt-get install postgresql-15), or name a server in DATABASE_URL."
    case .accountToolMissing: "Install Debian's package util-linux, or run quydat as an ordinary user."
    case .unreachable(_, let blocked, let account):
      "Set XDG_DATA_HOME to a folder that \(account) can enter, or open this one: chmod o+x \(blocked)."
    case .ownedByAnother(_, let owner, _):
      "Run quydat as \(owner), or set XDG_DATA_HOME to a folder of your own."
    case .notACluster: "Move it away, or set XDG_DATA_HOME to another folder."
    case .anotherMajor(_, let data, _):
      "Install postgresql-\(data) again, or bring the data over with pg_upgrade."
    case .anotherKind: "Choose another folder."
    case .makingFailed: "Look at the disk's free space and the folder's owner, then try again."
    case .databaseNotMade: "Try again: quydat makes it at the next start."
    case .didNotStart(let log, _), .startTimedOut(let log, _), .didNotStop(_, _, let log):
      "The server's log is \(log)."
    case .busy: "Wait for it, or see with 'ps' which quydat it is and end it."
    case .keptNotDestroyed(let folder): "Stop the server and remove \(folder) by hand if you mean it."
    case .removalFailed: "Remove it by hand."
    case .socketFolderTaken: "Set XDG_RUNTIME_DIR to a folder of your own."
    case .system: "Look at the folder's owner and mode and at the disk's free space."
    }
  }

  /// The last lines, where the cause stands.
  private static func ending(of text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).suffix(6)
    return lines.isEmpty ? "nothing" : lines.joined(separator: "\n  ")
  }
}

extension PrivateServerError: CustomStringConvertible {
  package var description: String { sentence + ". " + remedy }
}
