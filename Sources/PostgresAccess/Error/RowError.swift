/// A row is not what the code reads: the schema has drifted, or the query and its reader disagree.
package struct RowError: Error, Hashable, Sendable {
  /// The column by name, or `field 3` where there is none.
  package var column: String
  package var expected: String
  /// The type and size found, or NULL; never the value.
  package var found: String

  package init(column: String, expected: String, found: String) {
    self.column = column
    self.expected = expected
    self.found = found
  }
}

extension RowError: CustomStringConvertible {
  package var description: String { "column \(column): expected \(expected), found \(found)" }
}

/// A query that must give one row gave none or several.
package enum RowCountError: Error, Hashable, Sendable {
  case none(statement: String)
  case several(Int, statement: String)
}

extension RowCountError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .none(let statement): "expected one row, found none\nstatement: \(statement)"
    case .several(let count, let statement): "expected one row, found \(count)\nstatement: \(statement)"
    }
  }
}
