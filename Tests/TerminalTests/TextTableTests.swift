import Terminal
import Testing

private func sites() -> TextTable {
  var table = TextTable([
    .init("Khu đất", isFlexible: true), .init("Lô", .trailing), .init("Vướng", .trailing),
    .init("Vướng mắc chính", isFlexible: true),
  ])
  table.add(["Nam Trần Nhân Tông", "42", "2", "C06 còn 2 hộ chưa nhận tiền"])
  table.add(["Hòa Bi\u{300}nh", "1.204", "", ""])
  table.addTotals(["Cộng", "1.246", "2"])
  return table
}

@Suite struct TextTableTests {
  @Test func `columns line up under a rule, whatever the normal form, and no line ends in spaces`() {
    #expect(
      sites().render() == """
        Khu đất                Lô  Vướng  Vướng mắc chính
        ──────────────────  ─────  ─────  ───────────────────────────
        Nam Trần Nhân Tông     42      2  C06 còn 2 hộ chưa nhận tiền
        Hòa Bi\u{300}nh            1.204
        ──────────────────  ─────  ─────  ───────────────────────────
        Cộng                1.246      2

        """)
  }

  @Test func `a narrow terminal wraps the flexible columns at words`() {
    #expect(
      sites().render(width: 46) == """
        Khu đất             Lô  Vướng  Vướng mắc chính
        ───────────────  ─────  ─────  ───────────────
        Nam Trần Nhân       42      2  C06 còn 2 hộ
        Tông                           chưa nhận tiền
        Hòa Bi\u{300}nh         1.204
        ───────────────  ─────  ─────  ───────────────
        Cộng             1.246      2

        """)
  }

  @Test func `numbers are never cut, even where nothing fits`() {
    let text = sites().render(width: 10)
    #expect(text.contains("1.204"))
    #expect(text.contains("C06"))
  }

  @Test func `at every width no line is longer than the terminal or than the least the table needs`() {
    let least = sites().render(width: 1).split(separator: "\n").map { displayWidth($0) }.max() ?? 0
    for width in 1...80 {
      let longest = sites().render(width: width).split(separator: "\n").map { displayWidth($0) }.max() ?? 0
      #expect(longest <= max(width, least), "at \(width)")
    }
  }

  @Test func `styles do not disturb the columns, and stay inside their cell`() {
    var table = TextTable([.init("Mã"), .init("Hạn")])
    table.add(["DRW-0012", .init("quá hạn", .red)])
    #expect(
      table.render(styling: Styling(isEnabled: true)) == """
        \u{1B}[1mMã\u{1B}[0m        \u{1B}[1mHạn\u{1B}[0m
        \u{1B}[2m────────  ───────\u{1B}[0m
        DRW-0012  \u{1B}[31mquá hạn\u{1B}[0m

        """)
  }

  @Test func `a column with a maximum wraps where there is room too, and a cell keeps its line breaks`() {
    var table = TextTable([.init("Mã"), .init("Lý do", maximum: 10)])
    table.add(["A1", "chưa nhận tiền\nthiếu tờ trình"])
    #expect(
      table.render() == """
        Mã  Lý do
        ──  ──────────
        A1  chưa nhận
            tiền
            thiếu tờ
            trình

        """)
  }

  @Test func `an empty table still has its header, and an escape in a cell is shown, not obeyed`() {
    #expect(TextTable([.init("Mã")]).render() == "Mã\n──\n")
    var table = TextTable([.init("Tên")])
    table.add(["a\u{1B}[2Jb"])
    #expect(table.render() == "Tên\n──────\na␛[2Jb\n")
  }
}
