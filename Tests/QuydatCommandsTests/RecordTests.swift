internal import QuydatCommands
internal import TestSupport
internal import Testing

@Suite(.ownDatabase)
struct RecordTests {
  private func issue() async throws -> CommandRun {
    try await CommandRun.run(
      "record", "notice_issued", "DRW-0012", "DRW-0013", "--on", "2/3/2021", "--document", "12/TB-UBND",
      "--document-on",
      "2/3/2021")
  }

  @Test func `one paper moves many dossiers`() async throws {
    try await SmallOffice.load()
    let run = try await issue()
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("DRW-0012 · A Gió"))
    #expect(run.output.contains("DRW-0013 · Y Pim"))
    #expect(run.output.contains("Thông báo thu hồi đất: "))
    #expect(run.messages.isEmpty)
  }

  @Test func `a breach of procedure is refused with its clause, for each dossier`() async throws {
    try await SmallOffice.load(isListed: false)
    let run = try await issue()
    #expect(run.status == 65)
    for code in ["DRW-0012", "DRW-0013"] {
      #expect(
        run.messages.contains(
          "! \(code): không đạt «dự án có trong kế hoạch sử dụng đất năm được duyệt» (Luật Đất đai 2013 Đ.63 k.1)"
        ))
    }
  }

  @Test func `what has no effect is refused with what could be recorded, and nothing is kept`() async throws {
    try await SmallOffice.load()
    _ = try await issue()
    let run = try await CommandRun.run(
      "record", "compensation_plan_approved", "DRW-0012", "--on", "5/3/2021", "amount=20.000.000")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("chưa ghi gì: mục này trái quy định hoặc không có tác dụng"))
    #expect(run.messages.contains("--override \"LÝ DO\""))
    let sheet = try await CommandRun.run("case", "show", "DRW-0012", "--as-of", "31/10/2021")
    #expect(!sheet.output.contains("Quyết định phê duyệt phương án"))
  }

  @Test func `with a reason it is recorded and told as what it is`() async throws {
    try await SmallOffice.load()
    _ = try await issue()
    let run = try await CommandRun.run(
      "record", "compensation_plan_approved", "DRW-0012", "--on", "5/3/2021", "amount=20.000.000",
      "--override",
      "theo biên bản cũ")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("không có bước nào của loại này vào lúc đó"))
    let sheet = try await CommandRun.run("case", "show", "DRW-0012", "--as-of", "31/10/2021")
    #expect(sheet.output.contains("ghi dù vướng:"))
    #expect(sheet.output.contains("Văn bản không có tác dụng"))
  }

  @Test func `a dry run keeps nothing`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("record", "notice_issued", "DRW-0012", "--on", "2/3/2021", "--dry-run")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Nếu ghi «"))
    let log = try await CommandRun.run("audit", "show", "DRW-0012", "--format", "csv")
    #expect(!log.output.contains("notice"))
  }

  @Test func `a retraction takes the steps back, and the log keeps both`() async throws {
    try await SmallOffice.load()
    let number = try await entryNumber(of: issue())
    let run = try await CommandRun.run("record", "--retract", number)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("(rút lại)"))
    let again = try await CommandRun.run("record", "--retract", number)
    #expect(again.status == 65)
    #expect(again.messages.contains("mục \(number) đã được mục"))
    let audit = try await CommandRun.run("audit", "verify", "--fail-on-findings")
    #expect(audit.status == 0, "\(audit.output)")
    #expect(audit.output.contains("Nguyên vẹn."))
  }

  @Test func `a correction changes what it names and keeps the rest`() async throws {
    try await SmallOffice.load()
    let number = try await entryNumber(of: issue())
    let run = try await CommandRun.run("record", "--supersede", number, "--on", "4/3/2021")
    #expect(run.status == 0, "\(run.messages)")
    let sheet = try await CommandRun.run("case", "show", "DRW-0012", "--as-of", "31/10/2021")
    #expect(sheet.output.contains("12/TB-UBND"))
    #expect(sheet.output.contains("đã thay"))
    #expect(sheet.output.contains("04/03/2021"))
  }

  @Test func `a refusal to be counted opens an inventory, which can then be worked on`() async throws {
    try await SmallOffice.load()
    _ = try await issue()
    let day = { (text: String) in ["--on", text] }
    for (kind, on) in [("notice_served", "3/3/2021"), ("inventory_invited", "10/3/2021")] {
      let run = try await CommandRun.run(
        "record", kind, "DRW-0012", day(on)[0], day(on)[1], "--override", "thử")
      #expect(run.status == 0, "\(run.messages)")
    }
    let refusal = try await CommandRun.run(
      "record", "inventory_refused", "DRW-0012", "--on", "20/3/2021", "--override", "thử")
    #expect(refusal.status == 0, "\(refusal.messages)")
    #expect(refusal.output.contains("Đã mở: DRW-0012-KD1"))
    let list = try await CommandRun.run("inventory", "list", "--format", "csv", "--as-of", "31/10/2021")
    #expect(list.output.contains("DRW-0012-KD1,A Gió,xã Đăk Rơ Wa,2021-03-20"))
    let held = try await CommandRun.run(
      "record", "persuasion_held", "drw-0012-kd1", "--on", "25/3/2021", "ordinal=1")
    #expect(held.status == 0, "\(held.messages)")
    let explained = try await CommandRun.run("explain", "DRW-0012-KD1", "--as-of", "26/3/2021")
    #expect(explained.status == 0)
    #expect(explained.output.contains("KD1 Kiểm đếm bắt buộc"))
  }

  @Test func `what has not happened yet is not recorded`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("record", "notice_issued", "DRW-0012", "--on", "16/11/2021")
    #expect(run.status == 65)
    #expect(run.messages.contains("ngày 16/11/2021 chưa đến (hôm nay 15/11/2021)"))
  }

  private func entryNumber(of run: CommandRun) throws -> String {
    let match = try #require(run.output.firstMatch(of: /#([0-9]+)/), "\(run.messages)")
    return String(match.1)
  }
}
