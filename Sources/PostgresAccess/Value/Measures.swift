package import Measures

extension CivilDate: SQLArrayElement {
  /// PostgreSQL counts days from 2000-01-01; its `infinity` and `-infinity` are the ends of `DaySet`.
  static let epoch: Int32 = 10_957

  package static var sqlType: SQLType { .date }
  package func encode(into bytes: inout WireBytes) {
    switch dayNumber {
    case .max, .min: bytes.append(dayNumber)
    // Below the first day PostgreSQL knows, which it then refuses; only the subtraction must not trap.
    default: bytes.append(max(dayNumber, .min + 1 + Self.epoch) - Self.epoch)
    }
  }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let bytes = field.bytes(of: .date, count: 4) else { throw FieldMismatch() }
    let days = Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))
    self.init(dayNumber: days == .max || days == .min ? days : days + Self.epoch)
  }
}

extension Timestamp: SQLArrayElement {
  /// PostgreSQL counts microseconds from 2000-01-01 00:00 UTC.
  static let epoch: Int64 = 946_684_800_000_000

  package static var sqlType: SQLType { .timestamptz }
  package func encode(into bytes: inout WireBytes) {
    switch microseconds {
    case .max, .min: bytes.append(microseconds)
    default: bytes.append(max(microseconds, .min + 1 + Self.epoch) - Self.epoch)
    }
  }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let bytes = field.bytes(of: .timestamptz, count: 8) else { throw FieldMismatch() }
    let moment = Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    self.init(microseconds: moment == .max || moment == .min ? moment : moment + Self.epoch)
  }
}

extension Money: SQLArrayElement {
  package static var sqlType: SQLType { .bigint }
  package func encode(into bytes: inout WireBytes) { bytes.append(dong) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let number = field.wholeNumber else { throw FieldMismatch() }
    self.init(dong: number)
  }
}

/// Exact both ways: a second significant decimal is refused, not rounded.
extension Area: SQLArrayElement {
  package static var sqlType: SQLType { .numeric }
  package func encode(into bytes: inout WireBytes) {
    Numeric.encode(tenths: tenths, into: &bytes)
  }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard field.type == .numeric, let bytes = field.bytes,
      let tenths = Numeric.scaled(bytes, decimals: 1)
    else { throw FieldMismatch() }
    self.init(tenths: tenths)
  }
}

extension Identifier: SQLEncodable, SQLDecodable, SQLArrayElement {
  package static var sqlType: SQLType { .bigint }
  package func encode(into bytes: inout WireBytes) { bytes.append(number) }
  package init(field: borrowing Field) throws(FieldMismatch) {
    guard let number = field.wholeNumber else { throw FieldMismatch() }
    self.init(number)
  }
}
