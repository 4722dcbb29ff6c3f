import Digests
import Testing

@Suite struct SHA256StreamTests {
  /// The examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the published examples come out`(text: String, expected: String) {
    #expect(Hexadecimal.text(SHA256Stream.digest(of: text)) == expected)
  }

  @Test func `pieces give the digest of the whole, and a stream serves again`() {
    var stream = SHA256Stream()
    stream.update("quỹ ")
    stream.update("đất")
    let pieces = stream.finish()
    #expect(pieces == SHA256Stream.digest(of: "quỹ đất"))
    stream.update("quỹ đất")
    #expect(stream.finish() == pieces)
  }

  @Test func `hexadecimal text reads back`() {
    let bytes = SHA256Stream.digest(of: "quỹ đất")
    #expect(Hexadecimal.bytes(Hexadecimal.text(bytes)) == bytes)
    #expect(Hexadecimal.bytes("abc") == nil)
    #expect(Hexadecimal.bytes("zz") == nil)
  }
}
