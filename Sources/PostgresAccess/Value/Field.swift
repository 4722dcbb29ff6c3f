/// One value of a row as the server sent it. It lives only as long as the call it is lent to.
package struct Field: ~Copyable {
  package let type: SQLType
  /// Nil for NULL.
  package let bytes: UnsafeRawBufferPointer?

  package init(type: SQLType, bytes: UnsafeRawBufferPointer?) {
    self.type = type
    self.bytes = bytes
  }

  package var isNull: Bool { bytes == nil }

  /// The bytes, if the field is of `type`, not NULL and `count` bytes long.
  package func bytes(of type: SQLType, count: Int) -> UnsafeRawPointer? {
    guard self.type == type, let bytes, bytes.count == count else { return nil }
    return bytes.baseAddress
  }

  /// The whole number in a `bigint`, `integer`, `smallint`, or a `numeric` without decimals (what
  /// `sum(bigint)` gives).
  package var wholeNumber: Int64? {
    guard let bytes else { return nil }
    switch (type, bytes.count) {
    case (.bigint, 8): return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    case (.integer, 4): return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    case (.smallint, 2): return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
    case (.numeric, _): return Numeric.scaled(bytes, decimals: 0)
    default: return nil
    }
  }

  /// ``wholeNumber``, if it fits in `type`.
  func wholeNumber<I: FixedWidthInteger>(exactlyAs type: I.Type) throws(FieldMismatch) -> I {
    guard let number = wholeNumber, let value = I(exactly: number) else { throw FieldMismatch() }
    return value
  }

  /// The bytes of a text, of a user-defined type that looks like one, or of `jsonb` without its version.
  package var textBytes: UnsafeRawBufferPointer? {
    guard let bytes else { return nil }
    if type.isText || type.isUserDefined { return bytes }
    if type == .jsonb, bytes.first == 1 { return UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) }
    return nil
  }

  /// What a ``RowError`` says was found; never the value.
  package var summary: String {
    guard let bytes else { return "NULL" }
    return "\(type) of \(bytes.count) bytes"
  }
}
