/// Any textual type. The server has checked the encoding of the built-in ones; a user-defined type
/// (an enumeration, `citext`) is read only if its bytes are text.
extension String: SQLArrayElement {
  package static var sqlType: SQLType { .text }
  package func encode(into bytes: inout WireBytes) { bytes.append(utf8: self) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let bytes = field.textBytes else { throw FieldMismatch() }
    if field.type.isUserDefined {
      guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
        throw FieldMismatch()
      }
      self = text
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }
}

/// A document for or from a `jsonb` column, as text. Whoever knows its shape decodes it.
package struct JSONText: Hashable, Sendable {
  package let text: String
  package init(_ text: String) { self.text = text }
}

extension JSONText: SQLArrayElement {
  package static var sqlType: SQLType { .jsonb }
  package func encode(into bytes: inout WireBytes) {
    bytes.append(byte: 1)  // the version of the format
    bytes.append(utf8: text)
  }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard field.type == .jsonb || field.type == .json, let bytes = field.textBytes else {
      throw FieldMismatch()
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONText: CustomStringConvertible {
  package var description: String { text }
}
