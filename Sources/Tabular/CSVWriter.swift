/// Builds CSV as RFC 4180 describes it: comma, quotes only where they are needed, CRLF, UTF-8.
///
/// Every record can be read back as it was: a record of one empty field is written `""`, because an empty
/// line is no record.
package struct CSVWriter: Sendable {
  package enum LineEnding: String, Sendable {
    case crlf = "\r\n"
    /// For files that people keep under version control.
    case lf = "\n"
  }

  package private(set) var text = ""
  private let lineEnding: LineEnding
  private let delimiter: CSVDelimiter

  package init(lineEnding: LineEnding = .crlf, delimiter: CSVDelimiter = .comma) {
    (self.lineEnding, self.delimiter) = (lineEnding, delimiter)
  }

  package mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(delimiter.character) }
      append(field, isAlone: fields.count == 1)
    }
    text += lineEnding.rawValue
  }

  /// What has been written since the last call, for writing to a file piece by piece.
  package mutating func drain() -> String {
    defer { text.removeAll(keepingCapacity: true) }
    return text
  }

  private mutating func append(_ field: String, isAlone: Bool) {
    let needsQuotes = field.utf8.contains {
      $0 == delimiter.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
    }
    // What a reader would take for a byte order mark, a note on the delimiter or an empty line.
    let isMistakable =
      isAlone && field.isEmpty || field.utf8.starts(with: [0xEF, 0xBB, 0xBF])
      || field.utf8.starts(with: "sep=".utf8)
    guard needsQuotes || isMistakable else {
      text += field
      return
    }
    text.append("\"")
    for scalar in field.unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.append("\"") }
    }
    text.append("\"")
  }
}
