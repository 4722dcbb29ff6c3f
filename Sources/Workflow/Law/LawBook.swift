package import Measures

/// The dated numbers, the regimes and the calendar that a replay reads.
package struct LawBook: Sendable {
  package let regimes: [Regime]
  package let calendar: WorkCalendar
  /// All rows, as listed.
  package let parameters: [Parameter]
  private let rows: [ParameterCode: [Parameter]]

  /// Rows of one code must not overlap for one class of lot.
  package init(regimes: [Regime], parameters: [Parameter], calendar: WorkCalendar) {
    self.regimes = regimes
    self.calendar = calendar
    self.parameters = parameters
    rows = Dictionary(grouping: parameters.sorted { $0.from < $1.from }, by: \.code)
  }

  package func regime(on day: CivilDate) -> Regime? { regimes.first { $0.from <= day && day < $0.to } }

  package func days(under regime: RegimeCode) -> DaySet {
    regimes.filter { $0.code == regime }.reduce(DaySet.empty) { $0.union(.between($1.from, $1.to)) }
  }

  package func rows(of code: ParameterCode) -> [Parameter] { rows[code] ?? [] }

  package func row(_ code: ParameterCode, on day: CivilDate, lotClass: String? = nil) -> Parameter? {
    rows[code]?.first { $0.from <= day && day < $0.to && ($0.lotClass == nil || $0.lotClass == lotClass) }
  }

  /// The days on which the waiting time `code` counted from `anchor` is over.
  ///
  /// Where the number changed in between, each row speaks for its own days; a day that no row speaks for is not in the set.
  package func days(
    elapsed code: ParameterCode, since anchor: CivilDate, suspended: DaySet, lotClass: String? = nil
  ) -> DaySet {
    var result = DaySet.empty
    for row in rows(of: code) where row.lotClass == nil || row.lotClass == lotClass {
      guard let first = firstDay(after: row, since: anchor, suspended: suspended) else { continue }
      switch row.version {
      case .byAnchor: if row.from <= anchor, anchor < row.to { result = result.union(.from(first)) }
      case .byAct: result = result.union(.between(max(first, row.from), row.to))
      }
    }
    return result
  }

  /// The days from `anchor` on which its term of validity `code` is not yet over: its last day is anchor + n.
  package func days(within code: ParameterCode, of anchor: CivilDate) -> DaySet {
    var result = DaySet.empty
    for row in rows(of: code) where row.lotClass == nil {
      let after = lastDay(of: row, since: anchor, suspended: .empty).map { $0 + 1 } ?? DaySet.never
      switch row.version {
      case .byAnchor:
        if row.from <= anchor, anchor < row.to { result = result.union(.between(anchor, after)) }
      case .byAct: result = result.union(.between(max(anchor, row.from), min(after, row.to)))
      }
    }
    return result
  }

  /// The days on which the law allows `quantity`: it lies in the band of a percentage, or reaches an amount or a count.
  package func days(allowing quantity: Int64, by code: ParameterCode, lotClass: String? = nil) -> DaySet {
    var result = DaySet.empty
    for row in rows(of: code) where row.lotClass == nil || row.lotClass == lotClass {
      let allows =
        switch row.value {
        case .percent(let from, let to): Int64(from) <= quantity && quantity <= Int64(to)
        case .money(let least): least.dong <= quantity
        case .count(let least): Int64(least) <= quantity
        case .days, .workingDays, .months, .years, .dailyRate, .text, .none: false
        }
      if allows { result = result.union(.between(row.from, row.to)) }
    }
    return result
  }

  /// The first lawful day after the wait that `row` gives; nil while a suspension that stops it has no end.
  package func firstDay(after row: Parameter, since anchor: CivilDate, suspended: DaySet) -> CivilDate? {
    firstDay(after: row.term, since: anchor, suspended: suspended)
  }

  /// The last day of the term that `row` gives: the event's day is not counted (Civil Code 2015 art. 147).
  ///
  /// Nil when the row gives no term, or while a suspension has no end.
  package func lastDay(of row: Parameter, since anchor: CivilDate, suspended: DaySet) -> CivilDate? {
    lastDay(of: row.term, since: anchor, suspended: suspended)
  }

  func firstDay(after term: Term, since anchor: CivilDate, suspended: DaySet) -> CivilDate? {
    if case .none = term.length { return anchor }
    guard
      let last = lastDay(of: term, since: anchor, suspended: term.stopsDuringSuspension ? suspended : .empty)
    else { return nil }
    let lawful = term.counting == .afterNthDay ? last + 1 : last
    return term.rolls ? calendar.rolled(lawful) : lawful
  }

  func lastDay(of term: Term, since anchor: CivilDate, suspended: DaySet) -> CivilDate? {
    switch term.length {
    case .days(let count): Self.adding(days: count, to: anchor, suspended: suspended)
    case .workingDays(let count):
      calendar.adding(workingDays: count, to: anchor, suspended: suspended)
    case .months(let count): Self.shifted(anchor.adding(months: count), from: anchor, suspended: suspended)
    case .years(let count):
      Self.shifted(anchor.adding(months: 12 * count), from: anchor, suspended: suspended)
    case .none, .notATime: nil
    }
  }

  private static func adding(days count: Int, to anchor: CivilDate, suspended: DaySet) -> CivilDate? {
    shifted(anchor + count, from: anchor, suspended: suspended)
  }

  /// Moves the end of a term by the suspended days inside it, the anchor's own day not counted.
  private static func shifted(_ end: CivilDate, from anchor: CivilDate, suspended: DaySet) -> CivilDate? {
    var end = end
    for interval in suspended.intervals {
      let from = max(interval.from, anchor + 1)
      guard from <= end, interval.to > from else { continue }
      guard interval.to != DaySet.never else { return nil }
      end = end + (interval.to - from)
    }
    return end
  }
}
