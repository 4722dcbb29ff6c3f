/// `bigint[]`, `text[]`, `date[]` and so on, of one dimension; `[UInt8]` is `bytea`.
extension Array: SQLEncodable where Element: SQLArrayElement {
  package static var sqlType: SQLType { Element.arrayType }
  package func encode(into bytes: inout WireBytes) { Element.encodeArray(self, into: &bytes) }
}

extension Array: SQLDecodable where Element: SQLArrayElement {
  package init(field: borrowing Field) throws(FieldMismatch) {
    self = try Element.decodeArray(field)
  }
}

extension SQLArrayElement {
  package static var arrayType: SQLType {
    guard let type = sqlType.array else {
      preconditionFailure("\(Self.self) is sent as \(sqlType), of which this module knows no array")
    }
    return type
  }

  package static func encodeArray(_ elements: [Self], into bytes: inout WireBytes) {
    bytes.append(Int32(elements.isEmpty ? 0 : 1))  // dimensions
    bytes.append(Int32(1))  // there may be NULLs
    bytes.append(sqlType.rawValue)
    guard !elements.isEmpty else { return }
    bytes.append(Int32(elements.count))
    bytes.append(Int32(1))  // the first subscript
    for element in elements { element.encodeField(into: &bytes) }
  }

  /// Throws for two dimensions, and for a NULL element unless `Self` is optional.
  package static func decodeArray(_ field: borrowing Field) throws(FieldMismatch) -> [Self] {
    guard let bytes = field.bytes, field.type.element != nil, bytes.count >= 12 else { throw FieldMismatch() }
    func number(at offset: Int) -> Int32 {
      Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
    }
    let type = SQLType(UInt32(bitPattern: number(at: 8)))
    switch number(at: 0) {
    case 0: return []
    case 1: break
    default: throw FieldMismatch()
    }
    guard bytes.count >= 20, number(at: 12) >= 0 else { throw FieldMismatch() }
    var elements: [Self] = []
    elements.reserveCapacity(Int(number(at: 12)))
    var offset = 20
    for _ in 0..<number(at: 12) {
      guard offset + 4 <= bytes.count else { throw FieldMismatch() }
      let count = Int(number(at: offset))
      offset += 4
      guard count <= bytes.count - offset else { throw FieldMismatch() }
      let content = count < 0 ? nil : UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
      elements.append(try Self(field: Field(type: type, bytes: content)))
      offset += max(count, 0)
    }
    return elements
  }
}

extension Optional: SQLArrayElement where Wrapped: SQLArrayElement {
  package static var arrayType: SQLType { Wrapped.arrayType }
}

extension UInt8: SQLArrayElement {
  // A single byte is never a value of its own; PostgreSQL has no such type.
  package static var sqlType: SQLType { .smallint }
  package func encode(into bytes: inout WireBytes) { bytes.append(Int16(self)) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    self = try field.wholeNumber(exactlyAs: Self.self)
  }

  package static var arrayType: SQLType { .bytea }
  package static func encodeArray(_ elements: [UInt8], into bytes: inout WireBytes) {
    bytes.append(contentsOf: elements)
  }
  /// `bytea`, or the binary form of a user-defined type such as PostGIS geometry.
  package static func decodeArray(_ field: borrowing Field) throws(FieldMismatch) -> [UInt8] {
    guard field.type == .bytea || field.type.isUserDefined, let bytes = field.bytes else {
      throw FieldMismatch()
    }
    return [UInt8](bytes)
  }
}
