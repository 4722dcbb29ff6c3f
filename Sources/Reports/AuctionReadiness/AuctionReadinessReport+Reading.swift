internal import Digests
internal import LandLaw
package import LandStore
package import Measures
package import PostgresAccess
internal import Workflow

extension AuctionReadinessReport {
  /// Days from an approved starting price to the session under the procedure of 2021: the worked calendar of a session on
  /// 20/12/2021 needs the price by 9/11. A planning figure, not a term of the law.
  private static let leadDays = 41

  /// Reads the log; use it in one `repeatableRead` transaction, so that all figures are of one moment.
  ///
  /// - Parameter asOf: the last day of the month unless given.
  package static func read(
    month: CivilMonth, asOf: CivilDate? = nil, knownAt: Int64? = nil, law: GoverningLaw,
    _ session: borrowing Session
  ) throws -> AuctionReadinessReport {
    let day = asOf ?? month.lastDay
    let before = month.firstDay - 1
    let reading = Reading(asOf: day, knownAt: knownAt)
    let now = try lots(reading, session)
    let then = Dictionary(
      try lots(Reading(asOf: before, knownAt: knownAt), session).map { ($0.id, $0.tracks) },
      uniquingKeysWith: { first, _ in first })
    let gaps = Dictionary(grouping: try ClearanceGap.all(reading, session), by: \.lot)
    let dossiers = Dictionary(
      try DossierReader(law).read(now.map(\.id), knownAt: knownAt, session).map { ($0.id, $0.dossier) },
      uniquingKeysWith: { first, _ in first })
    let regimes = (now: regime(law, day), then: regime(law, before))
    var rows: [Int64: [LotRow]] = [:]
    for lot in now {
      rows[lot.site, default: []].append(
        row(
          lot, before: then[lot.id] ?? TrackStates([:]), gaps[lot.id] ?? [], dossiers[lot.id], regimes,
          asOf: day))
    }
    let sites = try session.all(
      Site.self, "SELECT id, code, name, synthetic FROM site ORDER BY code"
    ).map { site in
      let lots = rows[site.id] ?? []
      return SiteRow(
        code: site.code, name: site.name,
        isSynthetic: site.isSynthetic || lots.contains(where: \.isSynthetic),
        lots: lots, earliestSession: day + leadDays)
    }
    // What was due is not in the log: what was known is told as it was told then, whatever has happened since.
    let due = knownAt == nil ? try OfficeStanding.due(asOf: day, session) : (horizon: nil, units: 0)
    let head = try head(knownAt, session)
    return AuctionReadinessReport(
      month: month, asOf: day, comparedWith: before, position: head.position,
      head: Hexadecimal.text(head.hash),
      stillDue: due.units, horizon: due.horizon, sites: sites)
  }

  // MARK: - Rows

  private static func row(
    _ lot: Lot, before: TrackStates, _ gaps: [ClearanceGap], _ dossier: Dossier?,
    _ regimes: (now: RegimeCode, then: RegimeCode), asOf day: CivilDate
  ) -> LotRow {
    let lotClass = lot.lotClass.flatMap { LotClass(rawValue: $0) } ?? .residential
    let readiness = summary(lot.tracks, regimes.now, lotClass)
    let old = summary(before, regimes.then, lotClass)
    let price = startingPrice(of: dossier, area: lot.area, asOf: day)
    return LotRow(
      code: lot.code, area: lot.area, verdict: readiness.verdict.rawValue,
      verdictTitle: readiness.verdict.title,
      groups: ReadinessItem.Group.allCases.map {
        let count = readiness.count(of: $0)
        return GroupCount(group: $0.rawValue, achieved: count.achieved, total: count.total)
      },
      firstBlocker: readiness.firstBlocker.flatMap { blocker($0, lot, gaps, dossier, asOf: day) },
      blockers: readiness.blockers.map(\.code),
      notes: readiness.open.filter { !$0.blocks && !$0.isOfSession }.map(\.code),
      changes: Readiness.changes(
        from: { before[$0.text].map { State($0) } }, to: { lot.tracks[$0.text].map { State($0) } }
      ).map { Change(item: $0.item.code, from: $0.from.rawValue, to: $0.to.rawValue) },
      verdictBefore: old.verdict.rawValue, startingPrice: price, isSynthetic: lot.isSynthetic)
  }

  private static func summary(_ tracks: TrackStates, _ regime: RegimeCode, _ lotClass: LotClass) -> Readiness
  {
    Readiness.summary(under: regime, lotClass: lotClass) { tracks[$0.text].map { State($0) } }
  }

  private static func blocker(
    _ open: Readiness.OpenItem, _ lot: Lot, _ gaps: [ClearanceGap], _ dossier: Dossier?, asOf day: CivilDate
  ) -> Blocker? {
    guard let item = open.item, let text = open.text else { return nil }
    let figures = Figures(item: open.code, gaps)
    func other(_ field: String) -> String? {
      switch field {
      case "site": lot.siteName
      case "lot": lot.code
      case "year": String(day.year)
      default: figures[field]
      }
    }
    let assigned = dossier?.entries.filter {
      $0.kind == "item_assigned" && $0.field("item") == open.code && $0.on <= day
    }.max { ($0.on, $0.number) < ($1.on, $1.number) }
    return Blocker(
      item: open.code,
      text: dossier.map { text.filled(from: $0, asOf: day, others: other) } ?? text.filled(other), lots: 1,
      resolver: item.resolver, responsible: assigned?.field("responsible"),
      dueOn: assigned?.field("due_on").flatMap { CivilDate($0) }, citation: item.citation)
  }

  // MARK: - Reading

  private struct Lot: RowDecodable {
    let id: Int64
    let code: String
    let site: Int64
    let siteName: String
    let area: Area?
    let lotClass: String?
    let isSynthetic: Bool
    let tracks: TrackStates

    init(row: borrowing Row) throws {
      id = try row.decode(0, as: Int64.self)
      code = try row.decode(1, as: String.self)
      site = try row.decode(2, as: Int64.self)
      siteName = try row.decode(3, as: String.self)
      area = try row.decode(4, as: Area?.self)
      lotClass = try row.decode(5, as: String?.self)
      isSynthetic = try row.decode(6, as: Bool.self)
      tracks = try TrackStates(json: row.decode(7, as: String.self))
    }
  }

  private struct Site: RowDecodable {
    let id: Int64
    let code: String
    let name: String
    let isSynthetic: Bool
    init(row: borrowing Row) throws {
      id = try row.decode(0, as: Int64.self)
      code = try row.decode(1, as: String.self)
      name = try row.decode(2, as: String.self)
      isSynthetic = try row.decode(3, as: Bool.self)
    }
  }

  private static func lots(_ reading: Reading, _ session: borrowing Session) throws -> [Lot] {
    try session.all(
      Lot.self,
      """
      SELECT unit.id, unit.code, lot.site_id, site.name, lot.area, lot.lot_class, lot.synthetic, \(reading.tracks)
      FROM lot JOIN unit USING (id) JOIN site ON site.id = lot.site_id
      ORDER BY unit.code
      """)
  }

  private static func regime(_ law: GoverningLaw, _ day: CivilDate) -> RegimeCode {
    law.book.regime(on: day)?.code ?? Regimes.landLaw2013.code
  }

  private static func head(_ knownAt: Int64?, _ session: borrowing Session) throws -> ChainHead {
    guard let knownAt, knownAt > 0 else {
      return try session.one(ChainHead.self, "SELECT position, hash FROM chain_head")
    }
    return try session.one(ChainHead.self, "SELECT position, hash FROM block WHERE position = \(knownAt)")
  }

  /// The latest approved starting price, of the lot itself or of its site: per lot, or per square metre.
  private static func startingPrice(of dossier: Dossier?, area: Area?, asOf day: CivilDate) -> Money? {
    let approved = dossier?.entries.filter { $0.kind == "starting_price_approved" && $0.on <= day }
      .max { ($0.on, $1.subject, $0.number) < ($1.on, $0.subject, $1.number) }
    guard let approved, let amount = approved.amount else { return nil }
    guard approved.field("basis") == "square_metre" else { return Money(dong: amount) }
    return area.map { UnitPrice(dongPerSquareMetre: amount).amount(for: $0) }
  }
}

/// The figures that a blocker about parcels and households names.
private struct Figures {
  private var values: [String: String] = [:]

  init(item: String, _ gaps: [ClearanceGap]) {
    func households(_ isOpen: (ClearanceGap) -> Bool) -> [ClearanceGap] {
      var seen: Set<String> = []
      return gaps.filter { gap in
        guard let household = gap.household, isOpen(gap) else { return false }
        return seen.insert(household).inserted
      }
    }
    switch item {
    case "C05":
      var seen: Set<String> = []
      let open = gaps.filter { $0.parcelTracks["recovery"] != "recovered" && seen.insert($0.parcel).inserted }
      values["n"] = String(open.count)
      values["m2"] = VietnameseFormat.number(open.compactMap(\.parcelArea).reduce(.zero, +))
    case "C06":
      let settled: Set<String?> = ["paid", "held", "nothing_due"]
      let open = households { !settled.contains($0.householdTracks["money"]) }
      values["n"] = String(open.count)
      values["vnd"] = VietnameseFormat.integer(open.map(\.unpaid).reduce(.zero, +).dong)
    case "C07":
      let settled: Set<String?> = ["not_applicable", "handed", "self_arranged"]
      values["n"] = String(households { !settled.contains($0.householdTracks["resettlement"]) }.count)
    case "C08":
      values["n"] = String(households { $0.householdTracks["handover"] != "handed_over" }.count)
    default: break
    }
  }

  subscript(field: String) -> String? { values[field] }
}
