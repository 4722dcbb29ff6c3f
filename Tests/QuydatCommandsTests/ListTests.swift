internal import Measures
internal import QuydatCommands
internal import TestSupport
internal import Testing

@Suite(.ownDatabase)
struct ListTests {
  @Test func `parcels are found by a ward as people type it`() async throws {
    try await SmallOffice.load()
    for ward in ["Dak Ro Wa", "xã Đăkrơwa", "23335"] {
      let run = try await CommandRun.run(
        "parcel", "list", "--ward", ward, "--as-of", "31/10/2021", "--format", "csv", "--quiet")
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.split(separator: "\n").count == 3)
    }
    let run = try await CommandRun.run(
      "parcel", "list", "--land-use", "odt", "--as-of", "31/10/2021", "--format", "csv", "--quiet")
    #expect(run.output.contains(",12,346,80.0,ODT,"))
    #expect(run.messages.isEmpty)
  }

  @Test func `tables are written as in Viet Nam, files plainly`() async throws {
    try await SmallOffice.load()
    let table = try await CommandRun.run("parcel", "list", "--as-of", "31/10/2021")
    #expect(table.output.contains("125,4"))
    let csv = try await CommandRun.run("parcel", "list", "--as-of", "31/10/2021", "--format", "csv")
    #expect(csv.output.contains(",125.4,CLN,"))
  }

  @Test func `a list follows the states that are asked for, by code or by title`() async throws {
    try await SmallOffice.load()
    _ = try await CommandRun.run("record", "notice_issued", "DRW-0012", "--on", "2/3/2021")
    for state in ["notice=issued", "notice=none"] {
      let run = try await CommandRun.run(
        "case", "list", "--state", state, "--as-of", "31/10/2021", "--format", "csv", "--quiet")
      #expect(run.output.contains(state == "notice=issued" ? "DRW-0012" : "DRW-0013"))
      #expect(!run.output.contains(state == "notice=issued" ? "DRW-0013" : "DRW-0012"))
    }
    let wrong = try await CommandRun.run("case", "list", "--state", "notice=sent")
    #expect(wrong.status == 64)
    #expect(wrong.messages.contains("tuyến notice không có trạng thái «sent»; có: none"))
  }

  @Test func `an earlier day shows the earlier states`() async throws {
    try await SmallOffice.load()
    _ = try await CommandRun.run("record", "notice_issued", "DRW-0012", "--on", "2/3/2021")
    _ = try await CommandRun.run("advance", "--as-of", "31/10/2021", "--quiet")
    let before = try await CommandRun.run(
      "case", "list", "--as-of", "1/3/2021", "--state", "notice=issued", "--format", "csv", "--quiet")
    #expect(!before.output.contains("DRW-0012"))
    let after = try await CommandRun.run(
      "case", "list", "--as-of", "2/3/2021", "--state", "notice=issued", "--format", "csv", "--quiet")
    #expect(after.output.contains("DRW-0012"))
  }

  @Test func `what was not known then is not shown then`() async throws {
    try await SmallOffice.load()
    _ = try await CommandRun.run("record", "notice_issued", "DRW-0012", "--on", "2/3/2021")
    let sheet = try await CommandRun.run(
      "case", "show", "DRW-0012", "--as-of", "31/10/2021", "--known-at", "2021-03-05")
    #expect(sheet.status == 0, "\(sheet.messages)")
    #expect(sheet.output.contains("Theo những gì đã biết đến khối 0."))
    #expect(!sheet.output.contains("Ban hành thông báo"))
  }

  @Test func `a list says so when something is still due`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("case", "list", "--as-of", "31/10/2021")
    // Notices are wrapped to the width of the terminal.
    let notice = run.messages.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(notice.contains("quydat advance --as-of 2021-10-31"))
    _ = try await CommandRun.run("advance", "--as-of", "31/10/2021", "--quiet")
    #expect(try await CommandRun.run("case", "list", "--as-of", "31/10/2021").messages.isEmpty)
  }
}
