internal import ArgumentParser
internal import LandDomain
internal import LandOperations
internal import LandStore
internal import Measures

struct ParcelCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "parcel", abstract: Speech.says("Thửa đất trong dự án.", "Parcels in projects."),
      subcommands: [List.self, Show.self])
  }
  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Các thửa: theo xã phường, dự án, tờ, thửa, loại đất.",
          "Parcels by ward, project, sheet, plot, use."))
    }
    @Option(help: ArgumentHelp(Speech.says("Mã dự án.", "Code of the project."))) var project: String?
    @Option(help: ArgumentHelp(Speech.says("Số tờ bản đồ.", "Map sheet."))) var sheet: Int?
    @Option(help: ArgumentHelp(Speech.says("Số thửa.", "Plot."))) var plot: String?
    @Option(
      name: .customLong("land-use"),
      help: ArgumentHelp(Speech.says("Loại đất, như ODT.", "Land use, such as ODT.")))
    var landUse: String?
    @OptionGroup var filter: FilterOptions
    func run() async throws {
      let desk = try Desk(filter.options.common)
      var request = try filter.request(desk)
      (request.project, request.sheet, request.plot, request.landUse) = (project, sheet, plot, landUse)
      try await filter.print(
        ParcelList(request), request, Self.grid, desk,
        empty: Bilingual(vi: "Không có thửa đất nào.", en: "There are no parcels."))
    }

    private static let grid: Grid<ParcelLine> = {
      let words = StateWords(.parcel)
      var grid = Grid<ParcelLine>()
      grid.text("code", "Thửa", "Parcel") { row, _ in row.code }
      grid.text("ward", "Xã, phường", "Ward", flexible: true) { row, _ in row.ward }
      grid.text("sheet", "Tờ", "Sheet") { row, _ in String(row.sheet) }
      grid.text("plot", "Số", "Plot") { row, _ in row.plot }
      grid.area("area_m2", "m²", "m²") { $0.area }
      grid.text("land_use", "Loại đất", "Use") { row, _ in row.landUse ?? "" }
      grid.state("money", "Chi trả", "Money", words) { $0.tracks }
      grid.state("recovery", "Thu hồi", "Recovery", words) { $0.tracks }
      grid.state("ground", "Mặt bằng", "Ground", words) { $0.tracks }
      grid.text("cases", "Hồ sơ", "Cases", flexible: true, plain: { $0.cases.joined(separator: ";") }) {
        row, _ in
        row.cases.joined(separator: ", ")
      }
      grid.file("project") { $0.project }
      grid.file("ward_code") { $0.wardCode }
      grid.file("survey") { words.state("survey", $0.tracks) }
      grid.file("synthetic") { $0.isSynthetic ? "yes" : "no" }
      return grid
    }()
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một thửa đất.", "One parcel."))
    }
    @OptionGroup var sheet: SheetOptions
    func run() async throws { try await sheet.show(.parcel) }
  }
}
