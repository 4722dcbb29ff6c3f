package import PostgresAccess

/// Brings a database to the tables that this program knows: forward only, each file in a transaction of its own.
package enum Migrator {
  /// Migrates `reference`, then the office, whose schema is made if need be.
  /// - Returns: what was applied, nothing when the database was up to date.
  /// - Throws: ``MigrationError``, or the database's error, with the files before the failing one applied.
  @discardableResult
  package static func migrate(office: Office, _ database: Database) async throws -> [Migration] {
    try await apply(Migration.all(.reference), in: "reference", path: "reference, public", database)
      + apply(
        Migration.all(.office), in: office.schema, path: office.searchPath.joined(separator: ", "), database)
  }

  /// Migrates every office that the database has, one after the other.
  @discardableResult
  package static func migrateAll(_ database: Database) async throws -> [Office: [Migration]] {
    var applied: [Office: [Migration]] = [:]
    for office in try await database.transaction(access: .readOnly, { try Office.all($0) }) {
      applied[office] = try await migrate(office: office, database)
    }
    return applied
  }

  /// What ``migrate(office:_:)`` would apply; changes nothing.
  package static func pending(office: Office, _ database: Database) async throws -> [Migration] {
    try await database.transaction(access: .readOnly) { db in
      try Migration.pending(Migration.all(.reference), after: applied(in: "reference", db))
        + Migration.pending(Migration.all(.office), after: applied(in: office.schema, db))
    }
  }

  private enum Step: Sendable {
    case done
    case applied(Migration)
    /// The next one cannot run inside the transaction that found it.
    case outside(Migration)
    case busy
  }

  /// Waiting is done out here, between transactions: `CREATE INDEX CONCURRENTLY` waits for every open transaction,
  /// and one that waited for the lock inside would never end.
  private static let patience = Duration.seconds(120)

  /// Applies what is missing of `files` to `schema`, with `path` as the search path.
  package static func apply(
    _ files: [Migration], in schema: String, path: String, _ database: Database
  ) async throws -> [Migration] {
    let deadline = ContinuousClock.now + patience
    var applied: [Migration] = []
    while true {
      let step = try await database.transaction { try next(of: files, in: schema, path: path, $0) }
      switch step {
      case .done: return applied
      case .applied(let migration): applied.append(migration)
      case .outside(let migration):
        let isDone = try await database.outsideTransaction {
          try runOutside(migration, in: schema, path: path, $0)
        }
        if isDone { applied.append(migration) }
      case .busy:
        guard ContinuousClock.now < deadline else {
          throw MigrationError.busy(seconds: Int(patience.components.seconds))
        }
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  private static func next(
    of files: [Migration], in schema: String, path: String, _ db: borrowing Session
  ) throws -> Step {
    // A look without the lock, so that being up to date costs two queries.
    let known = try applied(in: schema, db)
    if known.count == files.count, try Migration.pending(files, after: known).isEmpty { return .done }
    guard try db.value(Bool.self, "SELECT pg_try_advisory_xact_lock(\(lock))") else { return .busy }
    guard let next = try Migration.pending(files, after: applied(in: schema, db)).first else { return .done }
    if next.number == 1 { try makeSchema(schema, db) }
    if next.runsOutsideTransaction { return .outside(next) }
    try db.execute("SELECT set_config('search_path', \(path), true)")
    try db.run(script: next.sql)
    try note(next, in: schema, db)
    return .applied(next)
  }

  /// - Returns: false when somebody else got there first, or is at it.
  private static func runOutside(
    _ migration: Migration, in schema: String, path: String, _ db: borrowing Session
  ) throws -> Bool {
    guard try db.value(Bool.self, "SELECT pg_try_advisory_lock(\(lock))") else { return false }
    // On failure the lock goes with the session's state, which the pool discards.
    guard try !applied(in: schema, db).contains(where: { $0.number == migration.number }) else {
      return false
    }
    try db.execute("SELECT set_config('search_path', \(path), false)")
    for statement in migration.statements { try db.execute(SQL(trusted: statement)) }
    try note(migration, in: schema, db)
    return true
  }

  /// Locks out other migrators of the same database: "quydat" in ASCII, and 1.
  private static let lock: Int64 = 0x7175_7964_6174_01

  package static func applied(in schema: String, _ db: borrowing Session) throws -> [AppliedMigration] {
    let table = "\(schema).schema_version"
    guard try db.value(Bool.self, "SELECT to_regclass(\(table)) IS NOT NULL") else { return [] }
    return try db.all(
      AppliedMigration.self,
      "SELECT number, name, fingerprint FROM \(identifier: schema).schema_version ORDER BY number")
  }

  private static func note(_ migration: Migration, in schema: String, _ db: borrowing Session) throws {
    try db.execute(
      """
      INSERT INTO \(identifier: schema).schema_version (number, name, fingerprint)
      VALUES (\(migration.number), \(migration.name), \(migration.fingerprint))
      """)
  }

  private static func makeSchema(_ schema: String, _ db: borrowing Session) throws {
    let name = SQL.identifier(schema).text
    try db.run(
      script: """
        CREATE SCHEMA IF NOT EXISTS \(name);
        COMMENT ON SCHEMA \(name) IS 'quydat: \(
          schema == "reference" ? "what all offices of the database share" : "the tables of one land office")';
        CREATE TABLE \(name).schema_version (
          number int NOT NULL,
          name text NOT NULL,
          fingerprint bytea NOT NULL,
          applied_at timestamptz NOT NULL DEFAULT now(),
          CONSTRAINT schema_version_pkey PRIMARY KEY (number),
          CONSTRAINT schema_version_fingerprint_is_sha256 CHECK (octet_length(fingerprint) = 32)
        );
        COMMENT ON TABLE \(name).schema_version IS 'Migrations that have been applied to this schema.';
        COMMENT ON COLUMN \(name).schema_version.number IS 'Number of the file.';
        COMMENT ON COLUMN \(name).schema_version.name IS 'What the file is about.';
        COMMENT ON COLUMN \(name).schema_version.fingerprint IS
          'SHA-256 of the file: it must not change once applied.';
        COMMENT ON COLUMN \(name).schema_version.applied_at IS 'When it was applied.';
        """)
  }
}

extension AppliedMigration: RowDecodable {
  package init(row: borrowing Row) throws {
    self.init(
      number: try row.decode("number"), name: try row.decode("name"),
      fingerprint: try row.decode("fingerprint"))
  }
}
