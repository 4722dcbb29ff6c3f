internal import BatchEngine
internal import EmbeddedPostgres
internal import LandOperations
internal import LandSchema
internal import LandStore
internal import Measures
internal import PostgresAccess

/// What the shell is told (sysexits.h).
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// A check found something, and `--fail-on-findings` was given.
  case findings = 1
  /// The command line cannot be understood.
  case wrongUse = 64
  /// It can, but what it names or holds is refused.
  case badData = 65
  case unreachable = 69
  case bug = 70
  case tryAgain = 75
  case notAllowed = 77
  case configuration = 78
}

extension ExitStatus {
  /// The one place where errors become statuses.
  package init(of error: any Error) {
    self =
      switch error {
      case is UsageError, is DateFormatError, is NumberFormatError, is TrackRefusal, is KindRefusal,
        is StateRefusal:
        .wrongUse
      case EntryRefusal.unreadable: .wrongUse
      case let error as OfficeError: if case .badName = error { .wrongUse } else { .configuration }
      case let error as DatabaseError: Self.of(error)
      case let error as PoolError: error == .closed ? .bug : .tryAgain
      case let error as PrivateServerError: Self.of(error)
      case let error as MigrationError: if case .busy = error { .tryAgain } else { .configuration }
      case is ShippedFiles.Missing: .configuration
      case is CancellationError, is Incomplete: .tryAgain
      case is FoundSomething: .findings
      case is any BilingualError: .badData
      default: .bug
      }
  }

  private static func of(_ error: DatabaseError) -> ExitStatus {
    let state = error.sqlState.rawValue
    if state.hasPrefix("28") || error.sqlState == .insufficientPrivilege { return .notAllowed }
    if error.sqlState == .unknownDatabase { return .configuration }
    if error.isTransient || error.sqlState == .lockNotAvailable || error.sqlState == .tooManyConnections {
      return .tryAgain
    }
    let isGone = state.hasPrefix("08") || state.hasPrefix("57P")
    return isGone ? .unreachable : .bug
  }

  private static func of(_ error: PrivateServerError) -> ExitStatus {
    switch error {
    case .busy: .tryAgain
    case .noHome, .noAccount, .programsMissing, .accountToolMissing, .unreachable, .ownedByAnother,
      .notACluster,
      .anotherMajor, .anotherKind, .socketFolderTaken:
      .configuration
    default: .unreachable
    }
  }
}

/// The command line is not understood; the sentence says what would be.
struct UsageError: BilingualError, Hashable {
  let message: Bilingual
  init(_ message: Bilingual) { self.message = message }
  init(_ vi: String, _ en: String) { message = Bilingual(vi: vi, en: en) }
}

/// A run left something undone; run again.
struct Incomplete: BilingualError {
  let message: Bilingual
}

/// A check or a report had findings.
struct FoundSomething: Error {}
