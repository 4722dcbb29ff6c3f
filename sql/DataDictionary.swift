package import PostgresAccess

/// What each table and column means, read from the comments in the database itself.
package struct DataDictionary: Sendable, Hashable {
  package struct Table: Sendable, Hashable {
    package let schema: String
    package let name: String
    package let comment: String?
    package var columns: [Column]
  }

  package struct Column: Sendable, Hashable {
    package let name: String
    /// As PostgreSQL writes it, such as `numeric(12,1)`.
    package let type: String
    package let isRequired: Bool
    package let comment: String?
  }

  package let tables: [Table]

  /// - Parameter schemas: such as `["reference", office.schema]`.
  package static func read(_ schemas: [String], _ db: borrowing Session) throws -> DataDictionary {
    var tables: [Table] = []
    let statement: SQL = """
      SELECT nspname::text AS schema, relname::text AS name, obj_description(pg_class.oid, 'pg_class') AS comment,
        attname::text AS column_name, format_type(atttypid, atttypmod) AS type, attnotnull AS required,
        col_description(pg_class.oid, attnum) AS column_comment
      FROM pg_class
      JOIN pg_namespace ON pg_namespace.oid = relnamespace
      JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
      WHERE nspname = ANY (\(schemas)) AND relkind IN ('r', 'p', 'v', 'm')
      ORDER BY array_position(\(schemas), nspname::text), relname, attnum
      """
    try db.rows(statement) { row in
      let (schema, name): (String, String) = (try row.decode("schema"), try row.decode("name"))
      if tables.last.map({ ($0.schema, $0.name) != (schema, name) }) ?? true {
        tables.append(Table(schema: schema, name: name, comment: try row.decode("comment"), columns: []))
      }
      tables[tables.count - 1].columns.append(
        Column(
          name: try row.decode("column_name"), type: try row.decode("type"),
          isRequired: try row.decode("required"), comment: try row.decode("column_comment")))
    }
    return DataDictionary(tables: tables)
  }

  /// Names under which a schema may refuse a row: its constraints, unique indexes and triggers. What is turned into
  /// a refusal for users must be among them.
  package static func rules(of schema: String, _ db: borrowing Session) throws -> Set<String> {
    Set(
      try db.values(
        String.self,
        """
        SELECT conname::text FROM pg_constraint JOIN pg_namespace ON pg_namespace.oid = connamespace
        WHERE nspname = \(schema)
        UNION
        SELECT relname::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
        JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = \(schema) AND indisunique
        UNION
        SELECT tgname::text FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
        JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = \(schema) AND NOT tgisinternal
        """))
  }
}
