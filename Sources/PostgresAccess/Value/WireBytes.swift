/// Bytes in network order, growing: what is sent to the server.
package struct WireBytes: Sendable, Hashable {
  package private(set) var storage: [UInt8] = []

  package init() {}
  package init(reserving capacity: Int) { storage.reserveCapacity(capacity) }

  package var count: Int { storage.count }

  package mutating func append<I: FixedWidthInteger>(_ value: I) {
    Swift.withUnsafeBytes(of: value.bigEndian) { storage.append(contentsOf: $0) }
  }
  package mutating func append(byte: UInt8) { storage.append(byte) }
  package mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
    storage.append(contentsOf: bytes)
  }
  package mutating func append(contentsOf bytes: [UInt8]) { storage.append(contentsOf: bytes) }
  package mutating func append(contentsOf other: WireBytes) {
    storage.append(contentsOf: other.storage)
  }
  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { storage.append(contentsOf: UnsafeRawBufferPointer($0)) }
  }

  package mutating func appendNull() { append(Int32(-1)) }

  /// Leaves room for the count of bytes; ``endField(startedAt:)`` fills it in.
  package mutating func beginField() -> Int {
    append(Int32(0))
    return storage.count
  }
  package mutating func endField(startedAt start: Int) {
    let count = Int32(truncatingIfNeeded: storage.count - start).bigEndian
    storage.withUnsafeMutableBytes { $0.storeBytes(of: count, toByteOffset: start - 4, as: Int32.self) }
  }

  package mutating func removeAll() { storage.removeAll(keepingCapacity: true) }

  package borrowing func withUnsafeBytes<R, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    // Array.withUnsafeBytes only rethrows untyped.
    let result = storage.withUnsafeBytes { bytes in Result { () throws(E) -> R in try body(bytes) } }
    return try result.get()
  }
}
