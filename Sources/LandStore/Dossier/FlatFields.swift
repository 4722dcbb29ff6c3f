internal import FoundationEssentials

/// The `fields` of an entry: a JSON object whose values are texts.
package enum FlatFields {
  /// In the order of the names, so that the same fields are the same bytes everywhere.
  package static func parse(_ json: UnsafeRawBufferPointer) throws -> [(name: String, value: String)] {
    if json.count <= 2 { return [] }
    let map = try JSONDecoder().decode([String: String].self, from: Data(json))
    return map.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      (name: $0.key, value: $0.value)
    }
  }

  package static func json(_ fields: [(name: String, value: String)]) -> String {
    if fields.isEmpty { return "{}" }
    return "{" + fields.map { "\(quoted($0.name)):\(quoted($0.value))" }.joined(separator: ",") + "}"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
