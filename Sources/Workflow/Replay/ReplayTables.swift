internal import Measures

/// A definition bound to a law, as rows of numbers: what a replay reads on every day of every dossier.
///
/// `@unchecked Sendable`: the rows are written by `init`, before anybody else holds the object, and only read after.
final class ReplayTables: @unchecked Sendable {
  let definition: CompiledDefinition
  let law: LawBook

  let subjects: FixedRow<SubjectRow>
  /// Of all subjects, one after the other.
  let tracks: FixedRow<TrackRow>
  let trackNames: FixedRow<TrackName>
  /// Of all tracks, one after the other.
  let stateNames: FixedRow<State>
  /// For each of those states, the automatic transitions out of it, by priority and then order of definition.
  let automatic: FixedRow<Span>
  let automaticTransitions: FixedRow<Int32>
  /// Of all tracks, one after the other.
  let transitions: FixedRow<TransitionRow>
  let transitionCodes: FixedRow<String>
  /// The guards of transitions: those that bar, those that are findings.
  let bars: FixedRow<Int32>
  let faults: FixedRow<Int32>
  let faultIDs: FixedRow<String>
  let nodes: FixedRow<Node>
  let children: FixedRow<Int32>

  let kinds: FixedRow<KindRow>
  let triggers: FixedRow<TriggerRow>
  /// Tracks to look at again, by their numbers.
  let dependents: FixedRow<Int32>
  let ofMembers: Span
  /// Kinds that a new round of a track hides.
  let hidden: FixedRow<Int32>
  let kindIndex: KindIndex
  /// For each interval, whether it stops waits.
  let stopsWaits: FixedRow<Bool>

  let anchors: FixedRow<AnchorRow>
  let anchorLists: FixedRow<Int32>
  let quantities: FixedRow<QuantityRow>
  let quantityParts: FixedRow<Int32>
  let quantityKinds: FixedRow<KindPlace>
  let fieldNames: FixedRow<String>
  let terms: FixedRow<Term>
  /// For each parameter, its rows for all classes of lot.
  let parameters: FixedRow<Span>
  let intervals: FixedRow<DaySet.Interval>
  /// For each regime, its days.
  let regimes: FixedRow<Span>
  let obligations: FixedRow<ObligationRow>
  let obligationCodes: FixedRow<String>
  /// Rules that open when a track comes into a state.
  let openings: FixedRow<Int32>

  init(_ definition: CompiledDefinition, law: LawBook) {
    self.definition = definition
    self.law = law
    let lives = LifeRows(definition)
    subjects = FixedRow(lives.subjects)
    tracks = FixedRow(lives.tracks)
    trackNames = FixedRow(lives.trackNames)
    stateNames = FixedRow(lives.stateNames)
    automatic = FixedRow(lives.automatic)
    automaticTransitions = FixedRow(lives.automaticTransitions)
    transitions = FixedRow(lives.transitions)
    transitionCodes = FixedRow(lives.transitionCodes)
    bars = FixedRow(lives.bars)
    faults = FixedRow(lives.faults)
    faultIDs = FixedRow(lives.faultIDs)
    nodes = FixedRow(definition.nodes)
    children = FixedRow(definition.children)
    kinds = FixedRow(lives.kinds)
    triggers = FixedRow(lives.triggers)
    dependents = FixedRow(lives.dependents)
    ofMembers = lives.ofMembers
    hidden = FixedRow(lives.hidden)
    kindIndex = KindIndex(definition)
    stopsWaits = FixedRow(definition.stopsWaits)
    openings = FixedRow(lives.openings)
    let values = ValueRows(definition, law)
    anchors = FixedRow(values.anchors)
    anchorLists = FixedRow(values.anchorLists)
    quantities = FixedRow(values.quantities)
    quantityParts = FixedRow(values.quantityParts)
    quantityKinds = FixedRow(values.quantityKinds)
    fieldNames = FixedRow(values.fieldNames)
    terms = FixedRow(values.terms)
    parameters = FixedRow(values.parameters)
    intervals = FixedRow(values.intervals)
    regimes = FixedRow(values.regimes)
    obligations = FixedRow(values.obligations)
    obligationCodes = FixedRow(definition.source.obligations.map(\.code))
  }
}

struct SubjectRow {
  let firstTrack: Int32
  let trackCount: Int32
  let kindCount: Int32
  let role: SubjectDefinition.Role
}

struct TrackRow {
  let subject: Int32
  /// Its number in its subject.
  let local: Int32
  let firstState: Int32
  let stateCount: Int32
  let firstTransition: Int32
  let dependents: Span
  let hides: Span
}

struct TransitionRow {
  let from: UInt64
  let to: Int32
  let priority: Int32
  let match: Int32
  let beginsRound: Bool
  let bars: Span
  let faults: Span
  /// Obligation rules that open with it.
  let opens: Span
}

struct KindRow {
  enum Form { case act, fact, opening, closing }
  let form: Form
  let subject: Int32
  /// Its number among the kinds of its subject.
  let local: Int32
  let interval: Int32
  let isOfInstance: Bool
  let triggers: Span
  let dependents: Span
}

struct TriggerRow {
  let subject: Int32
  /// The number of the track in its subject.
  let track: Int32
  /// The number of the transition among all.
  let transition: Int32
  /// Whether the entry moves its own subject.
  let isOwn: Bool
}

struct KindPlace {
  let subject: Int32
  /// The number of the kind among the kinds of its subject.
  let local: Int32
}

struct AnchorRow {
  enum Form { case entry, effective, until, received, entered, day, latest }
  let form: Form
  var place = KindPlace(subject: -1, local: -1)
  var track: Int32 = -1
  var state: Int32 = -1
  var list = Span(first: 0, count: 0)
}

struct QuantityRow {
  enum Form { case constant, sum, latest, field, plus, minus }
  let form: Form
  var value: Int64 = 0
  var place = KindPlace(subject: -1, local: -1)
  var a: Int32 = -1
  var b: Int32 = -1
  var list = Span(first: 0, count: 0)
}

struct ObligationRow {
  /// A track by its name: in the subject of the obligation, and in the root; -1 where there is none.
  struct Watch {
    let own: Int32
    let ownStates: UInt64
    let root: Int32
    let rootStates: UInt64
  }
  /// -1 when the opening's day is the anchor.
  let anchor: Int32
  let terms: Span
  let met: Watch
  let void: Watch?
}
