internal import ArgumentParser
internal import LandOperations
internal import LandStore
internal import Measures

struct DueCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due",
      abstract: Speech.says(
        "Việc phải làm: sắp đến hạn và đã quá hạn.", "What is owed: coming due, and overdue."))
  }
  @Option(
    help: ArgumentHelp(
      Speech.says("Trong bao nhiêu ngày tới (mặc định 30).", "Within so many days (default 30)."),
      valueName: "days"))
  var within: Int = 30
  @Flag(help: ArgumentHelp(Speech.says("Chỉ việc đã quá hạn.", "Only what is overdue."))) var overdue = false
  @Option(
    help: ArgumentHelp(
      Speech.says("Xã, phường: tên gõ tay hoặc mã.", "Ward: a name as typed, or a code."), valueName: "ward"))
  var ward: String?
  @Flag(
    name: .customLong("fail-on-findings"),
    help: ArgumentHelp(Speech.says("Có việc quá hạn thì mã thoát là 1.", "Exit 1 when something is overdue."))
  )
  var failsOnFindings = false
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var options: OfficeOptions
  init() {}

  func run() async throws {
    let desk = try Desk(options.common)
    guard within >= 0 else { throw UsageError("--within phải từ 0 trở lên", "--within must not be negative") }
    let day = try reading.day(desk.console)
    let due = try await desk.inOffice(options) { office in
      let due = try await DueList(asOf: day, within: within, onlyOverdue: overdue, ward: ward).run(in: office)
      try await desk.warnIfDue(office, asOf: day)
      return due
    }
    try desk.print(
      due, Self.grid, list.format,
      empty: Bilingual(vi: "Không có việc nào đến hạn.", en: "Nothing is due."))
    if failsOnFindings, due.contains(where: { $0.daysLeft < 0 }) { throw FoundSomething() }
  }

  private static let grid: Grid<DueObligation> = {
    var grid = Grid<DueObligation>()
    grid.day("due_on", "Hạn", "Due") { $0.line.dueOn }
    grid.text("days_left", "Còn", "Left", plain: { String($0.daysLeft) }) { row, page in
      row.daysLeft < 0
        ? page.says("quá \(-row.daysLeft) ngày", "\(-row.daysLeft) days over")
        : page.says("\(row.daysLeft) ngày", "\(row.daysLeft) days")
    }
    grid.text("unit", "Mã", "Code") { row, _ in
      row.line.subject.isEmpty
        ? row.line.unit : row.line.unit + (row.line.subject.hasPrefix("@") ? "" : "-") + row.line.subject
    }
    grid.text("title", "Việc", "What", flexible: true, plain: \.title.vi) { row, page in page.says(row.title)
    }
    grid.text("responsible", "Ai làm", "Who", flexible: true, plain: \.responsible.vi) { row, page in
      page.says(row.responsible)
    }
    grid.text("wards", "Xã, phường", "Wards", flexible: true, plain: { $0.line.wards.joined(separator: ";") })
    { row, _ in
      row.line.wards.joined(separator: ", ")
    }
    grid.text("citation", "Căn cứ", "Law", flexible: true) { row, _ in row.citation }
    grid.file("obligation") { $0.line.obligation }
    grid.file("opened_on") { $0.line.openedOn.description }
    grid.file("project") { $0.line.project ?? "" }
    grid.file("site") { $0.line.site ?? "" }
    return grid
  }()
}
