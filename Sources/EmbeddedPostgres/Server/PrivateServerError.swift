package import Measures

/// Why the private server could not do what was asked; each case has a sentence and what to do about it.
package enum PrivateServerError: Hashable, Sendable {
  case noHome
  case noAccount(uid: UInt32)
  case programsMissing(searched: [String])
  /// `setpriv`, with which root hands the server to another account, is not there.
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
  case system(Step, path: String, code: Int32)

  /// What the operating system refused.
  package enum Step: String, Sendable {
    case make, open, write, sync, lock, run, stop, replace, changeOwner, changeMode
  }
}

extension PrivateServerError: BilingualError {
  package var message: Bilingual { sentence + Bilingual(same: ". ") + remedy }
}
