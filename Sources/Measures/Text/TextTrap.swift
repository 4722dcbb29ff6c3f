/// What real spreadsheets hide in a cell of text: detected and named, never silently mended.
package enum TextTrap: Hashable, Sendable {
  /// `#N/A`, `#REF!`, `####`: a formula's error or a column too narrow, copied as if it were a value.
  case spreadsheetError(String)
  case surroundingSpace
  case doubleSpace
  /// A combining mark that belongs to the letter before it (normal form D); stored text is form C.
  case decomposed
  /// A character without width: a zero-width space, a soft hyphen, a mark of direction.
  case invisible(Unicode.Scalar)
  /// A tab, a line break or another control character.
  case control(Unicode.Scalar)
  /// A letter of another alphabet that looks like the one meant: Ð (U+00D0) for Đ, Cyrillic А for A.
  case lookAlike(found: Unicode.Scalar, meant: Unicode.Scalar)

  /// The traps in `text`, each once, in the order of their first appearance.
  package static func found(in text: String) -> [TextTrap] {
    if let error = spreadsheetError(text) { return [.spreadsheetError(error)] }
    var traps: [TextTrap] = []
    func note(_ trap: TextTrap) { if !traps.contains(trap) { traps.append(trap) } }
    let scalars = Array(text.unicodeScalars)
    let composed = Array(VietnameseText.nfc(text).unicodeScalars)
    if scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true {
      note(.surroundingSpace)
    }
    for (index, scalar) in scalars.enumerated() {
      let isBlank = scalar.properties.generalCategory == .spaceSeparator
      if isBlank, index > 0, scalars[index - 1].properties.generalCategory == .spaceSeparator {
        note(.doubleSpace)
      }
      if LatinLetter.isCombining(scalar), composed != scalars { note(.decomposed) }
      if scalar.properties.generalCategory == .control { note(.control(scalar)) }
      if scalar.properties.isDefaultIgnorableCodePoint { note(.invisible(scalar)) }
      if let meant = Self.meant(by: scalar) { note(.lookAlike(found: scalar, meant: meant)) }
    }
    return traps
  }

  /// The error value a spreadsheet puts where a result should be.
  package static func spreadsheetError(_ text: String) -> String? {
    let trimmed = text.trimmingSpaces
    guard trimmed.hasPrefix("#") else { return nil }
    let names = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]
    let isError =
      names.contains(trimmed.uppercased()) || trimmed.count > 1 && trimmed.allSatisfy { $0 == "#" }
    return isError ? String(trimmed) : nil
  }

  private static func meant(by scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return nil }
    return lookAlikes[scalar]
  }

  /// Letters drawn like a Latin one: Icelandic and African D, Cyrillic, Greek.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(found: String, meant: String)] = [
      ("ÐðƉɖ", "ĐđĐđ"), ("Ǎǎ", "Ăă"),
      ("АВСЕНІЈКМОРЅТУХаеіјорсухѕ", "ABCEHIJKMOPSTYXaeijopcyxs"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      for (found, meant) in zip(group.found.unicodeScalars, group.meant.unicodeScalars) {
        table[found] = meant
      }
    }
    return table
  }()
}

extension TextTrap {
  package var message: Bilingual {
    switch self {
    case .spreadsheetError(let error):
      Bilingual(
        vi: "«\(error)» là lỗi của bảng tính, không phải giá trị",
        en: "“\(error)” is a spreadsheet error, not a value")
    case .surroundingSpace:
      Bilingual(vi: "thừa dấu cách ở đầu hoặc cuối", en: "space at the beginning or the end")
    case .doubleSpace: Bilingual(vi: "hai dấu cách liền nhau", en: "two spaces in a row")
    case .decomposed:
      Bilingual(
        vi: "dấu rời khỏi chữ (Unicode tổ hợp); cần Unicode dựng sẵn (NFC)",
        en: "marks apart from their letters (NFD); NFC is needed")
    case .invisible(let scalar):
      Bilingual(
        vi: "ký tự không nhìn thấy \(Self.code(scalar))", en: "invisible character \(Self.code(scalar))")
    case .control(let scalar):
      Bilingual(
        vi: "xuống dòng, tab hoặc ký tự điều khiển \(Self.code(scalar))",
        en: "line break, tab or control character \(Self.code(scalar))")
    case .lookAlike(let found, let meant):
      Bilingual(
        vi: "chữ \(found) (\(Self.code(found))) trông giống \(meant) (\(Self.code(meant))) nhưng là chữ khác",
        en:
          "letter \(found) (\(Self.code(found))) looks like \(meant) (\(Self.code(meant))) but is another one"
      )
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
