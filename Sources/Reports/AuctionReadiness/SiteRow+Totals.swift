internal import LandLaw
package import Measures

extension AuctionReadinessReport.SiteRow {
  /// A site's row follows from its lots.
  ///
  /// - Parameter earliestSession: the earliest day of a session for a lot that is ready now.
  package init(
    code: String, name: String, isSynthetic: Bool, lots: [AuctionReadinessReport.LotRow],
    earliestSession: CivilDate? = nil
  ) {
    self.code = code
    self.name = name
    self.isSynthetic = isSynthetic
    self.lots = lots
    totals = lots.reduce(into: AuctionReadinessReport.Totals()) { $0.add($1) }
    groups = ReadinessItem.Group.allCases.map { group in
      let counts = lots.flatMap(\.groups).filter { $0.group == group.rawValue }
      return AuctionReadinessReport.GroupCount(
        group: group.rawValue, achieved: counts.reduce(0) { $0 + $1.achieved },
        total: counts.reduce(0) { $0 + $1.total })
    }
    // The main blocker is the one told first; the count says how many lots it blocks.
    let order = ReadinessItem.inBlockerOrder.map(\.code)
    let blocked = lots.flatMap(\.blockers)
    let first = lots.compactMap(\.firstBlocker).min {
      (order.firstIndex(of: $0.item) ?? 0) < (order.firstIndex(of: $1.item) ?? 0)
    }
    mainBlocker = first.map { first in
      AuctionReadinessReport.Blocker(
        item: first.item, text: first.text, lots: blocked.count { $0 == first.item },
        resolver: first.resolver,
        responsible: first.responsible, dueOn: first.dueOn, citation: first.citation)
    }
    otherBlockers = max(0, Set(blocked).count - (first == nil ? 0 : 1))
    let isAnyReady = totals.ready + totals.readyWithNotes > 0
    earliestAuction = isAnyReady ? earliestSession.map { CivilMonth(of: $0) } : nil
  }
}

extension AuctionReadinessReport.Totals {
  mutating func add(_ lot: AuctionReadinessReport.LotRow) {
    lots += 1
    area += lot.area ?? .zero
    let isReady = Self.readyVerdicts.contains(lot.verdict)
    switch lot.verdict {
    case Readiness.Verdict.ready.rawValue: ready += 1
    case Readiness.Verdict.readyWithNotes.rawValue: readyWithNotes += 1
    case Readiness.Verdict.blocked.rawValue: blocked += 1
    default: notStarted += 1
    }
    if isReady { startingValue += lot.startingPrice ?? .zero }
    readyChange += (isReady ? 1 : 0) - (Self.readyVerdicts.contains(lot.verdictBefore) ? 1 : 0)
  }

  mutating func add(_ other: Self) {
    lots += other.lots
    area += other.area
    ready += other.ready
    readyWithNotes += other.readyWithNotes
    blocked += other.blocked
    notStarted += other.notStarted
    startingValue += other.startingValue
    readyChange += other.readyChange
  }

  private static let readyVerdicts: Set<String> = [
    Readiness.Verdict.ready.rawValue, Readiness.Verdict.readyWithNotes.rawValue,
  ]
}
