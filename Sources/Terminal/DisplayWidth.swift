/// Cells that `text` takes on a terminal: one for a letter with all its marks, two for East Asian wide
/// letters and emoji, none for what has no width.
package func displayWidth(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + $1.cells }
}

extension Character {
  package var cells: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII { return first.value < 0x20 || first.value == 0x7F ? 0 : 1 }
    let properties = first.properties
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // U+FE0F asks for the coloured form of a sign that is narrow by itself.
    let isEmoji = properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    return isEmoji || Self.isWide(first.value) ? 2 : 1
  }

  /// The ranges that Unicode's East Asian Width calls wide or full-width.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  /// As printed safely: a control character, which could move the cursor or recolour the screen, becomes
  /// its picture (␛), a mark that turns the direction of writing becomes �. Line breaks stay.
  package var printable: String {
    let needsNone = unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHazardous }
    if needsNone { return self }
    var safe = String.UnicodeScalarView()
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      if scalar == "\n" || !scalar.isHazardous {
        safe.append(scalar)
      } else if scalar == "\t" {
        safe.append(" ")
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        safe.append(picture)
      } else {
        safe.append("\u{FFFD}")
      }
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  fileprivate var isHazardous: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0x2028 || value == 0x2029
  }
}
