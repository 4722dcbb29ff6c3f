/// A name as it is written and the key by which it is found however it is typed.
package struct SearchableName: Hashable, Sendable {
  /// In normal form C, otherwise as it was given.
  package let written: String
  /// Lower case, no tone or letter marks, đ and Ð as d, one space: `ubnd xa dak ro wa`.
  package let searchKey: String

  package init(_ text: String) {
    written = VietnameseText.nfc(text)
    searchKey = Self.key(text)
  }

  /// The key of any text, in any normal form; keys of `hoà` and `hòa` are one.
  package static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    var spacePending = false
    for scalar in text.unicodeScalars {
      if (0x61...0x7A).contains(scalar.value), !spacePending {
        key.append(scalar)  // most of what is read
        continue
      }
      if LatinLetter.isCombining(scalar) || scalar.properties.isDefaultIgnorableCodePoint { continue }
      if scalar.properties.isWhitespace {
        spacePending = true
        continue
      }
      if spacePending, !key.isEmpty { key.append(" ") }
      spacePending = false
      let plain = LatinLetter.plain(scalar)
      key.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
    }
    return String(key)
  }
}

extension SearchableName: CustomStringConvertible, Codable {
  package var description: String { written }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(written)
  }
}
