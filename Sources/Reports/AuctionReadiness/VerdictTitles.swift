internal import LandLaw
internal import Measures

enum VerdictTitles {
  /// The words for a verdict's code.
  static func title(_ code: String) -> Bilingual {
    Readiness.Verdict(rawValue: code)?.title ?? Bilingual(same: code)
  }
}
