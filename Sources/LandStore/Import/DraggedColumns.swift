internal import Measures

/// Watches columns that say the same for many rows: a cell dragged down a spreadsheet counts up (2025, 2026, 2027 …).
struct DraggedColumns {
  private struct Run {
    var stem = ""
    var number = -1
    var first = 0
    var length = 0
  }
  private static let watched = [
    "plan_year", "year", "first_year", "legal_basis", "regime_note", "land_use", "code_system", "signed_by",
    "investor",
    "document_on",
  ]
  /// As many rows in a row are no accident.
  private static let suspicious = 4

  private let columns: [(name: String, place: Int)]
  private var runs: [Run]
  private(set) var found: [ImportProblem] = []

  init(_ header: ImportHeader) {
    columns = Self.watched.compactMap { name in header.places[name].map { (name, $0) } }
    runs = columns.map { _ in Run() }
  }

  mutating func look(at row: RowReader) {
    for (index, column) in columns.enumerated() {
      let cell = row.raw(at: column.place)
      let (stem, number) = Self.split(cell)
      var run = runs[index]
      if let number, run.length > 0, stem == run.stem, number == run.number + 1 {
        run.length += 1
        run.number = number
        if run.length == Self.suspicious {
          found.append(
            ImportProblem(
              file: row.file, row: run.first, column: row.header.names[column.place], found: cell,
              accepted: Bilingual(
                vi: "tăng đều từng dòng từ dòng \(run.first); có thể do kéo ô trong bảng tính",
                en: "counts up row by row from line \(run.first); perhaps a cell dragged down")))
        }
      } else {
        run = Run(stem: stem, number: number ?? -1, first: row.line, length: number == nil ? 0 : 1)
      }
      runs[index] = run
    }
  }

  /// `Luật 2013` is `Luật ` and 2013.
  private static func split(_ cell: String) -> (stem: String, number: Int?) {
    let digits = cell.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0, digits <= 6 else { return (cell, nil) }
    return (String(cell.dropLast(digits)), Int(cell.suffix(digits)))
  }
}
