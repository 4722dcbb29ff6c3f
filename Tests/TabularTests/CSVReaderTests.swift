import Measures
import Tabular
import Testing

private func fields(_ text: String) throws -> [[String]] {
  try CSVReader.records(in: Array(text.utf8)).map(\.fields)
}

private func failure(_ bytes: [UInt8], limit: Int = CSVReader.defaultLimit) -> CSVError? {
  var reader = CSVReader(limit: limit)
  do {
    try reader.read(bytes) { _ in }
    try reader.finish { _ in }
    return nil
  } catch { return error as? CSVError }
}

private func failure(_ text: String) -> CSVError? { failure(Array(text.utf8)) }

@Suite struct CSVReaderTests {
  @Test(arguments: [
    "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\u{FEFF}a,b\n1,2\n", "\n\na,b\n\r\n1,2\n\n",
    "\"a\",\"b\"\n\"1\",2\n",
  ])
  func `line breaks of every kind, a byte order mark and empty lines are understood`(_ text: String) throws {
    #expect(try fields(text) == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [
    ("mã;diện tích\nA;1,5\n", CSVDelimiter.semicolon), ("mã\tdiện tích\nA\t1,5\n", .tab),
    ("mã,\"a;b;c;d\"\nA,\"1,5\"\n", .comma), ("mã\nA\n", .comma),
    ("sep=;\r\nmã;diện tích\r\nA;1,5\r\n", .semicolon),
  ])
  func `the delimiter is taken from the header, not from what stands in quotes`(
    _ text: String, _ delimiter: CSVDelimiter
  ) throws {
    var reader = CSVReader()
    var records: [CSVRecord] = []
    try reader.read(Array(text.utf8)) { records.append($0) }
    try reader.finish { records.append($0) }
    #expect(reader.delimiter == delimiter)
    #expect(records.count == 2)
    if delimiter != .comma { #expect(records.last?.fields == ["A", "1,5"]) }
  }

  @Test func `quotes hold delimiters, line breaks and doubled quotes`() throws {
    #expect(try fields("a,b\n\"x, \"\"y\"\"\r\nz\",\n") == [["a", "b"], ["x, \"y\"\r\nz", ""]])
    #expect(try fields("\"\"\n") == [[""]])
    #expect(try fields("a,b\n,\n") == [["a", "b"], ["", ""]])
    #expect(try fields("a\n\"\"\"\"\n") == [["a"], ["\""]])
  }

  @Test func `a record knows the line it begins on, also after line breaks in quotes`() throws {
    let records = try CSVReader.records(in: Array("a,b\n\"1\n2\",3\r\n\r\n4,5\n".utf8))
    #expect(records.map(\.line) == [1, 2, 5])
    #expect(try CSVReader.records(in: Array("sep=;\na;b\n1;2".utf8)).map(\.line) == [2, 3])
  }

  @Test(arguments: [
    ("", CSVError(reason: .empty, line: 1, byte: 1)), ("\n\r\n", CSVError(reason: .empty, line: 1, byte: 1)),
    ("a,b\n1,\"2", CSVError(reason: .unclosedQuote, line: 2, byte: 3)),
    ("a,b\n1,\"2\"x\n", CSVError(reason: .textAfterQuote, line: 2, byte: 6)),
    ("a,b\n1,2\"\n", CSVError(reason: .strayQuote, line: 2, byte: 4)),
    ("a,b\n1,\0\n", CSVError(reason: .nulByte, line: 2, byte: 3)),
    ("PK\u{3}\u{4}zip", CSVError(reason: .otherFormat("XLSX, ODS (ZIP)"), line: 1, byte: 1)),
  ])
  func `what is no table is refused with its line and byte`(_ text: String, _ expected: CSVError) {
    #expect(failure(text) == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0x2C, 0xE9, 0x0A], UInt8(0x0A), 2, 0), ([0x61, 0x0A, 0x62, 0xC0], 0xC0, 2, 2),
      ([0x61, 0x0A, 0xFF], 0xFF, 2, 1),
      ([0x61, 0x0A, 0xED, 0xA0, 0x80], 0xA0, 2, 2), ([0x61, 0x0A, 0xC3], 0xC3, 2, 1),
      ([0x61, 0x0A, 0xF4, 0x90, 0x80, 0x80], 0x90, 2, 2),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x80], 0x80, 1, 5),
    ] as [([UInt8], UInt8, Int, Int)])
  func `bytes that are not UTF-8 are named with line and byte`(
    _ bytes: [UInt8], _ byte: UInt8, _ line: Int, _ column: Int
  ) {
    let error = failure(bytes)
    #expect(error?.reason == .notUTF8(byte: byte))
    if column > 0 {
      #expect(error?.line == line)
      #expect(error?.byte == column)
    } else {
      // The line break that cuts a letter short still belongs to its line.
      #expect(error?.line == 1)
      #expect(error?.byte == 4)
    }
  }

  @Test func `UTF-16 is named instead of complaining of its zeros`() {
    #expect(failure([0xFF, 0xFE, 0x61, 0x00])?.reason == .otherFormat("UTF-16"))
  }

  @Test func `a quote that is never closed cannot swallow memory`() {
    let error = failure(
      Array("a,b\n1,\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 5000), limit: 1000)
    #expect(error == CSVError(reason: .recordTooLong(limit: 1000), line: 2, byte: 1))
    #expect(
      failure(Array(repeating: UInt8(ascii: ","), count: 200_000), limit: 1000)?.reason
        == .recordTooLong(limit: 1000))
  }

  @Test func `the message names the place and the remedy in both languages`() {
    let error = CSVError(reason: .notUTF8(byte: 0xE9), line: 12, byte: 7)
    #expect(
      error.message.vi == "Dòng 12, byte 7: byte 0xE9 không phải UTF-8; lưu lại bảng tính dạng «CSV UTF-8».")
    #expect(
      error.message.en == "Line 12, byte 7: byte 0xE9 is not UTF-8; save the sheet again as “CSV UTF-8”.")
    #expect("\(error)" == error.message.vi)
  }

  @Test func `what the caller throws comes out again`() {
    struct Enough: Error {}
    var reader = CSVReader()
    #expect(throws: Enough.self) { try reader.read(Array("a\nb\n".utf8)) { _ in throw Enough() } }
  }
}
