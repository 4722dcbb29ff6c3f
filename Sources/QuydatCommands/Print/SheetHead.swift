internal import LandOperations
internal import LandStore
internal import Measures
internal import Terminal

extension Page {
  /// One line at the left, the day at the right, as wide as the terminal but no wider than reads well.
  func headline(_ parts: [String], _ day: CivilDate) -> String {
    let left = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    let right = says("đến ngày \(day.vietnamese)", "as of \(day.vietnamese)")
    let room = min(width ?? 100, 120)
    let gap = room - displayWidth(left) - displayWidth(right)
    if gap >= 2 { return styling(left, .bold) + String(repeating: " ", count: gap) + right + "\n" }
    let lines = left.wrapped(to: room)
    return lines.map { styling($0, .bold) + "\n" }.joined() + right + "\n"
  }

  func party(_ heading: UnitHeading) -> String {
    guard let name = heading.party else { return "" }
    return Self.partyKind(heading.partyKind, self) + " " + name
  }

  static func partyKind(_ kind: String?, _ page: Page) -> String {
    switch kind {
    case "household": page.says("hộ", "household")
    case "person": page.says("ông/bà", "person")
    case "community": page.says("cộng đồng", "community")
    case "religious": page.says("cơ sở tôn giáo", "religious body")
    case "organisation": page.says("tổ chức", "organisation")
    case "state": page.says("nhà nước", "the State")
    default: ""
    }
  }

  func synthetic(_ isSynthetic: Bool) -> String { isSynthetic ? says("dữ liệu giả lập", "synthetic") : "" }

  /// The tracks of each subject with their states; `KD1` stands before those of an instance.
  func standings(_ all: [StandingLine]) -> String {
    let lines = all.filter { !$0.isBeside || $0.since != nil }
    func title(_ line: StandingLine) -> String {
      (line.subject.isEmpty ? "" : line.subject + " ") + says(line.title)
    }
    let titles = lines.map { displayWidth(title($0)) }.max() ?? 0
    let states = lines.map { displayWidth(says($0.stateTitle)) }.max() ?? 0
    return lines.map { line in
      var text = "  " + title(line).padded(to: titles) + "  "
      guard let since = line.since else { return text + styling(says(line.stateTitle), .dim) + "\n" }
      text += says(line.stateTitle).padded(to: states) + "  " + says("từ ", "since ") + day(since)
      if line.round > 1 { text += says(" (vòng \(line.round))", " (round \(line.round))") }
      return text + "\n"
    }.joined()
  }

  func wrapped(_ text: String, indent: Int, first: Int? = nil) -> String {
    let room = max(30, min(width ?? 120, 140) - indent)
    let lines = text.wrapped(to: room)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? first ?? indent : indent) + line + "\n"
    }.joined()
  }

  /// `head` as it is, and the text beside it, wrapped under its own beginning.
  func listed(_ head: String, _ text: String) -> String {
    let indent = displayWidth(head)
    let room = max(30, min(width ?? 120, 140) - indent)
    return text.wrapped(to: room).enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: indent)) + line + "\n"
    }.joined()
  }

  func findings(_ lines: [FindingLine]) -> String {
    if lines.isEmpty { return "" }
    var text = "\n" + styling(says("Sai sót về thủ tục", "Findings of procedure"), .bold) + "\n"
    for line in lines {
      let part = line.subject.isEmpty ? "" : line.subject + " "
      let entries = line.entries.map { "#\($0)" }.joined(separator: " ")
      text += wrapped(
        "! \(day(line.day)) \(part)\(says(line.happened)) \(entries): "
          + says("không đạt «\(line.says.vi)»", "not so: “\(line.says.en)”") + " · \(line.citation)",
        indent: 4, first: 2)
    }
    return text
  }

  func spent(_ lines: [SpentLine]) -> String {
    if lines.isEmpty { return "" }
    var text = "\n" + styling(says("Văn bản không có tác dụng", "Acts without effect"), .bold) + "\n"
    for line in lines { text += wrapped(spent(line), indent: 4, first: 2) }
    return text
  }

  func spent(_ line: SpentLine) -> String {
    let part = line.subject.isEmpty ? "" : line.subject + " "
    var text = "✗ #\(line.entry) \(part)\(says(line.title)), \(day(line.day)): "
    guard !line.reasons.isEmpty else {
      return text + says("không có bước nào của loại này vào lúc đó", "no step of its kind was open then")
    }
    // Where no day would be lawful, it did not come too early.
    text +=
      line.firstLawful == nil
      ? says("không đúng quy định, chưa đạt ", "against the rules; lacking ")
      : says("quá sớm, chưa đạt ", "too early; lacking ")
    text += line.reasons.map { "«\(says($0.says))» (\($0.citation))" }.joined(separator: "; ")
    if let first = line.firstLawful {
      text += says(". Sớm nhất hợp lệ: \(day(first))", ". First lawful day: \(day(first))")
    }
    return text
  }

  func obligations(_ lines: [ObligationLine]) -> String {
    if lines.isEmpty { return "" }
    var text = "\n" + styling(says("Phải làm", "Owed"), .bold) + "\n"
    for line in lines.sorted(by: { $0.dueOn < $1.dueOn }) {
      let left =
        line.daysLeft < 0
        ? styling(says("quá hạn \(-line.daysLeft) ngày", "\(-line.daysLeft) days overdue"), .red)
        : says("còn \(line.daysLeft) ngày", "\(line.daysLeft) days left")
      let part = line.subject.isEmpty ? "" : line.subject + " "
      text += wrapped(
        "\(day(line.dueOn)) (\(left)) \(part)\(says(line.title)) · \(says(line.responsible)) · \(line.citation)",
        indent: 4, first: 2)
    }
    return text
  }
}
