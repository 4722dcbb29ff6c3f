package import Measures

/// One thing that keeps a file out: where it stands, what stands there, and what would be accepted.
package struct ImportProblem: Hashable, Sendable, Codable {
  package let file: String
  /// The line on which the row begins, from 1; the header's when it is about the file as a whole.
  package let row: Int
  /// As the file calls it; empty when it is about the row as a whole.
  package let column: String
  package let found: String
  package let accepted: Bilingual

  package init(file: String, row: Int, column: String, found: String, accepted: Bilingual) {
    self.file = file
    self.row = row
    self.column = column
    self.found = found
    self.accepted = accepted
  }

  /// Without the file and the row, for the list of reasons beside a rejected row.
  package var reason: Bilingual {
    let place = column.isEmpty ? "" : "\(column): "
    return Bilingual(vi: place + accepted.vi, en: place + accepted.en)
  }

  package var message: Bilingual {
    let quoted = found.isEmpty ? "" : " «\(found)»"
    let column = column.isEmpty ? "" : ", cột \(column)"
    let columnEnglish = self.column.isEmpty ? "" : ", column \(self.column)"
    return Bilingual(
      vi: "\(file), dòng \(row)\(column):\(quoted) \(accepted.vi)",
      en: "\(file), line \(row)\(columnEnglish):\(found.isEmpty ? "" : " “\(found)”") \(accepted.en)")
  }
}

extension ImportProblem: CustomStringConvertible {
  package var description: String { message.vi }
}
