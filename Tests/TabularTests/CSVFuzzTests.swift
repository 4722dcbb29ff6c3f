import Tabular
import Testing

private enum Outcome: Equatable {
  case records([CSVRecord])
  case refused(CSVError, after: [CSVRecord])
}

/// Reads `bytes` in pieces that end where `sizes` says.
private func read(_ bytes: [UInt8], sizes: () -> Int, limit: Int = 10_000) throws -> Outcome {
  var records: [CSVRecord] = []
  var reader = CSVReader(limit: limit)
  do {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(max(1, sizes()))
      rest = rest.dropFirst(piece.count)
      try reader.read(piece) { records.append($0) }
    }
    try reader.finish { records.append($0) }
    return .records(records)
  } catch let error as CSVError { return .refused(error, after: records) }
}

@Suite struct CSVFuzzTests {
  @Test func `whatever is written is read back, in pieces of any size`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let pool = [
      "a", "ệ", "e\u{302}", "\u{323}", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", " ", "sep=",
      "\u{FEFF}", "🇻🇳", "1.234,5", "'",
    ]
    for _ in 0..<3_000 {
      let width = Int.random(in: 1...5, using: &random)
      let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pool.randomElement(using: &random) ?? "" }
            .joined()
        }
      }
      // A delimiter that the header shows: commas between its fields, or none at all.
      let header = (0..<width).map { "cột \($0)" }
      var writer = CSVWriter(lineEnding: Bool.random(using: &random) ? .crlf : .lf)
      for row in [header] + table { writer.append(row) }
      let bytes = Array(writer.text.utf8)
      let outcome = try read(bytes) { Int.random(in: 1...9, using: &random) }
      guard case .records(let records) = outcome,
        records.map({ $0.fields.map { Array($0.utf8) } })
          == ([header] + table).map({ $0.map { Array($0.utf8) } })
      else {
        Issue.record("\(table) came back as \(outcome), seed \(seed)")
        return
      }
    }
  }

  @Test func `any bytes end in records or a named refusal, the same for pieces of any size`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let likely = Array("a,b;c\t\"\"\n\r\"x\n,".utf8) + [0xC3, 0xA9, 0xE1, 0xBB, 0x87, 0xEF, 0xBB, 0xBF]
    for _ in 0..<20_000 {
      let isWild = Int.random(in: 0..<4, using: &random) == 0
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        isWild ? UInt8.random(in: .min ... .max, using: &random) : likely.randomElement(using: &random) ?? 0
      }
      let whole = try read(bytes, sizes: { bytes.count }, limit: 40)
      let pieces = try read(bytes, sizes: { Int.random(in: 1...7, using: &random) }, limit: 40)
      let singly = try read(bytes, sizes: { 1 }, limit: 40)
      guard whole == singly, pieces == singly else {
        Issue.record("\(bytes): \(whole) / \(pieces) / \(singly), seed \(seed)")
        return
      }
      if case .refused(let error, _) = singly { #expect(error.line >= 1 && error.byte >= 1, "seed \(seed)") }
      if case .refused(let error, _) = singly, case .notUTF8 = error.reason {
        #expect(String(validating: bytes, as: UTF8.self) == nil, "seed \(seed)")
      }
      if case .records(let records) = singly {
        #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed)")
        #expect(records.allSatisfy { !$0.fields.isEmpty }, "seed \(seed)")
      }
    }
  }
}
