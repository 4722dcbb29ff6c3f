package import ArgumentParser
internal import LandOperations
internal import LandStore
internal import Measures
internal import Terminal

package struct ImportCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Speech.says(
        "Nhập tệp CSV: tất cả các dòng hoặc không dòng nào.", "Take in a CSV file: all its rows or none."),
      discussion: Speech.says(
        "Dòng bị từ chối được ghi vào TỆP.rejects.csv kèm lý do, sửa rồi nhập lại.",
        "Refused rows are written to FILE.rejects.csv with the reasons, to be mended and loaded again."),
      subcommands: ImportCommand.kinds)
  }
  package init() {}

  private static var kinds: [any ParsableCommand.Type] {
    [
      Projects.self, Sites.self, Parties.self, Parcels.self, Cases.self, Lots.self, Rounds.self, Entries.self,
      Directives.self, Undo.self, History.self,
    ]
  }

  struct Undo: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Hoàn lại một lần nhập: rút các mục, bỏ những gì chưa ai dùng.",
          "Take an import back: retract its entries, withdraw what nothing builds on."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Số của lần nhập.", "Number of the import."))) var number: Int64
    @OptionGroup var page: PageOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let outcome = try await desk.inOffice(options) { try await UndoImport(number: number).run(in: $0) }
      switch page.format {
      case .json: try desk.printJSON(outcome)
      case .table: desk.printText(ImportWords.text(outcome, desk))
      }
    }
  }

  struct History: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: Speech.says("Các lần nhập.", "The imports that were made."))
    }
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let records = try await desk.inOffice(options) { try await ImportList().run(in: $0) }
      try desk.print(
        records, ImportWords.grid, list.format,
        empty: Bilingual(vi: "Chưa nhập tệp nào.", en: "Nothing was imported yet."))
    }
  }

  struct Projects: ImportOne {
    static let kind = ImportKind.projects
    @OptionGroup var options: ImportOptions
  }
  struct Sites: ImportOne {
    static let kind = ImportKind.sites
    @OptionGroup var options: ImportOptions
  }
  struct Parties: ImportOne {
    static let kind = ImportKind.parties
    @OptionGroup var options: ImportOptions
  }
  struct Parcels: ImportOne {
    static let kind = ImportKind.parcels
    @OptionGroup var options: ImportOptions
  }
  struct Cases: ImportOne {
    static let kind = ImportKind.cases
    @OptionGroup var options: ImportOptions
  }
  struct Lots: ImportOne {
    static let kind = ImportKind.lots
    @OptionGroup var options: ImportOptions
  }
  struct Rounds: ImportOne {
    static let kind = ImportKind.rounds
    @OptionGroup var options: ImportOptions
  }
  struct Entries: ImportOne {
    static let kind = ImportKind.entries
    @OptionGroup var options: ImportOptions
  }
  struct Directives: ImportOne {
    static let kind = ImportKind.directives
    @OptionGroup var options: ImportOptions
  }
}

struct ImportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Speech.says("Tệp CSV.", "The CSV file."), valueName: "file"), completion: .file())
  var file: String
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(Speech.says("Chỉ thử, không ghi gì.", "Only try; write nothing.")))
  var isDryRun = false
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Speech.says(
        "Ngày mà tệp nói về: tên xã, phường theo ngày này.",
        "The day that the file is about: wards are named as of then."), valueName: "day"))
  var asOf: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var office: OfficeOptions
}

protocol ImportOne: AsyncParsableCommand {
  static var kind: ImportKind { get }
  var options: ImportOptions { get }
}

extension ImportOne {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: kind.rawValue,
      abstract: Speech.says("Nhập \(kind.title.vi).", "Import \(kind.title.en)."))
  }

  func run() async throws {
    let desk = try Desk(options.office.common)
    let day = try options.asOf.map { try CivilDate(typed: $0) }
    let file = try InputFile.read(options.file)
    let table = ImportTable(Self.kind, fileName: file.name, bytes: file.bytes, day: day)
    let outcome = try await desk.inOffice(options.office) {
      try await ImportFile(table, isDryRun: options.isDryRun).run(in: $0)
    }
    switch options.page.format {
    case .json: try desk.printJSON(outcome)
    case .table: desk.printText(ImportWords.text(outcome, desk))
    }
    try ImportWords.refuse(outcome, table, besides: options.file, desk, writesRejects: !options.isDryRun)
  }
}

enum ImportWords {
  static let grid: Grid<ImportRecord> = {
    var grid = Grid<ImportRecord>()
    grid.identifier("number", "Số", "No.") { $0.number }
    grid.text("kind", "Loại", "Kind", plain: \.kind.rawValue) { row, page in page.says(row.kind.title) }
    grid.text("file", "Tệp", "File", flexible: true) { row, _ in row.file }
    grid.number("rows", "Dòng", "Rows") { $0.rows }
    grid.text("imported_at", "Nhập lúc", "When", plain: \.importedAt.description) { row, _ in
      row.importedAt.inVietNam
    }
    grid.text("imported_by", "Người nhập", "By") { row, _ in row.importedBy }
    grid.text("undone_at", "Hoàn lại lúc", "Undone", plain: { $0.undoneAt?.description ?? "" }) { row, _ in
      row.undoneAt?.inVietNam ?? ""
    }
    return grid
  }()

  static func text(_ outcome: UndoOutcome, _ desk: Desk) -> String {
    func count(_ number: Int) -> String { VietnameseFormat.integer(number) }
    let gone = outcome.withdrawn.map { "\(count($0.count)) \(noun($0.noun)[desk.language])" }.joined(
      separator: ", ")
    var text = desk.says(
      "Đã hoàn lại lần nhập số \(outcome.number) (\(outcome.file)): rút \(count(outcome.retracted)) mục"
        + (gone.isEmpty ? "" : ", bỏ \(gone)") + ".\n",
      "Import no. \(outcome.number) (\(outcome.file)) was undone: \(count(outcome.retracted)) entries retracted"
        + (gone.isEmpty ? "" : ", \(gone) withdrawn") + ".\n")
    for kept in outcome.kept {
      text +=
        "  " + desk.says("giữ \(kept.code): \(kept.reason.vi)", "kept \(kept.code): \(kept.reason.en)") + "\n"
    }
    return text
  }

  static func text(_ outcome: ImportOutcome, _ desk: Desk) -> String {
    func count(_ number: Int) -> String { VietnameseFormat.integer(number) }
    let made = outcome.created.map { "\(count($0.count)) \(noun($0.noun)[desk.language])" }.joined(
      separator: ", ")
    var text =
      switch outcome.status {
      case .imported:
        desk.says(
          "Đã nhập \(outcome.file): \(count(outcome.rows)) dòng (\(made)). Lần nhập số \(outcome.number ?? 0).\n",
          "Imported \(outcome.file): \(count(outcome.rows)) rows (\(made)). Import no. \(outcome.number ?? 0).\n"
        )
      case .wouldImport:
        desk.says(
          "Nhập được \(outcome.file): \(count(outcome.rows)) dòng (\(made)). Chưa ghi gì.\n",
          "\(outcome.file) can be imported: \(count(outcome.rows)) rows (\(made)). Nothing was written.\n")
      case .alreadyImported:
        desk.says(
          "\(outcome.file) đã được nhập trước đây, lần nhập số \(outcome.number ?? 0): không thay đổi gì.\n",
          "\(outcome.file) was imported before, as no. \(outcome.number ?? 0): nothing changed.\n")
      case .refused: ""
      }
    for warning in outcome.warnings {
      text += desk.page.styling(desk.says("Lưu ý: ", "Note: "), .yellow) + desk.says(warning.message) + "\n"
    }
    return text
  }

  private static func noun(_ word: String) -> Bilingual {
    let known: [String: String] = [
      "project": "dự án", "site": "khu đất", "party": "người có đất", "parcel": "thửa đất", "case": "hồ sơ",
      "lot": "lô đất", "round": "cuộc đấu giá", "entry": "mục", "directive": "nhiệm vụ",
      "compulsory_inventory": "kiểm đếm bắt buộc", "recovery_enforcement": "cưỡng chế",
      "attempt": "lần đấu giá",
      "instance": "quy trình con", "document": "văn bản",
    ]
    return Bilingual(vi: known[word] ?? word, en: word)
  }

  /// Tells every problem and writes the rejected rows beside the file.
  static func refuse(
    _ outcome: ImportOutcome, _ table: ImportTable, besides path: String, _ desk: Desk, writesRejects: Bool
  ) throws {
    guard outcome.status == .refused else { return }
    for problem in outcome.problems {
      desk.console.messages.write(
        ("  " + desk.says(problem.message)).hanging(in: desk.console.messages.width))
    }
    var written = ""
    if writesRejects {
      let rejects = try RejectsFile.text(of: table, outcome.problems, desk.language)
      let target = path == "-" ? RejectsFile.name(for: "stdin.csv") : RejectsFile.name(for: path)
      try InputFile.write(rejects, to: target)
      written = target
    }
    let count = VietnameseFormat.integer(outcome.problems.count)
    throw ImportRefused(
      message: Bilingual(
        vi: "\(outcome.file) không nhập được: \(count) chỗ phải sửa, không dòng nào được ghi."
          + (written.isEmpty ? "" : " Dòng bị từ chối: \(written)"),
        en: "\(outcome.file) was refused: \(count) problems, nothing was written."
          + (written.isEmpty ? "" : " Rejected rows: \(written)")))
  }
}

struct ImportRefused: BilingualError { let message: Bilingual }
