internal import ArgumentParser
internal import LandDomain
internal import LandLaw
internal import LandOperations
internal import LandStore
internal import Measures
internal import Workflow

struct InventoryCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inventory", abstract: Speech.says("Kiểm đếm bắt buộc.", "Compulsory inventories."),
      subcommands: [List.self, Show.self])
  }
  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Các vụ kiểm đếm bắt buộc.", "The compulsory inventories."))
    }
    @Option(help: ArgumentHelp(Speech.says("Mã dự án.", "Code of the project."))) var project: String?
    @OptionGroup var filter: FilterOptions
    func run() async throws {
      let desk = try Desk(filter.options.common)
      guard filter.state.isEmpty else {
        throw UsageError("inventory list không có --state", "inventory list takes no --state")
      }
      var request = try filter.request(desk)
      request.project = project
      try await filter.print(
        InventoryList(request), request, Self.grid, desk,
        empty: Bilingual(vi: "Không có vụ kiểm đếm bắt buộc nào.", en: "There are no compulsory inventories.")
      )
    }

    private static let grid: Grid<InventoryLine> = {
      let track = Definitions.named("case")?.subject("compulsory_inventory")?.tracks.first
      let titles = Dictionary(
        (track?.states ?? []).map { ($0.state.text, $0.title) }, uniquingKeysWith: { first, _ in first })
      let initial = track?.initial.text ?? ""
      var grid = Grid<InventoryLine>()
      grid.text("code", "Kiểm đếm bắt buộc", "Inventory") { row, _ in row.code }
      grid.text("party", "Người có đất", "Party", flexible: true) { row, _ in row.party }
      grid.text("wards", "Xã, phường", "Wards", flexible: true, plain: { $0.wards.joined(separator: ";") }) {
        row, _ in
        row.wards.joined(separator: ", ")
      }
      grid.day("opened_on", "Từ chối ngày", "Refused on") { $0.openedOn }
      grid.text("state", "Trạng thái", "State", flexible: true, plain: { $0.state ?? initial }) { row, page in
        let state = row.state ?? initial
        return page.says(titles[state] ?? Bilingual(same: state))
      }
      grid.file("case") { $0.caseCode }
      grid.file("project") { $0.project }
      grid.file("synthetic") { $0.isSynthetic ? "yes" : "no" }
      return grid
    }()
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một vụ: DRW-0012-KD1.", "One of them: DRW-0012-KD1."))
    }
    @OptionGroup var sheet: SheetOptions
    func run() async throws { try await sheet.show(nil, instance: "compulsory_inventory") }
  }
}
