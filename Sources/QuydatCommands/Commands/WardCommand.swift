internal import ArgumentParser
internal import LandOperations
internal import LandStore
internal import Measures

struct WardCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ward", abstract: Speech.says("Xã, phường, thị trấn.", "Wards, communes and townships."),
      subcommands: [Find.self, List.self, History.self, Successors.self])
  }
  init() {}

  struct Find: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Tìm theo tên gõ tay hoặc mã: \"Dak Ro Wa\", \"p. Quang Trung\", 23335.",
          "Find by a name as typed, or by code: \"Dak Ro Wa\", \"p. Quang Trung\", 23335."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Tên hoặc mã.", "Name or code."), valueName: "name"))
    var name: [String]
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let day = try reading.day(desk.console)
      let found = try await desk.inOffice(options) {
        try await WardFind(typed: name.joined(separator: " "), day: day).run(in: $0)
      }
      try desk.print(found, WardCommand.grid, list.format, empty: WardCommand.none)
    }
  }

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Mọi xã, phường của một ngày.", "All wards of a day."))
    }
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let day = try reading.day(desk.console)
      let found = try await desk.inOffice(options) { try await WardList(day: day).run(in: $0) }
      try desk.print(found, WardCommand.grid, list.format, empty: WardCommand.none)
    }
  }

  struct History: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một mã đã là những nơi nào.", "What a code has meant."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Mã năm chữ số.", "Code of five digits."))) var code: String
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let found = try await desk.inOffice(options) { try await WardHistory(code: code).run(in: $0) }
      try desk.print(found, WardCommand.grid, list.format, empty: WardCommand.none)
    }
  }

  struct Successors: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Sau khi sáp nhập, chia tách thì thành nơi nào.",
          "What became of it when units were merged or split."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Mã năm chữ số.", "Code of five digits."))) var code: String
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let found = try await desk.inOffice(options) { try await WardSuccessors(code: code).run(in: $0) }
      try desk.print(
        found, WardCommand.successors, list.format,
        empty: Bilingual(
          vi: "Mã này không có thay đổi nào được ghi nhận.", en: "No change of this code is recorded."))
    }
  }

  private static let none = Bilingual(vi: "Không có xã, phường nào.", en: "There are no wards.")

  private static let grid: Grid<AdministrativeUnit> = {
    var grid = Grid<AdministrativeUnit>()
    grid.text("code", "Mã", "Code") { row, _ in row.code }
    grid.text("kind", "Loại", "Kind") { row, _ in row.kind }
    grid.text("name", "Tên", "Name") { row, _ in row.name }
    grid.text("district", "Huyện, thành phố", "District") { row, _ in row.district ?? "" }
    grid.text("province", "Tỉnh", "Province") { row, _ in row.province }
    grid.day("valid_from", "Từ ngày", "From") { $0.validFrom }
    grid.text("valid_to", "Đến hết ngày", "Until", plain: { $0.validTo?.description ?? "" }) { row, page in
      row.validTo.map { page.day($0 - 1) } ?? ""
    }
    return grid
  }()

  private static let successors: Grid<Succession> = {
    var grid = Grid<Succession>()
    grid.text("old_code", "Mã cũ", "Old code") { row, _ in row.old.code }
    grid.text("old_name", "Nơi cũ", "Old unit") { row, _ in row.old.title }
    grid.text("new_code", "Mã mới", "New code") { row, _ in row.new.code }
    grid.text("new_name", "Nơi mới", "New unit") { row, _ in row.new.title }
    grid.day("since", "Từ ngày", "Since") { $0.new.validFrom }
    grid.text("kind", "Phần", "Part", plain: \.kind) { row, page in
      switch row.kind {
      case "whole": page.says("toàn bộ", "all of it")
      case "part": page.says("một phần", "a part")
      default: page.says("phần chính", "the main part")
      }
    }
    return grid
  }()
}
