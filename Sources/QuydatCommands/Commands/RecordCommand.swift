internal import ArgumentParser
internal import LandOperations
internal import Measures
internal import Terminal

struct RecordCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: Speech.says(
        "Ghi một việc vào hồ sơ của một hay nhiều nơi; sửa, rút một mục đã ghi.",
        "Record one act for one or many subjects; correct or take back an entry."),
      usage: """
        quydat record KIND SUBJECT… --on DAY [field=value …]
        quydat record --supersede N [--on DAY] [field=value …]
        quydat record --retract N
        """,
      discussion: Speech.says(
        """
        Ví dụ: quydat record payment DRW-0012 DRW-0013 --on 15/10/2021 --document "12/UNC" amount=45.000.000
        Việc trái trình tự hoặc không có tác dụng thì bị từ chối kèm lý do, trừ khi có --override.
        """,
        """
        Example: quydat record payment DRW-0012 DRW-0013 --on 15/10/2021 --document "12/UNC" amount=45.000.000
        What breaks the procedure or has no effect is refused with the reason, unless there is --override.
        """))
  }
  @Argument(
    help: ArgumentHelp(
      Speech.says("Loại việc, các mã, rồi trường=giá trị.", "The kind, the codes, then field=value."),
      valueName: "words"))
  var words: [String] = []
  @Option(help: ArgumentHelp(Speech.says("Ngày xảy ra.", "The day it happened."), valueName: "day")) var on:
    String?
  @Option(help: ArgumentHelp(Speech.says("Số văn bản.", "Number of the document."), valueName: "number"))
  var document: String?
  @Option(
    name: .customLong("document-on"),
    help: ArgumentHelp(Speech.says("Ngày ban hành văn bản.", "Day of the document."), valueName: "day"))
  var documentOn: String?
  @Option(
    name: .customLong("signed-by"),
    help: ArgumentHelp(Speech.says("Cơ quan hoặc chức danh ký.", "Who signed."), valueName: "who"))
  var signedBy: String?
  @Option(help: ArgumentHelp(Speech.says("Ghi chú.", "Remarks."), valueName: "text")) var remarks: String?
  @Option(
    help: ArgumentHelp(
      Speech.says("Vẫn ghi, với lý do này.", "Record all the same, for this reason."), valueName: "reason"))
  var override: String?
  @Option(help: ArgumentHelp(Speech.says("Rút mục số này.", "Take this entry back."), valueName: "n"))
  var retract: Int64?
  @Option(
    help: ArgumentHelp(Speech.says("Thay mục số này.", "Replace this entry."), valueName: "n")) var supersede:
    Int64?
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Speech.says("Chỉ cho biết sẽ thay đổi gì.", "Only say what would change.")))
  var isDryRun = false
  @OptionGroup var page: PageOptions
  @OptionGroup var options: OfficeOptions
  init() {}

  func run() async throws {
    let desk = try Desk(options.common)
    let act = try chosenAct()
    let outcome = try await desk.inOffice(options) {
      try await RecordEntry(act, override: override, isDryRun: isDryRun).run(in: $0)
    }
    switch page.format {
    case .json: try desk.printJSON(outcome)
    case .table: desk.print(RecordWords(page: desk.page).text(outcome))
    }
  }

  private func chosenAct() throws -> RecordEntry.Act {
    if let retract {
      guard supersede == nil, words.isEmpty, on == nil else {
        throw UsageError(
          "--retract chỉ cần số của mục", "--retract takes the number of the entry and nothing else")
      }
      return .retract(retract)
    }
    if let reason = override, reason.trimmingSpaces.isEmpty {
      throw UsageError("--override cần một lý do", "--override needs a reason")
    }
    let fields = words.filter { $0.contains("=") }
    let plain = words.filter { !$0.contains("=") }
    var cells = fields.map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: String(parts[0]), text: String(parts[1]))
    }
    for (name, text) in [
      ("on", on), ("document", document), ("document_on", documentOn), ("signed_by", signedBy),
      ("remarks", remarks),
    ] {
      if let text { cells.append((name: name, text: text)) }
    }
    if let supersede {
      guard plain.isEmpty else {
        throw UsageError(
          "--supersede giữ loại và hồ sơ của mục cũ; chỉ ghi các trường thay đổi: \(plain.joined(separator: " ")) là thừa",
          "--supersede keeps kind and subject; give only the fields that change: \(plain.joined(separator: " ")) is too much"
        )
      }
      return .supersede(supersede, cells)
    }
    guard let kind = plain.first, plain.count > 1 else {
      throw UsageError(
        "cần loại việc và ít nhất một mã: quydat record payment DRW-0012 --on 15/10/2021 amount=45.000.000",
        "a kind and at least one code are needed: quydat record payment DRW-0012 --on 15/10/2021 amount=45.000.000"
      )
    }
    guard on != nil else {
      throw UsageError("thiếu ngày: --on 15/10/2021", "the day is missing: --on 15/10/2021")
    }
    return .new(
      [(name: "subject", text: plain.dropFirst().joined(separator: ";")), (name: "kind", text: kind)] + cells)
  }
}

/// What recording did, in words.
struct RecordWords {
  let page: Page

  func text(_ outcome: RecordOutcome) -> String {
    var text = head(outcome) + "\n"
    for effect in outcome.effects {
      let party = effect.party.map { " · " + $0 } ?? ""
      text += "  " + page.styling(effect.code + party, .bold)
      if effect.added.isEmpty, effect.undone.isEmpty {
        text += ": " + page.says("trạng thái không đổi", "no change of state") + "\n"
      } else {
        text += "\n"
      }
      for change in effect.undone {
        text += page.wrapped(
          "− " + sentence(change) + page.says(" (rút lại)", " (taken back)"), indent: 6, first: 4)
      }
      for change in effect.added { text += page.wrapped("+ " + sentence(change), indent: 6, first: 4) }
      for act in effect.spent { text += page.wrapped(page.spent(act), indent: 6, first: 4) }
      for finding in effect.findings {
        text += page.wrapped(
          "! " + page.says("sai sót: ", "finding: ") + page.says(finding.says) + " · " + finding.citation,
          indent: 6,
          first: 4)
      }
    }
    if !outcome.opened.isEmpty {
      text += page.says("Đã mở: ", "Opened: ") + outcome.opened.joined(separator: ", ") + "\n"
    }
    if outcome.woken > 0 {
      let count = VietnameseFormat.integer(outcome.woken)
      text += page.says(
        "\(count) hồ sơ, thửa, lô liên quan sẽ được xem lại khi chạy quydat advance.\n",
        "\(count) units that read it will be looked at by quydat advance.\n")
    }
    return text
  }

  private func head(_ outcome: RecordOutcome) -> String {
    let title = page.says(outcome.kindTitle)
    let numbers =
      outcome.entries.count <= 5
      ? outcome.entries.map { "#\($0)" }.joined(separator: " ")
      : "#\(outcome.entries.first ?? 0)…#\(outcome.entries.last ?? 0)"
    let day = page.day(outcome.on)
    if outcome.isDryRun {
      return page.says(
        "Nếu ghi «\(title)» ngày \(day) (chưa ghi gì):",
        "If “\(title)” of \(day) were recorded (nothing was):")
    }
    return outcome.isRetraction
      ? page.says(
        "Đã rút «\(title)» ngày \(day), mục mới \(numbers):",
        "Took “\(title)” of \(day) back, entry \(numbers):")
      : page.says(
        "Đã ghi «\(title)» ngày \(day), mục \(numbers):", "Recorded “\(title)” of \(day), entry \(numbers):")
  }

  private func sentence(_ change: ChangeLine) -> String {
    let part = change.subject.isEmpty ? "" : change.subject + " "
    let track = part + page.says(change.trackTitle)
    if change.from == change.to { return "\(track): \(page.says(change.toTitle)) (\(page.day(change.day)))" }
    return "\(track): \(page.says(change.fromTitle)) → \(page.says(change.toTitle)) (\(page.day(change.day)))"
  }
}
