/// The code of a subject, taken apart by its signs. Whether such a subject exists, only the office's tables know.
///
/// `DRW` project · `DRW-0012` case · `DRW-0012-KD1`, `-CC1` instance of it · `DRW:12/345` parcel · `TNT` site ·
/// `TNT-A07` lot · `TNT-A07@2` attempt · `TNT@1` round.
package struct SubjectCode: Hashable, Sendable {
  package let text: String

  /// Nil for what no code can be: empty, too long, or with a space, `;`, `,` or `~` in it.
  package init?(_ text: String) {
    guard (1...100).contains(text.utf8.count) else { return nil }
    var isASCII = true
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "~"), 0x7F: return nil
      case 0x80...: isASCII = false
      default: continue
      }
    }
    guard isASCII || !text.contains(where: \.isWhitespace) else { return nil }
    self.text = text
  }

  /// `TNT-A07` and 2 of `TNT-A07@2`: an attempt of a lot, or a round of a site.
  package var numbered: (base: String, ordinal: Int)? {
    guard let sign = text.lastIndex(of: "@"), let ordinal = Self.ordinal(text[text.index(after: sign)...]),
      sign > text.startIndex
    else { return nil }
    return (String(text[..<sign]), ordinal)
  }

  /// `DRW-0012`, `KD` and 1 of `DRW-0012-KD1`.
  package var instance: (base: String, prefix: String, ordinal: Int)? {
    guard let sign = text.lastIndex(of: "-"), sign > text.startIndex else { return nil }
    let label = text[text.index(after: sign)...]
    let prefix = label.prefix { ("A"..."Z").contains($0) }
    guard !prefix.isEmpty, let ordinal = Self.ordinal(label.dropFirst(prefix.count)) else { return nil }
    return (String(text[..<sign]), String(prefix), ordinal)
  }

  /// `DRW` and `12/345` of `DRW:12/345`.
  package var parcel: (project: String, plot: String)? {
    guard let sign = text.firstIndex(of: ":"), sign > text.startIndex else { return nil }
    let plot = text[text.index(after: sign)...]
    return plot.isEmpty ? nil : (String(text[..<sign]), String(plot))
  }

  private static func ordinal(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != "0"
    else { return nil }
    return Int(digits)
  }

  /// The code of an instance of `unit`: `DRW-0012-KD1`, `TNT-A07@2`.
  package static func instance(of unit: String, prefix: String, ordinal: Int) -> String {
    prefix == "@" ? "\(unit)@\(ordinal)" : "\(unit)-\(prefix)\(ordinal)"
  }
}
