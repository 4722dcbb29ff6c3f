/// Rows under a header, two spaces between columns and a rule under the header; fits a terminal by
/// wrapping the columns that may be wrapped. Nothing is ever cut off: a table too wide stays too wide.
package struct TextTable: Sendable {
  package enum Alignment: Hashable, Sendable { case leading, trailing }

  package struct Column: Hashable, Sendable {
    package let title: String
    package let alignment: Alignment
    /// Cells beyond which the column wraps even where there is room.
    package let maximum: Int?
    /// Whether the column may be made narrower to fit. Numbers and codes should not.
    package let isFlexible: Bool

    package init(
      _ title: String, _ alignment: Alignment = .leading, maximum: Int? = nil, isFlexible: Bool = false
    ) {
      (self.title, self.alignment) = (title, alignment)
      (self.maximum, self.isFlexible) = (maximum, isFlexible)
    }
  }

  package struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    package let text: String
    package let styles: [Style]

    package init(_ text: String, _ styles: Style...) { (self.text, self.styles) = (text, styles) }
    package init(stringLiteral value: String) { (text, styles) = (value, []) }
  }

  package let columns: [Column]
  package private(set) var rows: [[Cell]] = []
  private var totals: [Cell]?

  package init(_ columns: [Column]) { self.columns = columns }

  /// A row shorter than the header is filled with empty cells.
  package mutating func add(_ row: [Cell]) {
    precondition(row.count <= columns.count, "a row has no more cells than the table has columns")
    rows.append(row + Array(repeating: "", count: columns.count - row.count))
  }

  /// The last row, under a rule of its own.
  package mutating func addTotals(_ row: [Cell]) {
    precondition(row.count <= columns.count, "a row has no more cells than the table has columns")
    totals = row + Array(repeating: "", count: columns.count - row.count)
  }

  /// Lines without spaces at their end, each closed by a line break; `width` nil is without limit.
  package func render(width: Int? = nil, styling: Styling = .plain) -> String {
    let widths = Layout(columns: columns, rows: rows + [totals ?? []], available: width).widths
    let header = columns.map { Cell($0.title, .bold) }
    let rule = styling(widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap), .dim)
    var lines = Self.lines(of: header, columns, widths, styling)
    lines.append(rule)
    for row in rows { lines += Self.lines(of: row, columns, widths, styling) }
    if let totals {
      lines.append(rule)
      let bold = totals.map {
        Cell(text: $0.text, styles: $0.styles.contains(.bold) ? $0.styles : [.bold] + $0.styles)
      }
      lines += Self.lines(of: bold, columns, widths, styling)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  static let gap = "  "

  private static func lines(
    of row: [Cell], _ columns: [Column], _ widths: [Int], _ styling: Styling
  ) -> [String] {
    let wrapped = zip(row, widths).map { $0.text.printable.wrapped(to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      var line = ""
      // Spaces are held back until something follows, so that no line ends in them.
      var pending = ""
      for (position, parts) in wrapped.enumerated() {
        let text = index < parts.count ? parts[index] : ""
        let fill = String(repeating: " ", count: max(0, widths[position] - displayWidth(text)))
        if columns[position].alignment == .trailing { pending += fill }
        if !text.isEmpty {
          line += pending + styling.apply(row[position].styles, to: text)
          pending = ""
        }
        if columns[position].alignment == .leading { pending += fill }
        pending += gap
      }
      return line
    }
  }
}

extension TextTable.Cell {
  fileprivate init(text: String, styles: [Style]) { (self.text, self.styles) = (text, styles) }
}

/// How wide each column becomes.
private struct Layout {
  let widths: [Int]

  init(columns: [TextTable.Column], rows: [[TextTable.Cell]], available: Int?) {
    var widths: [Int] = []
    var floors: [Int] = []
    for (index, column) in columns.enumerated() {
      let texts = [column.title] + rows.compactMap { index < $0.count ? $0[index].text.printable : nil }
      let lines = texts.flatMap { $0.split(separator: "\n") }
      let natural = lines.map { displayWidth($0) }.max() ?? 0
      let longestWord = lines.flatMap { $0.split(separator: " ") }.map { displayWidth($0) }.max() ?? 0
      let titleWord = column.title.split(separator: " ").map { displayWidth($0) }.max() ?? 0
      let width = max(1, min(natural, column.maximum ?? natural))
      widths.append(width)
      // Words stay whole as long as that leaves the columns a chance to fit.
      floors.append(
        column.isFlexible ? min(width, max(titleWord, min(longestWord, Self.longestKeptWord))) : width)
    }
    if let available {
      var excess = widths.reduce(0, +) + TextTable.gap.count * max(0, widths.count - 1) - available
      // The widest gives way first, so that none is starved for another.
      while excess > 0,
        let widest = widths.indices.filter({ widths[$0] > floors[$0] }).max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    self.widths = widths
  }

  private static let longestKeptWord = 12
}
