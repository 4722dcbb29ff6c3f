internal import QuydatCommands
internal import TestSupport
internal import Testing

@Suite(.ownDatabase)
struct DemoTests {
  /// The whole way: load, advance, report, explain; then record what the explanation names, advance, and see the lot free.
  @Test func `the entry that the demonstration names frees the lot`() async throws {
    let demo = try await CommandRun.run("demo", "--quiet")
    try #require(demo.status == 0, "\(demo.messages)")
    #expect(demo.output.contains("BÁO CÁO MỨC ĐỘ SẴN SÀNG ĐẤU GIÁ QUYỀN SỬ DỤNG ĐẤT — THÁNG 10/2021"))
    #expect(demo.output.contains("Vì sao lô TNT-A09 còn vướng?"))
    let named = try #require(
      demo.output.firstMatch(
        of: /quydat record payment (TNTGP-[0-9]+) --on ([-0-9]+) amount=([0-9]+) --dry-run/))
    let again = try await CommandRun.run("demo")
    #expect(again.status == 0)
    #expect(again.messages.contains("Dữ liệu minh họa đã có sẵn."))
    #expect(again.output == demo.output)

    let office = ["--office", "demo"]
    let paid = try await CommandRun.run(
      "record", "payment", String(named.1), "--on", String(named.2), "amount=\(named.3)", office[0], office[1]
    )
    #expect(paid.status == 0, "\(paid.messages)")
    let advanced = try await CommandRun.run(
      "advance", "--as-of", "05/11/2021", "--quiet", office[0], office[1])
    #expect(advanced.status == 0, "\(advanced.messages)")
    let lots = try await CommandRun.run(
      "lot", "list", "--state", "preparation=ready", "--as-of", "05/11/2021", "--format", "csv", office[0],
      office[1])
    #expect(lots.output.contains("TNT-A09,"))
    let audit = try await CommandRun.run("audit", "verify", "--fail-on-findings", office[0], office[1])
    #expect(audit.status == 0, "\(audit.output)")
  }

  /// Ctrl-C cancels the task that the command runs in.
  @Test func `a demonstration that was stopped goes on where it stopped`() async throws {
    let address = TestDatabase.conninfo(of: try TestDatabase.own)
    let work = Task { await CommandRun.away(["demo"], environment: ["DATABASE_URL": address]) }
    try await Task.sleep(for: .milliseconds(1_500))
    work.cancel()
    let stopped = await work.value
    if stopped.status != 0 {
      #expect(stopped.status == 75)
      #expect(stopped.messages.contains("Đã dừng theo yêu cầu."))
    }
    let again = try await CommandRun.run("demo", "--quiet")
    #expect(again.status == 0, "\(again.messages)")
    #expect(again.output.contains("TNT-A09"))
  }
}
