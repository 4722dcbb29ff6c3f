internal import Measures
internal import Tabular

extension AuctionReadinessReport {
  /// One line for each lot, plain numbers and ISO dates; a site without lots has a line of its own.
  package var csv: String {
    var writer = CSVWriter()
    writer.append([
      "month", "as_of", "site", "site_name", "lot", "area_m2", "verdict", "verdict_before", "group_1",
      "group_2",
      "group_3", "group_4", "group_5", "group_6", "first_blocker", "blocker_text", "resolver", "responsible",
      "due_on",
      "blockers", "notes", "changes", "starting_price", "synthetic",
    ])
    for site in sites {
      if site.lots.isEmpty {
        writer.append(
          [month.description, asOf.description, site.code, site.name]
            + Array(repeating: "", count: 19) + [site.isSynthetic ? "true" : "false"])
      }
      for lot in site.lots { writer.append(line(site, lot)) }
    }
    return writer.text
  }

  private func line(_ site: SiteRow, _ lot: LotRow) -> [String] {
    let groups = lot.groups.map { "\($0.achieved)/\($0.total)" }
    let blocker = lot.firstBlocker
    return [
      month.description, asOf.description, site.code, site.name, lot.code, lot.area?.description ?? "",
      lot.verdict,
      lot.verdictBefore,
    ] + groups + [
      blocker?.item ?? "", blocker?.text[.vi] ?? "", blocker?.resolver[.vi] ?? "", blocker?.responsible ?? "",
      blocker?.dueOn?.description ?? "", lot.blockers.joined(separator: " "),
      lot.notes.joined(separator: " "),
      lot.changes.map { "\($0.item):\($0.from)>\($0.to)" }.joined(separator: " "),
      lot.startingPrice.map { String($0.dong) } ?? "", lot.isSynthetic ? "true" : "false",
    ]
  }
}
