internal import Terminal

extension String {
  /// Each line broken at words to fit, its continuation two cells further in than its beginning; ends in a line break.
  ///
  /// - Parameter head: the beginning of the first line, which is styled.
  func hanging(
    in width: Int?, head: String = "", _ styling: Styling = .plain, _ style: Style = .bold
  ) -> String {
    var lines: [String] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.prefix { $0 == " " }.count
      let room = max(30, (width ?? Int.max) - indent - 2)
      for (index, part) in String(line.dropFirst(indent)).wrapped(to: room).enumerated() {
        lines.append(String(repeating: " ", count: index == 0 ? indent : indent + 2) + part)
      }
    }
    if !head.isEmpty, let first = lines.first, first.hasPrefix(head) {
      lines[0] = styling(head, style) + first.dropFirst(head.count)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
