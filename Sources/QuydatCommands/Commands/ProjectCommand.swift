internal import ArgumentParser
internal import LandDomain
internal import LandOperations
internal import LandStore
internal import Measures
internal import Terminal

struct ProjectCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "project", abstract: Speech.says("Dự án.", "Projects."),
      subcommands: [List.self, Show.self])
  }
  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Các dự án.", "The projects."))
    }
    @Option(
      help: ArgumentHelp(
        Speech.says("Xã, phường: tên gõ tay hoặc mã.", "Ward: a name as typed, or a code."), valueName: "ward"
      ))
    var ward: String?
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let request = ListRequest(asOf: try reading.day(desk.console), ward: ward)
      let projects = try await desk.inOffice(options) { try await ProjectList(request).run(in: $0) }
      try desk.print(
        projects, Self.grid, list.format,
        empty: Bilingual(vi: "Không có dự án nào.", en: "There are no projects."))
    }

    private static let grid: Grid<ProjectLine> = {
      var grid = Grid<ProjectLine>()
      grid.text("code", "Mã", "Code") { row, _ in row.code }
      grid.text("name", "Dự án", "Project", flexible: true) { row, _ in row.name }
      grid.text("kind", "Loại", "Kind", flexible: true, plain: \.kind) { row, page in
        ProjectKind(rawValue: row.kind).map { page.says($0.title) } ?? row.kind
      }
      grid.text("wards", "Xã, phường", "Wards", flexible: true, plain: { $0.wards.joined(separator: ";") }) {
        row, _ in
        row.wards.joined(separator: ", ")
      }
      grid.number("cases", "Hồ sơ", "Cases") { $0.cases }
      grid.number("parcels", "Thửa", "Parcels") { $0.parcels }
      grid.file("investor") { $0.investor ?? "" }
      grid.file("planned_area_m2") { $0.plannedArea?.description ?? "" }
      grid.file("plan_year") { $0.planYear.map { String($0) } ?? "" }
      grid.file("synthetic") { $0.isSynthetic ? "yes" : "no" }
      return grid
    }()
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một dự án.", "One project."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Mã dự án.", "Code of the project."))) var code: String
    @OptionGroup var page: PageOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let sheet = try await desk.inOffice(options) { try await ProjectShow(code: code).run(in: $0) }
      switch page.format {
      case .json: try desk.printJSON(sheet)
      case .table: desk.print(Self.text(sheet, desk.page))
      }
    }

    private static func text(_ sheet: ProjectSheet, _ page: Page) -> String {
      let project = sheet.project
      var text = "\(project.code) · \(project.name)".wrapped(to: page.width ?? 120)
        .map { page.styling($0, .bold) + "\n" }.joined()
      var facts = [ProjectKind(rawValue: project.kind).map { page.says($0.title) } ?? project.kind]
      facts += project.wards
      if let investor = project.investor { facts.append(investor) }
      if let area = project.plannedArea { facts.append(VietnameseFormat.area(area)) }
      if let year = project.planYear { facts.append(page.says("kế hoạch \(year)", "plan of \(year)")) }
      if project.isSynthetic { facts.append(page.synthetic(true)) }
      text += page.wrapped(facts.joined(separator: " · "), indent: 2)
      for (title, fact) in [
        (page.says("Vị trí", "Location"), project.location),
        (page.says("Quy định", "Law"), project.regimeNote),
        (page.says("Yêu cầu", "Asked for"), project.askedFor),
      ] {
        if let fact { text += page.wrapped("\(title): \(fact)", indent: 4, first: 2) }
      }
      text += page.says(
        "  \(VietnameseFormat.integer(project.cases)) hồ sơ, \(VietnameseFormat.integer(project.parcels)) thửa đất\n",
        "  \(VietnameseFormat.integer(project.cases)) cases, \(VietnameseFormat.integer(project.parcels)) parcels\n"
      )
      return text + SheetText(page: page).entries(sheet.entries)
    }
  }
}
