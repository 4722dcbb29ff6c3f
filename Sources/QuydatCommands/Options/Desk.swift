internal import LandOperations
internal import LandSchema
internal import LandStore
internal import Measures
internal import PostgresAccess
internal import Terminal

/// A command at work: its console, how it styles, and the office once it is open.
struct Desk: Sendable {
  let console: Console
  let isQuiet: Bool
  let color: Styling.Choice

  init(_ common: CommonOptions) throws {
    guard let console = Console.current else { preconditionFailure("a command runs in a console") }
    self.console = console
    isQuiet = common.quiet
    color = common.color
  }

  var language: Language { console.language }
  func says(_ words: Bilingual) -> String { words[language] }
  func says(_ vi: String, _ en: String) -> String { Bilingual(vi: vi, en: en)[language] }

  var page: Page {
    Page(
      language: language, width: console.output.width,
      styling: Styling(color, isTerminal: console.output.isTerminal, environment: console.environment))
  }

  func print(_ text: String) { console.output.write(text) }

  /// Sentences, broken at words where the terminal is narrower.
  func printText(_ text: String) {
    let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
    if !lines.isEmpty { print(lines.hanging(in: console.output.width)) }
  }

  func notice(_ words: Bilingual) {
    if !isQuiet { console.messages.write(words[language].hanging(in: console.messages.width)) }
  }

  func warn(_ words: Bilingual) {
    let styling = Styling(color, isTerminal: console.messages.isTerminal, environment: console.environment)
    let head = says("Lưu ý: ", "Note: ")
    console.messages.write(
      (head + words[language]).hanging(in: console.messages.width, head: head, styling, .yellow))
  }

  /// Opens the office, works in it, and closes it however the work ends.
  func inOffice<R: Sendable>(
    _ options: OfficeOptions, workers: Int = 1, migrates: Bool? = nil,
    _ body: (OfficeContext) async throws -> R
  ) async throws -> R {
    let context = try await OfficeContext.open(
      ServerChoice.choose(console.environment), office: options.chosenOffice(console), today: console.today,
      actor: actor, workers: workers, migrates: migrates, notice: { notice($0) })
    do {
      let value = try await body(context)
      await context.database.close()
      return value
    } catch {
      await context.database.close()
      throw error
    }
  }

  /// `QUYDAT_ACTOR`, else the name of who is logged in.
  var actor: String {
    for name in ["QUYDAT_ACTOR", "USER", "LOGNAME"] {
      if let value = console.environment[name], !value.isEmpty { return value }
    }
    return "quydat"
  }

  /// Says so when what is printed may not be the last word.
  func warnIfDue(_ office: OfficeContext, asOf: CivilDate) async throws {
    if isQuiet { return }
    let (horizon, due) = try await office.database.transaction(access: .readOnly) {
      try OfficeStanding.due(asOf: asOf, $0)
    }
    guard due > 0 else { return }
    let reach =
      horizon.map {
        Bilingual(vi: "đã chạy đến ngày \($0.vietnamese)", en: "advanced to \($0)")
      } ?? Bilingual(vi: "chưa chạy lần nào", en: "never advanced")
    let count = VietnameseFormat.integer(due)
    let options = office.office.name == "kontum" ? "" : " --office \(office.office)"
    warn(
      Bilingual(
        vi:
          "văn phòng \(reach.vi), còn \(count) hồ sơ, thửa, lô đến hạn xử lý đến ngày \(asOf.vietnamese). Chạy: quydat"
          + " advance --as-of \(asOf)\(options)",
        en:
          "the office was \(reach.en); \(count) units are due by \(asOf). Run: quydat advance --as-of \(asOf)\(options)"
      ))
  }
}

/// What is printed on.
struct Page {
  let language: Language
  let width: Int?
  let styling: Styling

  func says(_ words: Bilingual) -> String { words[language] }
  func says(_ vi: String, _ en: String) -> String { Bilingual(vi: vi, en: en)[language] }
  /// 31/10/2021 in both languages: the office's own way of writing.
  func day(_ day: CivilDate) -> String { day.vietnamese }
}
