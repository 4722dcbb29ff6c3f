package import LandStore
package import Measures

/// Why a subject is where it is, what is missing, who can supply it, and what below it stands in the way.
package struct SubjectExplanation: Codable, Sendable {
  package let code: String
  package let kind: Bilingual
  package let heading: UnitHeading
  package let asOf: CivilDate
  package let regime: Bilingual?
  package let standings: [StandingLine]
  /// Of a lot: the conditions that are still open, the first blocker first.
  package let conditions: [ConditionLine]
  /// Steps onward that something stands in the way of; the best way of each track first.
  package let blocked: [StepLine]
  /// Steps that only want the entry that makes them.
  package let open: [OpenStepLine]
  package let spent: [SpentLine]
  package let findings: [FindingLine]
  package let obligations: [ObligationLine]
  /// Units below that are not where they would have to be.
  package let below: [BelowLine]
  /// Codes of parameters that a shown answer rests on and that nobody has checked against the law.
  package let unverified: [String]
}

/// A transition that leads on from here, and what stands in its way.
package struct StepLine: Codable, Hashable, Sendable {
  package let subject: String
  package let track: String
  package let trackTitle: Bilingual
  package let transition: String
  package let title: Bilingual
  package let to: String
  package let toTitle: Bilingual
  /// The kind of entry that makes it; nil when it happens by itself.
  package let trigger: String?
  package let citation: String
  package let requirements: [RequirementLine]
  /// The first day on which all that bars it is gone if nothing is recorded.
  package let earliest: CivilDate?
  package let unblock: UnblockLine?
  /// It leads away from where the office wants to get: a withdrawal, a refusal, a cancellation.
  package let isSide: Bool
  /// The nearest step of its track.
  package let isMain: Bool
}

package struct RequirementLine: Codable, Hashable, Sendable {
  package enum Status: String, Codable, Sendable {
    case met
    /// Time alone will do it, from the day in `from`.
    case waiting
    /// Something has to be recorded.
    case missing
    /// Does not hold, but does not bar the step either: it would be a finding.
    case fault
  }
  package let id: String
  package let status: Status
  package let says: Bilingual
  package let citation: String
  package let supplier: Bilingual?
  /// When it is met: the day of the entry that meets it, where there is one. Else the first day on which it will hold.
  package let day: CivilDate?
  package let daysLeft: Int?
  /// When it is met now: the first day on which it no longer will be.
  package let until: CivilDate?
  package let unverified: [String]
}

/// What would have to be recorded at least.
package struct UnblockLine: Codable, Hashable, Sendable {
  package struct Missing: Codable, Hashable, Sendable {
    package let subject: String
    package let kind: String
    package let title: Bilingual
    package let supplier: Bilingual
    /// What it would have to say: `result=clear`.
    package let field: String?
    package let amount: Int64?
    package let earliest: CivilDate
  }
  package let entries: [Missing]
  /// Requirements that time alone meets.
  package let waits: [Bilingual]
  package let earliest: CivilDate
  package let isSmallest: Bool
}

/// A kind of entry that could be recorded now.
package struct OpenStepLine: Codable, Hashable, Sendable {
  package let subject: String
  package let kind: String
  package let title: Bilingual
  package let supplier: Bilingual
  package let trackTitle: Bilingual
  package let toTitle: Bilingual
  /// Requirements that do not hold and would be noted as findings.
  package let faults: [RequirementWords]
  package let isSide: Bool
}

/// An open condition of a lot.
package struct ConditionLine: Codable, Hashable, Sendable {
  package let code: String
  package let title: Bilingual
  package let value: String
  package let valueTitle: Bilingual
  /// The sentence that says what is in the way.
  package let says: Bilingual
  package let citation: String
  package let supplier: Bilingual
  /// S of the statute, P of the procedure, A of audit, L local.
  package let severity: String
  package let blocks: Bool
}

/// A unit below that is not in the state that is wanted of it.
package struct BelowLine: Codable, Hashable, Sendable {
  package let code: String
  package let kind: String
  package let party: String?
  package let partyKind: String?
  package let isSynthetic: Bool
  package let track: String
  package let trackTitle: Bilingual
  package let state: String
  package let stateTitle: Bilingual
  package let since: CivilDate?
  package let wanted: [Bilingual]
  /// Of a case: what would have to be recorded for its next step.
  package let need: StepLine?
  /// What is still to be paid, for a case whose money is not settled.
  package let amountOutstanding: Int64?
  package let below: [BelowLine]
}
