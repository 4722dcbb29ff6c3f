package import Measures
internal import Tabular

/// The rows that were refused, as a file to mend and load again: the same columns and one more, `reasons`.
package enum RejectsFile {
  /// `cases.csv.rejects.csv`
  package static func name(for file: String) -> String { file + ".rejects.csv" }

  /// - Returns: CSV in UTF-8 with the delimiter of the original; only the header when no row is at fault.
  package static func text(
    of table: ImportTable, _ problems: [ImportProblem], _ language: Language = .vi
  ) throws -> String {
    var reasons: [Int: [String]] = [:]
    for problem in problems { reasons[problem.row, default: []].append(problem.reason[language]) }
    var reader = CSVReader()
    var writer: CSVWriter?
    var dropped: Int?
    func take(_ record: CSVRecord) {
      var fields = record.fields
      guard var output = writer else {
        let delimiter = reader.delimiter ?? .comma
        dropped = fields.firstIndex { ImportColumn.key($0) == "reasons" }
        var output = CSVWriter(delimiter: delimiter)
        if let dropped { fields.remove(at: dropped) }
        output.append(fields + ["reasons"])
        writer = output
        return
      }
      guard let found = reasons[record.line] else { return }
      if let dropped, dropped < fields.count { fields.remove(at: dropped) }
      output.append(fields + [found.joined(separator: " | ")])
      writer = output
    }
    var records: [CSVRecord] = []
    try reader.read(table.bytes) { records.append($0) }
    try reader.finish { records.append($0) }
    for record in records { take(record) }
    return writer?.text ?? ""
  }
}
