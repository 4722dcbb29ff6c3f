internal import LandOperations
internal import LandStore
internal import Measures
internal import Terminal

/// The sheet of a case, a parcel, a lot or one of their instances, for people.
struct SheetText {
  let page: Page

  func text(_ sheet: SubjectSheet) -> String {
    let heading = sheet.heading
    var text = page.headline(
      [
        sheet.code, page.party(heading), heading.wards.joined(separator: ", "),
        page.says(sheet.regime ?? Bilingual(same: "")), page.synthetic(heading.isSynthetic),
      ], sheet.reading.asOf)
    if let owner = heading.ownerName {
      let code = heading.project ?? heading.site ?? ""
      text += page.wrapped("\(code) · \(owner)", indent: 2)
    }
    var facts: [String] = []
    if let area = heading.area { facts.append(VietnameseFormat.area(area)) }
    if let use = heading.landUse { facts.append(use) }
    if let purpose = heading.purpose { facts.append(purpose) }
    if let lotClass = heading.lotClass { facts.append(lotClass) }
    if let code = sheet.headline {
      facts.append(code + (sheet.headlineTitle.map { " " + page.says($0) } ?? ""))
    }
    if !facts.isEmpty { text += page.wrapped(facts.joined(separator: " · "), indent: 2) }
    if let block = sheet.reading.knownAt {
      text += page.says(
        "  Theo những gì đã biết đến khối \(block).\n", "  By what was known at block \(block).\n")
    }
    text += "\n" + page.standings(sheet.standings)
    text += page.obligations(sheet.obligations)
    if !sheet.below.isEmpty {
      text +=
        "\n"
        + page.wrapped(
          page.says("Gồm: ", "Below: ") + sheet.below.prefix(40).joined(separator: ", ")
            + (sheet.below.count > 40 ? ", …" : ""), indent: 2, first: 0)
    }
    text += entries(sheet.entries)
    text += page.spent(sheet.spent)
    text += page.findings(sheet.findings)
    return text
  }

  func entries(_ entries: [EntryLine]) -> String {
    if entries.isEmpty {
      return "\n" + page.says("Hồ sơ chưa có mục nào.", "There are no entries yet.") + "\n"
    }
    var grid = Grid<EntryLine>()
    grid.identifier("number", "Số", "No.") { $0.number }
    grid.day("on", "Ngày", "Day") { $0.on }
    grid.text("kind", "Mục", "Entry", flexible: true) { row, page in
      let part = row.ordinal > 0 ? "(\(row.ordinal)) " : ""
      let title = page.language == .vi ? row.titleVi : row.titleEn
      return part + title + (row.stands ? "" : page.says(" – đã thay", " – replaced"))
    }
    grid.text("document", "Văn bản", "Document", flexible: true) { row, page in
      (row.document ?? "") + (row.documentOn.map { row.document == nil ? "" : " (\(page.day($0)))" } ?? "")
    }
    grid.text("details", "Chi tiết", "Details", flexible: true) { row, page in details(row) }
    grid.text("by", "Người ghi", "By") { row, _ in row.recordedBy }
    return "\n" + grid.table(entries, page)
  }

  private func details(_ row: EntryLine) -> String {
    var parts: [String] = []
    if let amount = row.amount { parts.append(VietnameseFormat.integer(amount) + " đồng") }
    if let area = row.area { parts.append(VietnameseFormat.area(area)) }
    if let until = row.until { parts.append(page.says("đến ", "until ") + page.day(until)) }
    if let code = row.refersTo { parts.append(code) }
    for field in row.fields.sorted(by: { $0.key < $1.key }) { parts.append("\(field.key)=\(field.value)") }
    if let reason = row.override { parts.append(page.says("ghi dù vướng: ", "overridden: ") + reason) }
    if row.retracts { parts.append(page.says("rút lại", "retraction")) }
    return parts.joined(separator: "; ")
  }
}
