package import Measures

/// What a dated row of the law says about time, without its words.
package struct Term: Sendable {
  package enum Length: Sendable {
    case days(Int)
    case workingDays(Int)
    case months(Int)
    case years(Int)
    /// The law of the time has no such rule.
    case none
    /// The row gives something that is not a time.
    case notATime
  }
  package let length: Length
  package let from: CivilDate
  package let to: CivilDate
  package let counting: Parameter.Counting
  package let rolls: Bool
  package let stopsDuringSuspension: Bool
  package let version: Parameter.Version
}

extension Parameter {
  package var term: Term {
    let length: Term.Length =
      switch value {
      case .days(let count): .days(count)
      case .workingDays(let count): .workingDays(count)
      case .months(let count): .months(count)
      case .years(let count): .years(count)
      case .none: .none
      case .dailyRate, .percent, .money, .count, .text: .notATime
      }
    return Term(
      length: length, from: from, to: to, counting: counting, rolls: rolls,
      stopsDuringSuspension: stopsDuringSuspension, version: version)
  }
}
