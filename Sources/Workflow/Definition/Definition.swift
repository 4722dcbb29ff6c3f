package import Measures

/// The life of one kind of unit: its root subject, the instances that may open within it, and the kinds of
/// entry that move them.
package struct Definition: Sendable {
  /// The code by which people ask for it: `case`.
  package let name: String
  package let title: Bilingual
  /// The root first, then instances (inventories, attempts), then what is inherited (project, site), which has no track.
  package let subjects: [SubjectDefinition]
  /// In the order in which entries of one day are taken.
  package let kinds: [KindDefinition]
  package let intervals: [IntervalDefinition]
  package let obligations: [ObligationRule]

  package init(
    name: String, title: Bilingual, subjects: [SubjectDefinition], kinds: [KindDefinition],
    intervals: [IntervalDefinition] = [], obligations: [ObligationRule] = []
  ) {
    self.name = name
    self.title = title
    self.subjects = subjects
    self.kinds = kinds
    self.intervals = intervals
    self.obligations = obligations
  }

  package var root: SubjectDefinition { subjects[0] }
  package func subject(_ kind: SubjectKind) -> SubjectDefinition? { subjects.first { $0.kind == kind } }
  package func kind(_ kind: Kind, of subject: SubjectKind) -> KindDefinition? {
    kinds.first { $0.kind == kind && $0.subject == subject }
  }
}

/// One kind of subject within a unit.
package struct SubjectDefinition: Sendable {
  package enum Role: String, Sendable, Codable {
    /// The unit itself: there is exactly one.
    case root
    /// Opened within the unit, any number of times: a compulsory inventory, an attempt.
    case instance
    /// Something above whose entries the unit inherits: its project, its site. It has no tracks.
    case inherited
  }
  package let kind: SubjectKind
  package let role: Role
  /// What stands before an instance's number in its code: `KD` in `DRW-0012-KD1`; empty for others.
  package let prefix: String
  package let title: Bilingual
  package let tracks: [Track]
  /// The kind of the root's entry that opens an instance; nil when an instance begins with its first entry.
  package let openedBy: Kind?

  package init(
    _ kind: SubjectKind, role: Role, prefix: String = "", title: Bilingual, openedBy: Kind? = nil,
    tracks: [Track] = []
  ) {
    self.kind = kind
    self.role = role
    self.prefix = prefix
    self.title = title
    self.openedBy = openedBy
    self.tracks = tracks
  }
}

/// One of the parallel lines of a life.
package struct Track: Sendable {
  package let name: TrackName
  package let title: Bilingual
  /// The first is the initial one.
  package let states: [StateDefinition]
  package let transitions: [Transition]

  package init(_ name: TrackName, title: Bilingual, states: [StateDefinition], transitions: [Transition]) {
    self.name = name
    self.title = title
    self.states = states
    self.transitions = transitions
  }
  package var initial: State { states[0].state }
  package func title(of state: State) -> Bilingual? { states.first { $0.state == state }?.title }
}

package struct StateDefinition: Sendable {
  package let state: State
  package let title: Bilingual
  /// Nothing leads out of it, by intention.
  package let isFinal: Bool
  package init(_ state: State, _ title: Bilingual, final isFinal: Bool = false) {
    self.state = state
    self.title = title
    self.isFinal = isFinal
  }
}

/// From some states to one, fired by an entry of its trigger's kind, or by itself on the first day its guards hold.
package struct Transition: Sendable {
  /// Unique within the track.
  package let code: String
  package let from: Set<State>
  package let to: State
  /// Nil: automatic.
  package let trigger: Kind?
  /// The entry that fires it must match: a `notice_served` that was refused is another transition's.
  package let matching: FieldMatch?
  package let requires: [Requirement]
  /// Among transitions enabled at once, the smaller fires first.
  package let priority: Int
  /// Hides the track's earlier acts and anchors from here on.
  package let beginsRound: Bool
  package let title: Bilingual
  /// The clause of law that gives the step.
  package let citation: String

  package init(
    _ code: String, from: Set<State>, to: State, by trigger: Kind? = nil, matching: FieldMatch? = nil,
    requires: [Requirement] = [], priority: Int = 0, beginsRound: Bool = false, title: Bilingual,
    citation: String
  ) {
    self.code = code
    self.from = from
    self.to = to
    self.trigger = trigger
    self.matching = matching
    self.requires = requires
    self.priority = priority
    self.beginsRound = beginsRound
    self.title = title
    self.citation = citation
  }
}

/// A kind of entry, and the subject whose dossier it is filed in.
package struct KindDefinition: Sendable {
  package enum Class: Hashable, Sendable {
    /// Counts once it has fired a transition.
    case act
    /// Always counts.
    case fact
    /// A fact whose amount adds up.
    case quantity
    /// Opens an interval.
    case opening(IntervalName)
    /// Ends the interval that its `ref` names, else the oldest open one.
    case closing(IntervalName)
  }
  package let kind: Kind
  package let subject: SubjectKind
  package let `class`: Class
  package let title: Bilingual
  /// Who makes the document: `Trung tâm Phát triển quỹ đất`.
  package let supplier: Bilingual
  package let fields: [FieldDefinition]

  package init(
    _ kind: Kind, of subject: SubjectKind, _ class: Class, title: Bilingual, supplier: Bilingual,
    fields: [FieldDefinition] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.class = `class`
    self.title = title
    self.supplier = supplier
    self.fields = fields
  }
}

/// A field that an entry of a kind may carry.
package struct FieldDefinition: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case text
    case number
    case money
    case area
    case day
    case choice([String])
    case flag
    case entry
    case unit
  }
  package let name: String
  package let form: Form
  package let isRequired: Bool
  package init(_ name: String, _ form: Form, required isRequired: Bool = false) {
    self.name = name
    self.form = form
    self.isRequired = isRequired
  }
}

package struct IntervalDefinition: Sendable {
  package let name: IntervalName
  package let title: Bilingual
  /// Waiting times stand still while it is open.
  package let stopsWaits: Bool
  package init(_ name: IntervalName, title: Bilingual, stopsWaits: Bool = false) {
    self.name = name
    self.title = title
    self.stopsWaits = stopsWaits
  }
}

/// Something that falls due: opened when a track comes into a state, met when another does.
package struct ObligationRule: Sendable {
  package let code: String
  package let subject: SubjectKind
  /// A track of ``subject`` and the states whose entering opens the obligation.
  package let opensOn: TrackName
  package let opensIn: Set<State>
  package let term: ParameterCode
  /// Where the term starts; the opening itself when nil.
  package let anchor: Anchor?
  package let metOn: TrackName
  package let metIn: Set<State>
  package let voidOn: TrackName?
  package let voidIn: Set<State>
  package let title: Bilingual
  package let citation: String
  package let responsible: Bilingual

  package init(
    _ code: String, of subject: SubjectKind, opensOn: TrackName, in opensIn: Set<State>, term: ParameterCode,
    anchor: Anchor? = nil, metOn: TrackName, in metIn: Set<State>, voidOn: TrackName? = nil,
    in voidIn: Set<State> = [], title: Bilingual, citation: String, responsible: Bilingual
  ) {
    self.code = code
    self.subject = subject
    self.opensOn = opensOn
    self.opensIn = opensIn
    self.term = term
    self.anchor = anchor
    self.metOn = metOn
    self.metIn = metIn
    self.voidOn = voidOn
    self.voidIn = voidIn
    self.title = title
    self.citation = citation
    self.responsible = responsible
  }
}
