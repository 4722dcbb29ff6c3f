package import Measures

/// Why a unit is where it is: every step that leads on from here, with what it has and what it lacks.
package struct Explanation: Sendable {
  package let asOf: CivilDate
  package let history: History
  package let steps: [Step]

  /// A transition out of the present state of its track.
  package struct Step: Sendable {
    package let subject: Int
    package let track: TrackName
    package let from: State
    package let transition: Transition
    package let requirements: [Answer]
    /// The first day on which every barring requirement holds, if time alone goes on; nil when it never does.
    package let earliest: CivilDate?
    /// What would have to be recorded for it to happen; nil when nothing that can be recorded here would do.
    package let unblock: UnblockSet?

    /// Nothing stands in the way but the entry that fires it.
    package var isOpen: Bool { requirements.allSatisfy { $0.holds || $0.requirement.strength == .faults } }
  }

  /// A requirement, and what it says today.
  package struct Answer: Sendable {
    package let requirement: Requirement
    package let holds: Bool
    /// The first day from today on which it holds, today included; nil when time alone does not help.
    package let from: CivilDate?
    /// When it holds today: the first day on which it no longer will.
    package let until: CivilDate?
    /// The dated numbers it rests on that nobody has checked against the law.
    package let unverified: [ParameterCode]
  }
}

/// Entries that, recorded on their earliest lawful days, make a step happen; without any one of them it does not.
package struct UnblockSet: Hashable, Sendable {
  /// In the order in which they have to happen; the step's own trigger comes last.
  package let entries: [MissingEntry]
  /// For each entry, its earliest lawful day after the one before.
  package let days: [CivilDate]
  /// The day on which the step then happens at the earliest.
  package let earliest: CivilDate
  /// Every smaller set that the requirements suggest was tried and does not do it. False above ``smallestUpTo``
  /// entries: then no entry can be left out, but another set might be smaller.
  package let isSmallest: Bool

  package static let smallestUpTo = 12
}

/// An entry that is not in the dossier.
package struct MissingEntry: Hashable, Sendable {
  package let subject: Int
  package let kind: Kind
  /// What the entry would have to say.
  package let field: FieldMatch?
  /// What it would have to say besides: a check names its item and the value.
  package let also: [FieldMatch]
  /// The amount it would have to reach; nil when any does.
  package let amount: Int64?

  /// All that it would have to say.
  package var says: [FieldMatch] { [field].compactMap { $0 } + also }

  package init(
    subject: Int, kind: Kind, field: FieldMatch? = nil, also: [FieldMatch] = [], amount: Int64? = nil
  ) {
    self.subject = subject
    self.kind = kind
    self.field = field
    self.also = also
    self.amount = amount
  }
}
