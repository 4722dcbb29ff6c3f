/// A value that can be bound to a statement or written to a `COPY`, in PostgreSQL's binary format.
package protocol SQLEncodable {
  /// The type the server is told. A value never becomes part of the statement's text.
  static var sqlType: SQLType { get }
  /// Appends the bytes of the value, without their count.
  func encode(into bytes: inout WireBytes)
  /// Appends the count of bytes and the bytes, or the mark of NULL.
  func encodeField(into bytes: inout WireBytes)
}

extension SQLEncodable {
  package func encodeField(into bytes: inout WireBytes) {
    let start = bytes.beginField()
    encode(into: &bytes)
    bytes.endField(startedAt: start)
  }
}

/// A field is not of the type asked for. An initialiser that throws it, rather than one that fails, spares
/// unspecialised callers in other modules the metadata of `T?`, which cost more than all else in reading a row.
package struct FieldMismatch: Error {
  package init() {}
}

/// A value that can be read from a result or a `COPY`.
package protocol SQLDecodable {
  /// Throws when the field holds NULL, another type, or a value that does not fit without loss; the caller
  /// makes a ``RowError`` of it, which names the column.
  init(field: borrowing Field) throws(FieldMismatch)
}

/// A value of which PostgreSQL can hold an array.
package protocol SQLArrayElement: SQLEncodable, SQLDecodable {
  static var arrayType: SQLType { get }
  static func encodeArray(_ elements: [Self], into bytes: inout WireBytes)
  static func decodeArray(_ field: borrowing Field) throws(FieldMismatch) -> [Self]
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
  package static var sqlType: SQLType { Wrapped.sqlType }
  package func encode(into bytes: inout WireBytes) { self?.encode(into: &bytes) }
  package func encodeField(into bytes: inout WireBytes) {
    if let self { self.encodeField(into: &bytes) } else { bytes.appendNull() }
  }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
  package init(field: borrowing Field) throws(FieldMismatch) {
    if field.isNull {
      self = .none
    } else {
      self = .some(try Wrapped(field: field))
    }
  }
}

/// An enumeration of text or numbers needs only to declare its conformance.
extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
  package static var sqlType: SQLType { RawValue.sqlType }
  package func encode(into bytes: inout WireBytes) { rawValue.encode(into: &bytes) }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let value = Self(rawValue: try RawValue(field: field)) else { throw FieldMismatch() }
    self = value
  }
}
