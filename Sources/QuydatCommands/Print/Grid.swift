internal import FoundationEssentials
internal import Measures
internal import Tabular
internal import Terminal

/// The columns of a list: how each is shown to people, and how it stands in a file.
struct Grid<Row>: Sendable {
  struct Column: Sendable {
    let key: String
    let title: Bilingual
    let alignment: TextTable.Alignment
    let isFlexible: Bool
    /// In files only: a code beside its title, what would make a table too wide.
    let isForFiles: Bool
    let shown: @Sendable (Row, Page) -> TextTable.Cell
    let plain: @Sendable (Row) -> String
  }
  var columns: [Column] = []

  /// A text, the same for people and files unless `plain` says otherwise.
  mutating func text(
    _ key: String, _ vi: String, _ en: String, flexible: Bool = false,
    plain: (@Sendable (Row) -> String)? = nil,
    _ shown: @escaping @Sendable (Row, Page) -> String
  ) {
    let fallback = Page(language: .vi, width: nil, styling: .plain)
    columns.append(
      Column(
        key: key, title: Bilingual(vi: vi, en: en), alignment: .leading, isFlexible: flexible,
        isForFiles: false,
        shown: { TextTable.Cell(shown($0, $1)) }, plain: plain ?? { shown($0, fallback) }))
  }

  mutating func number(_ key: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Row) -> Int?)
  {
    columns.append(
      Column(
        key: key, title: Bilingual(vi: vi, en: en), alignment: .trailing, isFlexible: false,
        isForFiles: false,
        shown: { row, _ in TextTable.Cell(value(row).map { VietnameseFormat.integer($0) } ?? "") },
        plain: { value($0).map { String($0) } ?? "" }))
  }

  /// A number that people type again: no signs in it.
  mutating func identifier(
    _ key: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Row) -> Int64
  ) {
    columns.append(
      Column(
        key: key, title: Bilingual(vi: vi, en: en), alignment: .trailing, isFlexible: false,
        isForFiles: false,
        shown: { row, _ in TextTable.Cell(String(value(row))) }, plain: { String(value($0)) }))
  }

  mutating func area(_ key: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Row) -> Area?) {
    columns.append(
      Column(
        key: key, title: Bilingual(vi: vi, en: en), alignment: .trailing, isFlexible: false,
        isForFiles: false,
        shown: { row, _ in TextTable.Cell(value(row).map { VietnameseFormat.number($0) } ?? "") },
        plain: { value($0).map { $0.description } ?? "" }))
  }

  mutating func day(
    _ key: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Row) -> CivilDate?
  ) {
    columns.append(
      Column(
        key: key, title: Bilingual(vi: vi, en: en), alignment: .leading, isFlexible: false, isForFiles: false,
        shown: { row, page in TextTable.Cell(value(row).map { page.day($0) } ?? "") },
        plain: { value($0).map { $0.description } ?? "" }))
  }

  /// Only in files.
  mutating func file(_ key: String, _ plain: @escaping @Sendable (Row) -> String) {
    columns.append(
      Column(
        key: key, title: Bilingual(same: key), alignment: .leading, isFlexible: false, isForFiles: true,
        shown: { row, _ in TextTable.Cell(plain(row)) }, plain: plain))
  }

  func table(_ rows: [Row], _ page: Page) -> String {
    let shown = columns.filter { !$0.isForFiles }
    var table = TextTable(
      shown.map { TextTable.Column($0.title[page.language], $0.alignment, isFlexible: $0.isFlexible) })
    for row in rows { table.add(shown.map { $0.shown(row, page) }) }
    return table.render(width: page.width, styling: page.styling)
  }

  func csv(_ rows: [Row]) -> String {
    var writer = CSVWriter(lineEnding: .lf)
    writer.append(columns.map(\.key))
    for row in rows { writer.append(columns.map { $0.plain(row) }) }
    return writer.text
  }
}

extension Desk {
  /// Prints a list in the format asked for; an empty one says so on the stream of messages.
  func print<Row: Encodable>(_ rows: [Row], _ grid: Grid<Row>, _ format: ListFormat, empty: Bilingual) throws
  {
    switch format {
    case .table:
      if rows.isEmpty { return notice(empty) }
      print(grid.table(rows, page))
    case .csv: print(grid.csv(rows))
    case .json: try printJSON(rows)
    }
  }

  func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}
