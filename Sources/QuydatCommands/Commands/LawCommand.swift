internal import ArgumentParser
internal import LandOperations
internal import Measures
internal import Terminal

struct LawCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "law",
      abstract: Speech.says(
        "Các phiên bản luật và con số của luật.", "The versions of the law and its numbers."),
      subcommands: [RegimesList.self, Parameters.self, Explain.self])
  }
  init() {}

  struct RegimesList: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "regimes", abstract: Speech.says("Các phiên bản luật.", "The versions of the law."))
    }
    @OptionGroup var list: ListOptions
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      var grid = Grid<RegimeLine>()
      grid.text("code", "Mã", "Code") { row, _ in row.code }
      grid.day("from", "Từ ngày", "From") { $0.from }
      grid.text("to", "Đến hết ngày", "Until", plain: { $0.to?.description ?? "" }) { row, page in
        row.to.map { page.day($0 - 1) } ?? ""
      }
      grid.text("title", "Quy định", "Law", flexible: true, plain: \.title.vi) { row, page in
        page.says(row.title)
      }
      try desk.print(LawCatalogue().regimes, grid, list.format, empty: Bilingual(same: ""))
    }
  }

  struct Parameters: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Thời hạn, mức, tỷ lệ và căn cứ.", "Terms, amounts and rates, with their clause."))
    }
    @Option(
      help: ArgumentHelp(
        Speech.says("Chỉ những gì có hiệu lực ngày này.", "Only what is in force on this day."),
        valueName: "day"))
    var on: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      let day = try on.map { try CivilDate(typed: $0) }
      try desk.print(
        LawCatalogue().parameters(on: day), LawWords.grid, list.format,
        empty: Bilingual(vi: "Ngày ấy chưa có tham số nào.", en: "There are no parameters on that day."))
    }
  }

  struct Explain: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Một tham số qua các phiên bản, và bước nào dùng nó.",
          "One parameter through the versions, and what rests on it."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Mã tham số, như NOTICE_AGRI.", "A code such as NOTICE_AGRI.")))
    var parameter: String
    @OptionGroup var page: PageOptions
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      let explanation = try LawCatalogue().explain(parameter)
      switch page.format {
      case .json: try desk.printJSON(explanation)
      case .table: desk.print(LawWords.text(explanation, desk.page))
      }
    }
  }
}

enum LawWords {
  static let grid: Grid<ParameterLine> = {
    var grid = Grid<ParameterLine>()
    grid.text("code", "Mã", "Code") { row, _ in row.code }
    grid.text("title", "Tham số", "Parameter", flexible: true, plain: \.title.vi) { row, page in
      page.says(row.title)
    }
    grid.text("lot_class", "Loại lô", "Lot class") { row, _ in row.lotClass ?? "" }
    grid.text("value", "Giá trị", "Value", plain: \.value.vi) { row, page in page.says(row.value) }
    grid.day("from", "Từ ngày", "From") { $0.from }
    grid.text("to", "Đến hết ngày", "Until", plain: { $0.to?.description ?? "" }) { row, page in
      row.to.map { page.day($0 - 1) } ?? ""
    }
    grid.text("citation", "Căn cứ", "Law", flexible: true) { row, _ in row.citation }
    grid.text("verified", "Kiểm chứng", "Checked", plain: { $0.isVerified ? "yes" : "no" }) { row, page in
      row.isVerified ? "✓" : page.says("chưa", "not yet")
    }
    grid.file("counting") { $0.counting }
    grid.file("rolls") { $0.rolls ? "yes" : "no" }
    grid.file("stops_during_suspension") { $0.stopsDuringSuspension ? "yes" : "no" }
    grid.file("version_by") { $0.versionBy }
    grid.file("regime") { $0.regime }
    return grid
  }()

  static func text(_ explanation: ParameterExplanation, _ page: Page) -> String {
    var text = page.styling("\(explanation.code) · \(page.says(explanation.title))", .bold) + "\n\n"
    var rows = grid
    rows.columns.removeAll { ["code", "title"].contains($0.key) }
    text += rows.table(explanation.rows, page)
    if let row = explanation.rows.last {
      let counting =
        row.counting == "nth_day"
        ? page.says("đủ vào ngày thứ n", "over on day n")
        : page.says("hết ngày thứ n mới đủ", "over after day n")
      let rolls =
        row.rolls
        ? page.says("lùi sang ngày làm việc kế tiếp", "rolls to the next working day")
        : page.says("không lùi sang ngày làm việc", "does not roll")
      let stops =
        row.stopsDuringSuspension
        ? page.says("ngừng tính khi tạm đình chỉ", "stands still during a suspension")
        : page.says("vẫn tính khi tạm đình chỉ", "runs on during a suspension")
      text += "\n"
      text += page.wrapped(
        page.says("Cách tính: ", "Counting: ") + [counting, rolls, stops].joined(separator: "; ") + ".",
        indent: 2,
        first: 0)
    }
    if !explanation.usedBy.isEmpty {
      text += "\n" + page.says("Dùng trong:", "Used by:") + "\n"
      var told: Set<String> = []
      for use in explanation.usedBy {
        let line = "\(use.workflow).\(use.track) · \(page.says(use.title)): \(page.says(use.says))"
        if told.insert(line).inserted { text += page.wrapped(line, indent: 4, first: 2) }
      }
    }
    return text
  }
}
