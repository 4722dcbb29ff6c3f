import BatchEngine
import LandOperations
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

@Suite(.ownDatabase) struct `Recording` {
  private static let codes = (1...30).map { number in "DRW-" + String("000\(number)".suffix(4)) }

  /// Thirty households, appraised and approved on 2 August 2021, the first on the parcel of the lot.
  private func thirty() async throws -> TestOffice {
    let office = try await TestOffice(today: "2021-10-31")
    try await office.importing(
      .projects, "code,name,kind,wards\nDRW,Dự án Đăk Rơ Wa,clearance,xã Đăk Rơ Wa\n")
    try await office.importing(.sites, "code,name,kind,source\nTNT,Khu đất phía Nam,auction_site,recovered\n")
    var parcels = "project,ward,sheet,plot,area_m2,land_use\n"
    var cases = "code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on,synthetic\n"
    for (offset, code) in Self.codes.enumerated() {
      parcels += "DRW,23335,12,\(101 + offset),\(100 + offset),CLN\n"
      cases +=
        "\(code),DRW,household,Hộ số \(offset + 1),12/\(101 + offset),agricultural,not_entitled,04/01/2021,yes\n"
    }
    try await office.importing(.parcels, parcels)
    try await office.importing(.cases, cases)
    try await office.importing(
      .lots,
      "site,lot,area_m2,purpose,lot_class,bidders,parcels\nTNT,A07,100,ODT,RES_IND,individual,DRW:12/101;DRW:12/102\n"
    )
    try await office.filing(
      "DRW", "2021-01-04 land_use_plan_listed year=2021\n2021-01-05 land_price_decided basis=specific")
    let all = Self.codes.joined(separator: ";")
    try await office.filing(all, Told.appraised + "\n2021-08-02 compensation_plan_approved amount=10.000.000")
    try await office.advance(to: "2021-08-02")
    return office
  }

  @Test func `one decision is recorded for thirty households at once, and the lot moves with them`()
    async throws
  {
    let office = try await thirty()
    #expect(try await office.log("TNT-A07", "C05").last?.hasSuffix("yes") != true)
    let said = await CommandRun(office).run(
      ["record", "recovery_decided"] + Self.codes
        + [
          "--on", "02/08/2021", "--document", "1234/QĐ-UBND", "--document-on", "02/08/2021", "--signed-by",
          "UBND thành phố",
        ])
    #expect(said.status == 0, "\(said.messages)")
    #expect(said.output.hasPrefix("Đã ghi «Quyết định thu hồi đất» ngày 02/08/2021, mục #"))
    for (offset, code) in Self.codes.enumerated() {
      #expect(said.output.contains("  \(code) · Hộ số \(offset + 1)\n"))
    }
    let line = "    + Thu hồi đất: đủ điều kiện trình → đã có quyết định (02/08/2021)\n"
    #expect(said.output.ranges(of: line).count == 30)
    #expect(
      said.output.hasSuffix("30 hồ sơ, thửa, lô liên quan sẽ được xem lại khi chạy quydat advance.\n"),
      "\(said.output.suffix(200))")
    try await office.context.database.transaction(access: .readOnly) { db in
      let found = try db.values(
        String.self,
        """
        SELECT count(*) || ' ' || count(DISTINCT document_id) || ' ' || count(DISTINCT seal) || ' ' || min(recorded_by)
        FROM entry WHERE kind = 'recovery_decided'
        """)
      #expect(found == ["30 1 1 văn thư"])
      // One block for the entries and what they did.
      let block = try db.value(
        String.self, "SELECT kind || ' ' || entries || ' ' || actor FROM block ORDER BY position DESC LIMIT 1"
      )
      #expect(block == "record 30 văn thư")
      // The parcels are woken; the lot only when they have moved.
      let woken = try db.values(
        String.self,
        "SELECT DISTINCT unit.kind || ' ' || reason FROM wake JOIN unit ON unit.id = unit_id ORDER BY 1")
      #expect(woken == ["parcel below"])
    }
    let outcome = try await office.advance(to: "2021-08-03")
    #expect(outcome.isComplete)
    let parcel = try await office.log("DRW:12/101", "recovery")
    #expect(parcel.last?.hasSuffix("recovered") == true, "\(parcel)")
    #expect(try await office.verdict().findings == [])
    #expect(try await office.advance(to: "2021-08-03").added == 0)
    // The parcels lie under the lot from the day of its file on.
    _ = try await office.advance(to: "2021-10-31")
    let lot = try await office.log("TNT-A07", "C05")
    #expect(lot.last?.hasSuffix("yes") == true, "\(lot)")
  }

  @Test func `what one of thirty may not do is done for none`() async throws {
    let office = try await thirty()
    try await office.filing("DRW-0030", "2021-08-02 recovery_decided")
    try await office.advance(to: "2021-08-03")
    let before = try await office.digest()
    let said = await CommandRun(office).run(
      ["record", "recovery_decided"] + Self.codes + ["--on", "02/08/2021"])
    #expect(said.status == 65)
    #expect(
      said.messages.contains("✗ DRW-0030: không có bước nào chờ «Quyết định thu hồi đất»"), "\(said.messages)"
    )
    #expect(!said.messages.contains("DRW-0029"))
    #expect(try await office.digest() == before)
  }

  @Test func `a premature act is refused with its reason, and kept when the reason to keep it is told`()
    async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    try await office.advance(to: "2021-05-20")
    let act = [
      "record", "compensation_plan_approved", "DRW-0001", "--on", "20/05/2021", "amount=100.000.000",
    ]
    let before = try await office.digest()
    let refused = await CommandRun(office).run(act)
    #expect(refused.status == 65 && refused.output.isEmpty)
    for part in [
      "✗ DRW-0001: chưa đạt «đã hết thời hạn thông báo hoặc được đồng ý thu hồi trước thời hạn»",
      "(Luật Đất đai 2013 Đ.67, Đ.69 k.3 đ.a)", "Sớm nhất hợp lệ: 30/05/2021", "--override",
    ] { #expect(refused.messages.contains(part), "\(part): \(refused.messages)") }
    let english = await CommandRun(office, .en).run(act)
    for part in ["lacking “", "First lawful day: 30/05/2021", "--override \"REASON\""] {
      #expect(
        english.messages.contains(part) || english.messages.contains(part.replacing("“", with: "«")),
        "\(english)")
    }
    #expect(try await office.digest() == before)
    let kept = await CommandRun(office).run(act + ["--override", "Quyết định đã ký, xem báo cáo giải trình"])
    #expect(kept.status == 0, "\(kept.messages)")
    #expect(kept.output.contains("quá sớm"))
    let sheet = try await office.show("DRW-0001", on: "2021-05-20")
    #expect(sheet.entries.last?.override == "Quyết định đã ký, xem báo cáo giải trình")
    #expect(sheet.spent.map(\.firstLawful) == [day("2021-05-30")])
    #expect(sheet.state("plan") == "appraised")
  }

  @Test func `a fact against the rules is refused, and kept as a finding when the reason is told`()
    async throws
  {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    try await office.advance(to: "2021-05-20")
    let act = ["record", "handed_over", "DRW-0001", "--on", "20/05/2021"]
    let refused = await CommandRun(office).run(act)
    #expect(refused.status == 65)
    #expect(
      refused.messages.contains(
        "! DRW-0001: không đạt «quyết định thu hồi đất có hiệu lực trước khi bàn giao»"))
    let kept = await CommandRun(office).run(act + ["--override", "Hộ tự nguyện bàn giao sớm"])
    #expect(kept.status == 0, "\(kept.messages)")
    #expect(kept.output.contains("sai sót: quyết định thu hồi đất có hiệu lực trước khi bàn giao"))
    let sheet = try await office.show("DRW-0001", on: "2021-05-20")
    #expect(sheet.state("handover") == "handed_over")
    #expect(sheet.findings.map(\.finding).contains("decided_before_handover"))
  }

  @Test func `an entry is replaced and taken back, and both are told`() async throws {
    let office = try await TestOffice.opened()
    try await office.filing(
      "DRW-0001",
      Told.appraised + "\n" + Told.decided(on: "2021-06-02") + "\n2021-06-20 payment amount=100.000.000")
    try await office.advance(to: "2021-10-31")
    let number = try await office.number(of: "payment", "DRW-0001")
    #expect(try await office.show("DRW-0001", on: "2021-10-31").state("money") == "paid")
    let replaced = await CommandRun(office).run(
      "record", "--supersede", "\(number)", "amount=60.000.000")
    #expect(replaced.status == 0, "\(replaced.messages)")
    #expect(
      replaced.output.contains("− Chi trả: ") && replaced.output.contains("đã trả một phần"),
      "\(replaced.output)")
    let sheet = try await office.show("DRW-0001", on: "2021-10-31")
    #expect(sheet.state("money") == "partly_paid")
    #expect(sheet.entries.filter { $0.kind == "payment" }.map(\.stands) == [false, true])
    let again = await CommandRun(office).run("record", "--supersede", "\(number)", "amount=70.000.000")
    #expect(again.status == 65)
    let second = try #require(sheet.entries.last { $0.kind == "payment" }?.number)
    #expect(
      again.messages.contains("mục \(number) đã được mục \(second) thay; hãy sửa mục \(second)"), "\(again)")
    let retracted = await CommandRun(office).run("record", "--retract", "\(second)")
    #expect(retracted.status == 0, "\(retracted.messages)")
    #expect(
      retracted.output.hasPrefix("Đã rút «Chi trả tiền bồi thường, hỗ trợ» ngày 20/06/2021"),
      "\(retracted.output)")
    #expect(try await office.show("DRW-0001", on: "2021-10-31").state("money") == "due")
    try await office.advance(to: "2021-10-31")
    #expect(try await office.verdict().findings == [])
  }

  @Test func `a dry run tells the same and keeps nothing`() async throws {
    let office = try await thirty()
    let before = try await office.digest()
    let said = await CommandRun(office).run(
      ["record", "recovery_decided"] + Self.codes.prefix(3) + ["--on", "02/08/2021", "--dry-run"])
    #expect(said.status == 0, "\(said.messages)")
    #expect(said.output.hasPrefix("Nếu ghi «Quyết định thu hồi đất» ngày 02/08/2021 (chưa ghi gì):"))
    #expect(try await office.digest() == before)
  }
}
