package import Workflow

/// What recording an entry does besides filing it: which refusal opens an instance, and that only one of a kind is
/// open in a unit at a time. A replay never opens instances; it finds them in the dossier.
package enum RecordRules {
  /// What an entry of the root does about instances.
  package enum Opening: Hashable, Sendable {
    case nothing
    /// A new instance with that number; the entry is noted as its opener.
    case opens(SubjectKind, ordinal: Int)
    /// One is open already: the entry is filed in the root and opens nothing.
    case alreadyOpen(SubjectKind, ordinal: Int)
  }

  /// - Parameter newest: the number of the newest instance of a kind and the state of its process; nil when there
  ///   is none.
  package static func opening(
    by kind: Kind, in definition: Definition, newest: (SubjectKind) -> (ordinal: Int, state: State)?
  ) -> Opening {
    guard let subject = definition.subjects.first(where: { $0.openedBy == kind }) else { return .nothing }
    guard let last = newest(subject.kind) else { return .opens(subject.kind, ordinal: 1) }
    return isOver(subject, in: last.state)
      ? .opens(subject.kind, ordinal: last.ordinal + 1) : .alreadyOpen(subject.kind, ordinal: last.ordinal)
  }

  /// An instance is over when its process stands in a final state.
  package static func isOver(_ subject: SubjectDefinition, in state: State) -> Bool {
    subject.tracks.contains { track in track.states.contains { $0.state == state && $0.isFinal } }
  }
}
