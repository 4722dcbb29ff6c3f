import Terminal
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Đăk Rơ Wa", 9), ("Đa\u{306}k Ro\u{31B} Wa", 9), ("e\u{302}\u{323}", 1), ("ệ", 1),
    ("土地", 4),
    ("한국", 4), ("ｗｉｄｅ", 8), ("🏠", 2), ("🇻🇳", 2), ("✔", 1), ("✔\u{FE0F}", 2), ("a\u{200B}b", 2),
    ("125,4 m²", 8), ("«»…—✗✓█░", 8),
    ("\u{1B}", 0), ("\r\n", 0),
  ])
  func `a letter with its marks takes one cell, a wide one two`(_ text: String, _ cells: Int) {
    #expect(displayWidth(text) == cells)
  }

  @Test func `text from the database cannot steer the terminal`() {
    #expect("a\u{1B}[31mb".printable == "a␛[31mb")
    #expect("a\tb\r\nc".printable == "a b\nc")
    #expect("abc\u{202E}def".printable == "abc\u{FFFD}def")
    #expect("\u{9B}0m".printable == "\u{FFFD}0m")
    #expect("Đăk Rơ Wa\n2".printable == "Đăk Rơ Wa\n2")
  }

  @Test func `lines break at spaces, and in a word only when it is too long`() {
    #expect("chưa nhận tiền bồi thường".wrapped(to: 10) == ["chưa nhận", "tiền bồi", "thường"])
    #expect("Trung tâm".wrapped(to: 9) == ["Trung tâm"])
    #expect("abcdefghij kl".wrapped(to: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect("土地使用".wrapped(to: 3) == ["土", "地", "使", "用"])
    #expect("土".wrapped(to: 1) == ["土"])
    #expect("a\n\nb".wrapped(to: 5) == ["a", "", "b"])
    #expect("".wrapped(to: 5) == [""])
    #expect("     ".wrapped(to: 2) == [""])
  }

  @Test func `padding counts cells`() {
    #expect("Rơ".padded(to: 4) == "Rơ  ")
    #expect("Ro\u{31B}".padded(to: 4, .trailing) == "  Ro\u{31B}")
    #expect("dài quá".padded(to: 3) == "dài quá")
  }
}

@Suite struct StylingTests {
  @Test(
    arguments: [
      (Styling.Choice.auto, true, [:], true), (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": "xterm"], true),
      (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
    ] as [(Styling.Choice, Bool, [String: String], Bool)])
  func `styles are written only where they are wanted`(
    _ choice: Styling.Choice, _ isTerminal: Bool, _ environment: [String: String], _ expected: Bool
  ) {
    #expect(Styling(choice, isTerminal: isTerminal, environment: environment).isEnabled == expected)
  }

  @Test func `a style ends where the text ends`() {
    #expect(Styling(isEnabled: true)("quá hạn", .bold, .red) == "\u{1B}[1;31mquá hạn\u{1B}[0m")
    #expect(Styling(isEnabled: true)("", .red) == "")
    #expect(Styling.plain("quá hạn", .red) == "quá hạn")
  }

  @Test func `a stream that is no terminal is as wide as COLUMNS says, or without limit`() {
    guard !TerminalStream.output.isTerminal else { return }
    #expect(TerminalStream.output.width(environment: [:]) == nil)
    #expect(TerminalStream.output.width(environment: ["COLUMNS": "100"]) == 100)
    #expect(TerminalStream.output.width(environment: ["COLUMNS": "0"]) == nil)
    #expect(TerminalStream.output.width(environment: ["COLUMNS": "wide"]) == nil)
  }
}
