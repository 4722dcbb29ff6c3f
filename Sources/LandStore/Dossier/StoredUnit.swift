package import LandDomain
package import Measures
package import Workflow

/// A unit as the database holds it: its dossier, what it reads, and the history last derived from them.
package struct StoredUnit: Sendable {
  package let id: Int64
  package let kind: UnitKind
  package let code: String
  /// The number of the newest row of its log.
  package let revision: Int
  package let replayedTo: CivilDate?
  /// The fingerprint that the stored history was derived under; nil before the first replay.
  package let fingerprint: String?
  package var dossier: Dossier
  /// The rows of the log that no later row takes back, by day and revision.
  package var current: [LoggedEvent]

  /// What stands for the subject in the log: empty for the root, `KD1`, `@2`.
  package func label(of subject: Int, _ definition: Definition) -> String {
    let subject = dossier.subjects[subject]
    guard let found = definition.subject(subject.kind), found.role == .instance else { return "" }
    return "\(found.prefix)\(subject.ordinal)"
  }
}

/// A row of the log.
package struct LoggedEvent: Hashable, Sendable {
  package let revision: Int
  package let subject: String
  package let track: TrackName
  package let round: Int
  package let transition: String
  package let from: State
  package let to: State
  package let day: CivilDate
  package let causes: [Int64]
  package let findings: [String]

  package init(
    revision: Int, subject: String, track: TrackName, round: Int, transition: String, from: State, to: State,
    day: CivilDate, causes: [Int64], findings: [String]
  ) {
    self.revision = revision
    self.subject = subject
    self.track = track
    self.round = round
    self.transition = transition
    self.from = from
    self.to = to
    self.day = day
    self.causes = causes
    self.findings = findings
  }
}

extension LoggedEvent {
  /// Whether this row says what the event says: everything that two histories are compared by.
  package func says(_ event: Event, subject label: String) -> Bool {
    track == event.track && round == event.round && transition == event.transition && day == event.day
      && to == event.to && from == event.from && causes == event.causes && findings == event.findings
      && subject == label
  }
}
