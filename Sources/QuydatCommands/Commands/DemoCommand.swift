internal import ArgumentParser
internal import LandOperations
internal import LandSchema
internal import LandStore
internal import Measures
internal import Reports
internal import Terminal

struct DemoCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: Speech.says(
        "Chạy thử: thành phố Kon Tum tháng 10/2021, số liệu hộ dân là giả lập.",
        "Try it out: the city of Kon Tum in October 2021, with invented households."),
      discussion: Speech.says(
        "Nằm trong văn phòng riêng (demo), không đụng đến dữ liệu thật. Chạy lại thì dùng lại.",
        "It lies in an office of its own (demo) and touches no real data. A second run reuses it."))
  }
  @Option(
    help: ArgumentHelp(Speech.says("Văn phòng để nạp vào.", "The office to load it into."), valueName: "name")
  )
  var office: String = "demo"
  @OptionGroup var common: CommonOptions
  init() {}

  func run() async throws {
    let desk = try Desk(common)
    var options = OfficeOptions()
    options.office = office
    options.common = common
    try await desk.inOffice(options, workers: 2, migrates: true) { office in
      let outcome = try await load(office, desk)
      let month = CivilMonth(of: outcome.asOf)
      let report = try await ReadinessReport(month: month).run(in: office)
      desk.print(report.text(desk.language, width: desk.page.width, styling: desk.page.styling))
      let explanation = try await ExplainSubject(code: outcome.blockedLot, asOf: outcome.asOf).run(in: office)
      let title = desk.says(
        "Vì sao lô \(outcome.blockedLot) còn vướng?", "Why is the lot \(outcome.blockedLot) blocked?")
      desk.print("\n" + desk.page.styling(title, .bold) + "\n")
      desk.print(ExplanationText(page: desk.page, showsAll: false).text(explanation))
      desk.print(nextSteps(outcome, explanation, desk))
    }
  }

  private func load(_ office: OfficeContext, _ desk: Desk) async throws -> Demonstration.Outcome {
    let bar = ProgressBar(
      Bilingual(vi: "Chạy từng tháng", en: "Advancing by month"), desk: desk)
    let demonstration = Demonstration { step in
      switch step {
      case .imported(let outcome):
        desk.notice(
          Bilingual(same: String(ImportWords.text(outcome, desk).split(separator: "\n").first ?? "")))
      case .found:
        desk.notice(
          Bilingual(vi: "Dữ liệu minh họa đã có sẵn.", en: "The demonstration is already loaded."))
      case .advanced(_, let done, let total):
        if done == 0 { bar.begin(total: total) }
        bar.update(done)
        if done == total { bar.finish(done) }
      }
    }
    do {
      return try await demonstration.run(in: office)
    } catch {
      bar.clear()
      throw error
    }
  }

  private func nextSteps(
    _ outcome: Demonstration.Outcome, _ explanation: SubjectExplanation, _ desk: Desk
  ) -> String {
    let day = outcome.asOf.description
    var lines = [
      "quydat explain \(outcome.blockingCase) --as-of \(day) --office \(office)",
      "quydat case list --state money=due --as-of \(day) --office \(office)",
      "quydat parcel list --ward \"Đăk Rơ Wa\" --as-of \(day) --office \(office)",
      "quydat due --within 30 --as-of \(day) --office \(office)",
      "quydat report auction-readiness --month \(CivilMonth(of: outcome.asOf)) --lots --office \(office)",
      "quydat audit verify --office \(office)",
    ]
    var text = "\n"
    if let missing = entry(explanation.below) {
      let amount = missing.amount.map { " amount=\($0)" } ?? ""
      let field = missing.field.map { " \($0)" } ?? ""
      text += desk.page.wrapped(
        desk.says(
          "Chỉ cần một mục trong hồ sơ \(outcome.blockingCase): «\(missing.title.vi)» (\(missing.kind)).",
          "One entry in the case \(outcome.blockingCase) would do: “\(missing.title.en)” (\(missing.kind))."),
        indent: 0)
      lines.insert(
        "quydat record \(missing.kind) \(outcome.blockingCase) --on \(missing.earliest)\(amount)\(field) --dry-run --office \(office)",
        at: 0)
    }
    text += desk.page.styling(desk.says("Thử tiếp:", "Try next:"), .bold) + "\n"
    return text + lines.map { "  \($0)\n" }.joined()
  }

  /// The entry that the case below lacks.
  private func entry(_ lines: [BelowLine]) -> UnblockLine.Missing? {
    for line in lines {
      if let entry = line.need?.unblock?.entries.first { return entry }
      if let found = entry(line.below) { return found }
    }
    return nil
  }
}
