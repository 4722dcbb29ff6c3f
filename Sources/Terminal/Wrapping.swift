extension String {
  /// Lines of at most `width` cells, broken at spaces; a word longer than that is broken where it must be.
  /// Line breaks of the text are kept. At least one line, which may be empty.
  package func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { Self.wrap($0, to: max(1, width)) }
  }

  private static func wrap(_ line: Substring, to width: Int) -> [String] {
    if displayWidth(line) <= width { return [String(line)] }
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      let cells = displayWidth(word)
      if used > 0, used + 1 + cells <= width {
        current += " " + word
        used += 1 + cells
        continue
      }
      if used > 0 { lines.append(current) }
      (current, used) = (String(word), cells)
      while used > width {
        let head = Self.head(of: current, cells: width)
        lines.append(String(head))
        current.removeFirst(head.count)
        used = displayWidth(current)
      }
    }
    if used > 0 || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// As many characters as fit, one at least.
  private static func head(of text: String, cells: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += text[index].cells
      if used > cells, end > text.startIndex { break }
      end = text.index(after: index)
      if used > cells { break }
    }
    return text[..<end]
  }

  /// Filled with spaces to `width` cells; longer text stays as it is.
  package func padded(to width: Int, _ alignment: TextTable.Alignment = .leading) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth(self)))
    return alignment == .leading ? self + spaces : spaces + self
  }
}
