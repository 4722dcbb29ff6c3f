internal import Measures

/// Where a member stands as the replay moves through time.
struct MemberCursor {
  let member: Dossier.Member
  private(set) var belongs = false
  /// The next day on which it joins, leaves or changes state.
  private(set) var next: CivilDate
  private var position = 0
  /// For each query of the definition, whether the state on the query's track is one it looks for.
  private(set) var answers: [Bool]
  /// The queries that are about members of its kind.
  let concerns: [Bool]

  init(_ member: Dossier.Member, _ queries: [MemberQuery]) {
    self.member = member
    answers = Array(repeating: false, count: queries.count)
    concerns = queries.map { $0.kind == member.kind }
    let joins = member.days.intervals.first?.from
    next = min(joins ?? DaySet.never, member.changes.first?.day ?? DaySet.never)
  }

  /// True when something moved.
  mutating func move(to day: CivilDate, _ queries: [MemberQuery]) -> Bool {
    guard next <= day else { return false }
    belongs = member.days.contains(day)
    while position < member.changes.count, member.changes[position].day <= day {
      let change = member.changes[position]
      for index in queries.indices where concerns[index] && queries[index].track == change.track {
        answers[index] = queries[index].states.contains(change.state)
      }
      position += 1
    }
    next = member.days.firstChange(after: day) ?? DaySet.never
    if position < member.changes.count { next = min(next, member.changes[position].day) }
    return true
  }
}
