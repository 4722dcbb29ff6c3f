import Measures
import Testing

/// A set of days kept one by one over a window, with what holds before and after it.
private struct NaiveDays: Equatable {
  static let window = 0..<24
  /// One more at each end stands for all the days beyond.
  var member: [Bool]

  init(_ set: DaySet) {
    member = (Self.window.lowerBound - 1...Self.window.upperBound).map {
      set.contains(CivilDate(dayNumber: Int32($0)))
    }
  }
  init(member: [Bool]) { self.member = member }

  func map(_ other: NaiveDays, _ operation: (Bool, Bool) -> Bool) -> NaiveDays {
    NaiveDays(member: zip(member, other.member).map(operation))
  }
}

private func randomSet(_ random: inout Seeded) -> DaySet {
  var set = DaySet.empty
  for _ in 0..<Int.random(in: 0...4, using: &random) {
    let from = CivilDate(dayNumber: .random(in: 0..<24, using: &random))
    let to = CivilDate(dayNumber: .random(in: 0..<24, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: set = set.union(.from(from))
    case 1: set = set.union(.before(to))
    case 2: set = set.union(.only(from))
    case 3: set = set.intersection(.between(from, to).complement)
    default: set = set.union(.between(from, to))
    }
  }
  return set
}

/// Sorted, disjoint, not touching: the form that makes equal sets equal values.
private func isCanonical(_ set: DaySet) -> Bool {
  set.intervals.allSatisfy { $0.from < $0.to }
    && zip(set.intervals, set.intervals.dropFirst()).allSatisfy { $0.to < $1.from }
}

@Suite struct DaySetTests {
  @Test func `the algebra agrees with days kept one by one`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    for _ in 0..<20_000 {
      let (a, b) = (randomSet(&random), randomSet(&random))
      let (naiveA, naiveB) = (NaiveDays(a), NaiveDays(b))
      let union = a.union(b)
      let intersection = a.intersection(b)
      let complement = a.complement
      let holds =
        NaiveDays(union) == naiveA.map(naiveB) { $0 || $1 }
        && NaiveDays(intersection) == naiveA.map(naiveB) { $0 && $1 }
        && NaiveDays(complement) == NaiveDays(member: naiveA.member.map { !$0 })
        && [a, b, union, intersection, complement].allSatisfy(isCanonical)
        && (naiveA == naiveB) == (a == b) && complement.complement == a && union == b.union(a)
        && intersection == a.complement.union(b.complement).complement && a.union(complement) == .all
        && a.intersection(complement) == .empty && a.isEmpty == (a == .empty)
      guard holds else {
        Issue.record("the algebra fails for \(a) and \(b), seed \(seed)")
        return
      }
    }
  }

  @Test func `the first day and the next change agree with walking day by day`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    for _ in 0..<5_000 {
      let set = randomSet(&random)
      let days = (-1...24).map { CivilDate(dayNumber: $0) }
      for (index, day) in days.enumerated() {
        let first = days[index...].first { set.contains($0) }
        let change = days[index...].first { set.contains($0) != set.contains(day) }
        guard set.first(onOrAfter: day) == first, set.firstChange(after: day) == change else {
          Issue.record("\(set) from \(day): first \(String(describing: first)), seed \(seed)")
          return
        }
      }
    }
  }

  @Test func `the ends of time belong to no bounded set`() {
    #expect(DaySet.from(DaySet.always) == .all)
    #expect(DaySet.from(DaySet.never) == .empty)
    #expect(DaySet.before(DaySet.never) == .all)
    #expect(DaySet.before(DaySet.always) == .empty)
    #expect(DaySet.only(DaySet.never).isEmpty)
    #expect(DaySet.all.complement == .empty)
    #expect(DaySet.empty.complement == .all)
    #expect(!DaySet.all.contains(DaySet.never))
    #expect(DaySet.all.firstChange(after: CivilDate(dayNumber: 0)) == nil)
    #expect(DaySet.empty.first(onOrAfter: DaySet.always) == nil)
  }

  @Test func `touching intervals become one`() throws {
    let day = try #require(CivilDate("2021-10-31"))
    #expect(DaySet.between(day, day + 3).union(.from(day + 3)) == .from(day))
    #expect(DaySet.before(day).union(.from(day)) == .all)
    #expect(DaySet.between(day, day + 1).intersection(.between(day + 1, day + 2)).isEmpty)
    #expect(DaySet.only(day).description == "[2021-10-31, 2021-11-01)")
  }
}
