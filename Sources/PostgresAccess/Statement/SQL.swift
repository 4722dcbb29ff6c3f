/// One statement with its values, which never enter the text: they become `$1`, `$2`, … by interpolation.
///
/// ```swift
/// "SELECT \(columns) FROM parcel WHERE ward = \(ward) AND area > \(least)"   // columns is SQL too
/// ```
package struct SQL: Sendable, Hashable {
  /// As the server is sent it.
  package private(set) var text = ""
  private var placeholders: [Placeholder] = []
  private(set) var types: [SQLType] = []
  /// The values one after another, each with its count of bytes.
  private(set) var values = WireBytes()

  private struct Placeholder: Hashable {
    /// In UTF-8 of `text`, of the `$`.
    var offset: Int
    var length: Int
    /// The value it stands for, counted from 0.
    var value: Int
  }

  private init() {}

  /// Text from a file or from the program, never from a user. It stands as it is; `$1` in it is not renumbered.
  package init(trusted text: String) { self.text = text }

  /// Text from a file with its own `$1`, `$2`, …, each of which may occur several times.
  package init(trusted text: String, binding values: [any SQLEncodable]) {
    let bytes = text.utf8
    var scanner = PlaceholderScanner(text)
    var start = bytes.startIndex
    while let (range, number) = scanner.next() {
      self.text += text[start..<bytes.index(bytes.startIndex, offsetBy: range.lowerBound)]
      place(value: number - 1)
      start = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
    }
    self.text += text[start...]
    for value in values { add(value) }
  }

  private mutating func add<T: SQLEncodable>(_ value: T) {
    types.append(T.sqlType)
    value.encodeField(into: &values)
  }

  private mutating func place(value index: Int) {
    let mark = "$\(index + 1)"
    placeholders.append(Placeholder(offset: text.utf8.count, length: mark.utf8.count, value: index))
    text += mark
  }

  fileprivate mutating func append(literal: String) { text += literal }

  fileprivate mutating func append<T: SQLEncodable>(value: T) {
    place(value: types.count)
    add(value)
  }

  /// Adds `other`, its placeholders renumbered after those already here.
  package mutating func append(_ other: SQL) {
    let base = types.count
    let bytes = other.text.utf8
    var start = bytes.startIndex
    var offset = 0
    for mark in other.placeholders {
      let dollar = bytes.index(start, offsetBy: mark.offset - offset)
      text += other.text[start..<dollar]
      place(value: base + mark.value)
      start = bytes.index(dollar, offsetBy: mark.length)
      offset = mark.offset + mark.length
    }
    text += other.text[start...]
    types += other.types
    values.append(contentsOf: other.values)
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var result = left
    result.append(right)
    return result
  }

  /// The text with each placeholder replaced by what `replacement` gives for the value's number (from 0).
  func replacingPlaceholders(with replacement: (Int) throws -> String) rethrows -> String {
    var result = ""
    let bytes = text.utf8
    var start = bytes.startIndex
    for mark in placeholders {
      let dollar = bytes.index(bytes.startIndex, offsetBy: mark.offset)
      result += text[start..<dollar]
      result += try replacement(mark.value)
      start = bytes.index(dollar, offsetBy: mark.length)
    }
    return result + text[start...]
  }

  /// A name in double quotes, so that it is only ever a name.
  package static func identifier(_ name: String) -> SQL {
    SQL(trusted: name.quoted(by: "\""))
  }
}

extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.text = text }
  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql = SQL()

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql.text.reserveCapacity(literalCapacity + interpolationCount * 3)
    }
    package mutating func appendLiteral(_ literal: String) { sql.append(literal: literal) }
    /// A value, bound.
    package mutating func appendInterpolation<T: SQLEncodable>(_ value: T) { sql.append(value: value) }
    /// A value that may be NULL. Of its own, because the compiler takes an optional in a text for a slip.
    package mutating func appendInterpolation<T: SQLEncodable>(_ value: T?) { sql.append(value: value) }
    /// A piece of a statement, with its values.
    package mutating func appendInterpolation(_ piece: SQL) { sql.append(piece) }
    /// A name in double quotes.
    package mutating func appendInterpolation(identifier name: String) { sql.append(.identifier(name)) }
  }
}

extension Sequence where Element == SQL {
  package func joined(separator: SQL) -> SQL {
    var result: SQL = ""
    var isFirst = true
    for piece in self {
      if !isFirst { result.append(separator) }
      result.append(piece)
      isFirst = false
    }
    return result
  }
}

extension SQL: CustomStringConvertible, CustomDebugStringConvertible {
  /// The text, without the values.
  package var description: String { text }
  package var debugDescription: String {
    types.isEmpty ? text : "\(text)\nvalues: \(valuesForDebugging)"
  }
}

extension String {
  /// Between two quotes, those inside doubled. On bytes: a quote with a combining mark is still a quote.
  func quoted(by quote: Unicode.Scalar) -> String {
    let quote = UInt8(ascii: quote)
    var bytes: [UInt8] = [quote]
    for byte in utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }
}
