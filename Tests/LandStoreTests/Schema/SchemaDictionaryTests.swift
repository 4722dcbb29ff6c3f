import LandSchema
import PostgresAccess
import TestSupport
import Testing

@Suite struct SchemaDictionaryTests {
  @Test(arguments: ["reference", TestDatabase.office.schema])
  func `every table and column says what it means`(schema: String) async throws {
    let dictionary = try await TestDatabase.rolledBack { try DataDictionary.read([schema], $0) }
    #expect(dictionary.tables.count > 5)
    for table in dictionary.tables {
      #expect(table.comment != nil, "\(table.name)")
      for column in table.columns { #expect(column.comment != nil, "\(table.name).\(column.name)") }
    }
  }

  private struct Rule: RowDecodable, Sendable {
    let table, name, kind: String
    init(row: borrowing Row) throws {
      table = try row.decode("table")
      name = try row.decode("name")
      kind = try row.decode("kind")
    }
  }

  @Test(arguments: ["reference", TestDatabase.office.schema])
  func `constraints are named by the table and the rule`(schema: String) async throws {
    let rules = try await TestDatabase.rolledBack { db in
      try db.all(
        Rule.self,
        """
        SELECT relname::text AS "table", conname::text AS name, contype::text AS kind
        FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
        JOIN pg_namespace ON pg_namespace.oid = connamespace
        WHERE nspname = \(schema)
        """)
    }
    #expect(rules.count > 10)
    for rule in rules {
      #expect(rule.name.hasPrefix(rule.table + "_"), "\(rule.name)")
      #expect(rule.name.hasSuffix("_pkey") == (rule.kind == "p"), "\(rule.name)")
      #expect(rule.name.hasSuffix("_fkey") == (rule.kind == "f"), "\(rule.name)")
      for invented in ["_check", "_key", "_excl"] {
        #expect(!rule.name.hasSuffix(invented), "\(rule.name) was named by PostgreSQL")
      }
    }
  }

  @Test func `rules of constraints, indexes and triggers can be looked up`() async throws {
    let rules = try await TestDatabase.rolledBack {
      try DataDictionary.rules(of: TestDatabase.office.schema, $0)
    }
    #expect(
      rules.isSuperset(of: [
        "project_parcel_plot_once_per_project", "entry_superseded_once", "entry_instance_exists",
        "project_parcel_place_existed", "entry_is_append_only", "import_of_a_file_once",
      ]))
  }
}
