/// Tells cheaply that a text holds none of the traps of a spreadsheet: nearly every cell of a large file.
enum OrdinaryText {
  /// Only ASCII that can be seen, Vietnamese letters in normal form C and a few signs; no space at an end and no two in
  /// a row; no `#` in front.
  static func isPlain(_ text: String) -> Bool {
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0x20 {
        if isAfterSpace { return false }
        isAfterSpace = true
        continue
      }
      isAfterSpace = false
      if value > 0x20, value < 0x7F { continue }
      guard value < known.count, known[Int(value)] else { return false }
    }
    return !isAfterSpace && text.utf8.first != UInt8(ascii: "#")
  }

  private static let known: [Bool] = {
    let letters =
      "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
      + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ–—“”‘’…²°«»"
    var table = [Bool](repeating: false, count: 0x2100)
    for scalar in letters.unicodeScalars where scalar.value < 0x2100 { table[Int(scalar.value)] = true }
    return table
  }()
}
