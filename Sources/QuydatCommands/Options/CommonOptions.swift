internal import ArgumentParser
internal import LandOperations
internal import LandSchema
internal import LandStore
internal import Measures
internal import Terminal

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says("Ngôn ngữ: vi hoặc en.", "Language: vi or en."), valueName: "vi|en"))
  var lang: SpokenLanguage?

  @Flag(help: ArgumentHelp(Speech.says("Không báo tiến độ, không nhắc.", "No progress, no notices.")))
  var quiet = false

  @Option(
    help: ArgumentHelp(
      Speech.says("Màu: auto, always, never.", "Colour: auto, always, never."), valueName: "auto|always|never"
    ))
  var color: Styling.Choice = .auto

  init() {}
}

/// What commands take that work with an office.
struct OfficeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        "Văn phòng (mặc định kontum, hoặc QUYDAT_OFFICE).",
        "The office (kontum by default, or QUYDAT_OFFICE)."),
      valueName: "name"))
  var office: String?

  @OptionGroup var common: CommonOptions

  init() {}

  func chosenOffice(_ console: Console) throws -> Office {
    let name = office ?? console.environment["QUYDAT_OFFICE"].flatMap { $0.isEmpty ? nil : $0 } ?? "kontum"
    guard let office = Office(name) else { throw OfficeError.badName(name) }
    return office
  }
}

/// As of when a command reads.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Speech.says(
        "Số liệu đến ngày này: 31/10/2021 hoặc 2021-10-31 (mặc định hôm nay).",
        "What was true on this day: 31/10/2021 or 2021-10-31 (default: today)."), valueName: "day"))
  var asOf: String?

  init() {}

  func day(_ console: Console) throws -> CivilDate {
    guard let asOf else { return console.today }
    return try CivilDate(typed: asOf)
  }
}

/// What was known when.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    name: .customLong("known-at"),
    help: ArgumentHelp(
      Speech.says(
        "Theo những gì đã ghi đến thời điểm này: 2021-11-02T09:00:00+07:00, hoặc một ngày (hết ngày đó).",
        "By what had been recorded at this moment: 2021-11-02T09:00:00+07:00, or a day (its end)."),
      valueName: "moment"))
  var knownAt: String?

  init() {}

  func moment() throws -> Timestamp? {
    guard let knownAt else { return nil }
    if let moment = Timestamp(knownAt) { return moment }
    let day = try CivilDate(typed: knownAt)
    return Timestamp("\(day + 1)T00:00:00+07:00").map { Timestamp(microseconds: $0.microseconds - 1) }
  }
}

enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable, Sendable { case vi, en }

enum ListFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case table, csv, json }

enum PageFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case table, json }

extension Styling.Choice: ExpressibleByArgument {}

struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says("Dạng in ra: table, csv, json.", "What is printed: table, csv, json."),
      valueName: "table|csv|json"))
  var format: ListFormat = .table
  init() {}
}

struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says("Dạng in ra: table, json.", "What is printed: table, json."), valueName: "table|json"))
  var format: PageFormat = .table
  init() {}
}
