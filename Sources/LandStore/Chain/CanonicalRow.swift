package import Digests
package import Measures

/// The bytes of a log row that the chain covers: each field with its length, so that no two rows are the same bytes.
package struct CanonicalRow: ~Copyable {
  private var bytes: [UInt8] = []
  private var stream = SHA256Stream()

  package init() { bytes.reserveCapacity(66_000) }

  package mutating func add(_ value: Int64?) {
    guard let value else { return mark(0) }
    mark(1)
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }
  package mutating func add(_ value: CivilDate?) { add(value.map { Int64($0.dayNumber) }) }
  package mutating func add(_ flag: Bool) { mark(flag ? 3 : 2) }

  package mutating func add(_ text: String?) {
    guard var text else { return mark(0) }
    text.withUTF8 { add(bytes: UnsafeRawBufferPointer($0)) }
  }
  package mutating func add(bytes field: UnsafeRawBufferPointer) {
    mark(4)
    withUnsafeBytes(of: UInt32(field.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: field)
  }
  package mutating func add(bytes field: [UInt8]?) {
    guard let field else { return mark(0) }
    field.withUnsafeBytes { add(bytes: $0) }
  }
  package mutating func add(_ numbers: [Int64]) {
    add(Int64(numbers.count))
    for number in numbers { add(number) }
  }
  package mutating func add(_ texts: [String]) {
    add(Int64(texts.count))
    for text in texts { add(text) }
  }

  package mutating func endRow() {
    mark(0xFF)
    if bytes.count > 65_000 { flush() }
  }

  /// The SHA-256 of all rows so far; the next row begins a new digest.
  package mutating func finish() -> [UInt8] {
    flush()
    return stream.finish()
  }

  private mutating func mark(_ byte: UInt8) { bytes.append(byte) }

  private mutating func flush() {
    bytes.withUnsafeBytes { stream.update($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
