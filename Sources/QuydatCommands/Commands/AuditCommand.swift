internal import ArgumentParser
internal import LandOperations
internal import LandStore
internal import Measures
internal import Terminal

struct AuditCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: Speech.says("Nhật ký và chuỗi chứng thực của nó.", "The log and the chain over it."),
      subcommands: [Verify.self, Head.self, Show.self])
  }
  init() {}

  struct Verify: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Kiểm tra toàn chuỗi và chạy lại mọi hồ sơ để so.",
          "Check the whole chain, and replay all dossiers to compare."))
    }
    @Flag(
      name: .customLong("chain-only"),
      help: ArgumentHelp(Speech.says("Không chạy lại hồ sơ.", "Do not replay dossiers.")))
    var isChainOnly = false
    @Flag(
      name: .customLong("fail-on-findings"),
      help: ArgumentHelp(Speech.says("Có sai lệch thì mã thoát là 1.", "Exit 1 when something does not fit."))
    )
    var failsOnFindings = false
    @OptionGroup var page: PageOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let verdict = try await desk.inOffice(options) {
        try await AuditVerify(replays: !isChainOnly).run(in: $0)
      }
      switch page.format {
      case .json: try desk.printJSON(verdict)
      case .table: desk.printText(AuditWords.text(verdict, desk))
      }
      if failsOnFindings, !verdict.isIntact { throw FoundSomething() }
    }
  }

  struct Head: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.says(
          "Khối mới nhất: in ra giấy mà cất thì không ai sửa được quá khứ mà không lộ.",
          "The newest block: kept on paper, it gives away any later change."))
    }
    @OptionGroup var page: PageOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let head = try await desk.inOffice(options) { try await AuditHead().run(in: $0) }
      switch page.format {
      case .json: try desk.printJSON(head)
      case .table:
        desk.print(
          "\(head.position)  \(head.hash)" + (head.sealedAt.map { "  \($0.inVietNam)" } ?? "") + "\n")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(abstract: Speech.says("Nhật ký của một hồ sơ, thửa, lô.", "The log of one unit."))
    }
    @Argument(help: ArgumentHelp(Speech.says("Mã.", "Code."))) var subject: String
    @OptionGroup var list: ListOptions
    @OptionGroup var options: OfficeOptions
    func run() async throws {
      let desk = try Desk(options.common)
      let log = try await desk.inOffice(options) { try await AuditShow(code: subject).run(in: $0) }
      if list.format == .json { return try desk.printJSON(log) }
      try desk.print(
        log.rows, AuditWords.grid, list.format,
        empty: Bilingual(vi: "Chưa có gì trong nhật ký.", en: "There is nothing in the log yet."))
    }
  }
}

enum AuditWords {
  static func text(_ verdict: ChainAudit.Verdict, _ desk: Desk) -> String {
    func count(_ number: Int) -> String { VietnameseFormat.integer(number) }
    var text = desk.says(
      "Chuỗi: \(count(verdict.blocks)) khối, \(count(verdict.entries)) mục, \(count(verdict.events)) bước; chạy lại"
        + " \(count(verdict.replayed)) hồ sơ, thửa, lô.\nĐầu chuỗi: khối \(verdict.position), \(verdict.head)\n",
      "Chain: \(count(verdict.blocks)) blocks, \(count(verdict.entries)) entries, \(count(verdict.events)) steps;"
        + " \(count(verdict.replayed)) units replayed.\nHead: block \(verdict.position), \(verdict.head)\n")
    if verdict.isIntact {
      text += desk.page.styling(desk.says("Nguyên vẹn.", "Intact."), .green) + "\n"
      return text
    }
    text +=
      desk.page.styling(
        desk.says("\(verdict.findings.count) sai lệch:", "\(verdict.findings.count) findings:"), .red) + "\n"
    for finding in verdict.findings { text += "  " + sentence(finding)[desk.language] + "\n" }
    return text
  }

  private static func sentence(_ finding: ChainAudit.Finding) -> Bilingual {
    let block = finding.position.map { "\($0)" } ?? "?"
    let unit = finding.unit ?? "?"
    return switch finding.what {
    case .content:
      Bilingual(
        vi: "khối \(block): các dòng không còn như khi niêm phong",
        en: "block \(block): its rows are not those sealed")
    case .block:
      Bilingual(vi: "khối \(block): chính khối đã bị sửa", en: "block \(block): the block itself was changed")
    case .link:
      Bilingual(
        vi: "khối \(block): không nối tiếp khối trước",
        en: "block \(block): it does not follow the one before")
    case .unsealed:
      Bilingual(
        vi: "có dòng không thuộc khối nào (niêm phong \(block))", en: "rows of no block (seal \(block))")
    case .head: Bilingual(vi: "đầu chuỗi không phải khối mới nhất", en: "the head is not the newest block")
    case .replay:
      Bilingual(
        vi: "\(unit): chạy lại hồ sơ ra kết quả khác nhật ký", en: "\(unit): a replay differs from the log")
    case .cache:
      Bilingual(
        vi: "\(unit): trạng thái lưu sẵn không như nhật ký", en: "\(unit): the cached state is not the log's")
    }
  }

  static let grid: Grid<LogLine> = {
    var grid = Grid<LogLine>()
    grid.identifier("revision", "Số", "No.") { Int64($0.revision) }
    grid.day("day", "Ngày", "Day") { $0.day }
    grid.text("subject", "Phần", "Part") { row, _ in row.subject }
    grid.text("track", "Tuyến", "Track") { row, _ in row.track }
    grid.text("transition", "Bước", "Step") { row, _ in row.transition }
    grid.text("to", "Thành", "To", plain: \.to) { row, page in
      row.undoes.map { page.says("rút lại số \($0)", "takes back no. \($0)") } ?? row.to
    }
    grid.file("from") { $0.from }
    grid.file("undoes") { $0.undoes.map { String($0) } ?? "" }
    grid.text("cause", "Vì", "Because", plain: \.cause) { row, page in
      let entries = row.causes.isEmpty ? "" : " " + row.causes.map { "#\($0)" }.joined(separator: " ")
      return switch row.cause {
      case "entry": page.says("có mục mới", "an entry") + entries
      case "time": page.says("đến ngày", "time") + entries
      case "below": page.says("cấp dưới thay đổi", "below") + entries
      default: page.says("quy định thay đổi", "the law") + entries
      }
    }
    grid.text("findings", "Sai sót", "Findings", flexible: true) { row, _ in
      row.findings.joined(separator: ", ")
    }
    grid.text("block", "Khối", "Block", plain: { String($0.block) }) { row, _ in
      "\(row.block) · \(row.sealedAt.inVietNam) · \(row.actor)"
    }
    return grid
  }()
}

extension Timestamp {
  /// `31/10/2021 14:05` on the wall in Viet Nam.
  var inVietNam: String {
    let shifted = Timestamp(microseconds: microseconds + 7 * 3_600_000_000).description
    return CivilDate(inVietNamAt: self).vietnamese + " " + shifted.dropFirst(11).prefix(5)
  }
}
