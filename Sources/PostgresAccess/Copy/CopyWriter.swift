package import Measures

/// Writes rows of a binary `COPY … FROM STDIN`, field by field from the left, through a buffer of 64 KB.
///
/// A value must be of its column's type exactly (`Int32` for `integer`), since the server does not convert here.
package struct CopyWriter: ~Copyable {
  private static let flushAt = 65_536

  private let wire: Wire
  private let table: String
  private let columns: Columns
  private var buffer = WireBytes(reserving: CopyWriter.flushAt + 8_192)
  private var pending = 0
  private(set) var rows = 0

  init(_ wire: Wire, table: String, columns: Columns) {
    self.wire = wire
    self.table = table
    self.columns = columns
    buffer.append(contentsOf: [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00])
    buffer.append(Int32(0))  // flags
    buffer.append(Int32(0))  // no extension of the header
  }

  /// Starts a row. `fields`, if given, must be the number of columns.
  package mutating func beginRow(_ fields: Int? = nil) throws {
    try checkComplete()
    guard fields ?? columns.types.count == columns.types.count else {
      throw RowError(
        column: "row \(rows + 1) of \(table)", expected: "\(columns.types.count) fields",
        found: "\(fields ?? 0)")
    }
    if buffer.count >= Self.flushAt { try flush() }
    buffer.append(Int16(truncatingIfNeeded: columns.types.count))
    pending = columns.types.count
    rows += 1
  }

  /// - Throws: ``RowError`` naming the column, when it is of another type or the row is already full.
  package mutating func write<T: SQLEncodable>(_ value: T) throws {
    try admit(T.sqlType)
    append(value)
  }

  package mutating func writeNull() throws {
    try admit(nil)
    buffer.appendNull()
  }

  package mutating func write(bytes: UnsafeRawBufferPointer) throws {
    try admit(.bytea)
    let start = buffer.beginField()
    buffer.append(contentsOf: bytes)
    buffer.endField(startedAt: start)
  }

  package mutating func write(bytes: [UInt8]) throws { try write(bytes) }
  package mutating func writeNumeric(_ area: Area) throws { try write(area) }

  /// - Parameter text: a JSON document.
  package mutating func writeJSONB(_ text: String) throws { try write(JSONText(text)) }

  private mutating func append<T: SQLEncodable>(_ value: T) { value.encodeField(into: &buffer) }

  /// Checks that the next column takes `type` (nil: NULL, which all take).
  private mutating func admit(_ type: SQLType?) throws {
    let index = columns.types.count - pending
    guard pending > 0 else {
      throw RowError(
        column: "row \(rows) of \(table)", expected: "\(columns.types.count) fields", found: "one more")
    }
    if let type, !columns.types[index].takes(type) {
      throw RowError(
        column: "\(table).\(columns.name(index))", expected: "\(columns.types[index])", found: "\(type)")
    }
    pending -= 1
  }

  private func checkComplete() throws {
    guard pending == 0 else {
      let index = columns.types.count - pending
      throw RowError(
        column: "\(table).\(columns.name(index))", expected: "a value in row \(rows)", found: "the row's end")
    }
  }

  mutating func finish() throws {
    try checkComplete()
    buffer.append(Int16(-1))
    try flush()
  }

  private mutating func flush() throws {
    try wire.putCopyData(buffer)
    buffer.removeAll()
  }
}

extension SQLType {
  /// Whether the binary form of `type` is also this type's.
  fileprivate func takes(_ type: SQLType) -> Bool {
    if self == type { return true }
    switch type {
    case .text: return isText || isUserDefined
    case .bytea: return isUserDefined
    default: return false
    }
  }
}
