/// One row of a binary `COPY … TO STDOUT`, read field by field from the left without an allocation, except for
/// a `String` or an array.
///
/// A ``RowError`` names the column; fields left unread are skipped.
package struct CopyRow: ~Copyable {
  package let end: UnsafeRawPointer
  package var position: UnsafeRawPointer
  package let types: UnsafeBufferPointer<SQLType>
  private let columns: Unmanaged<Columns>

  package var fieldCount: Int { types.count }
  /// The number of fields read.
  package internal(set) var index: Int = 0

  init(
    from position: UnsafeRawPointer, to end: UnsafeRawPointer, columns: Columns
  ) {
    self.position = position
    self.end = end
    types = columns.typeBuffer
    // The reader of the message, which lends the row, holds them.
    self.columns = .passUnretained(columns)
  }

  /// Whether the next field is NULL.
  package var isNull: Bool {
    index < fieldCount && position + 4 <= end && position.loadUnaligned(as: Int32.self) == -1
  }

  /// Reads the next field. `next(Int64?.self)` for one that may be NULL.
  package mutating func next<T: SQLDecodable>(_ type: T.Type = T.self) throws -> T {
    let field = try nextField()
    do throws(FieldMismatch) {
      return try T(field: field)
    } catch {
      throw mismatch("\(T.self)", field.summary)
    }
  }

  package mutating func nextOptional<T: SQLDecodable>(_ type: T.Type = T.self) throws -> T? {
    try next(T?.self)
  }

  /// Lends the bytes of the next field: a text without making a `String`, a `bytea`, or any type's binary form.
  /// - Throws: ``RowError`` for NULL.
  package mutating func nextBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
    guard let bytes = try nextField().bytes else { throw mismatch("bytes", "NULL") }
    return try body(bytes)
  }

  /// As ``nextBytes(_:)``; nil for NULL.
  package mutating func nextOptionalBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) throws -> R? {
    guard let bytes = try nextField().bytes else { return nil }
    return try body(bytes)
  }

  /// Passes over the next `count` fields.
  package mutating func skip(_ count: Int = 1) throws {
    for _ in 0..<count { _ = try nextField() }
  }

  package mutating func nextField() throws -> Field {
    guard index < fieldCount, end - position >= 4 else { throw noField() }
    let count = Int(Int32(bigEndian: position.loadUnaligned(as: Int32.self)))
    position += 4
    let type = types[index]
    index &+= 1
    guard count >= 0 else { return Field(type: type, bytes: nil) }
    guard count <= end - position else { throw noField() }
    let bytes = UnsafeRawBufferPointer(start: position, count: count)
    position += count
    return Field(type: type, bytes: bytes)
  }

  func noField() -> RowError {
    RowError(column: name(index), expected: "one of \(fieldCount) fields", found: "the end of the row")
  }

  /// About the field read last.
  func mismatch(_ expected: String, _ found: String) -> RowError {
    RowError(column: name(index - 1), expected: expected, found: found)
  }

  private func name(_ index: Int) -> String {
    columns._withUnsafeGuaranteedRef { $0.name(index) }
  }
}
