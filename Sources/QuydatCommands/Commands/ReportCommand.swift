internal import ArgumentParser
internal import LandOperations
internal import Measures
internal import Reports

struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: Speech.says("Báo cáo.", "Reports."), subcommands: [Readiness.self])
  }
  init() {}

  struct Readiness: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "auction-readiness",
        abstract: Speech.says(
          "Mức độ sẵn sàng đấu giá của từng khu đất trong tháng.",
          "How ready each site is for auction, by month."))
    }
    @Option(
      help: ArgumentHelp(
        Speech.says("Tháng: 10/2021 hoặc 2021-10.", "The month: 10/2021 or 2021-10."), valueName: "month"))
    var month: String
    @Flag(help: ArgumentHelp(Speech.says("Cả từng lô.", "Each lot too."))) var lots = false
    @Flag(
      name: .customLong("fail-on-findings"),
      help: ArgumentHelp(Speech.says("Còn lô vướng thì mã thoát là 1.", "Exit 1 while some lot is blocked.")))
    var failsOnFindings = false
    @Option(
      name: .customLong("as-of"),
      help: ArgumentHelp(
        Speech.says(
          "Số liệu đến ngày này (mặc định ngày cuối tháng).",
          "What was true on this day (default: the month's last)."),
        valueName: "day"))
    var asOf: String?
    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions

    func run() async throws {
      let desk = try Desk(options.common)
      let month = try CivilMonth(typed: month)
      let day = try asOf.map { try CivilDate(typed: $0) }
      let moment = try knowledge.moment()
      let report = try await desk.inOffice(options) { office in
        let report = try await ReadinessReport(month: month, asOf: day, knownAt: moment).run(in: office)
        if moment == nil { try await desk.warnIfDue(office, asOf: report.asOf) }
        return report
      }
      switch list.format {
      case .table:
        desk.print(report.text(desk.language, width: desk.page.width, styling: desk.page.styling, lots: lots))
      case .csv: desk.print(report.csv)
      case .json: try desk.printJSON(report)
      }
      if failsOnFindings, report.totals.blocked > 0 { throw FoundSomething() }
    }
  }
}
