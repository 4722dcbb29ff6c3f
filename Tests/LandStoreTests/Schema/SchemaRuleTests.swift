import Measures
import PostgresAccess
import TestSupport
import Testing

/// Wrong data that the database itself refuses, by the name of the rule.
@Suite struct SchemaRuleTests {
  /// The rule that refused `statement`, after a project with a case, a parcel and a lot.
  private func rule(
    _ body: @Sendable (borrowing Session, Fixture) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String? {
    do {
      try await TestDatabase.rolledBack { db in try body(db, Fixture(db)) }
      return nil
    } catch let error as DatabaseError {
      return error.constraint ?? error.message
    }
  }

  struct Fixture {
    let project, site, party, unit, parcel, lot: Int64
    init(_ db: borrowing Session) throws {
      project = try Sample.project(db)
      site = try Sample.site(db)
      party = try Sample.party(db)
      unit = try Sample.case(project: project, party: party, db)
      parcel = try Sample.parcel(project: project, db)
      lot = try Sample.lot(site: site, db)
    }
  }

  @Test func `a plot is entered once per project`() async throws {
    let rule = try await rule { db, it in
      let unit = try db.value(
        Int64.self,
        """
        INSERT INTO unit (kind, code, level, project_id) VALUES ('parcel', 'again', 2, \(it.project)) RETURNING id
        """)
      try db.execute(
        """
        INSERT INTO project_parcel (id, project_id, unit_code, numbered_on, sheet, plot)
        VALUES (\(unit), \(it.project), '23335', '2021-10-01', 12, '345')
        """)
    }
    #expect(rule == "project_parcel_plot_once_per_project")
  }

  @Test func `two plots of one number in communes merged since stay apart`() async throws {
    try await TestDatabase.rolledBack { db in
      let project = try Sample.project(db)
      try Sample.parcel(sheet: 5, plot: "85", ward: "23335", project: project, db)
      try Sample.parcel(sheet: 5, plot: "85", ward: "23323", project: project, db)
      let merged = CivilDate(year: 2025, month: 7, day: 1)
      try Sample.parcel(sheet: 5, plot: "85", ward: "23332", numberedOn: merged, project: project, db)
    }
  }

  @Test func `a code names a ward only on a day on which it was one`() async throws {
    let early = try await rule { db, it in
      try Sample.parcel(
        plot: "1", numberedOn: CivilDate(year: 2003, month: 12, day: 31), project: it.project, db)
    }
    #expect(early == "project_parcel_place_existed")
    let late = try await rule { db, it in
      try db.execute("INSERT INTO project_unit VALUES (\(it.project), '23335', '2025-07-01')")
    }
    #expect(late == "project_unit_place_existed")
    let moved = try await rule { db, it in
      try db.execute("UPDATE project_parcel SET numbered_on = '2025-07-01'")
    }
    #expect(moved == "project_parcel_place_existed")
  }

  @Test func `two units cannot have one code at a time`() async throws {
    let rule = try await rule { db, _ in
      try db.execute(
        """
        INSERT INTO reference.unit (code, valid_from, name, name_key, kind, province)
        VALUES ('23335', '2020-01-01', 'Mới', 'moi', 'xã', 'Kon Tum')
        """)
    }
    #expect(rule == "unit_code_names_one_at_a_time")
  }

  @Test(arguments: ["project", "site"])
  func `a name in the decomposed form is refused`(table: String) async throws {
    let rule = try await rule { db, _ in
      try db.execute("UPDATE \(identifier: table) SET name = normalize('Hòa Bình', NFD)")
    }
    #expect(rule == "\(table)_name_is_nfc")
  }

  @Test func `a party's name is composed and its key is folded`() async throws {
    #expect(
      try await rule { db, _ in try db.execute("UPDATE party SET name = normalize('Đặng', NFD)") }
        == "party_name_is_nfc")
    #expect(
      try await rule { db, _ in try db.execute("UPDATE party SET name_key = 'A  Gio'") }
        == "party_name_key_is_folded")
  }

  @Test func `a case cannot be entered as a parcel, nor in another project`() async throws {
    let asParcel = try await rule { db, it in
      try db.execute(
        """
        INSERT INTO project_parcel (id, project_id, unit_code, numbered_on, sheet, plot)
        VALUES (\(it.unit), \(it.project), '23335', '2021-10-01', 1, '1')
        """)
    }
    #expect(asParcel == "project_parcel_is_a_parcel")
    let elsewhere = try await rule { db, it in
      let other = try Sample.project(code: "QTR", db)
      try db.execute("DELETE FROM project_parcel")
      try db.execute(
        """
        INSERT INTO project_parcel (id, project_id, unit_code, numbered_on, sheet, plot)
        VALUES (\(it.parcel), \(other), '23335', '2021-10-01', 1, '1')
        """)
    }
    #expect(elsewhere == "project_parcel_is_a_parcel")
  }

  @Test func `a unit reads only lower ones`() async throws {
    let downwards = try await rule { db, it in
      try db.execute("INSERT INTO unit_link VALUES (\(it.parcel), \(it.unit)), (\(it.lot), \(it.parcel))")
    }
    #expect(downwards == nil)
    let upwards = try await rule { db, it in
      try db.execute("INSERT INTO unit_link VALUES (\(it.unit), \(it.parcel))")
    }
    #expect(upwards == "unit_link_leads_downwards")
  }

  @Test func `an entry lies in one dossier, of its own kind`() async throws {
    #expect(
      try await rule { db, it in try Sample.entry(unit: it.parcel, db) } == "entry_subject_fits_its_unit")
    #expect(
      try await rule { db, it in try Sample.entry(unit: it.unit, kind: "surveyed", db) } == "entry_kind_fkey")
    let twice = try await rule { db, it in
      try db.execute(
        """
        INSERT INTO entry (seal, unit_id, project_id, subject, kind, on_day, recorded_by, recorded_at)
        VALUES (1, \(it.unit), \(it.project), 'case', 'payment', '2021-10-01', 'x', now())
        """)
    }
    #expect(twice == "entry_belongs_to_one_dossier")
  }

  @Test func `an entry of an instance needs the instance`() async throws {
    let missing = try await rule { db, it in
      try Sample.entry(unit: it.unit, subject: "compulsory_inventory", kind: "enforced", ordinal: 1, db)
    }
    #expect(missing == "entry_instance_exists")
    let there = try await rule { db, it in
      let opening = try Sample.entry(unit: it.unit, kind: "inventory_refused", db)
      try db.execute(
        "INSERT INTO instance VALUES (\(it.unit), 'compulsory_inventory', 1, 'DRW-0012-KD1', \(opening))")
      try Sample.entry(unit: it.unit, subject: "compulsory_inventory", kind: "enforced", ordinal: 1, db)
    }
    #expect(there == nil)
  }

  @Test func `an entry is superseded once, within its dossier`() async throws {
    let (first, original) = try await TestDatabase.rolledBack { db in
      let it = try Fixture(db)
      let first = try Sample.entry(unit: it.unit, db)
      let second = try Sample.entry(unit: it.unit, supersedes: first, db)
      let third = try Sample.entry(unit: it.unit, supersedes: second, db)
      return (first, try db.value(Int64.self, "SELECT original FROM entry WHERE id = \(third)"))
    }
    #expect(original == first)
    let twice = try await rule { db, it in
      let first = try Sample.entry(unit: it.unit, db)
      try Sample.entry(unit: it.unit, supersedes: first, db)
      try Sample.entry(unit: it.unit, supersedes: first, db)
    }
    #expect(twice == "entry_superseded_once")
    let elsewhere = try await rule { db, it in
      let other = try Sample.case(code: "DRW-0013", project: it.project, party: it.party, db)
      try Sample.entry(unit: other, supersedes: Sample.entry(unit: it.unit, db), db)
    }
    #expect(elsewhere == "entry_supersedes_within_its_dossier")
  }

  @Test(arguments: [#"["a"]"#, #"{"a": 1}"#, #"{"a": ["b"]}"#, #"{"a": {"b": "c"}}"#, #"{"a": null}"#])
  func `fields are a flat map of texts`(fields: String) async throws {
    let rule = try await rule { db, it in try Sample.entry(unit: it.unit, fields: fields, db) }
    #expect(rule == "entry_fields_are_a_flat_map_of_texts")
  }

  @Test func `fields may hold any text in composed form`() async throws {
    let rule = try await rule { db, it in
      try Sample.entry(unit: it.unit, fields: #"{"place": "UBND xã Đăk Rơ Wa", "how": ""}"#, db)
    }
    #expect(rule == nil)
  }

  @Test(arguments: ["entry", "event", "block"], ["UPDATE", "DELETE", "TRUNCATE"])
  func `the dossier, the log and the chain are append-only even for their owner`(
    table: String, action: String
  ) async throws {
    let statement: SQL =
      switch action {
      case "UPDATE": "UPDATE \(identifier: table) SET seal = 2"
      case "DELETE": "DELETE FROM \(identifier: table)"
      default: "TRUNCATE \(identifier: table) CASCADE"
      }
    await #expect {
      try await TestDatabase.rolledBack { _ = try $0.execute(statement) }
    } throws: { error in
      guard let error = error as? DatabaseError else { return false }
      return error.constraint == "\(table)_is_append_only" && error.hint != nil
        && error.message == "\(table) is append-only: \(action) is refused"
    }
  }

  @Test func `the day advanced to never goes back`() async throws {
    let rule = try await rule { db, _ in
      try db.execute("UPDATE horizon SET day = '2021-10-31'")
      try db.execute("UPDATE horizon SET day = '2021-10-31'")
      try db.execute("UPDATE horizon SET day = '2021-10-30'")
    }
    #expect(rule == "horizon_only_goes_forward")
  }

  @Test func `a file is imported once unless it was undone`() async throws {
    let again: SQL = """
      INSERT INTO import (file_name, file_fingerprint, kind, rows, imported_at, imported_by)
      VALUES ('hồ sơ.csv', sha256('x'), 'cases', 1, '2021-10-01', 'văn thư')
      """
    #expect(
      try await rule { db, _ in
        try db.execute(again)
        try db.execute(again)
      } == "import_of_a_file_once")
    #expect(
      try await rule { db, _ in
        for day in ["2021-10-02", "2021-10-03"] {
          try db.execute(again)
          try db.execute("UPDATE import SET undone_at = \(day)::text::timestamptz WHERE undone_at IS NULL")
        }
        try db.execute(again)
      } == nil)
  }

  @Test func `an event is undone once`() async throws {
    let rule = try await rule { db, it in
      for (revision, undoes) in [(1, nil), (2, 1), (3, 1)] as [(Int, Int?)] {
        try db.execute(
          """
          INSERT INTO event (unit_id, seal, revision, day, undoes, track, transition, from_state, to_state, cause)
          VALUES (\(it.unit), 1, \(revision)::bigint, '2021-10-01', \(undoes)::bigint, 'notice', 'issue', 'none',
            'issued', 'entry')
          """)
      }
    }
    #expect(rule == "event_undone_once")
  }
}
