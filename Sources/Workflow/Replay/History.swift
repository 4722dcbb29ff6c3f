package import Measures

/// What a replay derives: the events that happened, where each track stands, what is owed, and when to look again.
package struct History: Hashable, Sendable {
  package var events: [Event]
  package var spent: [SpentAct]
  /// One for each track of each subject of the dossier, subjects in order, tracks in order of definition.
  package var standings: [Standing]
  package var obligations: [Obligation]
  /// The next day after the replay's on which something may change without a new entry.
  package var agendaDay: CivilDate?

  package init(
    events: [Event] = [], spent: [SpentAct] = [], standings: [Standing] = [],
    obligations: [Obligation] = [], agendaDay: CivilDate? = nil
  ) {
    self.events = events
    self.spent = spent
    self.standings = standings
    self.obligations = obligations
    self.agendaDay = agendaDay
  }

  package func state(_ track: TrackName, of subject: Int = 0) -> State? {
    standings.first { $0.subject == subject && $0.track == track }?.state
  }
}

/// A transition that happened.
package struct Event: Hashable, Sendable {
  /// Index into the dossier's subjects.
  package let subject: Int
  package let track: TrackName
  /// 1 in the track's first round.
  package let round: Int
  package let transition: String
  package let from: State
  package let to: State
  package let day: CivilDate
  /// The number of the entry that fired it; empty when it was automatic.
  package let causes: [Int64]
  /// The ids of the requirements of strength `faults` that did not hold.
  package let findings: [String]

  package init(
    subject: Int, track: TrackName, round: Int, transition: String, from: State, to: State, day: CivilDate,
    causes: [Int64], findings: [String]
  ) {
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

/// An act that fired nothing on its day and never will.
package struct SpentAct: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The step was open, but these requirements barred it; the first lawful day as far as could be seen then.
    case premature(requirements: [String], transition: String, track: TrackName, firstLawful: CivilDate?)
    /// No step of this kind leads out of where the subject stood.
    case unexpected
  }
  package let entry: Int64
  package let subject: Int
  package let kind: Kind
  package let day: CivilDate
  package let reason: Reason

  package init(entry: Int64, subject: Int, kind: Kind, day: CivilDate, reason: Reason) {
    self.entry = entry
    self.subject = subject
    self.kind = kind
    self.day = day
    self.reason = reason
  }
}

/// Where a track stands at the end of the replay.
package struct Standing: Hashable, Sendable {
  package let subject: Int
  package let track: TrackName
  package let state: State
  /// Nil while the track has not left its initial state.
  package let since: CivilDate?
  package let round: Int
  package init(subject: Int, track: TrackName, state: State, since: CivilDate?, round: Int) {
    self.subject = subject
    self.track = track
    self.state = state
    self.since = since
    self.round = round
  }
}

/// Something that fell due. Whether it is overdue depends on the day of reading, so it is not said here.
package struct Obligation: Hashable, Sendable {
  package let code: String
  package let subject: Int
  package let round: Int
  package let openedOn: CivilDate
  /// Nil when the law of the day gives no term.
  package let dueOn: CivilDate?
  package let metOn: CivilDate?
  package let voidOn: CivilDate?
  package init(
    code: String, subject: Int, round: Int, openedOn: CivilDate, dueOn: CivilDate?, metOn: CivilDate?,
    voidOn: CivilDate?
  ) {
    self.code = code
    self.subject = subject
    self.round = round
    self.openedOn = openedOn
    self.dueOn = dueOn
    self.metOn = metOn
    self.voidOn = voidOn
  }
}
