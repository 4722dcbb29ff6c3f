package import Measures

/// Everything a unit's state is a function of, besides the definition, the law and the day.
package struct Dossier: Sendable {
  /// The root, its instances, and what it inherits from, each with entries of its own.
  package struct Subject: Hashable, Sendable {
    package let kind: SubjectKind
    /// 0 for the root and for what is inherited; 1, 2 … for instances.
    package let ordinal: Int
    /// The number of the entry that opened the instance; nil when its first entry does.
    package let openedBy: Int64?
    package init(_ kind: SubjectKind, ordinal: Int = 0, openedBy: Int64? = nil) {
      self.kind = kind
      self.ordinal = ordinal
      self.openedBy = openedBy
    }
  }

  /// A unit strictly below, and the days on which it belongs here.
  package struct Member: Sendable {
    package let kind: SubjectKind
    package let unit: Int64
    package let days: DaySet
    /// In order of time; the last change of a day and track counts.
    package let changes: [Change]
    package init(kind: SubjectKind, unit: Int64, days: DaySet, changes: [Change]) {
      self.kind = kind
      self.unit = unit
      self.days = days
      self.changes = changes
    }
  }
  package struct Change: Hashable, Sendable {
    package let track: TrackName
    package let state: State
    package let day: CivilDate
    package init(_ track: TrackName, _ state: State, _ day: CivilDate) {
      self.track = track
      self.state = state
      self.day = day
    }
  }

  package var subjects: [Subject]
  package var entries: [Entry]
  package var members: [Member]

  package init(subjects: [Subject], entries: [Entry], members: [Member] = []) {
    self.subjects = subjects
    self.entries = entries
    self.members = members
  }
}
