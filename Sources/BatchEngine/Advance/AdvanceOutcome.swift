package import LandStore
package import Measures
internal import Workflow

/// What a run of the batch did, or would do.
package struct AdvanceOutcome: Sendable, Codable {
  package let asOf: CivilDate
  /// Units looked at.
  package let units: Int
  /// Events appended, and rows that take earlier events back.
  package let added: Int
  package let undone: Int
  /// Codes of units that somebody held to the end: run again.
  package let unitsLeft: [String]
  package let isDryRun: Bool
  /// For a dry run, each unit that would change.
  package let changes: [UnitChange]

  package var isComplete: Bool { unitsLeft.isEmpty }
}

/// A unit whose history changed.
package struct UnitChange: Sendable, Codable {
  package struct Step: Sendable, Codable, Hashable {
    package let subject: String
    package let track: String
    package let transition: String
    package let from: String
    package let to: String
    package let day: CivilDate
    package let causes: [Int64]
    package let findings: [String]

    package init(_ event: LoggedEvent) {
      subject = event.subject
      track = event.track.text
      transition = event.transition
      from = event.from.text
      to = event.to.text
      day = event.day
      causes = event.causes
      findings = event.findings
    }
  }
  package let unit: Int64
  package let because: String
  package let added: [Step]
  package let undone: [Step]

  init(_ difference: HistoryDifference, because reason: WakeReason) {
    unit = difference.unit
    because = reason.rawValue
    added = difference.added.map(Step.init)
    undone = difference.undone.map(Step.init)
  }
}

package enum AdvanceRefusal: BilingualError {
  case beforeHorizon(asked: CivilDate, horizon: CivilDate)

  package var message: Bilingual {
    switch self {
    case .beforeHorizon(let asked, let horizon):
      Bilingual(
        vi:
          "Không thể chạy đến ngày \(asked.vietnamese): đã chạy đến ngày \(horizon.vietnamese). Xem số liệu của một"
          + " ngày đã qua bằng --as-of.",
        en:
          "Cannot advance to \(asked): the office was already advanced to \(horizon). To see an earlier day, use"
          + " --as-of.")
    }
  }
}
