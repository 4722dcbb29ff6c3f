internal import Measures

// `COPY` takes no bound values, so its query gets them as literals; the same spelling serves debugging.
extension SQL {
  /// The statement with its values written out as literals of their exact types.
  /// - Parameter quote: writes a text as a literal; the connection knows how.
  func inlined(quotingBy quote: (String) throws -> String) throws -> String {
    let literals = try self.literals(quotingBy: quote)
    return try replacingPlaceholders { index in
      guard index < literals.count else {
        throw DatabaseError(.wrongState, "the statement has $\(index + 1) but \(literals.count) values")
      }
      return literals[index]
    }
  }

  private func literals(quotingBy quote: (String) throws -> String) throws -> [String] {
    var literals: [String] = []
    try values.withFields(types) { field in literals.append(try field.literal(quotingBy: quote)) }
    return literals
  }

  /// `$1 = 42, $2 = 'Đào'`: for `debugDescription` only.
  var valuesForDebugging: String {
    let literals = (try? literals { $0.quoted(by: "'") }) ?? []
    return literals.enumerated().map { "$\($0.offset + 1) = \($0.element)" }.joined(separator: ", ")
  }
}

extension SQL {
  /// `message` with `$1` where it quotes the first value, as in `invalid input syntax for type date: "…"`.
  func hidingValues(in message: String) -> String {
    guard !types.isEmpty, message.contains("\"") else { return message }
    var message = message
    var number = 0
    try? values.withFields(types) { field in
      number += 1
      guard let bytes = field.textBytes, !bytes.isEmpty else { return }
      message.replace("\"\(String(decoding: bytes, as: UTF8.self))\"", with: "$\(number)")
    }
    return message
  }
}

extension WireBytes {
  /// Lends the fields one after another, as of `types`.
  func withFields(_ types: [SQLType], _ body: (borrowing Field) throws -> Void) throws {
    try storage.withUnsafeBytes { bytes in
      var offset = 0
      for type in types {
        let count = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
        offset += 4
        let content = count < 0 ? nil : UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
        try body(Field(type: type, bytes: content))
        offset += max(count, 0)
      }
    }
  }
}

extension Field {
  /// The value as a literal that PostgreSQL reads back as the very same, in brackets if it needs them.
  fileprivate func literal(quotingBy quote: (String) throws -> String) throws -> String {
    if isNull { return "NULL::\(type)" }
    return "\(try quote(try spelling()))::\(type)"
  }

  /// As `type`'s input function reads it.
  private func spelling() throws -> String {
    let text: String? =
      switch type {
      case .bigint, .integer, .smallint: wholeNumber.map { String($0) }
      case .bool: (try? Bool(field: self)).map { $0 ? "true" : "false" }
      case .doublePrecision: (try? Double(field: self)).map { String($0) }
      case .numeric: (try? Area(field: self)).map { String($0) }
      case .date: (try? CivilDate(field: self)).flatMap { $0.literalSpelling }
      case .timestamptz: (try? Timestamp(field: self)).flatMap { $0.literalSpelling }
      case .bytea: bytes.map { "\\x" + $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
      case .text, .jsonb, .json: textBytes.map { String(decoding: $0, as: UTF8.self) }
      default: nil
      }
    if let text { return text }
    if type.element != nil, let elements = try arraySpelling() { return elements }
    throw DatabaseError(.featureNotSupported, "a value of \(type) cannot be written as a literal")
  }

  private func arraySpelling() throws -> String? {
    guard let bytes, let element = type.element, bytes.count >= 12 else { return nil }
    guard bytes.count > 20 else { return "{}" }
    var items: [String] = []
    var offset = 20
    while offset < bytes.count {
      let count = Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
      offset += 4
      guard count >= 0 else {
        items.append("NULL")
        continue
      }
      let content = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
      let spelling = try Field(type: element, bytes: content).spelling()
      items.append(spelling.quotedAsArrayElement)
      offset += count
    }
    return "{\(items.joined(separator: ","))}"
  }
}

extension String {
  fileprivate var quotedAsArrayElement: String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CivilDate {
  /// Nil outside the years 1 to 9999, whose spelling this program does not know.
  fileprivate var literalSpelling: String? {
    switch dayNumber {
    case .max: "infinity"
    case .min: "-infinity"
    default: (1...9999).contains(year) ? description : nil
    }
  }
}

extension Timestamp {
  fileprivate var literalSpelling: String? {
    switch microseconds {
    case .max: "infinity"
    case .min: "-infinity"
    // Years 1 to 9999.
    case -62_135_596_800_000_000..<253_402_300_800_000_000: description
    default: nil
    }
  }
}
