/// The five-letter code of an error (PostgreSQL manual, appendix A).
package struct SQLState: RawRepresentable, Hashable, Sendable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  private init(_ rawValue: String) { self.rawValue = rawValue }

  package static let cannotConnect = SQLState("08001")
  package static let connectionFailure = SQLState("08006")
  package static let protocolViolation = SQLState("08P01")
  package static let featureNotSupported = SQLState("0A000")
  package static let invalidTextRepresentation = SQLState("22P02")
  package static let invalidBinaryRepresentation = SQLState("22P03")
  package static let notNullViolation = SQLState("23502")
  package static let foreignKeyViolation = SQLState("23503")
  package static let uniqueViolation = SQLState("23505")
  package static let checkViolation = SQLState("23514")
  package static let exclusionViolation = SQLState("23P01")
  package static let invalidStatementName = SQLState("26000")
  package static let invalidPassword = SQLState("28P01")
  package static let unknownDatabase = SQLState("3D000")
  package static let transactionRolledBack = SQLState("40000")
  package static let serializationFailure = SQLState("40001")
  package static let deadlockDetected = SQLState("40P01")
  package static let insufficientPrivilege = SQLState("42501")
  package static let syntaxError = SQLState("42601")
  package static let undefinedColumn = SQLState("42703")
  package static let undefinedTable = SQLState("42P01")
  package static let duplicateDatabase = SQLState("42P04")
  package static let duplicateTable = SQLState("42P07")
  package static let outOfMemory = SQLState("53200")
  package static let tooManyConnections = SQLState("53300")
  package static let wrongState = SQLState("55000")
  package static let objectInUse = SQLState("55006")
  package static let lockNotAvailable = SQLState("55P03")
  package static let queryCanceled = SQLState("57014")
  package static let adminShutdown = SQLState("57P01")
  package static let cannotConnectNow = SQLState("57P03")
  package static let raiseException = SQLState("P0001")
}

extension SQLState: CustomStringConvertible {
  package var description: String { rawValue }
}
