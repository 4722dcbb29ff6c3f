internal import Measures

extension Bilingual {
  /// Vietnamese first, as an officer of the land office would write it, then English.
  init(_ vi: String, _ en: String) { self.init(vi: vi, en: en) }
}
