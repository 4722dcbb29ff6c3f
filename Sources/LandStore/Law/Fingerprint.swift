internal import Digests

package enum Fingerprint {
  /// SHA-256 of the texts, one after the other with their lengths, in hexadecimal.
  package static func hex(of texts: [String]) -> String {
    var stream = SHA256Stream()
    for text in texts {
      stream.update("\(text.utf8.count):")
      stream.update(text)
    }
    return Hexadecimal.text(stream.finish())
  }
}
