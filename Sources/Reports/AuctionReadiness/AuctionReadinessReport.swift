package import Measures

/// The monthly report on how ready each site is for auction, expandable to its lots.
///
/// A value: rendering is another's business. Every figure follows from the log as of the day, by what was known.
package struct AuctionReadinessReport: Sendable, Codable, Hashable {
  package let month: CivilMonth
  /// The last day of the month, or the day asked for.
  package let asOf: CivilDate
  /// The end of the month before, which changes are told against.
  package let comparedWith: CivilDate
  /// The newest block of the log that the figures rest on, and its hash: what is printed proves nothing was cut since.
  package let position: Int64
  package let head: String
  /// Units that are due by the day and have not been looked at: the report is behind by so many.
  package let stillDue: Int
  /// Last day that the office was advanced to.
  package let horizon: CivilDate?
  package let sites: [SiteRow]
  package let totals: Totals

  /// The totals are those of the sites: a report that does not foot cannot be made.
  package init(
    month: CivilMonth, asOf: CivilDate, comparedWith: CivilDate, position: Int64, head: String, stillDue: Int,
    horizon: CivilDate?, sites: [SiteRow]
  ) {
    self.month = month
    self.asOf = asOf
    self.comparedWith = comparedWith
    self.position = position
    self.head = head
    self.stillDue = stillDue
    self.horizon = horizon
    self.sites = sites
    totals = sites.reduce(into: Totals()) { $0.add($1.totals) }
  }

  package struct Totals: Sendable, Codable, Hashable {
    package internal(set) var lots = 0
    package internal(set) var area = Area.zero
    package internal(set) var ready = 0
    package internal(set) var readyWithNotes = 0
    package internal(set) var blocked = 0
    package internal(set) var notStarted = 0
    /// The starting prices of the lots that are ready, in đồng.
    package internal(set) var startingValue = Money.zero
    /// Ready lots now less those at the end of the month before.
    package internal(set) var readyChange = 0
  }

  package struct SiteRow: Sendable, Codable, Hashable {
    package let code: String
    package let name: String
    /// Figures of the site are invented for demonstration.
    package let isSynthetic: Bool
    package let totals: Totals
    /// For each of the six groups of items, how many of all lots' items are settled of those that apply.
    package let groups: [GroupCount]
    package let mainBlocker: Blocker?
    /// How many other items block some lot of the site.
    package let otherBlockers: Int
    /// The month in which the first of its lots can be auctioned at the earliest, if it is ready now.
    package let earliestAuction: CivilMonth?
    package let lots: [LotRow]
  }

  package struct GroupCount: Sendable, Codable, Hashable {
    package let group: Int
    package internal(set) var achieved: Int
    package internal(set) var total: Int
    package init(group: Int, achieved: Int, total: Int) {
      self.group = group
      self.achieved = achieved
      self.total = total
    }
  }

  package struct Blocker: Sendable, Codable, Hashable {
    package let item: String
    package let text: Bilingual
    /// Lots that it blocks.
    package let lots: Int
    package let resolver: Bilingual
    /// Who was told to settle it, and by when, if somebody was.
    package let responsible: String?
    package let dueOn: CivilDate?
    package let citation: String
  }

  package struct LotRow: Sendable, Codable, Hashable {
    package let code: String
    package let area: Area?
    package let verdict: String
    package let verdictTitle: Bilingual
    package let groups: [GroupCount]
    package let firstBlocker: Blocker?
    /// Codes of every open item that blocks, in the order in which blockers are told.
    package let blockers: [String]
    /// Codes of open items that are no condition.
    package let notes: [String]
    /// Items that stand otherwise than at the end of the month before.
    package let changes: [Change]
    package let verdictBefore: String
    package let startingPrice: Money?
    package let isSynthetic: Bool

    package init(
      code: String, area: Area?, verdict: String, verdictTitle: Bilingual, groups: [GroupCount],
      firstBlocker: Blocker?, blockers: [String], notes: [String], changes: [Change], verdictBefore: String,
      startingPrice: Money?, isSynthetic: Bool
    ) {
      self.code = code
      self.area = area
      self.verdict = verdict
      self.verdictTitle = verdictTitle
      self.groups = groups
      self.firstBlocker = firstBlocker
      self.blockers = blockers
      self.notes = notes
      self.changes = changes
      self.verdictBefore = verdictBefore
      self.startingPrice = startingPrice
      self.isSynthetic = isSynthetic
    }
  }

  package struct Change: Sendable, Codable, Hashable {
    package let item: String
    package let from: String
    package let to: String
  }
}
