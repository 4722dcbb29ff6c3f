/// One row of a file.
package struct CSVRecord: Hashable, Sendable {
  /// The line on which it begins, from 1.
  package let line: Int
  package let fields: [String]

  package init(line: Int, fields: [String]) { (self.line, self.fields) = (line, fields) }
}

/// Reads CSV from bytes as they come, keeping no more than one record.
///
/// The delimiter (`,` `;` or tab) is taken from the first line, or from a line `sep=;` before it. LF, CRLF
/// and CR end a line; empty lines are passed over; a byte order mark is skipped. A row may have more or
/// fewer fields than the header: that is for the reader of the table to refuse, with the row's number.
package struct CSVReader: Sendable {
  /// A record longer than this is refused: a quote that was never closed would swallow the whole file.
  package static let defaultLimit = 4 << 20

  /// The first line, held back until it is complete and the delimiter known.
  private var opening: [UInt8] = []
  private var isInQuotes = false
  private var scanner: CSVScanner?
  private let limit: Int

  package init(limit: Int = defaultLimit) { self.limit = limit }

  /// Nil until the first line is complete.
  package var delimiter: CSVDelimiter? { scanner?.delimiter }

  /// Reads one more piece of the file; pieces may end anywhere, also within a letter.
  /// - Throws: ``CSVError``, or what `body` throws; afterwards the reader is spent.
  package mutating func read(_ bytes: some Collection<UInt8>, _ body: (CSVRecord) throws -> Void) throws {
    var rest = bytes[...]
    while scanner == nil, let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      opening.append(byte)
      let isLineBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isLineBreak && !isInQuotes || opening.count >= Self.longestOpening { try begin(body) }
    }
    if scanner != nil { try scanner?.take(rest, body) }
  }

  /// Ends the file: the last record needs no line break.
  package mutating func finish(_ body: (CSVRecord) throws -> Void) throws {
    if scanner == nil { try begin(body) }
    try scanner?.finish(body)
  }

  /// All records of `bytes` at once.
  package static func records(in bytes: some Collection<UInt8>) throws -> [CSVRecord] {
    var records: [CSVRecord] = []
    var reader = CSVReader()
    try reader.read(bytes) { records.append($0) }
    try reader.finish { records.append($0) }
    return records
  }

  /// A header that is longer, or whose quotes are in disorder, is judged by its beginning.
  private static let longestOpening = 1 << 16
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func begin(_ body: (CSVRecord) throws -> Void) throws {
    if let kind = Self.otherFormat(opening) {
      throw CSVError(reason: .otherFormat(kind), line: 1, byte: 1)
    }
    let mark = opening.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    let first = opening.dropFirst(mark)
    let noted = Self.notedDelimiter(first)
    var scanner = CSVScanner(
      delimiter: noted ?? CSVDelimiter(detectedIn: first), limit: limit, skipping: mark)
    if noted == nil { try scanner.take(first, body) } else { scanner.passOver(first) }
    self.scanner = scanner
    opening = []
  }

  /// `sep=;`, which spreadsheets write and read as a note, not as a row.
  private static func notedDelimiter(_ line: ArraySlice<UInt8>) -> CSVDelimiter? {
    guard line.starts(with: "sep=".utf8), let byte = line.dropFirst(4).first,
      line.dropFirst(5).allSatisfy({ $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    else { return nil }
    return CSVDelimiter(rawValue: byte)
  }

  private static func otherFormat(_ bytes: [UInt8]) -> String? {
    let signatures: [(start: [UInt8], kind: String)] = [
      ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), ([0x50, 0x4B, 0x03, 0x04], "XLSX, ODS (ZIP)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), ([0x25, 0x50, 0x44, 0x46], "PDF"),
    ]
    return signatures.first { bytes.starts(with: $0.start) }?.kind
  }
}
