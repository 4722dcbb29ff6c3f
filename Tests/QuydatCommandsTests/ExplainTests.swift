internal import Measures
internal import QuydatCommands
internal import TestSupport
internal import Testing

@Suite(.ownDatabase)
struct ExplainTests {
  @Test func `a case says where it stands and what it needs`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("explain", "DRW-0012", "--as-of", "31/10/2021")
    #expect(run.status == 0, "\(run.messages)")
    let first = run.output.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("DRW-0012 · hộ A Gió · xã Đăk Rơ Wa · Luật Đất đai 2013"))
    #expect(first.hasSuffix("đến ngày 31/10/2021"))
    #expect(run.output.contains("Có thể ghi nhận ngay"))
    #expect(run.output.contains("notice_issued"))
    #expect(run.output.contains("Chưa chuyển được sang"))
  }

  @Test func `the same in English`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("explain", "DRW-0012", "--as-of", "31/10/2021", language: .en)
    #expect(run.output.contains("as of 31/10/2021"))
    #expect(run.output.contains("Can be recorded now"))
  }

  @Test func `machines get keys that stay`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("explain", "DRW-0012", "--as-of", "31/10/2021", "--format", "json")
    for key in ["asOf", "below", "blocked", "code", "findings", "heading", "open", "standings", "unverified"]
    {
      #expect(run.output.contains("\"\(key)\" :"))
    }
  }

  @Test func `a track that does not exist is answered with those that do`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("explain", "DRW-0012", "--track", "mony", "--as-of", "31/10/2021")
    #expect(run.status == 64)
    #expect(run.messages.contains("không có tuyến «mony»; có phải: money?"))
  }
}
