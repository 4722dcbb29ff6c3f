internal import CLibPQ

/// A statement, or the connection, failed.
///
/// `description` may be logged: it has no bound value, even where the server's message quotes one, and not the
/// server's `detail`, which quotes rows. `debugDescription` has both.
package struct DatabaseError: Error, Sendable {
  package var sqlState: SQLState
  /// `ERROR`, `FATAL` or `PANIC`, in English whatever the server's language.
  package var severity = "ERROR"
  package var message: String
  /// Quotes the row at fault, hence often people's data.
  package var detail: String?
  package var hint: String?
  /// The name of the constraint that said no. See `refusing(_:with:_:)`.
  package var constraint: String?
  package var schema: String?
  package var table: String?
  package var column: String?
  /// Where in the statement's text, counted in characters from 1.
  package var position: Int?
  /// The call stack of functions, or the line of a `COPY`.
  package var context: String?
  package var statement: SQL?

  package init(_ state: SQLState, _ message: String, hint: String? = nil, statement: SQL? = nil) {
    sqlState = state
    self.message = message
    self.hint = hint
    self.statement = statement
  }

  /// The same transaction may succeed if it is simply run again: 40001 and 40P01, nothing else.
  package var isTransient: Bool { sqlState == .serializationFailure || sqlState == .deadlockDetected }
}

extension DatabaseError {
  /// Reads the error in `result`, or what the connection itself says when there is none.
  init(result: OpaquePointer?, of handle: OpaquePointer, statement: SQL?) {
    self.init(
      ErrorField.sqlState.read(result).map(SQLState.init(rawValue:)) ?? .connectionFailure,
      ErrorField.message.read(result) ?? DatabaseError.lastMessage(of: handle), statement: statement)
    severity = ErrorField.severity.read(result) ?? "FATAL"
    detail = ErrorField.detail.read(result)
    hint = ErrorField.hint.read(result)
    constraint = ErrorField.constraint.read(result)
    schema = ErrorField.schema.read(result)
    table = ErrorField.table.read(result)
    column = ErrorField.column.read(result)
    position = ErrorField.position.read(result).flatMap { Int($0) }
    context = ErrorField.context.read(result)
  }

  /// libpq's last words on `handle`, without the line feed at their end.
  static func lastMessage(of handle: OpaquePointer) -> String {
    var text = String(cString: PQerrorMessage(handle))
    while text.last?.isNewline == true { text.removeLast() }
    return text.isEmpty ? "the connection was lost" : text
  }
}

/// The parts of an error or notice, by the letters of the protocol.
enum ErrorField: Unicode.Scalar {
  /// Not translated.
  case severity = "V"
  case sqlState = "C"
  case message = "M"
  case detail = "D"
  case hint = "H"
  case position = "P"
  case context = "W"
  case schema = "s"
  case table = "t"
  case column = "c"
  case constraint = "n"

  func read(_ result: OpaquePointer?) -> String? {
    guard let result, let text = PQresultErrorField(result, Int32(rawValue.value)) else { return nil }
    return String(cString: text)
  }
}

extension DatabaseError: CustomStringConvertible, CustomDebugStringConvertible {
  package var description: String {
    let places = [
      constraint.map { "constraint \($0)" }, table.map { "table \($0)" }, column.map { "column \($0)" },
      position.map { "at character \($0)" },
    ].compactMap(\.self)
    var text = "\(severity) \(sqlState): \(statement?.hidingValues(in: message) ?? message)"
    if !places.isEmpty { text += " (\(places.joined(separator: ", ")))" }
    if let hint { text += "\nhint: \(hint)" }
    if let statement { text += "\nstatement: \(statement)" }
    return text
  }

  package var debugDescription: String {
    var text = description
    if text.hasPrefix("\(severity) \(sqlState): \(message)") == false { text += "\nmessage: \(message)" }
    if let detail { text += "\ndetail: \(detail)" }
    if let context { text += "\ncontext: \(context)" }
    if let statement, !statement.types.isEmpty { text += "\nvalues: \(statement.valuesForDebugging)" }
    return text
  }
}
