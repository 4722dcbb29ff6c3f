/// Whole numbers as they are read out and written in decisions: `một trăm hai mươi lăm triệu đồng`.
package struct NumberInWords: Hashable, Sendable {
  /// The word for a missing ten before a unit: `một trăm linh năm`, in the South `một trăm lẻ năm`.
  package enum EmptyTen: String, Sendable { case linh, le = "lẻ" }

  package let text: String

  package init(_ number: Int64, emptyTen: EmptyTen = .linh) {
    let words = Self.words(number.magnitude, isContinuation: false, emptyTen)
    text = (number < 0 ? ["âm"] + words : words).joined(separator: " ")
  }

  /// With a capital letter at the start, as under the total of a payment sheet.
  package var sentence: String { text.prefix(1).uppercased() + text.dropFirst() }

  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

  /// Millions, thousands and units below a billion; `tỷ` starts the same again above it. A continuation
  /// names its empty hundreds: `một nghìn không trăm linh năm`.
  private static func words(_ number: UInt64, isContinuation: Bool, _ emptyTen: EmptyTen) -> [String] {
    if number == 0, !isContinuation { return [digits[0]] }
    var words: [String] = []
    if number >= 1_000_000_000 {
      words = Self.words(number / 1_000_000_000, isContinuation: isContinuation, emptyTen) + ["tỷ"]
    }
    for (size, name) in [(1_000_000, "triệu"), (1000, "nghìn"), (1, "")] as [(UInt64, String)] {
      let group = Int(number / size % 1000)
      guard group > 0 else { continue }
      words += Self.group(group, isContinuation: isContinuation || !words.isEmpty, emptyTen)
      if !name.isEmpty { words.append(name) }
    }
    return words
  }

  private static func group(_ group: Int, isContinuation: Bool, _ emptyTen: EmptyTen) -> [String] {
    let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10)
    let namesHundreds = hundreds > 0 || isContinuation
    var words = namesHundreds ? [digits[hundreds], "trăm"] : []
    switch tens {
    case 0: if units > 0, namesHundreds { words.append(emptyTen.rawValue) }
    case 1: words.append("mười")
    default: words += [digits[tens], "mươi"]
    }
    switch (tens, units) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append("tư")
    case (1..., 5): words.append("lăm")
    default: words.append(digits[units])
    }
    return words
  }
}
