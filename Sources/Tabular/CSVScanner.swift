/// The records in a stream of bytes whose delimiter is known.
struct CSVScanner: Sendable {
  private enum State {
    case fieldStart, plain, quoted
    /// A quote inside a quoted field: its end, or the first half of `""`.
    case quoteInQuoted
  }

  let delimiter: CSVDelimiter
  private let limit: Int
  private var state = State.fieldStart
  /// The record so far without delimiters and enclosing quotes, and where each complete field ends in it.
  private var content: [UInt8] = []
  private var ends: [Int] = []
  private var isInRecord = false
  private var recordCount = 0
  private var recordLine = 1
  private var line = 1
  /// Bytes of the current line up to and with the one being looked at.
  private var column: Int
  private var isAfterCarriageReturn = false
  private var openedAt = (line: 1, byte: 1)
  private var encoding = UTF8Check()

  /// `skipping` bytes of the first line have been taken already.
  init(delimiter: CSVDelimiter, limit: Int, skipping: Int) {
    (self.delimiter, self.limit, column) = (delimiter, limit, skipping)
  }

  mutating func take(_ bytes: some Collection<UInt8>, _ body: (CSVRecord) throws -> Void) throws {
    let done: Void? = try bytes.withContiguousStorageIfAvailable { buffer in
      var index = 0
      while index < buffer.count {
        let run = ordinaryRun(in: buffer, from: index)
        if run > 0 {
          content.append(contentsOf: buffer[index..<index + run])
          column += run
          index += run
          try checkLength()
        } else {
          try take(buffer[index], body)
          index += 1
        }
      }
    }
    if done == nil { for byte in bytes { try take(byte, body) } }
  }

  /// Counts the line breaks of a line that is no record.
  mutating func passOver(_ bytes: some Collection<UInt8>) {
    for byte in bytes { countLineBreak(byte) }
  }

  mutating func finish(_ body: (CSVRecord) throws -> Void) throws {
    if let byte = encoding.unfinished { throw error(.notUTF8(byte: byte)) }
    if state == .quoted { throw CSVError(reason: .unclosedQuote, line: openedAt.line, byte: openedAt.byte) }
    try endRecord(body)
    if recordCount == 0 { throw CSVError(reason: .empty, line: 1, byte: 1) }
  }

  /// How many bytes from `start` on are simply text of the field that has begun.
  private func ordinaryRun(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard state == .plain || state == .quoted, encoding.unfinished == nil, !isAfterCarriageReturn else {
      return 0
    }
    var end = start
    while end < buffer.count {
      let byte = buffer[end]
      // Everything below the space, which covers tab, CR, LF and zero, goes the careful way.
      guard byte >= 0x20, byte < 0x80, byte != delimiter.rawValue, byte != UInt8(ascii: "\"") else { break }
      end += 1
    }
    return end - start
  }

  private mutating func take(_ byte: UInt8, _ body: (CSVRecord) throws -> Void) throws {
    column += 1
    guard encoding.accepts(byte) else { throw error(.notUTF8(byte: byte)) }
    if byte == 0 { throw error(.nulByte) }
    let isSecondHalf = isAfterCarriageReturn && byte == UInt8(ascii: "\n")
    switch state {
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { content.append(byte) }
    case .fieldStart where byte == UInt8(ascii: "\""):
      beginRecord()
      openedAt = (line, column)
      state = .quoted
    case .quoteInQuoted where byte == UInt8(ascii: "\""):
      content.append(byte)
      state = .quoted
    case .plain where byte == UInt8(ascii: "\""): throw error(.strayQuote)
    case .fieldStart, .plain, .quoteInQuoted:
      if byte == delimiter.rawValue {
        beginRecord()
        ends.append(content.count)
        state = .fieldStart
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if !isSecondHalf { try endRecord(body) }
      } else if state == .quoteInQuoted {
        throw error(.textAfterQuote)
      } else {
        beginRecord()
        content.append(byte)
        state = .plain
      }
    }
    countLineBreak(byte)
    try checkLength()
  }

  private mutating func beginRecord() {
    if isInRecord { return }
    isInRecord = true
    recordLine = line
  }

  private mutating func endRecord(_ body: (CSVRecord) throws -> Void) throws {
    guard isInRecord else { return }
    ends.append(content.count)
    var fields: [String] = []
    fields.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      fields.append(String(decoding: content[start..<end], as: UTF8.self))
      start = end
    }
    content.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isInRecord = false
    state = .fieldStart
    recordCount += 1
    try body(CSVRecord(line: recordLine, fields: fields))
  }

  /// LF after CR is the second half of a break already counted.
  private mutating func countLineBreak(_ byte: UInt8) {
    let isSecondHalf = isAfterCarriageReturn && byte == UInt8(ascii: "\n")
    isAfterCarriageReturn = byte == UInt8(ascii: "\r")
    guard isAfterCarriageReturn || byte == UInt8(ascii: "\n") else { return }
    column = 0
    if !isSecondHalf { line += 1 }
  }

  /// Empty fields count too, or a line of nothing but commas would grow without end.
  private func checkLength() throws {
    guard content.count + ends.count <= limit else {
      throw CSVError(reason: .recordTooLong(limit: limit), line: recordLine, byte: 1)
    }
  }

  private func error(_ reason: CSVError.Reason) -> CSVError {
    CSVError(reason: reason, line: line, byte: column)
  }
}

/// Unicode 3.9, table 3-7: which bytes may follow which.
private struct UTF8Check: Sendable {
  private var following = 0
  private var next: ClosedRange<UInt8> = 0x80...0xBF
  private var last: UInt8 = 0

  /// The last byte taken, when it does not end a letter.
  var unfinished: UInt8? { following > 0 ? last : nil }

  mutating func accepts(_ byte: UInt8) -> Bool {
    last = byte
    if following > 0 {
      guard next.contains(byte) else { return false }
      following -= 1
      next = 0x80...0xBF
      return true
    }
    switch byte {
    case 0...0x7F: return true
    case 0xC2...0xDF: following = 1
    case 0xE0: (following, next) = (2, 0xA0...0xBF)
    case 0xED: (following, next) = (2, 0x80...0x9F)
    case 0xE1...0xEF: following = 2
    case 0xF0: (following, next) = (3, 0x90...0xBF)
    case 0xF1...0xF3: following = 3
    case 0xF4: (following, next) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
