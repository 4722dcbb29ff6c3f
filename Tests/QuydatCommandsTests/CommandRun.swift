internal import Glibc
internal import Measures
internal import PostgresAccess
internal import QuydatCommands
internal import Synchronization
internal import TestSupport
internal import Testing

/// A command line run in this process: what it wrote, and its exit status.
struct CommandRun {
  let status: Int32
  let output: String
  let messages: String

  /// On the test's own database, on 15 November 2021.
  static func run(
    _ arguments: String..., language: Language = .vi, environment: [String: String] = [:]
  ) async throws -> CommandRun {
    let database = try TestDatabase.own
    var variables = ["DATABASE_URL": TestDatabase.conninfo(of: database), "QUYDAT_ACTOR": "Y Blong"]
    variables.merge(environment) { _, new in new }
    return await away(arguments, language: language, environment: variables)
  }

  /// With just that environment.
  static func away(
    _ arguments: [String], language: Language = .vi, environment: [String: String] = [:]
  ) async -> CommandRun {
    let (output, messages) = (Page(), Page())
    let console = Console(
      environment: environment, language: language, output: output, messages: messages,
      now: { Timestamp("2021-11-15T09:00:00+07:00") ?? Timestamp(microseconds: 0) })
    let status = await Program.run(arguments, console)
    return CommandRun(
      status: status, output: output.text.withLock { $0 }, messages: messages.text.withLock { $0 })
  }

  private final class Page: ConsoleStream {
    let text = Mutex("")
    let isTerminal = false
    let width: Int? = 120
    func write(_ text: String) { self.text.withLock { $0 += text } }
  }
}

/// A file that goes away with its owner.
final class ScratchFile: Sendable {
  let path: String
  init(_ name: String, _ text: String) throws {
    let folder = "/tmp/quydat-test-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    mkdir(folder, 0o700)
    path = folder + "/" + name
    let file = try #require(fopen(path, "we"))
    fputs(text, file)
    fclose(file)
  }
  deinit {
    unlink(path)
    unlink(path + ".rejects.csv")
    rmdir(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
  }
}

/// A small office: one project, two parcels, two households.
enum SmallOffice {
  /// - Parameter isListed: whether the project stands in the year's land-use plan, without which no notice is lawful.
  static func load(isListed: Bool = true) async throws {
    try await take("projects", "code,name,kind,wards\nDRW,Khu du lịch Đăk Rơ Wa,clearance,xã Đăk Rơ Wa\n")
    try await take(
      "parcels",
      "project,ward,sheet,plot,area_m2,land_use\nDRW,Dak Ro Wa,12,345,\"125,4\",CLN\nDRW,23335,12,346,80,ODT\n"
    )
    try await take(
      "cases",
      """
      code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on
      DRW-0012,DRW,household,A Gió,12/345,agricultural,not_applicable,01/03/2021
      DRW-0013,DRW,household,Y Pim,12/346,non_agricultural,not_applicable,01/03/2021

      """)
    if isListed {
      try await take(
        "entries", "subject,kind,on,document,year\nDRW,land_use_plan_listed,05/01/2021,1/QĐ-UBND,2021\n")
    }
  }

  static func take(_ kind: String, _ csv: String) async throws {
    let file = try ScratchFile("\(kind).csv", csv)
    let run = try await CommandRun.run("import", kind, file.path, "--as-of", "31/10/2021")
    try #require(run.status == 0, "\(run.messages)")
  }
}
