import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

@Suite struct ImportEntriesTests {
  private func entries(
    _ text: String, _ check: @Sendable (ImportOutcome, borrowing Session) throws -> Void
  ) async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      let outcome = try importing(.entries, text, db)
      try check(outcome, db)
    }
  }

  @Test func `one decision carries entries of many subjects`() async throws {
    try await entries(
      """
      subject,kind,on,amount,document,document_on,signed_by,effective_on
      DRW-0001;DRW-0002,recovery_decided,2021-09-01,,12/QĐ-UBND,2021-08-30,UBND thành phố,2021-09-05
      DRW-0001,payment,2021-09-10,1.250.000,,,,
      """
    ) { outcome, db in
      #expect(outcome.status == .imported, "\(outcome.problems)")
      #expect(outcome.created == [.init("entry", 3)])
      try check(db.value(Int.self, "SELECT count(*) FROM document"), 1)
      try check(
        db.value(
          Int.self, "SELECT count(*) FROM entry WHERE document_id IS NOT NULL AND effective_on = '2021-09-05'"
        ), 2)
      try check(
        db.value(Money.self, "SELECT amount FROM entry WHERE kind = 'payment'"), Money(dong: 1_250_000))
      try check(
        db.value(
          Int.self, "SELECT count(*) FROM entry WHERE import_id = \(outcome.number) AND import_row = 2"), 2)
    }
  }

  @Test func `subjects of every sort are known by their codes`() async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      try importing(.rounds, "code,lots,auction_house,procedure\nTNT@1,A07,Công ty đấu giá,full\n", db)
      try importing(.directives, "code,text\nND05,Đẩy nhanh tiến độ\n", db)
      let outcome = try importing(
        .entries,
        """
        subject,kind,on,area_m2,year,first_year,session_on,result,registrants,participants,due_on
        DRW,land_use_plan_listed,2021-01-02,,2021,2021,,,,,
        TNT,land_use_plan_listed,2021-01-02,,2021,2020,,,,,
        DRW:12/345,surveyed,2021-01-10,"125,4",,,,,,,
        TNT@1,session_scheduled,2021-10-01,,,,20/10/2021,,,,
        TNT-A07@1,registration_closed,2021-10-15,,,,,,3,,
        TNT-A07@1,session_held,2021-10-20,,,,,won,,3,
        ND05,assigned,2021-01-01,,,,,,,,2021-12-31
        """, db)
      #expect(outcome.status == .imported, "\(outcome.problems)")
      try check(
        db.values(
          String.self,
          """
          SELECT subject || ' ' || kind || ' ' || fields FROM entry WHERE import_id = \(outcome.number) ORDER BY import_row
          """),
        [
          #"project land_use_plan_listed {"year": "2021", "first_year": "2021"}"#,
          #"site land_use_plan_listed {"year": "2021", "first_year": "2020"}"#,
          "parcel surveyed {}", #"round session_scheduled {"session_on": "2021-10-20"}"#,
          #"attempt registration_closed {"registrants": "3"}"#,
          #"attempt session_held {"result": "won", "participants": "3"}"#,
          #"directive assigned {"due_on": "2021-12-31"}"#,
        ])
    }
  }

  @Test func `a refusal opens an inventory that later rows may speak of`() async throws {
    try await entries(
      """
      subject,kind,on
      DRW-0001-KD1,persuasion_held,2021-02-10
      DRW-0001,inventory_refused,2021-02-01
      DRW-0001,inventory_refused,2021-02-05
      DRW-0001-KD1,complied,2021-03-01
      DRW-0001,inventory_refused,2021-04-01
      DRW-0001-KD2,persuasion_held,2021-04-05
      """
    ) { outcome, db in
      #expect(outcome.status == .imported, "\(outcome.problems)")
      #expect(outcome.created == [.init("entry", 6), .init("compulsory_inventory", 2)])
      try check(
        db.values(
          String.self,
          "SELECT code || ' ' || on_day FROM instance JOIN entry ON entry.id = opened_by ORDER BY code"),
        [
          "DRW-0001-KD1 2021-02-01", "DRW-0001-KD2 2021-04-01",
        ])
      // The next file finds the second one open.
      let next = try importing(.entries, "subject,kind,on\nDRW-0001,inventory_refused,2021-05-01\n", db)
      #expect(next.created == [.init("entry", 1)])
      // An inventory that was done after all ends it, and so the next refusal opens another.
      let done = try importing(
        .entries,
        "subject,kind,on\nDRW-0001,inventory_done,2021-05-10\nDRW-0001,inventory_refused,2021-06-01\n", db)
      #expect(done.created == [.init("entry", 2), .init("compulsory_inventory", 1)], "\(done.problems)")
      let after = try importing(.entries, "subject,kind,on\nDRW-0001,inventory_refused,2021-06-02\n", db)
      #expect(after.created == [.init("entry", 1)])
    }
  }

  @Test func `a handover of a part ends no enforcement`() async throws {
    try await entries(
      """
      subject,kind,on,extent
      DRW-0001,handover_refused,2021-02-01,
      DRW-0001,handed_over,2021-02-02,part
      DRW-0001,handover_refused,2021-02-03,
      DRW-0001-CC1,handover_persuasion,2021-02-04,
      """
    ) { outcome, db in
      #expect(
        outcome.created == [.init("entry", 4), .init("recovery_enforcement", 1)], "\(outcome.problems)")
    }
  }

  @Test func `an attempt begins with its first entry and follows on the last`() async throws {
    try await entries(
      "subject,kind,on\nTNT-A07@1,contract_signed,2021-05-01\nTNT-A07@2,contract_signed,2021-09-01\n"
    ) {
      outcome, db in
      #expect(outcome.created == [.init("entry", 2), .init("attempt", 2)], "\(outcome.problems)")
      let gap = try importing(.entries, "subject,kind,on\nTNT-A07@4,contract_signed,2021-10-01\n", db)
      #expect(gap.problems.first?.accepted.vi.contains("tiếp theo là 3") == true)
    }
  }

  @Test func `a parcel that leaves a case names the entry by which it came`() async throws {
    try await entries(
      """
      subject,kind,on,parcel,land_group
      DRW-0001,parcel_excluded,2021-03-01,12/345,
      DRW-0002,parcel_excluded,2021-05-01,DRW:12/346,
      DRW-0002,parcel_included,2021-04-01,12/346,mixed
      """
    ) { outcome, db in
      #expect(outcome.status == .imported, "\(outcome.problems)")
      try check(
        db.values(
          String.self,
          """
          SELECT closing.on_day || ' ' || opening.on_day FROM entry closing JOIN entry opening ON opening.id = closing.ref_entry
          WHERE closing.kind = 'parcel_excluded' ORDER BY 1
          """), ["2021-03-01 2021-01-04", "2021-05-01 2021-04-01"])
    }
  }

  @Test(arguments: [
    ("DRW-0003,payment,2021-09-10,1000,", "subject", "không có"),
    ("DRW-0001,paymnet,2021-09-10,1000,", "kind", "payment"),
    ("DRW-0001,persuasion_held,2021-09-10,,", "kind", "DRW-0001-KD1"),
    ("DRW-0001-KD1,persuasion_held,2021-09-10,,", "subject", "inventory_refused"),
    ("DRW-0001,payment,2021-09-10,,", "amount", "phải có amount"),
    ("DRW-0001,payment,44449,1000,", "on", "số thứ tự ngày"),
    ("DRW-0001,payment,1/2/21,1000,", "on", "nhiều cách"),
    ("DRW-0001,payment,2021-09-10,\"20,000\",", "amount", "20.000"),
    ("DRW-0001,payment,2021-09-10,1000,maybe", "how", "received"),
    ("TNT-A07,parcel_included,2021-09-10,,", "parcel", "phải có parcel"),
    ("TNT,planning_adjustment_opened,2021-09-10,,", "from", "phải có from"),
  ])
  func `is refused with what would be accepted`(row: String, column: String, word: String) async throws {
    try await entries("subject,kind,on,amount,how,from,parcel\n\(row),,\n") { outcome, db in
      #expect(outcome.status == .refused)
      #expect(
        outcome.problems.contains { $0.column == column && $0.message.vi.contains(word) },
        "\(outcome.problems)")
    }
  }

  @Test func `names of persons never become fields`() async throws {
    try await entries(
      """
      subject,kind,on,code,responsible,remarks
      DRW-0001,obstacle_opened,2021-03-01,price,Ông A Gió,gọi lại
      """
    ) { outcome, db in
      #expect(outcome.status == .imported, "\(outcome.problems)")
      try check(
        db.value(String.self, "SELECT fields::text FROM entry WHERE kind = 'obstacle_opened'"),
        #"{"code": "price"}"#)
      try check(db.value(String.self, "SELECT remarks FROM entry_remark"), "gọi lại\nresponsible: Ông A Gió")
    }
  }

  @Test func `an equal row of another file is kept and pointed at`() async throws {
    try await entries("subject,kind,on,amount\nDRW-0001,payment,2021-09-10,1000\n") { _, db in
      let second = try importing(
        .entries,
        "subject,kind,on,amount\nDRW-0001,payment,2021-09-10,1000\nDRW-0002,payment,2021-09-10,1000\n", db)
      #expect(second.status == .imported)
      #expect(second.warnings.map(\.row) == [2])
    }
  }
}
