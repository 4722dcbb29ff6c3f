internal import CCrypto

/// SHA-256 over bytes that arrive in pieces. One stream serves many digests, one after the other: ``finish()``
/// leaves it ready for the next.
package struct SHA256Stream: ~Copyable {
  /// The length of a digest, in bytes.
  package static let byteCount = 32

  private let context: OpaquePointer

  package init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto offers no SHA-256: out of memory, or forbidden by its settings")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    let accepted = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(accepted == 1, "libcrypto refused \(bytes.count) bytes")
  }

  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds the UTF-8 bytes of `text`, without a length or an end mark: whoever joins several texts must mark
  /// where one ends.
  package mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Adds `number` as eight bytes, most significant first.
  package mutating func update(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { update($0) }
  }

  /// The digest of everything since the start or the last `finish()`: 32 bytes.
  package mutating func finish() -> [UInt8] {
    let digest = [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
      let finished = EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(finished == 1, "libcrypto lost a digest")
      count = Self.byteCount
    }
    let restarted = EVP_DigestInit_ex(context, nil, nil)
    precondition(restarted == 1, "libcrypto cannot start the next digest")
    return digest
  }

  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var stream = SHA256Stream()
    stream.update(bytes)
    return stream.finish()
  }

  package static func digest(of text: String) -> [UInt8] {
    var stream = SHA256Stream()
    stream.update(text)
    return stream.finish()
  }
}
