internal import LandOperations
internal import LandStore
internal import Measures
internal import Terminal

/// An explanation for people.
struct ExplanationText {
  let page: Page
  /// Side steps, and every way of each track.
  let showsAll: Bool

  func text(_ value: SubjectExplanation) -> String {
    let heading = value.heading
    var text = page.headline(
      [
        value.code, page.party(heading), heading.wards.joined(separator: ", "),
        page.says(value.regime ?? Bilingual(same: "")),
        page.synthetic(heading.isSynthetic),
      ], value.asOf)
    text += page.standings(value.standings)
    text += conditions(value.conditions)
    for step in value.blocked where showsAll || step.isMain { text += self.step(step) }
    text += open(value.open)
    text += page.obligations(value.obligations)
    text += below(value)
    text += page.spent(value.spent)
    text += page.findings(value.findings)
    if !value.unverified.isEmpty {
      let codes = value.unverified.joined(separator: ", ")
      text += "\n"
      text += page.wrapped(
        page.says(
          "Chưa kiểm chứng với văn bản luật: \(codes) (quydat law explain \(value.unverified[0]))",
          "Not checked against the law: \(codes) (quydat law explain \(value.unverified[0]))"), indent: 0)
    }
    return text
  }

  // MARK: - Steps

  private func step(_ step: StepLine) -> String {
    let part = step.subject.isEmpty ? "" : step.subject + " "
    let goal = "\(part)\(page.says(step.trackTitle)): \(page.says(step.toTitle))"
    var text =
      "\n"
      + page.styling(
        page.says("Chưa chuyển được sang «\(goal)»", "Not yet “\(goal)”"), .bold) + "\n"
    text += requirements(step.requirements)
    if step.requirements.isEmpty {
      text += page.wrapped(page.says("Căn cứ: ", "Law: ") + step.citation, indent: 2)
    }
    text += unblock(step)
    return text
  }

  private func requirements(_ lines: [RequirementLine]) -> String {
    let met = lines.count { $0.status == .met }
    guard lines.count > Self.allOf || met == lines.count, !showsAll, met > 0 else { return table(lines) }
    let others = page.says("\(met) điều kiện khác đã đạt", "\(met) other requirements hold")
    return table(lines.filter { $0.status != .met }) + "  " + page.styling("✓", .green) + " \(others)\n"
  }

  /// So many requirements are all told; of more only those that are open.
  private static let allOf = 8

  private func table(_ lines: [RequirementLine]) -> String {
    if lines.isEmpty { return "" }
    let notes = lines.map { note($0) }
    let room = min(page.width ?? 120, 140)
    let says = lines.map { page.says($0.says) }
    let noteWidth = notes.map { displayWidth($0) }.max() ?? 0
    let sayWidth = min(says.map { displayWidth($0) }.max() ?? 0, max(30, room - noteWidth - 34))
    var text = ""
    for (index, line) in lines.enumerated() {
      let wrapped = says[index].wrapped(to: sayWidth)
      let citation = line.citation.wrapped(to: max(24, room - sayWidth - noteWidth - 8))
      for row in 0..<max(wrapped.count, citation.count) {
        let say = row < wrapped.count ? wrapped[row] : ""
        let right = row < citation.count ? citation[row] : ""
        let start = "  " + (row == 0 ? mark(line) : " ") + " " + say.padded(to: sayWidth)
        let middle = (row == 0 ? notes[index] : "").padded(to: noteWidth)
        text +=
          trimmed(start + "  " + middle + (right.isEmpty ? "" : "  " + page.styling(right, .dim))) + "\n"
      }
    }
    return text
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private func mark(_ line: RequirementLine) -> String {
    switch line.status {
    case .met: page.styling("✓", .green)
    case .waiting, .missing: page.styling("✗", .red)
    case .fault: page.styling("!", .yellow)
    }
  }

  private func note(_ line: RequirementLine) -> String {
    switch line.status {
    case .met:
      let since = line.day.map { page.day($0) } ?? ""
      guard let until = line.until else { return since }
      return (since.isEmpty ? "" : since + ", ") + page.says("đến hết ", "until ") + page.day(until - 1)
    case .waiting:
      guard let day = line.day else { return "" }
      let left = line.daysLeft ?? 0
      return page.says("từ \(page.day(day)) (còn \(left) ngày)", "from \(page.day(day)) (\(left) days)")
    case .missing, .fault:
      let supplier = line.supplier.map { page.says($0) } ?? ""
      return page.says("thiếu", "missing") + (supplier.isEmpty ? "" : " · " + supplier)
    }
  }

  private func unblock(_ step: StepLine) -> String {
    guard let unblock = step.unblock else {
      let waits = step.requirements.contains { $0.status == .missing }
      guard !waits, let earliest = step.earliest else { return "" }
      return page.wrapped(
        page.says(
          "Chỉ cần chờ. Sớm nhất: \(page.day(earliest)).", "Only a wait. Earliest: \(page.day(earliest))."),
        indent: 2, first: 0)
    }
    return page.wrapped(sentence(unblock), indent: 2, first: 0)
  }

  /// `Cần bổ sung ít nhất: 2 hồ sơ (…). Chờ: … Sớm nhất: 02/11/2021.`
  private func sentence(_ unblock: UnblockLine) -> String {
    var text = ""
    if !unblock.entries.isEmpty {
      let list = unblock.entries.map { missing($0) }.joined(separator: "; ")
      let count = unblock.entries.count
      text +=
        unblock.isSmallest
        ? page.says(
          "Cần bổ sung ít nhất: \(count) mục (\(list)). ", "Needed at least: \(count) entries (\(list)). ")
        : page.says("Cần bổ sung: \(count) mục (\(list)). ", "Needed: \(count) entries (\(list)). ")
    }
    if !unblock.waits.isEmpty {
      text +=
        page.says("Chờ: ", "Wait: ") + unblock.waits.map { page.says($0) }.joined(separator: "; ") + ". "
    }
    return text
      + page.says("Sớm nhất: \(page.day(unblock.earliest)).", "Earliest: \(page.day(unblock.earliest)).")
  }

  private func missing(_ entry: UnblockLine.Missing) -> String {
    var text = (entry.subject.isEmpty ? "" : entry.subject + " ") + page.says(entry.title)
    text += " – \(entry.kind)"
    if let field = entry.field { text += " \(field)" }
    if let amount = entry.amount { text += " \(VietnameseFormat.integer(amount))" }
    let supplier = page.says(entry.supplier)
    return text + (supplier.isEmpty ? "" : ", " + supplier)
  }

  private func open(_ lines: [OpenStepLine]) -> String {
    let shown = lines.filter { showsAll || !$0.isSide }
    if shown.isEmpty { return "" }
    var text = "\n" + page.styling(page.says("Có thể ghi nhận ngay", "Can be recorded now"), .bold) + "\n"
    func name(_ line: OpenStepLine) -> String { (line.subject.isEmpty ? "" : line.subject + " ") + line.kind }
    let kinds = min(shown.map { displayWidth(name($0)) }.max() ?? 0, 34)
    for line in shown {
      let goal = "\(page.says(line.trackTitle)): \(page.says(line.toTitle))"
      text += page.listed(
        "  • " + name(line).padded(to: kinds) + "  ",
        "\(page.says(line.title)) → \(goal) · \(page.says(line.supplier))")
      for fault in line.faults {
        text += page.listed(
          String(repeating: " ", count: kinds + 6) + "! ",
          page.says("sẽ là sai sót nếu không: ", "a finding unless: ") + page.says(fault.says) + " · "
            + fault.citation)
      }
    }
    return text
  }

  // MARK: - A lot's conditions, and what lies below

  private func conditions(_ lines: [ConditionLine]) -> String {
    let shown = lines.filter { showsAll || $0.blocks }
    if shown.isEmpty { return "" }
    var text =
      "\n"
      + page.styling(
        page.says("Điều kiện chưa đạt", "Open conditions"), .bold) + "\n"
    for line in shown {
      let mark = line.blocks ? page.styling("✗", .red) : page.styling("!", .yellow)
      text += page.wrapped(
        "\(mark) \(line.code) \(page.says(line.says)) · \(page.says(line.supplier)) · \(line.citation)",
        indent: 8, first: 2)
    }
    let notes = lines.count - shown.count
    if notes > 0 {
      text += page.says(
        "  và \(notes) mục lưu ý, không cản trở (--all)\n", "  and \(notes) notes that bar nothing (--all)\n")
    }
    return text
  }

  private func below(_ value: SubjectExplanation) -> String {
    if value.below.isEmpty { return "" }
    let title =
      value.heading.kind == "lot"
      ? page.says("Vướng ở các thửa dưới lô", "Held up by parcels below")
      : page.says("Vướng ở các hồ sơ trên thửa", "Held up by cases on the parcel")
    var text = "\n" + page.styling(title, .bold) + "\n"
    for line in value.below { text += self.below(line, path: value.code, depth: 1) }
    return text
  }

  private func below(_ line: BelowLine, path: String, depth: Int) -> String {
    let indent = depth * 2
    var head = line.code
    if let party = line.party { head += " · " + Page.partyKind(line.partyKind, page) + " " + party }
    if line.isSynthetic { head += " (" + page.synthetic(true) + ")" }
    let wanted = line.wanted.map { page.says($0) }.joined(separator: " / ")
    var state = "\(page.says(line.trackTitle)): \(page.says(line.stateTitle))"
    if let since = line.since { state += page.says(" từ \(page.day(since))", " since \(page.day(since))") }
    var text = page.wrapped(
      "← \(page.styling(head, .bold)) · \(state) · " + page.says("cần: \(wanted)", "wanted: \(wanted)"),
      indent: indent + 2,
      first: indent)
    if let amount = line.amountOutstanding, amount > 0 {
      let money = VietnameseFormat.integer(amount)
      text += page.wrapped(
        page.says("còn phải trả \(money) đồng", "\(money) đồng outstanding"), indent: indent + 2)
    }
    if let need = line.need {
      if let unblock = need.unblock {
        text += page.wrapped(sentence(unblock), indent: indent + 4, first: indent + 2)
      }
    }
    for lower in line.below { text += below(lower, path: path, depth: depth + 1) }
    return text
  }
}
