internal import LandLaw
internal import Measures

/// The words of the readiness law that the report's codes stand for.
enum VerdictTitles {
  /// The words for a group of items, by its number.
  static func group(_ number: Int) -> Bilingual {
    ReadinessItem.Group(rawValue: number)?.title ?? Bilingual(same: String(number))
  }

  /// The words for a verdict's code.
  static func title(_ code: String) -> Bilingual {
    Readiness.Verdict(rawValue: code)?.title ?? Bilingual(same: code)
  }
}
