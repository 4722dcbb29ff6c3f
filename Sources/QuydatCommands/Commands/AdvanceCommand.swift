internal import ArgumentParser
internal import BatchEngine
internal import LandOperations
internal import Measures

struct AdvanceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "advance",
      abstract: Speech.says(
        "Chạy đến một ngày: suy ra trạng thái của mọi hồ sơ, thửa, lô đến hạn.",
        "Advance to a day: derive where every unit that is due now stands."),
      discussion: Speech.says(
        "Dừng giữa chừng bằng Ctrl-C được: phần đã xong được giữ, chạy lại sẽ làm tiếp.",
        "It can be stopped by Ctrl-C: what is finished stays, and running again goes on."))
  }
  @OptionGroup var reading: ReadingOptions
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Speech.says("Chỉ cho biết sẽ thay đổi gì.", "Only say what would change.")))
  var isDryRun = false
  @Option(
    help: ArgumentHelp(Speech.says("Số luồng (mặc định 2).", "How many at once (default 2)."), valueName: "n")
  )
  var workers: Int = 2
  @OptionGroup var page: PageOptions
  @OptionGroup var options: OfficeOptions
  init() {}

  func run() async throws {
    let desk = try Desk(options.common)
    guard (1...64).contains(workers) else {
      throw UsageError("--workers nhận số từ 1 đến 64", "--workers takes a number from 1 to 64")
    }
    let day = try reading.day(desk.console)
    let outcome = try await desk.inOffice(options, workers: workers) { office in
      try await Self.advance(office, to: day, isDryRun: isDryRun, workers: workers, desk)
    }
    switch page.format {
    case .json: try desk.printJSON(outcome)
    case .table: desk.printText(AdvanceWords.text(outcome, desk))
    }
    if !outcome.isComplete {
      throw Incomplete(
        message: Bilingual(
          vi: "Chưa xong: \(outcome.unitsLeft.count) hồ sơ, thửa, lô đang bị lệnh khác giữ: "
            + Self.few(outcome.unitsLeft) + ". Hãy chạy lại.",
          en: "Incomplete: \(outcome.unitsLeft.count) units were held by others: "
            + Self.few(outcome.unitsLeft)
            + ". Run it again."))
    }
  }

  static func advance(
    _ office: OfficeContext, to day: CivilDate, isDryRun: Bool = false, workers: Int, _ desk: Desk
  ) async throws -> AdvanceOutcome {
    let bar = ProgressBar(
      Bilingual(vi: "Chạy đến \(day.vietnamese)", en: "Advancing to \(day)"), desk: desk)
    let operation = AdvanceOffice(asOf: day, isDryRun: isDryRun, workers: workers) { bar.update($0) }
    bar.begin(total: try await operation.dueCount(in: office))
    do {
      let outcome = try await operation.run(in: office)
      bar.finish(outcome.units)
      return outcome
    } catch {
      bar.clear()
      throw error
    }
  }

  private static func few(_ codes: [String]) -> String {
    codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", …" : "")
  }
}

enum AdvanceWords {
  static func text(_ outcome: AdvanceOutcome, _ desk: Desk) -> String {
    func count(_ number: Int) -> String { VietnameseFormat.integer(number) }
    if outcome.isDryRun {
      return desk.says(
        "Nếu chạy đến ngày \(outcome.asOf.vietnamese): xem \(count(outcome.units)), thêm \(count(outcome.added)) bước, rút"
          + " lại \(count(outcome.undone)) bước. Chưa ghi gì.\n",
        "To \(outcome.asOf.vietnamese): \(count(outcome.units)) units, \(count(outcome.added)) steps added,"
          + " \(count(outcome.undone)) taken back. Nothing was written.\n")
    }
    return desk.says(
      "Đã chạy đến ngày \(outcome.asOf.vietnamese): xem \(count(outcome.units)), thêm \(count(outcome.added)) bước, rút lại"
        + " \(count(outcome.undone)) bước.\n",
      "Advanced to \(outcome.asOf.vietnamese): \(count(outcome.units)) units, \(count(outcome.added)) steps added,"
        + " \(count(outcome.undone)) taken back.\n")
  }
}
