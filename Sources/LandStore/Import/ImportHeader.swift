internal import Measures

/// Which column of a file is which.
struct ImportHeader {
  /// As written.
  let names: [String]
  /// Place of each known column in the row.
  private(set) var places: [String: Int] = [:]
  private(set) var problems: [ImportProblem] = []

  init(_ fields: [String], _ columns: [ImportColumn], file: String, line: Int) {
    names = fields.map { String($0.trimmingSpaces) }
    var byKey: [String: ImportColumn] = [:]
    for column in columns { for key in column.keys where byKey[key] == nil { byKey[key] = column } }
    func refuse(_ name: String, _ vi: String, _ en: String) {
      problems.append(
        ImportProblem(file: file, row: line, column: name, found: name, accepted: Bilingual(vi: vi, en: en)))
    }
    for (place, name) in names.enumerated() {
      // A column without a header may hold nothing: its cells are looked at row by row.
      if name.isEmpty { continue }
      guard let column = byKey[ImportColumn.key(name)] else {
        let near = Spelling.nearest(to: ImportColumn.key(name), among: Array(byKey), by: \.key).map(
          \.value.described)
        let hint = near.isEmpty ? nil : near.uniqued.joined(separator: ", ")
        let all = columns.prefix(40).map(\.name).joined(separator: ", ")
        refuse(
          name, hint.map { "không biết cột này; có phải \($0)?" } ?? "không biết cột này; nhận: \(all)",
          hint.map { "unknown column; did you mean \($0)?" } ?? "unknown column; accepted: \(all)")
        continue
      }
      if let first = places[column.name] {
        refuse(
          name, "cột \(column.name) đã có («\(names[first])»); bỏ một cột",
          "column \(column.name) is there already (“\(names[first])”); leave one out")
      } else {
        places[column.name] = place
      }
    }
    for column in columns where column.isRequired && places[column.name] == nil {
      problems.append(
        ImportProblem(
          file: file, row: line, column: column.name, found: "",
          accepted: Bilingual(
            vi: "thiếu cột \(column.described)", en: "column \(column.described) is missing")))
    }
  }

  func has(_ column: String) -> Bool { places[column] != nil }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
