/// What separates the fields of a file.
package enum CSVDelimiter: UInt8, Hashable, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  package var character: Character { Character(Unicode.Scalar(rawValue)) }

  /// The one that occurs most often outside quotes in the header; the comma when none does.
  init(detectedIn header: some Sequence<UInt8>) {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    for byte in header {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, let delimiter = CSVDelimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    // Of equals the first, so the comma when there is none at all.
    self = Self.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .comma
  }
}
