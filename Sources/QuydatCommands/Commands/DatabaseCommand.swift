internal import ArgumentParser
internal import EmbeddedPostgres
internal import Glibc
internal import LandOperations
internal import LandSchema
internal import LandStore
internal import Measures
internal import PostgresAccess

struct DatabaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "db", abstract: Speech.says("Máy chủ và bảng dữ liệu.", "The server and its tables."),
      subcommands: [Start.self, Stop.self, Status.self, Migrate.self, Psql.self])
  }
  init() {}

  struct Start: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Khởi động máy chủ riêng.", "Start the private server."))
    }
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      let status = try await ServerOperations.start(ServerChoice.choose(desk.console.environment))
      desk.print(ServerWords.text(status, desk))
    }
  }

  struct Stop: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Dừng máy chủ riêng.", "Stop the private server."))
    }
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      try await ServerOperations.stop(ServerChoice.choose(desk.console.environment))
      desk.notice(Bilingual(vi: "Máy chủ riêng đã dừng.", en: "The private server has stopped."))
    }
  }

  struct Status: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says("Máy chủ và các văn phòng đang ở đâu.", "How the server and its offices stand.")
      )
    }
    @OptionGroup var list: ListOptions
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      let choice = try ServerChoice.choose(desk.console.environment)
      if let status = try await ServerOperations.status(choice) {
        if list.format == .table { desk.print(ServerWords.text(status, desk)) }
        guard case .running = status.state else {
          if list.format == .json { try desk.printJSON([OfficeLine]()) }
          return
        }
      }
      let offices = try await ServerOperations.offices(choice, asOf: desk.console.today)
      try desk.print(
        offices, Self.grid, list.format,
        empty: Bilingual(
          vi: "Chưa có văn phòng nào. Tạo: quydat db migrate, hoặc thử: quydat demo",
          en: "There is no office yet. Make one: quydat db migrate, or try: quydat demo"))
    }

    private static let grid: Grid<OfficeLine> = {
      var grid = Grid<OfficeLine>()
      grid.text("office", "Văn phòng", "Office") { row, _ in row.office }
      grid.number("pending", "Chờ nâng cấp", "Migrations") { $0.pendingMigrations }
      grid.day("horizon", "Chạy đến ngày", "Advanced to") { $0.standing?.horizon }
      grid.number("due", "Đến hạn", "Due") { $0.standing?.due }
      grid.number("projects", "Dự án", "Projects") { $0.standing?.projects }
      grid.number("cases", "Hồ sơ", "Cases") { $0.standing?.cases }
      grid.number("parcels", "Thửa", "Parcels") { $0.standing?.parcels }
      grid.number("lots", "Lô", "Lots") { $0.standing?.lots }
      grid.number("entries", "Mục", "Entries") { $0.standing?.entries }
      grid.text("head", "Đầu chuỗi", "Head", plain: { $0.standing?.head ?? "" }) { row, _ in
        row.standing.map { $0.position == 0 ? "–" : "\($0.position)·\($0.head.prefix(8))" } ?? ""
      }
      return grid
    }()
  }

  struct Migrate: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Tạo hoặc nâng cấp bảng của một văn phòng.", "Make or upgrade the tables of an office."))
    }
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let office = try options.chosenOffice(desk.console)
      let done = try await ServerOperations.migrate(
        ServerChoice.choose(desk.console.environment), office: office)
      for line in done { desk.print(line + "\n") }
      desk.notice(
        done.isEmpty
          ? Bilingual(vi: "Văn phòng \(office) đã mới nhất.", en: "The office \(office) is up to date.")
          : Bilingual(
            vi: "Đã nâng cấp văn phòng \(office).", en: "The office \(office) was brought up to date."))
    }
  }

  struct Psql: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Mở psql trên dữ liệu của văn phòng: quydat db psql -- -c 'SELECT 1'.",
          "Open psql on the office's data: quydat db psql -- -c 'SELECT 1'."))
    }
    @OptionGroup var options: OfficeOptions
    @Argument(
      parsing: .postTerminator, help: ArgumentHelp(Speech.says("Chuyển cho psql.", "Passed to psql.")))
    var rest: [String] = []

    func run() async throws {
      let desk = try Desk(options.common)
      let office = try options.chosenOffice(desk.console)
      let choice = try ServerChoice.choose(desk.console.environment)
      var words = ["psql"]
      switch choice {
      case .own(let server):
        words += ["-d", try await ServerChoice.blocking { try server.start() }]
      case .named:
        if let url = desk.console.environment["DATABASE_URL"], !url.isEmpty { words += ["-d", url] }
      }
      words += rest
      setenv("PGOPTIONS", "-c search_path=\(office.searchPath.joined(separator: ","))", 1)
      var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
      arguments.append(nil)
      execvp("psql", &arguments)
      // Only reached when there is no psql.
      throw UsageError(
        "không chạy được psql: hãy cài gói postgresql-client",
        "psql could not be run: install postgresql-client")
    }
  }
}

/// How the private server stands, in words.
enum ServerWords {
  static func text(_ status: ServerStatus, _ desk: Desk) -> String {
    let size = VietnameseFormat.integer(status.bytes / 1_048_576) + " MB"
    let version = status.major.map { "PostgreSQL \($0)" } ?? "PostgreSQL"
    return switch status.state {
    case .running(let pid, _, let conninfo):
      desk.says(
        "Máy chủ riêng đang chạy: \(version), tiến trình \(pid), \(status.folder) (\(size))\n  \(conninfo)\n",
        "The private server runs: \(version), process \(pid), \(status.folder) (\(size))\n  \(conninfo)\n")
    case .stopped:
      desk.says(
        "Máy chủ riêng đang dừng: \(version), \(status.folder) (\(size))\n",
        "The private server is stopped: \(version), \(status.folder) (\(size))\n")
    case .absent:
      desk.says(
        "Chưa có máy chủ riêng (sẽ nằm ở \(status.folder)).\n",
        "There is no private server yet (it would lie in \(status.folder)).\n")
    }
  }
}
