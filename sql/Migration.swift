internal import Digests

/// One numbered file of SQL.
package struct Migration: Hashable, Sendable {
  package enum Series: String, Hashable, Sendable, CaseIterable {
    /// The schema `reference`, once per database.
    case reference
    /// The schema of one land office.
    case office
  }

  package let series: Series
  package let number: Int
  /// What it is about: `units` of `0002_units.sql`.
  package let name: String
  package let sql: String
  /// SHA-256 of the file.
  package let fingerprint: [UInt8]

  package init(series: Series, number: Int, name: String, sql: String) {
    self.series = series
    self.number = number
    self.name = name
    self.sql = sql
    fingerprint = SHA256Stream.digest(of: sql)
  }

  /// `CREATE INDEX CONCURRENTLY` and its like refuse to run inside a transaction: such a file says so on its first
  /// line, and holds statements that can be run again after a failure half-way.
  package var runsOutsideTransaction: Bool { sql.hasPrefix("-- no transaction\n") }

  /// The statements of a file that runs outside a transaction, each ended by a semicolon at the end of a line.
  var statements: [String] {
    var statements: [String] = []
    var current = ""
    for line in sql.split(separator: "\n") where !line.hasPrefix("--") {
      current += line + "\n"
      if line.hasSuffix(";") {
        statements.append(current)
        current = ""
      }
    }
    return current.allSatisfy(\.isWhitespace) ? statements : statements + [current]
  }

  /// The files that came with the program, by number.
  package static func all(_ series: Series) throws -> [Migration] {
    let folder = "migrations/\(series.rawValue)"
    let migrations = try ShippedFiles.names(in: folder).map { file in
      guard let match = file.wholeMatch(of: /([0-9]{4})_([a-z0-9_]+)\.sql/), let number = Int(match.1) else {
        throw MigrationError.misnamed(file: "\(folder)/\(file)")
      }
      return Migration(
        series: series, number: number, name: String(match.2), sql: try ShippedFiles.text("\(folder)/\(file)")
      )
    }.sorted { $0.number < $1.number }
    for (index, migration) in migrations.enumerated() where migration.number != index + 1 {
      throw MigrationError.misnumbered(series: series, expected: index + 1, found: migration.number)
    }
    return migrations
  }

  /// Changes with any file of any series; names what a migrated database looks like.
  package static func fingerprintOfAll() throws -> [UInt8] {
    var stream = SHA256Stream()
    for series in Series.allCases {
      for migration in try all(series) { stream.update(migration.fingerprint) }
    }
    return stream.finish()
  }
}

/// A row of `schema_version`.
package struct AppliedMigration: Hashable, Sendable {
  package let number: Int
  package let name: String
  package let fingerprint: [UInt8]

  package init(number: Int, name: String, fingerprint: [UInt8]) {
    self.number = number
    self.name = name
    self.fingerprint = fingerprint
  }
}

extension Migration {
  /// What is still to be applied, in order.
  package static func pending(
    _ files: [Migration], after applied: [AppliedMigration]
  ) throws(MigrationError) -> [Migration] {
    let byNumber = Dictionary(uniqueKeysWithValues: files.map { ($0.number, $0) })
    for row in applied {
      guard let file = byNumber[row.number] else {
        throw .databaseIsNewer(number: row.number, name: row.name)
      }
      guard file.fingerprint == row.fingerprint else {
        throw .editedAfterApplying(number: row.number, name: file.name)
      }
    }
    let known = Set(applied.map(\.number))
    let pending = files.filter { !known.contains($0.number) }
    if let newest = known.max(), let first = pending.first, first.number < newest {
      throw .outOfOrder(number: first.number, name: first.name, newestApplied: newest)
    }
    return pending
  }
}
