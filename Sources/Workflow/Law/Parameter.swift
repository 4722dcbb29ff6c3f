package import Measures

/// One dated row of a number that the law gives.
package struct Parameter: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case days(Int)
    case workingDays(Int)
    case months(Int)
    case years(Int)
    /// Hundred-thousandths a day: 30 is 0,03 %.
    case dailyRate(perHundredThousand: Int)
    case percent(from: Int, to: Int)
    case money(Money)
    case count(Int)
    case text(String)
    /// The law of the time has no such rule: a wait of that code is over at once, a validity has no end.
    case none
  }
  /// On which day a waiting time of n is over, counted from its anchor.
  package enum Counting: String, Hashable, Sendable, Codable {
    /// On day anchor + n.
    case nthDay = "nth_day"
    /// On day anchor + n + 1.
    case afterNthDay = "after_nth_day"
  }
  /// Which row applies when the number changed between the anchor and the act.
  package enum Version: String, Hashable, Sendable, Codable {
    case byAnchor = "anchor"
    /// The row in force on the later of the two days, which is the act's.
    case byAct = "act"
  }

  package let code: ParameterCode
  package let regime: RegimeCode
  /// The class of lot it is for; nil for all.
  package let lotClass: String?
  package let from: CivilDate
  /// The first day on which it no longer applies; ``DaySet/never`` when open.
  package let to: CivilDate
  package let value: Value
  package let counting: Counting
  /// Whether a last day that is not a working day moves to the next one (Civil Code 2015 art. 148.5).
  package let rolls: Bool
  package let stopsDuringSuspension: Bool
  package let version: Version
  package let title: Bilingual
  package let citation: String
  /// Read in the law itself or in a source that quotes it; false: recalled, to be checked before relying on it.
  package let isVerified: Bool

  package init(
    _ code: ParameterCode, regime: RegimeCode, lotClass: String? = nil, from: CivilDate,
    to: CivilDate = DaySet.never, value: Value, counting: Counting = .nthDay, rolls: Bool = false,
    stopsDuringSuspension: Bool = true, version: Version = .byAct, title: Bilingual, citation: String,
    verified: Bool
  ) {
    self.code = code
    self.regime = regime
    self.lotClass = lotClass
    self.from = from
    self.to = to
    self.value = value
    self.counting = counting
    self.rolls = rolls
    self.stopsDuringSuspension = stopsDuringSuspension
    self.version = version
    self.title = title
    self.citation = citation
    self.isVerified = verified
  }
}

/// A version of the law and the days it governs; `to` is the first day it no longer does.
package struct Regime: Hashable, Sendable {
  package let code: RegimeCode
  package let from: CivilDate
  package let to: CivilDate
  package let title: Bilingual
  package init(_ code: RegimeCode, from: CivilDate, to: CivilDate = DaySet.never, title: Bilingual) {
    self.code = code
    self.from = from
    self.to = to
    self.title = title
  }
}
