import LandSchema
import Measures
import PostgresAccess
import TestSupport
import Testing

@Suite struct ReferenceDataTests {
  @Test func `loading again loads nothing`() async throws {
    #expect(try await TestDatabase.rolledBack { try ReferenceData.load($0) }.isEmpty)
  }

  @Test func `a correction of the release replaces what was loaded`() async throws {
    let (loaded, name) = try await TestDatabase.rolledBack { db in
      try db.execute("UPDATE reference.unit SET name = 'Sai' WHERE code = '23335'")
      try db.execute(
        "UPDATE reference.loaded_file SET fingerprint = sha256('x') WHERE name = 'kontum_units.csv'")
      return (
        try ReferenceData.load(db),
        try db.value(String.self, "SELECT name FROM reference.unit WHERE code = '23335'")
      )
    }
    #expect(loaded == ["kontum_units.csv"])
    #expect(name == "Đăk Rơ Wa")
  }

  private func value<T: SQLDecodable & Sendable>(_ type: T.Type, _ statement: SQL) async throws -> T {
    try await TestDatabase.rolledBack { try $0.value(T.self, statement) }
  }

  @Test(arguments: [("2021-10-31", 21), ("2025-06-30", 21), ("2025-07-01", 6)])
  func `the twenty-one units of the city became six`(day: String, count: Int) async throws {
    let found = try await value(
      Int.self,
      """
      SELECT count(*) FROM reference.unit
      WHERE valid_from <= \(day)::text::date AND (valid_to IS NULL OR valid_to > \(day)::text::date)
      """)
    #expect(found == count)
  }

  @Test func `old Dak Bla went to the commune of Dak Ro Wa, not to the ward of its name`() async throws {
    let successor = try await value(
      String.self,
      """
      SELECT unit.kind || ' ' || unit.name
      FROM reference.unit_successor
      JOIN reference.unit ON (unit.code, unit.valid_from) = (new_code, new_valid_from)
      WHERE old_code = '23323' AND unit_successor.kind = 'whole'
      """)
    #expect(successor == "xã Đăk Rơ Wa")
  }

  @Test func `a code that was kept names another unit since`() async throws {
    let names = try await value(
      [String].self, "SELECT array_agg(name ORDER BY valid_from) FROM reference.unit WHERE code = '23284'")
    #expect(names == ["Duy Tân", "Đăk Cấm"])
  }

  @Test func `both spellings have one key`() async throws {
    let key = try await value(
      String.self, "SELECT name_key FROM reference.unit WHERE official_name = 'Đắk Rơ Wa'")
    #expect(key == PlaceName.key("xã Đắk Rơ Wa").key)
    #expect(key == PlaceName.key("Đăkrơwa").key)
  }

  @Test func `the calendar knows Tet and the days that are worked for it`() async throws {
    let tet = try await value(String.self, "SELECT kind FROM reference.holiday WHERE day = '2021-02-12'")
    #expect(tet == "off")
    let worked = try await value(
      Int.self, "SELECT count(*) FROM reference.holiday WHERE kind = 'makeup_workday'")
    #expect(worked == 10)
  }

  @Test(arguments: [
    ("kontum-2021-10/projects.csv", 7), ("kontum-2021-10/sites.csv", 5), ("kontum-2021-10/directives.csv", 8),
    ("kontum-2021-10/programme.csv", 11), ("surnames.csv", 18), ("given_names.csv", 400),
    ("streets.csv", 155),
  ])
  func `the report of October 2021 and the names for synthetic people are shipped`(
    file: String, rows: Int
  ) throws {
    #expect(try ReferenceTable(file: file).rows.count == rows)
  }

  @Test func `wards are as the report writes them`() throws {
    let projects = try ReferenceTable(file: "kontum-2021-10/projects.csv")
    #expect(projects.rows.first?["wards"] == "xã Đăk Rơ Wa")
    #expect(projects.rows.first { $0["code"] == "TTD" }?["wards"] == nil)
  }

  @Test func `a file that is not shipped is named`() {
    #expect(throws: ShippedFiles.Missing.self) { try ReferenceTable(file: "none.csv") }
  }
}
