internal import Measures
internal import QuydatCommands
internal import TestSupport
internal import Testing

/// What people are told when something is not as it should be: one sentence, on the stream of messages, and a status that
/// tells the kind.
@Suite(.ownDatabase)
struct RefusalTests {
  @Test func `a ward that does not exist is answered with the nearest`() async throws {
    let run = try await CommandRun.run("ward", "find", "Dak Ro Oa", "--as-of", "31/10/2021")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("không có xã, phường nào là «Dak Ro Oa»; có phải: 23335 xã Đăk Rơ Wa"))
    let english = try await CommandRun.run("ward", "find", "Dak Ro Oa", language: .en)
    #expect(english.messages.hasPrefix("Error: there is no ward or commune “Dak Ro Oa”; did you mean: 23335"))
  }

  @Test func `a date that reads two ways is refused with its readings`() async throws {
    let run = try await CommandRun.run("advance", "--as-of", "1/2/21")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.messages.contains(
        "«1/2/21» không nhận được là ngày: đọc được nhiều cách: 01/02/2021 hay 02/01/2021"))
  }

  @Test func `a code that is there already is refused by line, and nothing is kept`() async throws {
    try await SmallOffice.load()
    let file = try ScratchFile(
      "more.csv", "code,name,kind\nQTR,Chợ Quang Trung,clearance\nDRW,Lại Đăk Rơ Wa,clearance\n")
    let run = try await CommandRun.run("import", "projects", file.path)
    #expect(run.status == 65)
    #expect(run.messages.contains("more.csv, dòng 3, cột code: «DRW» dự án này đã có"))
    #expect(run.messages.contains("more.csv không nhập được: 1 chỗ phải sửa, không dòng nào được ghi."))
    let list = try await CommandRun.run("project", "list", "--format", "csv")
    #expect(!list.output.contains("QTR"))
  }

  @Test func `an unknown kind is answered with those that are like it`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("record", "notice_isued", "DRW-0012", "--on", "02/03/2021")
    #expect(run.status == 64)
    #expect(
      run.messages.contains("Hồ sơ bồi thường: không có loại việc «notice_isued»; có phải: notice_issued"))
    #expect(run.messages.contains("Xem: quydat workflow kinds case"))
  }

  @Test func `a kind of an inventory is sent to the inventory`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("record", "persuasion_held", "DRW-0012", "--on", "02/03/2021")
    #expect(run.status == 64)
    #expect(run.messages.contains("loại này thuộc Kiểm đếm bắt buộc: ghi mã DRW-0012-KD1"))
  }

  @Test func `a code that nothing has is answered with the nearest`() async throws {
    try await SmallOffice.load()
    let run = try await CommandRun.run("case", "show", "DRW-0112")
    #expect(run.status == 65)
    #expect(run.messages.contains("không có gì mang mã «DRW-0112»; có phải: DRW-0012"))
    let lower = try await CommandRun.run("case", "show", "drw-0012", "--as-of", "31/10/2021")
    #expect(lower.status == 0)
    let other = try await CommandRun.run("lot", "show", "DRW-0012")
    #expect(other.status == 65)
    #expect(other.messages.contains("«DRW-0012» là Hồ sơ bồi thường, không phải Lô đất"))
  }

  @Test func `a server that is away is said to be away`() async throws {
    let run = await CommandRun.away(
      ["ward", "list"], environment: ["DATABASE_URL": "postgresql://127.0.0.1:1/quydat"])
    #expect(run.status == 69)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("Không kết nối được cơ sở dữ liệu"))
    #expect(run.messages.contains("Xem DATABASE_URL hoặc các biến PG…"))
  }

  @Test func `a named server without the office's tables asks for a migration`() async throws {
    let run = try await CommandRun.run("ward", "list", "--office", "pleiku")
    #expect(run.status == 78)
    #expect(run.messages.contains("Hãy chạy: quydat db migrate --office pleiku"))
    let migrated = try await CommandRun.run("db", "migrate", "--office", "pleiku")
    #expect(migrated.status == 0)
    #expect(try await CommandRun.run("ward", "list", "--office", "pleiku").status == 0)
    #expect(try await CommandRun.run("ward", "list", "--office", "Kon Tum").status == 64)
  }

  @Test func `a day before the last one advanced is refused`() async throws {
    try await SmallOffice.load()
    #expect(try await CommandRun.run("advance", "--as-of", "31/10/2021").status == 0)
    let run = try await CommandRun.run("advance", "--as-of", "30/09/2021")
    #expect(run.status == 65)
    #expect(run.messages.contains("Không thể chạy đến ngày 30/09/2021: đã chạy đến ngày 31/10/2021"))
  }

  @Test func `an option that does not exist is wrong use`() async throws {
    let run = await CommandRun.away(["law", "parameters", "--onn", "2021-10-31"])
    #expect(run.status == 64)
    #expect(run.messages.contains("Không có tùy chọn '--onn'"))
  }
}
