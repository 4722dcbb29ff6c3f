import Measures
import Testing

@Suite struct TextTrapTests {
  @Test(
    arguments: [
      ("Nguyễn Văn A", []), (" Nguyễn", [.surroundingSpace]), ("Nguyễn\u{A0}", [.surroundingSpace]),
      ("Văn  A", [.doubleSpace]),
      ("Va\u{306}n", [.decomposed]), ("Ðoàn", [.lookAlike(found: "Ð", meant: "Đ")]),
      ("А12", [.lookAlike(found: "А", meant: "A")]),
      ("a\u{200B}b", [.invisible("\u{200B}")]), ("345\n421", [.control("\n")]),
      ("#N/A", [.spreadsheetError("#N/A")]),
      (" #REF! ", [.spreadsheetError("#REF!")]), ("#####", [.spreadsheetError("#####")]), ("#12", []),
      ("#", []), ("", []),
      ("Văn  A  B ", [.surroundingSpace, .doubleSpace]), ("Y Blĭ ê̆", []),
    ] as [(String, [TextTrap])])
  func `what spreadsheets hide is named`(_ text: String, _ traps: [TextTrap]) {
    #expect(TextTrap.found(in: text) == traps)
  }

  @Test func `a trap says what was found, in both languages`() {
    let message = TextTrap.lookAlike(found: "Ð", meant: "Đ").message
    #expect(message.vi == "chữ Ð (U+00D0) trông giống Đ (U+0110) nhưng là chữ khác")
    #expect(message.en == "letter Ð (U+00D0) looks like Đ (U+0110) but is another one")
  }

  @Test func `a bilingual text speaks the language asked for`() {
    let text = Bilingual(vi: "thửa", en: "plot")
    #expect(text[.vi] == "thửa")
    #expect(text[.en] == "plot")
    #expect([text, Bilingual(same: "12")].joined(separator: " ") == Bilingual(vi: "thửa 12", en: "plot 12"))
  }
}
