// Reading widens (`smallint` into `Int`) and never narrows silently: what does not fit is a `RowError`.

extension Int64: SQLArrayElement {
  package static var sqlType: SQLType { .bigint }
  package func encode(into bytes: inout WireBytes) { bytes.append(self) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let number = field.wholeNumber else { throw FieldMismatch() }
    self = number
  }
}

extension Int: SQLArrayElement {
  package static var sqlType: SQLType { .bigint }
  package func encode(into bytes: inout WireBytes) { bytes.append(Int64(self)) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let number = field.wholeNumber else { throw FieldMismatch() }
    self = Int(number)
  }
}

extension Int32: SQLArrayElement {
  package static var sqlType: SQLType { .integer }
  package func encode(into bytes: inout WireBytes) { bytes.append(self) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard field.type != .bigint else { throw FieldMismatch() }
    self = try field.wholeNumber(exactlyAs: Self.self)
  }
}

extension Int16: SQLArrayElement {
  package static var sqlType: SQLType { .smallint }
  package func encode(into bytes: inout WireBytes) { bytes.append(self) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard field.type == .smallint else { throw FieldMismatch() }
    self = try field.wholeNumber(exactlyAs: Self.self)
  }
}

extension Bool: SQLArrayElement {
  package static var sqlType: SQLType { .bool }
  package func encode(into bytes: inout WireBytes) { bytes.append(byte: self ? 1 : 0) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let bytes = field.bytes(of: .bool, count: 1) else { throw FieldMismatch() }
    self = bytes.load(as: UInt8.self) != 0
  }
}

extension Double: SQLArrayElement {
  package static var sqlType: SQLType { .doublePrecision }
  package func encode(into bytes: inout WireBytes) { bytes.append(bitPattern) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    if let bytes = field.bytes(of: .doublePrecision, count: 8) {
      self.init(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
    } else if let bytes = field.bytes(of: .real, count: 4) {
      self.init(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
    } else {
      throw FieldMismatch()
    }
  }
}
