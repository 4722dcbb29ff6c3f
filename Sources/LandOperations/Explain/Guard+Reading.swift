internal import Measures
internal import Workflow

extension Guard {
  /// Conditions on the units below that it rests on.
  var everyBelow: [EveryBelow] {
    switch self {
    case .every(let kind, let track, let states): [EveryBelow(kind: kind, track: track, states: states)]
    case .all(let parts), .any(let parts): parts.flatMap(\.everyBelow)
    case .not: []
    default: []
    }
  }

  /// Tracks of the unit itself that it asks to be in some states.
  var ownStates: [(track: TrackName, states: Set<State>)] {
    switch self {
    case .state(let path, let states): [(path.track, states)]
    case .reached(let path, let state): [(path.track, [state])]
    case .all(let parts), .any(let parts): parts.flatMap(\.ownStates)
    default: []
    }
  }

  /// Kinds of entry whose presence it asks for.
  var wantedKinds: [Kind] {
    switch self {
    case .filed(let kind), .ever(let kind), .recorded(let kind, _, _): [kind]
    case .latest(let selectors, _): selectors.map(\.kind)
    case .elapsed(_, let anchor), .within(_, let anchor), .on(let anchor), .since(let anchor): anchor.kinds
    case .gap(_, _, let from, let to): from.kinds + to.kinds
    case .all(let parts), .any(let parts): parts.flatMap(\.wantedKinds)
    case .atLeast(let left, _), .moreThan(let left, _): left.kinds
    case .meets(let quantity, _, _): quantity.kinds
    default: []
    }
  }

  /// It holds while something is absent.
  var isProhibition: Bool {
    switch self {
    case .not: true
    case .all(let parts): !parts.isEmpty && parts.allSatisfy(\.isProhibition)
    default: false
    }
  }
}

/// Every unit below of a kind has to be in one of the states.
struct EveryBelow: Hashable {
  let kind: SubjectKind
  let track: TrackName
  let states: Set<State>
}

extension Anchor {
  var kinds: [Kind] {
    switch self {
    case .entry(let kind), .effective(let kind), .until(let kind), .received(let kind): [kind]
    case .day(let selector, _): [selector.kind]
    case .entered: []
    case .latest(let anchors): anchors.flatMap(\.kinds)
    }
  }
}

extension Quantity {
  var kinds: [Kind] {
    switch self {
    case .constant: []
    case .sum(let kind), .field(let kind, _): [kind]
    case .latest(let kinds): kinds
    case .plus(let parts): parts.flatMap(\.kinds)
    case .minus(let left, _): left.kinds
    }
  }
}
