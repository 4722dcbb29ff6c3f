internal import ArgumentParser
internal import LandOperations
internal import Measures
internal import Terminal

struct WorkflowCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "workflow",
      abstract: Speech.says(
        "Các quy trình: tuyến, bước, điều kiện.", "The workflows: tracks, steps, requirements."),
      subcommands: [List.self, Show.self, Kinds.self])
  }
  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Các quy trình.", "The workflows."))
    }
    @OptionGroup var list: ListOptions
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      if list.format == .json { return try desk.printJSON(WorkflowCatalogue.all) }
      var grid = Grid<WorkflowDescription>()
      grid.text("name", "Tên", "Name") { row, _ in row.name }
      grid.text("title", "Quy trình", "Workflow", plain: \.title.vi) { row, page in page.says(row.title) }
      grid.number("tracks", "Tuyến", "Tracks") { $0.subjects.reduce(0) { $0 + $1.tracks.count } }
      grid.number("steps", "Bước", "Steps") { row in
        row.subjects.flatMap(\.tracks).reduce(0) { $0 + $1.steps.count }
      }
      grid.number("kinds", "Loại mục", "Kinds of entry") { $0.kinds.count }
      try desk.print(WorkflowCatalogue.all, grid, list.format, empty: Bilingual(same: ""))
    }
  }

  struct Show: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, mermaid, json }
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Một quy trình.", "One workflow."))
    }
    @Argument(help: ArgumentHelp(Speech.says("case, parcel hoặc lot.", "case, parcel or lot."))) var name:
      String
    @Option(
      help: ArgumentHelp(
        Speech.says("Dạng in ra: text, mermaid, json.", "What is printed: text, mermaid, json."),
        valueName: "text|mermaid|json"))
    var format: Format = .text
    @Option(help: ArgumentHelp(Speech.says("Chỉ tuyến này.", "Only this track."))) var track: String?
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      let workflow = try WorkflowCatalogue.named(name)
      switch format {
      case .json: try desk.printJSON(workflow)
      case .mermaid: desk.print(workflow.mermaid(desk.language))
      case .text: desk.print(WorkflowWords(page: desk.page).text(workflow, only: track))
      }
    }
  }
}

extension WorkflowCommand {
  /// What can be recorded, and with which fields.
  struct Kinds: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Các loại việc ghi được, và trường của chúng.", "The kinds of entry, and their fields."))
    }
    @Argument(help: ArgumentHelp(Speech.says("case, parcel hoặc lot.", "case, parcel or lot."))) var name:
      String
    @OptionGroup var list: ListOptions
    @OptionGroup var common: CommonOptions
    func run() async throws {
      let desk = try Desk(common)
      var grid = Grid<WorkflowDescription.KindOf>()
      grid.text("subject", "Nơi ghi", "Subject") { row, _ in row.subject }
      grid.text("kind", "Loại việc", "Kind") { row, _ in row.kind }
      grid.text("title", "Tên", "Title", flexible: true, plain: \.title.vi) { row, page in
        page.says(row.title)
      }
      grid.text("supplier", "Ai lập", "Supplier", flexible: true, plain: \.supplier.vi) { row, page in
        page.says(row.supplier)
      }
      grid.text("fields", "Trường (* bắt buộc)", "Fields (* required)", flexible: true) { row, _ in
        row.fields.joined(separator: ", ")
      }
      grid.file("class") { $0.class }
      try desk.print(
        WorkflowCatalogue.named(name).kinds, grid, list.format, empty: Bilingual(same: ""))
    }
  }
}

struct WorkflowWords {
  let page: Page

  func text(_ workflow: WorkflowDescription, only track: String?) -> String {
    var text = page.styling(page.says(workflow.title), .bold) + "\n"
    for subject in workflow.subjects where !subject.tracks.isEmpty {
      if subject.role == "instance" {
        text += "\n" + page.styling("\(page.says(subject.title)) (\(subject.prefix)…)", .bold) + "\n"
      }
      for one in subject.tracks where track == nil || one.name == track { text += self.text(one) }
    }
    return text
  }

  private func text(_ track: WorkflowDescription.TrackOf) -> String {
    var text = "\n" + page.styling("\(page.says(track.title)) · \(track.name)", .bold) + "\n"
    var grid = Grid<WorkflowDescription.Step>()
    let states = Dictionary(
      track.states.map { ($0.state, page.says($0.title)) }, uniquingKeysWith: { first, _ in first })
    grid.text("from", "Từ", "From", flexible: true) { row, _ in
      row.from.map { states[$0] ?? $0 }.joined(separator: ", ")
    }
    grid.text("to", "Sang", "To", flexible: true) { row, _ in states[row.to] ?? row.to }
    grid.text("by", "Khi có", "On", flexible: true) { row, page in
      row.triggerTitle.map { "\(page.says($0)) (\(row.trigger ?? ""))" }
        ?? page.says("(tự động)", "(by itself)")
    }
    grid.text("requires", "Điều kiện", "Requires", flexible: true) { row, page in
      row.requires.map { "\($0.strength == "bars" ? "•" : "!") \(page.says($0.says))" }.joined(
        separator: "\n")
    }
    grid.text("citation", "Căn cứ", "Law", flexible: true) { row, _ in row.citation }
    text += grid.table(track.steps, page)
    return text
  }
}
