internal import Digests
package import PostgresAccess

/// Rows of the schema `reference` that the program brings, loaded again only when they have changed.
package struct LoadedData: Sendable {
  package let name: String
  package let rows: Int
  package let fingerprint: [UInt8]
  /// Adds and mends the rows; runs any number of times.
  package let statements: [SQL]

  /// - Parameters:
  ///   - name: of a file, or of what in the program the rows come from.
  ///   - columns: the cells, column by column; the fingerprint covers them.
  package init(_ name: String, columns: [[String?]], _ statements: SQL...) {
    self.name = name
    rows = columns.first?.count ?? 0
    var stream = SHA256Stream()
    for cell in columns.joined() { stream.update((cell ?? "\u{1E}") + "\u{1F}") }
    fingerprint = stream.finish()
    self.statements = statements
  }

  /// Loads what has changed since it was loaded last. Costs one query when nothing has.
  /// - Returns: the names of what was loaded.
  package static func load(_ data: [LoadedData], _ db: borrowing Session) throws -> [String] {
    var known: [String: [UInt8]] = [:]
    try db.rows("SELECT name, fingerprint FROM reference.loaded_file") { row in
      known[try row.decode("name")] = try row.decode("fingerprint", as: [UInt8].self)
    }
    let changed = data.filter { known[$0.name] != $0.fingerprint }
    for data in changed {
      for statement in data.statements { try db.execute(statement) }
      try db.execute(
        """
        INSERT INTO reference.loaded_file (name, fingerprint, rows)
        VALUES (\(data.name), \(data.fingerprint), \(Int32(data.rows)))
        ON CONFLICT (name) DO UPDATE
        SET fingerprint = excluded.fingerprint, rows = excluded.rows, loaded_at = now()
        """)
    }
    return changed.map(\.name)
  }
}
