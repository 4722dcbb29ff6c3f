/// Finds `$1`, `$2`, … in a statement, but not inside quotes, comments, names or dollar quotes.
///
/// It works on bytes: a quote followed by a combining mark is one `Character`, but still a quote to the server.
struct PlaceholderScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next placeholder: its place in UTF-8, and its number.
  mutating func next() -> (range: Range<Int>, number: Int)? {
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "'"):
        let escapes = index > 0 && bytes[index - 1] | 0x20 == UInt8(ascii: "e")
        skipQuoted(by: bytes[index], backslash: escapes)
      case UInt8(ascii: "\""):
        skipQuoted(by: bytes[index], backslash: false)
      case UInt8(ascii: "-") where isNext(UInt8(ascii: "-")):
        skip { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "/") where isNext(UInt8(ascii: "*")):
        skipComment()
      case UInt8(ascii: "$"):
        index += 1
        skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if index == start + 1 {
          skipDollarQuoted(from: start)
        } else if let number = Int(String(decoding: bytes[(start + 1)..<index], as: UTF8.self)), number > 0 {
          return (start..<index, number)
        }
      case let byte where Self.isPartOfName(byte):
        // A name or number takes its dollar signs with it.
        skip { Self.isPartOfName($0) || $0 == UInt8(ascii: "$") }
      default:
        index += 1
      }
    }
    return nil
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  private func isNext(_ byte: UInt8) -> Bool { index + 1 < bytes.count && bytes[index + 1] == byte }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  /// A doubled quote ends one piece and starts the next, which comes to the same.
  private mutating func skipQuoted(by quote: UInt8, backslash: Bool) {
    index += 1
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        return
      }
      index += backslash && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  /// Comments nest.
  private mutating func skipComment() {
    var depth = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "/"), isNext(UInt8(ascii: "*")) {
        depth += 1
        index += 2
      } else if bytes[index] == UInt8(ascii: "*"), isNext(UInt8(ascii: "/")) {
        depth -= 1
        index += 2
        if depth == 0 { return }
      } else {
        index += 1
      }
    }
  }

  /// `$body$ … $body$`, if that is what starts at `start`; else only the dollar sign is passed.
  private mutating func skipDollarQuoted(from start: Int) {
    skip { Self.isPartOfName($0) }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "$") else { return }
    index += 1
    let delimiter = bytes[start..<index]
    while index < bytes.count {
      if bytes[index...].starts(with: delimiter) {
        index += delimiter.count
        return
      }
      index += 1
    }
  }
}
