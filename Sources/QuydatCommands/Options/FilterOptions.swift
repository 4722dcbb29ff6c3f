internal import ArgumentParser
internal import LandOperations
internal import Measures

/// What narrows a list of cases, parcels, lots or inventories.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says("Xã, phường: tên gõ tay hoặc mã.", "Ward: a name as typed, or a code."), valueName: "ward"))
  var ward: String?
  @Option(
    help: ArgumentHelp(
      Speech.says(
        "Tuyến=trạng thái, như money=due (viết nhiều lần được).",
        "track=state, such as money=due (may be repeated)."),
      valueName: "track=state"))
  var state: [String] = []
  @Option(
    help: ArgumentHelp(
      Speech.says("Nhiều nhất bao nhiêu dòng (mặc định 1000).", "At most so many rows (default 1000).")))
  var limit: Int = 1_000
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var options: OfficeOptions

  func request(_ desk: Desk) throws -> ListRequest {
    guard limit > 0 else { throw UsageError("--limit phải lớn hơn 0", "--limit must be above 0") }
    return ListRequest(
      asOf: try reading.day(desk.console), knownAt: try knowledge.moment(), ward: ward, states: state,
      limit: limit)
  }

  /// Runs the list, says so when it is cut off or not the last word, and prints it.
  func print<List: Operation, Row: Encodable>(
    _ list: List, _ request: ListRequest, _ grid: Grid<Row>, _ desk: Desk, empty: Bilingual
  ) async throws where List.Value == [Row] {
    let rows = try await desk.inOffice(options) { office in
      let rows = try await list.run(in: office)
      if request.knownAt == nil { try await desk.warnIfDue(office, asOf: request.asOf) }
      return rows
    }
    try desk.print(rows, grid, self.list.format, empty: empty)
    if rows.count == limit {
      desk.notice(
        Bilingual(
          vi: "Chỉ in \(VietnameseFormat.integer(limit)) dòng đầu; thêm --limit để xem hết.",
          en: "Only the first \(VietnameseFormat.integer(limit)) rows; see more with --limit."))
    }
  }
}
