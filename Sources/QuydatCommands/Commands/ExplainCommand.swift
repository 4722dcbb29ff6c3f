internal import ArgumentParser
internal import LandOperations
internal import Measures

struct ExplainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Speech.says(
        "Vì sao đang ở đây, thiếu gì, ai bổ sung được.",
        "Why it is where it is, what is missing, who can supply it."),
      discussion: Speech.says(
        "✓ đạt · ✗ chưa đạt · ! không cản trở nhưng sẽ bị ghi là sai sót",
        "✓ holds · ✗ does not · ! does not bar, but would be a finding"))
  }
  @Argument(
    help: ArgumentHelp(
      Speech.says(
        "Mã hồ sơ, thửa, lô, kiểm đếm bắt buộc: DRW-0012, DRW:12/345, TNT-A07, DRW-0012-KD1.",
        "Code of a case, parcel, lot or inventory: DRW-0012, DRW:12/345, TNT-A07, DRW-0012-KD1.")))
  var subject: String
  @Option(
    help: ArgumentHelp(
      Speech.says("Chỉ tuyến này (viết nhiều lần được).", "Only this track (may be repeated)."),
      valueName: "track"))
  var track: [String] = []
  @Flag(
    help: ArgumentHelp(
      Speech.says("Cả những bước phụ: rút, hủy, từ chối.", "Side steps too: withdrawals, refusals.")))
  var all = false
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: OfficeOptions
  init() {}

  func run() async throws {
    let desk = try Desk(options.common)
    let day = try reading.day(desk.console)
    let value = try await desk.inOffice(options) { office in
      try await ExplainSubject(code: subject, asOf: day, tracks: track).run(in: office)
    }
    switch page.format {
    case .json: try desk.printJSON(value)
    case .table: desk.print(ExplanationText(page: desk.page, showsAll: all || !track.isEmpty).text(value))
    }
  }
}
