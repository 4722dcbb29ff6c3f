internal import ArgumentParser
internal import LandDomain
internal import LandOperations
internal import LandStore
internal import Measures

/// What `show` takes, whatever it shows.
struct SheetOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(Speech.says("Mã.", "Code."))) var code: String
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: OfficeOptions

  func show(_ kind: UnitKind?, instance: String? = nil) async throws {
    let desk = try Desk(options.common)
    let day = try reading.day(desk.console)
    let moment = try knowledge.moment()
    let sheet = try await desk.inOffice(options) {
      try await SubjectShow(code: code, kind: kind, instance: instance, asOf: day, knownAt: moment).run(
        in: $0)
    }
    switch page.format {
    case .json: try desk.printJSON(sheet)
    case .table: desk.print(SheetText(page: desk.page).text(sheet))
    }
  }
}
