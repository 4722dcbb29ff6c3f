internal import PostgresAccess

/// Tables like those that the batch writes to, in a schema of their own.
enum CopiedTables {
  static func make(_ schema: String, _ session: borrowing Session) throws {
    try session.run(
      script: """
        CREATE SCHEMA \(schema);
        CREATE TABLE \(schema).unit (LIKE unit INCLUDING ALL);
        ALTER TABLE \(schema).unit SET (fillfactor = 85),
          ADD FOREIGN KEY (project_id) REFERENCES project (id), ADD FOREIGN KEY (site_id) REFERENCES site (id),
          ADD FOREIGN KEY (import_id) REFERENCES import (id);
        CREATE TABLE \(schema).event (LIKE event INCLUDING ALL);
        ALTER TABLE \(schema).event ADD FOREIGN KEY (unit_id) REFERENCES \(schema).unit (id),
          ADD FOREIGN KEY (unit_id, undoes) REFERENCES \(schema).event (unit_id, revision);
        CREATE TABLE \(schema).obligation (LIKE obligation INCLUDING ALL);
        ALTER TABLE \(schema).obligation ADD FOREIGN KEY (unit_id) REFERENCES \(schema).unit (id);
        CREATE TABLE \(schema).block (LIKE block INCLUDING ALL);
        """)
  }

  static func empty(_ schema: String) -> String {
    "TRUNCATE \(schema).unit, \(schema).event, \(schema).obligation, \(schema).block"
  }
}
