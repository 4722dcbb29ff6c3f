/// A file of reference data: a header, and rows read by the names in it. Quoted fields may hold commas, quotes and
/// line ends. Cells are as written; an empty cell is nil.
package struct ReferenceTable: Sendable {
  package struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1, the header being row 1.
    package let row: Int
    package let reason: String
    package var description: String { "\(file), row \(row): \(reason)" }
  }

  package struct Row: Sendable {
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]
    package subscript(column: String) -> String? {
      guard let index = columns[column], !cells[index].isEmpty else { return nil }
      return cells[index]
    }
  }

  package let columns: [String]
  package let rows: [Row]

  /// - Parameter file: below `reference`, such as `kontum-2021-10/projects.csv`.
  package init(file: String) throws {
    try self.init(text: ShippedFiles.text("reference/\(file)"), file: file)
  }

  init(text: String, file: String) throws(Malformed) {
    var lines = try Self.parse(text, file: file)
    guard !lines.isEmpty else { throw Malformed(file: file, row: 1, reason: "there is no header") }
    columns = lines.removeFirst()
    let places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, cells) in lines.enumerated() where cells.count != columns.count {
      throw Malformed(
        file: file, row: index + 2, reason: "\(cells.count) cells where the header has \(columns.count)")
    }
    rows = lines.map { Row(cells: $0, columns: places) }
  }

  private static func parse(_ text: String, file: String) throws(Malformed) -> [[String]] {
    var lines: [[String]] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    func finish() -> String { String(decoding: cell, as: UTF8.self) }
    while let byte = bytes.popFirst() {
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true) where bytes.first == UInt8(ascii: "\""):
        cell.append(byte)
        bytes.removeFirst()
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false):
        cells.append(finish())
        cell = []
      case (UInt8(ascii: "\n"), false):
        lines.append(cells + [finish()])
        (cells, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    guard !isQuoted else {
      throw Malformed(file: file, row: lines.count + 1, reason: "a quote is not closed")
    }
    if !cells.isEmpty || !cell.isEmpty { lines.append(cells + [finish()]) }
    return lines
  }
}
