/// The days on which something holds: sorted, disjoint, non-touching half-open intervals, the last of
/// which may run for ever.
package struct DaySet: Hashable, Sendable {
  /// `[from, to)`; `to` is ``never`` when the interval does not end.
  package struct Interval: Hashable, Sendable {
    package let from: CivilDate
    package let to: CivilDate
    package init(from: CivilDate, to: CivilDate) {
      precondition(from < to, "an interval holds at least one day")
      (self.from, self.to) = (from, to)
    }
  }

  /// The open end of an interval without end.
  package static let never = CivilDate(dayNumber: .max)
  /// The open beginning of an interval without beginning.
  package static let always = CivilDate(dayNumber: .min)

  package private(set) var intervals: [Interval]

  private init(sorted intervals: [Interval]) { self.intervals = intervals }

  package static let empty = DaySet(sorted: [])
  package static let all = DaySet(sorted: [Interval(from: always, to: never)])

  package static func from(_ day: CivilDate) -> DaySet {
    day == never ? .empty : DaySet(sorted: [Interval(from: day, to: never)])
  }
  /// The days before `day`.
  package static func before(_ day: CivilDate) -> DaySet {
    day == always ? .empty : DaySet(sorted: [Interval(from: always, to: day)])
  }
  /// `[from, to)`, empty when `to` is not later than `from`.
  package static func between(_ from: CivilDate, _ to: CivilDate) -> DaySet {
    from < to ? DaySet(sorted: [Interval(from: from, to: to)]) : .empty
  }
  package static func only(_ day: CivilDate) -> DaySet { between(day, day + 1) }

  package var isEmpty: Bool { intervals.isEmpty }

  package func contains(_ day: CivilDate) -> Bool {
    for interval in intervals {
      if day < interval.from { return false }
      if day < interval.to { return true }
    }
    return false
  }

  /// The first day of the set that is `day` or later.
  package func first(onOrAfter day: CivilDate) -> CivilDate? {
    for interval in intervals where interval.to > day { return max(interval.from, day) }
    return nil
  }

  /// The first day after `day` on which membership is not what it is on `day`.
  package func firstChange(after day: CivilDate) -> CivilDate? {
    for interval in intervals {
      if interval.from > day { return interval.from }
      if interval.to > day { return interval.to == Self.never ? nil : interval.to }
    }
    return nil
  }

  package var complement: DaySet {
    var result: [Interval] = []
    var from = Self.always
    for interval in intervals {
      if from < interval.from { result.append(Interval(from: from, to: interval.from)) }
      from = interval.to
    }
    if from < Self.never { result.append(Interval(from: from, to: Self.never)) }
    return DaySet(sorted: result)
  }

  package func intersection(_ other: DaySet) -> DaySet {
    var result: [Interval] = []
    var (i, j) = (0, 0)
    while i < intervals.count, j < other.intervals.count {
      let (a, b) = (intervals[i], other.intervals[j])
      let from = max(a.from, b.from)
      let to = min(a.to, b.to)
      if from < to { result.append(Interval(from: from, to: to)) }
      if a.to < b.to { i += 1 } else { j += 1 }
    }
    return DaySet(sorted: result)
  }

  package func union(_ other: DaySet) -> DaySet {
    if isEmpty { return other }
    if other.isEmpty { return self }
    var result: [Interval] = []
    var (i, j) = (0, 0)
    while i < intervals.count || j < other.intervals.count {
      let next: Interval
      if j == other.intervals.count || (i < intervals.count && intervals[i].from <= other.intervals[j].from) {
        next = intervals[i]
        i += 1
      } else {
        next = other.intervals[j]
        j += 1
      }
      if let last = result.last, next.from <= last.to {
        result[result.count - 1] = Interval(from: last.from, to: max(last.to, next.to))
      } else {
        result.append(next)
      }
    }
    return DaySet(sorted: result)
  }
}

extension DaySet: CustomStringConvertible {
  package var description: String {
    intervals.isEmpty
      ? "∅"
      : intervals.map { interval in
        let from = interval.from == Self.always ? "…" : "\(interval.from)"
        let to = interval.to == Self.never ? "…" : "\(interval.to)"
        return "[\(from), \(to))"
      }.joined(separator: " ∪ ")
  }
}
