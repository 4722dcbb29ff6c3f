import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

@Suite struct ImportTests {
  @Test func `an office is built from files`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      try check(
        db.values(String.self, "SELECT code FROM unit ORDER BY code"),
        [
          "DRW-0001", "DRW-0002", "DRW:12/263A", "DRW:12/345", "DRW:12/346", "TNT-A07",
        ])
      try check(
        db.value(Area?.self, "SELECT area FROM project_parcel WHERE plot = '346'"), Area(tenths: 2005))
      try check(
        db.values(
          String.self,
          """
          SELECT concat_ws(' ', entry.kind, on_day, fields, area, parcel.code)
          FROM entry JOIN unit ON unit.id = unit_id LEFT JOIN unit parcel ON parcel.id = ref_unit
          WHERE unit.code = 'DRW-0001' ORDER BY entry.id
          """),
        [
          #"described 2021-01-04 {"resettlement": "not_entitled"}"#,
          #"parcel_included 2021-01-04 {"land_group": "agricultural"} 100.5 DRW:12/345"#,
          #"parcel_included 2021-01-04 {"land_group": "agricultural"} DRW:12/346"#,
        ])
      try check(db.value(Int.self, "SELECT count(*) FROM unit_link"), 4)
      try check(db.value(Int.self, "SELECT count(DISTINCT unit_id) FROM wake"), 6)
      try check(db.value(Int.self, "SELECT count(*) FROM block"), 3)
    }
  }

  @Test func `the report of October 2021 is imported as the city wrote it`() async throws {
    try await TestDatabase.rolledBack { db in
      for kind in [ImportKind.projects, .sites, .directives] {
        let text = try shipped("kontum-2021-10/\(kind).csv")
        let outcome = try importing(kind, text, db)
        #expect(outcome.status == .imported, "\(outcome.problems)")
      }
      let wards = try db.values(
        String.self,
        """
        SELECT DISTINCT reference.unit.name FROM project_unit JOIN reference.unit ON code = unit_code
          AND valid_from <= numbered_on AND numbered_on < coalesce(valid_to, 'infinity') ORDER BY 1
        """)
      #expect(wards.contains("Đăk Rơ Wa"))
      #expect(try db.value(Int.self, "SELECT count(*) FROM directive_link") >= 3)
    }
  }

  @Test func `the same file changes nothing the second time, and says so`() async throws {
    try await TestDatabase.rolledBack { db in
      let text = "code,name,kind\nDRW,Dự án,clearance\n"
      let first = try importing(.projects, text, db)
      let second = try importing(.projects, text, db)
      #expect(first.status == .imported)
      #expect(second.status == .alreadyImported)
      #expect(second.number == first.number)
      try check(db.value(Int.self, "SELECT count(*) FROM project"), 1)
    }
  }

  @Test func `a file that is only tried leaves nothing behind`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      let before = try db.value(Int.self, "SELECT count(*) FROM entry")
      let outcome = try importing(
        .entries, "subject,kind,on\nDRW-0001,inventory_refused,2021-02-01\n", dryRun: true, db)
      #expect(outcome.status == .wouldImport)
      #expect(outcome.number == nil)
      #expect(outcome.created == [.init("entry", 1), .init("compulsory_inventory", 1)])
      try check(db.value(Int.self, "SELECT count(*) FROM entry"), before)
      try check(db.value(Int.self, "SELECT count(*) FROM instance"), 0)
    }
  }

  @Test func `all problems of a file are listed, and nothing is kept`() async throws {
    try await TestDatabase.rolledBack { db in
      try importing(.projects, "code,name,kind\nDRW,Dự án,clearance\n", db)
      let text = """
        project;ward;sheet;plot;area_m2
        DRW;xã Đăk Rơ Va;12;345;125,4
        DRW;23335;12;345+421;8.599.0
        DRQ;23335;44500,5;263A;305716.29999999987
        DRW;23335;12;346;20,000
        DRW;23335;12;346;#N/A
        """
      let outcome = try importing(.parcels, text, db)
      #expect(outcome.status == .refused)
      #expect(outcome.number == nil)
      #expect(
        outcome.problems.map { "\($0.row) \($0.column)" } == [
          "2 ward", "3 plot", "3 area_m2", "4 project", "4 sheet", "4 area_m2", "5 area_m2", "6 area_m2",
          "6 plot",
        ]
          || outcome.problems.map { "\($0.row) \($0.column)" }.sorted() == [
            "2 ward", "3 area_m2", "3 plot", "4 area_m2", "4 project", "4 sheet", "5 area_m2", "6 area_m2",
            "6 plot",
          ])
      let reasons = outcome.problems.map(\.accepted.vi).joined(separator: "\n")
      for word in ["có phải", "nhiều thửa trong một ô", "8.599", "305.716,3", "#N/A", "trùng với dòng 5"] {
        #expect(reasons.contains(word), "\(word) in \(reasons)")
      }
      try check(db.value(Int.self, "SELECT count(*) FROM unit"), 0)
      let table = ImportTable(.parcels, fileName: "parcels.csv", bytes: Array(text.utf8))
      let rejects = try RejectsFile.text(of: table, outcome.problems)
      #expect(rejects.hasPrefix("project;ward;sheet;plot;area_m2;reasons\r\nDRW;xã Đăk Rơ Va;12;345;125,4;"))
      #expect(rejects.split(separator: "\r\n").count == 6)
    }
  }

  @Test(arguments: [
    ("a decomposed letter", "code,name,kind\nDRW,Dự a\u{301}n,clearance\n", "NFC"),
    ("the Icelandic letter", "code,name,kind\nDRW,\u{D0}ăk Rơ Wa,clearance\n", "U+00D0"),
    ("a Cyrillic letter", "code,name,kind\nDRW,Dự \u{410}n,clearance\n", "U+0410"),
    ("two spaces", "code,name,kind\nDRW,Dự  án,clearance\n", "hai dấu cách"),
    ("a misspelled choice", "code,name,kind\nDRW,Dự án,clearence\n", "clearance"),
    ("a code with a space", "code,name,kind\nDR W,Dự án,clearance\n", "một từ"),
    ("no name", "code,name,kind\nDRW,,clearance\n", "không được để trống"),
    ("a year in the far future", "code,name,kind,plan_year\nDRW,Dự án,clearance,20255\n", "2199"),
    ("an unknown header", "code,name,kind,wadrs\nDRW,Dự án,clearance,x\n", "có phải wards"),
    ("a missing header", "code,kind\nDRW,clearance\n", "thiếu cột name"),
    ("a header twice", "code,name,kind,Tên dự án\nDRW,Dự án,clearance,x\n", "đã có"),
    ("a shifted row", "code,name,kind\nDRW,Dự án\n", "3 ô"),
    ("a code twice", "code,name,kind\nDRW,Dự án,clearance\nDRW,Dự án 2,clearance\n", "dòng 2"),
    ("no file at all", "", "tệp trống"),
  ])
  func `is refused with its place`(trap: String, text: String, word: String) async throws {
    try await TestDatabase.rolledBack { db in
      let outcome = try importing(.projects, text, db)
      #expect(outcome.status == .refused)
      let messages = outcome.problems.map(\.message.vi).joined(separator: "\n")
      #expect(messages.contains(word), "\(messages)")
    }
  }

  @Test func `headers are known by Vietnamese names in any case and order`() async throws {
    try await TestDatabase.rolledBack { db in
      let outcome = try importing(
        .projects,
        "LOAI DU AN\tTên dự án\tMÃ DỰ ÁN\tXã, phường\tDiện tích dự kiến (ha)\nquỹ đất\tDự án\tDRW\tHòa Bình\t12,5\n",
        db)
      #expect(outcome.status == .imported, "\(outcome.problems)")
      try check(db.value(Area?.self, "SELECT planned_area FROM project"), Area(squareMetres: 125_000))
    }
  }

  @Test func `personal data lies apart`() async throws {
    try await TestDatabase.rolledBack { db in
      let outcome = try importing(
        .parties,
        "code,kind,name,identity_number,phone,address\nHO-1,household,A Gió,233123456,0905 123 456,thôn 1\n",
        db)
      #expect(outcome.status == .imported, "\(outcome.problems)")
      try check(db.value(String.self, "SELECT phone FROM party_identity"), "0905 123 456")
      let shortened = try importing(
        .parties, "code,kind,name,identity_number,phone\nHO-2,household,A Nhàn,2.33E+08,905123456\n", db)
      #expect(shortened.problems.map(\.column) == ["identity_number", "phone"])
    }
  }

  @Test func `two plots of one number in two wards keep apart`() async throws {
    try await TestDatabase.rolledBack { db in
      try importing(.projects, "code,name,kind\nDRW,Dự án,clearance\n", db)
      let outcome = try importing(
        .parcels, "project,ward,sheet,plot\nDRW,Đăk Rơ Wa,5,85\nDRW,Hòa Bình,5,85\n", db)
      #expect(outcome.status == .imported, "\(outcome.problems)")
      try check(
        db.values(String.self, "SELECT code FROM unit ORDER BY code"), ["DRW:23338/5/85", "DRW:5/85"])
      let again = try importing(.parcels, "project,ward,sheet,plot\nDRW,23338,5,85\n", db)
      #expect(again.problems.map(\.column) == ["plot"])
    }
  }

  @Test func `every constraint that a file can break is there`() async throws {
    let known = try await TestDatabase.rolledBack {
      Set(try $0.values(String.self, "SELECT conname::text FROM pg_constraint"))
    }
    #expect(Set(Import.constraints).subtracting(known) == [])
  }
}

extension ImportTests {
  @Test func `a year dragged down a column is pointed at`() async throws {
    try await TestDatabase.rolledBack { db in
      let rows = (0..<5).map { "P\($0),Dự án,clearance,\(2025 + $0)\n" }.joined()
      let outcome = try importing(.projects, "code,name,kind,plan_year\n" + rows, db)
      #expect(outcome.status == .imported)
      #expect(outcome.warnings.map(\.column) == ["plan_year"])
      #expect(outcome.warnings.map(\.row) == [2])
    }
  }
}
