internal import Measures
internal import Workflow

/// What decides on which days an item has which value.
///
/// A value that follows from parcels, tracks or intervals comes first, in this order: ``blocking``,
/// ``notApplicable``, ``yes``; then the latest of ``entries``; then ``partial`` and ``no``; else it is unknown.
struct ReadinessRules: Sendable {
  /// `no`, whatever else is on file.
  var blocking: Guard?
  var notApplicable: Guard?
  var yes: Guard?
  /// The latest of these says the value. No entry may be taken by two of them.
  var entries: [Evidence] = []
  var partial: Guard?
  var no: Guard?

  struct Evidence: Sendable {
    let selector: Selector
    let value: ReadinessItem.Value
    /// While this holds; otherwise the entry says ``otherwise``.
    var lasting: Guard?
    var otherwise = ReadinessItem.Value.no
    /// What takes this entry and its likes, so that the latest of them is looked for once; nil: ``selector``.
    var family: Selector?
  }

  /// The condition of each value that the item can take, `unknown` apart; no two hold on one day.
  func conditions() -> [(value: ReadinessItem.Value, holds: Guard)] {
    var result: [(value: ReadinessItem.Value, holds: Guard)] = []
    let beforeEntries = [blocking, notApplicable, yes].compactMap { $0 }
    let anyEntry = entries.isEmpty ? nil : Guard.latest(selectors, among: selectors)
    let beforeRest = beforeEntries + [anyEntry].compactMap { $0 }
    for value in ReadinessItem.Value.allCases where value != .unknown {
      var ways: [Guard] = []
      switch value {
      case .notApplicable: add(notApplicable, unless: [blocking].compactMap { $0 }, to: &ways)
      case .yes: add(yes, unless: [blocking, notApplicable].compactMap { $0 }, to: &ways)
      case .partial: add(partial, unless: beforeRest, to: &ways)
      case .no:
        add(blocking, unless: [], to: &ways)
        add(no, unless: beforeRest + [partial].compactMap { $0 }, to: &ways)
      case .unknown: break
      }
      add(said(value), unless: beforeEntries, to: &ways)
      if let first = ways.first { result.append((value, ways.count == 1 ? first : .any(ways))) }
    }
    return result
  }

  /// Whether the item may become unknown again: what is derived may lapse, what is on file stays.
  var mayLapse: Bool { blocking != nil || notApplicable != nil || yes != nil || partial != nil || no != nil }

  private var selectors: [Selector] {
    var seen: Set<Selector> = []
    return entries.map { $0.family ?? $0.selector }.filter { seen.insert($0).inserted }
  }

  /// The latest entry says the value.
  private func said(_ value: ReadinessItem.Value) -> Guard? {
    let plain = entries.filter { $0.lasting == nil && $0.value == value }.map(\.selector)
    var ways: [Guard] = plain.isEmpty ? [] : [.latest(plain, among: selectors)]
    for entry in entries {
      guard let lasting = entry.lasting else { continue }
      if entry.value == value { ways.append(.all(.latest([entry.selector], among: selectors), lasting)) }
      if entry.otherwise == value {
        ways.append(.all(.latest([entry.selector], among: selectors), .not(lasting)))
      }
    }
    return ways.isEmpty ? nil : ways.count == 1 ? ways[0] : .any(ways)
  }

  private func add(_ condition: Guard?, unless others: [Guard], to ways: inout [Guard]) {
    guard let condition else { return }
    ways.append(others.isEmpty ? condition : .all([condition] + others.map { .not($0) }))
  }
}

extension ReadinessRules.Evidence {
  static func yes(_ selector: Selector, while lasting: Guard? = nil) -> Self {
    Self(selector: selector, value: .yes, lasting: lasting)
  }
  static func no(_ selector: Selector) -> Self { Self(selector: selector, value: .no) }

  /// An officer's check of the item; where an act is needed for `yes`, a check can only say that it is not.
  static func checks(_ code: String, evenYes: Bool = true) -> [Self] {
    let values = ReadinessItem.Value.allCases.filter { $0 != .unknown && (evenYes || $0 != .yes) }
    let item = FieldMatch("item", code)
    let family = Selector("checked", item, FieldMatch("value", Set(values.map(\.rawValue))))
    return values.map {
      Self(selector: Selector("checked", item, FieldMatch("value", $0.rawValue)), value: $0, family: family)
    }
  }
}

extension ReadinessItem {
  /// The track whose state is the item's value.
  var trackDefinition: Track {
    ReadinessItem.track(self, conditions: rules.conditions(), mayLapse: rules.mayLapse)
  }

  /// The states of the track in which the item is settled.
  var settledStates: Set<State> { Set(rules.conditions().map(\.value).filter(\.isSettled).map(\.state)) }

  /// The lot's track of an item of the round: what the newest attempt's track says while that attempt goes on.
  var mirrorDefinition: Track {
    let attempt = TrackPath(track, of: .newest(AttemptKinds.subject))
    let isOver = Guard.state(
      TrackPath("sale", of: .newest(AttemptKinds.subject)), "failed", "result_cancelled")
    let conditions = rules.conditions().map { value, _ in
      (value: value, holds: Guard.all(.state(attempt, value.state), .not(isOver)))
    }
    return ReadinessItem.track(self, conditions: conditions, mayLapse: true, idPrefix: "newest_")
  }

  private static func track(
    _ item: ReadinessItem, conditions: [(value: Value, holds: Guard)], mayLapse: Bool, idPrefix: String = ""
  ) -> Track {
    let values = [.unknown] + conditions.map(\.value)
    var transitions = conditions.map { value, holds in
      item.transition("\(idPrefix)\(item.code)", to: value, from: values, holds, says: item.title)
    }
    if mayLapse {
      transitions.append(
        item.transition(
          "\(idPrefix)\(item.code)", to: .unknown, from: values, .not(.any(conditions.map(\.holds))),
          says: Bilingual(vi: "Không còn chứng cứ", en: "Nothing on file says so any more")))
    }
    return Track(
      item.track, title: item.title,
      states: values.map { StateDefinition($0.state, $0.title) }, transitions: transitions)
  }

  private func transition(
    _ id: String, to value: Value, from values: [Value], _ holds: Guard, says: Bilingual
  )
    -> Transition
  {
    Transition(
      value.rawValue, from: Set(values.filter { $0 != value }.map(\.state)), to: value.state,
      requires: [
        Requirement("\(id)_\(value.rawValue)", holds, says: says, citation: citation, supplier: resolver)
      ],
      title: title + Bilingual(vi: ": ", en: ": ") + value.title, citation: citation)
  }
}
