internal import Measures
internal import Tabular
internal import Workflow

/// `entries.csv`: the entries of all dossiers in the order of their days, one row for each act of an office; an act for many subjects names
/// them all.
struct EntryTable {
  /// Columns that every entry may fill; then one for each further field that a kind of entry has.
  private static let common = [
    "subject", "kind", "on", "until", "amount", "area_m2", "document", "document_on", "signed_by",
    "effective_on", "remarks",
  ]
  /// So that a line stays readable.
  private static let mostSubjects = 40

  static func csv(_ entries: [DemoEntry]) -> String {
    let ordered = entries.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
    let fields = fieldNames(ordered)
    var rows: [(subjects: [String], cells: [String])] = []
    var open: [[String]: Int] = [:]
    var numbers = DocumentNumbers()
    for entry in ordered {
      let cells = Self.cells(entry, document: numbers.number(of: entry), fields)
      if entry.topic != nil, let row = open[cells], rows[row].subjects.count < mostSubjects {
        rows[row].subjects.append(entry.subject)
      } else {
        open[cells] = rows.count
        rows.append(([entry.subject], cells))
      }
    }
    var writer = CSVWriter(lineEnding: .lf)
    writer.append(common + fields)
    for row in rows { writer.append([row.subjects.joined(separator: ";")] + row.cells) }
    return writer.text
  }

  private static func cells(_ entry: DemoEntry, document: String, _ fields: [String]) -> [String] {
    let on = entry.on.description
    var cells: [String] = [entry.kind.text, on]
    cells.append(entry.until?.description ?? "")
    cells.append(entry.amount.map { String($0.dong) } ?? "")
    cells.append(entry.area?.description ?? "")
    cells += [document, on, DemoPaper.carrying(entry.kind).signedBy]
    cells.append(entry.effectiveOn?.description ?? "")
    cells.append(entry.remarks ?? "")
    for name in fields { cells.append(entry.fields.first { $0.name == name }?.value ?? "") }
    return cells
  }

  private static func fieldNames(_ entries: [DemoEntry]) -> [String] {
    var seen: Set<String> = []
    for entry in entries { for field in entry.fields { seen.insert(field.name) } }
    return seen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
