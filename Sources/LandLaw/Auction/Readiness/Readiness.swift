package import Measures
package import Workflow

/// How ready a lot is: the verdict of the monthly report, what it counts, and what stands in the way first.
package struct Readiness: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case ready
    /// Only items that are no condition of the law are open.
    case readyWithNotes = "ready_with_notes"
    case blocked
    /// Nothing is known of any item yet.
    case notStarted = "not_started"

    package var title: Bilingual {
      switch self {
      case .ready: Bilingual(vi: "Đủ điều kiện", en: "Ready")
      case .readyWithNotes: Bilingual(vi: "Còn lưu ý", en: "Ready with notes")
      case .blocked: Bilingual(vi: "Vướng", en: "Blocked")
      case .notStarted: Bilingual(vi: "Chưa bắt đầu", en: "Not started")
      }
    }
  }

  /// `achieved` of `total` items of a group that apply.
  package struct Count: Hashable, Sendable, CustomStringConvertible {
    package var achieved = 0
    package var total = 0
    package var description: String { "\(achieved)/\(total)" }
  }

  package struct OpenItem: Hashable, Sendable {
    package let code: String
    package let value: ReadinessItem.Value
    package let severity: ReadinessItem.Severity
    /// Whether the item is about opening a session only.
    package let isOfSession: Bool

    /// Keeps the lot from being ready.
    package var blocks: Bool { severity.blocks && !isOfSession }
    package var item: ReadinessItem? { ReadinessItem.all.first { $0.code == code } }
    package var text: BlockerText? { item?.blocker(at: value) }
  }

  package let verdict: Verdict
  package let counts: [ReadinessItem.Group: Count]
  /// In the order in which blockers are told.
  package let open: [OpenItem]
  /// A complaint, a changed rule or a changed boundary holds the lot, whatever its items say.
  package let isOnHold: Bool

  package var firstBlocker: OpenItem? { open.first(where: \.blocks) }
  package var blockers: [OpenItem] { open.filter(\.blocks) }

  package func count(of group: ReadinessItem.Group) -> Count { counts[group] ?? Count() }

  /// Over the states of the lot's own tracks; a track that is not there is unknown.
  package static func summary(
    under regime: RegimeCode, lotClass: LotClass, state: (TrackName) -> State?
  ) -> Readiness {
    var counts: [ReadinessItem.Group: Count] = [:]
    var open: [OpenItem] = []
    var hasBegun = false
    for item in ReadinessItem.inBlockerOrder {
      let value = state(item.track).flatMap { ReadinessItem.Value(rawValue: $0.text) } ?? .unknown
      if value == .yes || value == .no || value == .partial { hasBegun = true }
      var count = counts[item.group] ?? Count()
      if value == .yes { count.achieved += 1 }
      if value != .notApplicable { count.total += 1 }
      counts[item.group] = count
      guard !value.isSettled else { continue }
      open.append(
        OpenItem(
          code: item.code, value: value, severity: item.severity(under: regime, lotClass: lotClass),
          isOfSession: ReadinessItem.ofSession.contains { $0.code == item.code }))
    }
    let isOnHold = state("hold") == "held"
    let verdict: Verdict =
      if !hasBegun {
        .notStarted
      } else if isOnHold || open.contains(where: \.blocks) {
        .blocked
      } else if open.contains(where: { !$0.isOfSession }) {
        .readyWithNotes
      } else {
        .ready
      }
    return Readiness(verdict: verdict, counts: counts, open: open, isOnHold: isOnHold)
  }

  /// Over a replayed history.
  package static func summary(of history: History, under regime: RegimeCode, lotClass: LotClass) -> Readiness
  {
    summary(under: regime, lotClass: lotClass) { history.state($0) }
  }

  /// `40/42`: how many of a site's lots are ready, with notes or without.
  package static func count(ready lots: [Readiness]) -> Count {
    Count(
      achieved: lots.count { $0.verdict == .ready || $0.verdict == .readyWithNotes }, total: lots.count)
  }

  /// The items that stood differently, in the order of their codes: this month against last month.
  package static func changes(
    from before: (TrackName) -> State?, to after: (TrackName) -> State?
  ) -> [(item: ReadinessItem, from: ReadinessItem.Value, to: ReadinessItem.Value)] {
    func value(_ state: State?) -> ReadinessItem.Value {
      state.flatMap { ReadinessItem.Value(rawValue: $0.text) } ?? .unknown
    }
    return ReadinessItem.all.compactMap { item in
      let (old, new) = (value(before(item.track)), value(after(item.track)))
      return old == new ? nil : (item, old, new)
    }
  }
}
