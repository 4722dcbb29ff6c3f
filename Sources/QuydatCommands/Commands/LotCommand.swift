internal import ArgumentParser
internal import LandDomain
internal import LandOperations
internal import LandStore
internal import Measures

struct LotCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lot", abstract: Speech.says("Lô đất đấu giá.", "Auction lots."),
      subcommands: [List.self, Show.self])
  }
  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Các lô.", "The lots."))
    }
    @Option(help: ArgumentHelp(Speech.says("Mã khu đất.", "Code of the site."))) var site: String?
    @OptionGroup var filter: FilterOptions
    func run() async throws {
      let desk = try Desk(filter.options.common)
      var request = try filter.request(desk)
      request.site = site
      try await filter.print(
        LotList(request), request, Self.grid, desk,
        empty: Bilingual(vi: "Không có lô đất nào.", en: "There are no lots."))
    }

    private static let grid: Grid<LotLine> = {
      let words = StateWords(.lot)
      var grid = Grid<LotLine>()
      grid.text("code", "Lô", "Lot") { row, _ in row.code }
      grid.area("area_m2", "m²", "m²") { $0.area }
      grid.text("purpose", "Mục đích", "Purpose", flexible: true) { row, _ in row.purpose ?? "" }
      grid.state("land", "Quỹ đất", "Land", words) { $0.tracks }
      grid.state("preparation", "Sẵn sàng", "Readiness", words) { $0.tracks }
      grid.state("title", "Giao đất", "Title", words) { $0.tracks }
      grid.number("attempts", "Lần", "Attempts") { $0.attempts }
      grid.text("parcels", "Thửa", "Parcels", flexible: true, plain: { $0.parcels.joined(separator: ";") }) {
        row, _ in
        row.parcels.joined(separator: ", ")
      }
      grid.file("site") { $0.site }
      grid.file("ward") { $0.ward ?? "" }
      grid.file("lot_class") { $0.lotClass ?? "" }
      grid.file("bidders") { $0.bidders ?? "" }
      grid.file("synthetic") { $0.isSynthetic ? "yes" : "no" }
      return grid
    }()
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một lô đất.", "One lot."))
    }
    @OptionGroup var sheet: SheetOptions
    func run() async throws { try await sheet.show(.lot) }
  }
}
