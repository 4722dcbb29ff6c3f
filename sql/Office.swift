package import PostgresAccess

/// A land office by the name that names its schema: `kontum` lives in `office_kontum`.
package struct Office: Hashable, Sendable, LosslessStringConvertible {
  package let name: String

  /// Lower-case letters, digits and `_`, a letter first, at most 40.
  package init?(_ name: String) {
    guard name.wholeMatch(of: /[a-z][a-z0-9_]{0,39}/) != nil else { return nil }
    self.name = name
  }

  package var schema: String { Self.prefix + name }
  package var description: String { name }

  static let prefix = "office_"

  init?(schema: String) {
    guard schema.hasPrefix(Self.prefix) else { return nil }
    self.init(String(schema.dropFirst(Self.prefix.count)))
  }

  /// What a session of this office sees, in this order: for ``DatabaseOptions``.
  package var searchPath: [String] { [schema, "reference", "public"] }

  /// The offices of a database, by name.
  package static func all(_ db: borrowing Session) throws -> [Office] {
    try db.values(
      String.self,
      """
      SELECT nspname::text FROM pg_namespace
      WHERE starts_with(nspname, \(prefix)) AND to_regclass(format('%I.schema_version', nspname)) IS NOT NULL
      ORDER BY nspname
      """
    ).compactMap(Office.init(schema:))
  }
}
