internal import ArgumentParser
internal import LandDomain
internal import LandOperations
internal import LandStore
internal import Measures

struct CaseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case", abstract: Speech.says("Hồ sơ bồi thường.", "Compensation cases."),
      subcommands: [List.self, Show.self])
  }
  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Các hồ sơ.", "The cases."))
    }
    @Option(help: ArgumentHelp(Speech.says("Mã dự án.", "Code of the project."))) var project: String?
    @OptionGroup var filter: FilterOptions
    func run() async throws {
      let desk = try Desk(filter.options.common)
      var request = try filter.request(desk)
      request.project = project
      try await filter.print(
        CaseList(request), request, Self.grid, desk,
        empty: Bilingual(vi: "Không có hồ sơ nào.", en: "There are no cases."))
    }

    private static let grid: Grid<CaseLine> = {
      let words = StateWords(.compensationCase)
      var grid = Grid<CaseLine>()
      grid.text("code", "Hồ sơ", "Case") { row, _ in row.code }
      grid.text("party", "Người có đất", "Party", flexible: true) { row, _ in row.party }
      grid.text("wards", "Xã, phường", "Wards", flexible: true, plain: { $0.wards.joined(separator: ";") }) {
        row, _ in
        row.wards.joined(separator: ", ")
      }
      grid.text("parcels", "Thửa", "Parcels", flexible: true, plain: { $0.parcels.joined(separator: ";") }) {
        row, _ in
        row.parcels.joined(separator: ", ")
      }
      grid.state("inventory", "Kiểm đếm", "Inventory", words) { $0.tracks }
      grid.state("plan", "Phương án", "Plan", words) { $0.tracks }
      grid.state("money", "Chi trả", "Money", words) { $0.tracks }
      grid.state("recovery", "Thu hồi", "Recovery", words) { $0.tracks }
      grid.state("handover", "Bàn giao", "Handover", words) { $0.tracks }
      grid.file("project") { $0.project }
      grid.file("party_kind") { $0.partyKind }
      for track in ["notice", "resettlement", "file", "complaint"] {
        grid.file(track) { words.state(track, $0.tracks) }
      }
      grid.file("synthetic") { $0.isSynthetic ? "yes" : "no" }
      return grid
    }()
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một hồ sơ.", "One case."))
    }
    @OptionGroup var sheet: SheetOptions
    func run() async throws { try await sheet.show(.compensationCase) }
  }
}
