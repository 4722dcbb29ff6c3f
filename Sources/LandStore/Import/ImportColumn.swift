internal import Measures

/// A column of a file format: its English name, which is the one in the documentation, and the Vietnamese ones.
struct ImportColumn: Sendable {
  let name: String
  let vietnamese: [String]
  let isRequired: Bool

  init(_ name: String, _ vietnamese: String..., required isRequired: Bool = false) {
    self.name = name
    self.vietnamese = vietnamese
    self.isRequired = isRequired
  }

  /// What headers are compared by: letters and digits only, without accents, without what stands in brackets.
  static func key(_ header: String) -> String {
    var depth = 0
    var bare = ""
    for character in header {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { bare.append(character) }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    let key = SearchableName.key(bare).filter { $0.isLetter || $0.isNumber }
    return key.hasSuffix("m2") && key.count > 2 ? String(key.dropLast(2)) : key
  }

  var keys: [String] { ([name] + vietnamese).map(Self.key) }

  /// `ward (xã phường)`
  var described: String { vietnamese.first.map { "\(name) (\($0))" } ?? name }

  static let synthetic = ImportColumn("synthetic", "giả lập", "dữ liệu giả lập")
}
