package import LandStore
package import Measures

/// Where one track stands.
package struct StandingLine: Codable, Hashable, Sendable {
  /// Empty for the unit itself; KD1, @2 for one of its instances.
  package let subject: String
  package let track: String
  package let title: Bilingual
  package let state: String
  package let stateTitle: Bilingual
  /// Nil while it has not left its first state.
  package let since: CivilDate?
  package let round: Int
  /// Of interest only once something is on it: a complaint, a hold.
  package let isBeside: Bool
}

/// A rule of procedure that was broken.
package struct FindingLine: Codable, Hashable, Sendable {
  package let subject: String
  package let day: CivilDate
  package let finding: String
  /// What should have been so.
  package let says: Bilingual
  package let citation: String
  /// The step that was taken all the same.
  package let happened: Bilingual
  package let entries: [Int64]
}

package struct RequirementWords: Codable, Hashable, Sendable {
  package let id: String
  package let says: Bilingual
  package let citation: String
}

/// An act that fired nothing and never will.
package struct SpentLine: Codable, Hashable, Sendable {
  package let subject: String
  package let entry: Int64
  package let kind: String
  package let title: Bilingual
  package let day: CivilDate
  /// The step it would have been; nil when no step of its kind led out of where the subject stood.
  package let step: Bilingual?
  /// What stood in its way.
  package let reasons: [RequirementWords]
  package let firstLawful: CivilDate?
}

/// Something owed by a day.
package struct ObligationLine: Codable, Hashable, Sendable {
  package let subject: String
  package let code: String
  package let title: Bilingual
  package let citation: String
  package let responsible: Bilingual
  package let openedOn: CivilDate
  package let dueOn: CivilDate
  /// Negative when overdue.
  package let daysLeft: Int
}

/// Everything about one case, parcel, lot, inventory or attempt.
package struct SubjectSheet: Codable, Sendable {
  package let code: String
  package let kind: Bilingual
  package let heading: UnitHeading
  package let reading: Reading
  /// The version of the law that governs the day.
  package let regime: Bilingual?
  /// The furthest mark of a case, such as `C50`.
  package let headline: String?
  package let headlineTitle: Bilingual?
  package let standings: [StandingLine]
  package let obligations: [ObligationLine]
  package let findings: [FindingLine]
  package let spent: [SpentLine]
  package let entries: [EntryLine]
  /// Codes of the units directly below.
  package let below: [String]
}
