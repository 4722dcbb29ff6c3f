package import Measures
package import Terminal

extension AuctionReadinessReport {
  /// The report as people read it on a terminal: a heading, a row for each site, what changed, and if asked each lot.
  package func text(
    _ language: Language, width: Int? = nil, styling: Styling = .plain, lots showsLots: Bool = false
  ) -> String {
    var parts = [heading(language), siteTable(language).render(width: width, styling: styling)]
    if let groups = groupTable(language) { parts.append(groups.render(width: width, styling: styling)) }
    if let blockers = blockerLines(language) { parts.append(blockers) }
    if let changes = changeLines(language) { parts.append(changes) }
    if showsLots { parts.append(lotTable(language).render(width: width, styling: styling)) }
    parts.append(notes(language))
    return parts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  private func heading(_ language: Language) -> String {
    let title = Bilingual(
      vi: "BÁO CÁO MỨC ĐỘ SẴN SÀNG ĐẤU GIÁ QUYỀN SỬ DỤNG ĐẤT — THÁNG \(month.vietnamese)",
      en: "AUCTION READINESS OF LAND-USE RIGHTS — \(month)")
    let basis = Bilingual(
      vi:
        "(số liệu đến \(asOf.vietnamese), so với \(comparedWith.vietnamese); khối \(position), đầu chuỗi \(head.prefix(12))…)",
      en: "(as of \(asOf), against \(comparedWith); block \(position), chain head \(head.prefix(12))…)")
    return title[language] + "\n" + basis[language]
  }

  private func siteTable(_ language: Language) -> TextTable {
    let titles: [Bilingual] = [
      Bilingual(vi: "Khu đất", en: "Site"), Bilingual(vi: "Lô", en: "Lots"),
      Bilingual(vi: "Đủ ĐK", en: "Ready"),
      Bilingual(vi: "Lưu ý", en: "Notes"), Bilingual(vi: "Vướng", en: "Blocked"),
      Bilingual(vi: "Chưa BĐ", en: "Not begun"), Bilingual(vi: "±", en: "±"),
      Bilingual(vi: "Vướng mắc chính", en: "First blocker"), Bilingual(vi: "Sớm nhất", en: "Earliest"),
      Bilingual(vi: "Giá khởi điểm", en: "Starting value"),
    ]
    var table = TextTable(
      titles.enumerated().map { index, title in
        TextTable.Column(
          title[language], [0, 7].contains(index) ? .leading : .trailing, isFlexible: [0, 7].contains(index))
      })
    for site in sites {
      table.add(
        cells(
          "\(site.code) · \(site.name)\(site.isSynthetic ? Self.synthetic[language] : "")", site.totals,
          blocker: site.mainBlocker.map { "\($0.item) \($0.text[language])" } ?? "–",
          earliest: site.earliestAuction?.vietnamese ?? "–"))
    }
    table.addTotals(cells(Bilingual(vi: "Tổng", en: "Total")[language], totals, blocker: "", earliest: ""))
    return table
  }

  private static let synthetic = Bilingual(vi: " (dữ liệu minh họa)", en: " (synthetic)")

  private func cells(_ name: String, _ totals: Totals, blocker: String, earliest: String) -> [TextTable.Cell]
  {
    [
      TextTable.Cell(name), "\(totals.lots)", TextTable.Cell("\(totals.ready)", .green),
      "\(totals.readyWithNotes)",
      totals.blocked > 0 ? TextTable.Cell("\(totals.blocked)", .red) : "0", "\(totals.notStarted)",
      TextTable.Cell(totals.readyChange > 0 ? "+\(totals.readyChange)" : "\(totals.readyChange)"),
      TextTable.Cell(blocker), TextTable.Cell(earliest),
      TextTable.Cell(VietnameseFormat.integer(totals.startingValue.dong)),
    ]
  }

  /// Who has to settle what: one line for each site that is held up.
  private func blockerLines(_ language: Language) -> String? {
    let lines = sites.compactMap { site -> String? in
      guard let blocker = site.mainBlocker else { return nil }
      let who = blocker.responsible ?? blocker.resolver[language]
      let due =
        blocker.dueOn.map { Bilingual(vi: ", hạn \($0.vietnamese)", en: ", due \($0)")[language] } ?? ""
      let more =
        site.otherBlockers == 0
        ? ""
        : Bilingual(
          vi: "; còn \(site.otherBlockers) vướng mắc khác", en: "; \(site.otherBlockers) other blockers")[
            language]
      let lots = Bilingual(vi: "\(blocker.lots) lô", en: "\(blocker.lots) lots")[language]
      return "  \(site.code): \(blocker.item) (\(lots)) → \(who)\(due)\(more)"
    }
    guard !lines.isEmpty else { return nil }
    return Bilingual(vi: "Cơ quan giải quyết", en: "Who settles it")[language] + "\n"
      + lines.joined(separator: "\n")
  }

  /// Lots whose verdict changed, those that changed alike on one line.
  private func changeLines(_ language: Language) -> String? {
    var order: [String] = []
    var lots: [String: [String]] = [:]
    for lot in sites.flatMap(\.lots) where lot.verdict != lot.verdictBefore {
      let items = lot.changes.map(\.item).joined(separator: ", ")
      let change =
        "\(Self.title(lot.verdictBefore, language)) → \(Self.title(lot.verdict, language)) (\(items))"
      if lots[change] == nil { order.append(change) }
      lots[change, default: []].append(lot.code)
    }
    guard !order.isEmpty else { return nil }
    let title = Bilingual(vi: "Thay đổi so với tháng trước", en: "Changes against last month")[language]
    return ([title] + order.map { "  \($0): \(lots[$0, default: []].joined(separator: ", "))" })
      .joined(separator: "\n")
  }

  /// How far each site is in the six groups of items: settled of those that apply, over all its lots.
  private func groupTable(_ language: Language) -> TextTable? {
    let started = sites.filter { !$0.lots.isEmpty }
    guard !started.isEmpty else { return nil }
    var table = TextTable(
      [TextTable.Column(Bilingual(vi: "Đạt/tổng theo nhóm", en: "Settled/total by group")[language])]
        + (1...6).map { TextTable.Column(VerdictTitles.group($0)[language], .trailing, isFlexible: true) })
    for site in started {
      table.add(
        [TextTable.Cell(site.code)] + site.groups.map { TextTable.Cell("\($0.achieved)/\($0.total)") })
    }
    return table
  }

  private func lotTable(_ language: Language) -> TextTable {
    var table = TextTable([
      TextTable.Column(Bilingual(vi: "Lô", en: "Lot")[language], .leading),
      TextTable.Column("m²", .trailing),
      TextTable.Column(Bilingual(vi: "Mức sẵn sàng", en: "Verdict")[language], .leading),
      TextTable.Column("1", .trailing), TextTable.Column("2", .trailing),
      TextTable.Column("3", .trailing), TextTable.Column("4", .trailing),
      TextTable.Column("5", .trailing), TextTable.Column("6", .trailing),
      TextTable.Column(
        Bilingual(vi: "Vướng mắc", en: "Blocker")[language], .leading, isFlexible: true),
    ])
    for lot in sites.flatMap(\.lots) {
      let blocker = lot.firstBlocker.map { "\($0.item) \($0.text[language])" } ?? ""
      table.add(
        [
          TextTable.Cell(lot.code), TextTable.Cell(lot.area.map { VietnameseFormat.number($0) } ?? ""),
          TextTable.Cell(lot.verdictTitle[language]),
        ] + lot.groups.map { TextTable.Cell("\($0.achieved)/\($0.total)") } + [TextTable.Cell(blocker)])
    }
    return table
  }

  private func notes(_ language: Language) -> String {
    var lines: [String] = []
    if stillDue > 0 {
      lines.append(
        Bilingual(
          vi: "Lưu ý: còn \(stillDue) hồ sơ đến hạn chưa chạy; hãy chạy «quydat advance».",
          en: "Note: \(stillDue) units are still due; run “quydat advance”.")[language])
    }
    if let horizon, horizon < asOf {
      lines.append(
        Bilingual(
          vi: "Lưu ý: hệ thống mới chạy đến ngày \(horizon.vietnamese).",
          en: "Note: the office has only been advanced to \(horizon).")[language])
    }
    lines.append(
      Bilingual(
        vi:
          "«Sớm nhất» là tháng có thể mở phiên sớm nhất nếu bắt đầu lựa chọn tổ chức đấu giá ngay (41 ngày).",
        en:
          "“Earliest” is the month of the earliest session if the auction house is called for now (41 days).")[
          language])
    return lines.joined(separator: "\n")
  }

  private static func title(_ verdict: String, _ language: Language) -> String {
    VerdictTitles.title(verdict)[language]
  }
}
