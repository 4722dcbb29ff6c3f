/// The two languages the product speaks. Vietnamese is the default everywhere.
package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  case vi, en
}

/// One sentence that people read, in both languages; neither is a translation made at run time.
package struct Bilingual: Hashable, Sendable, Codable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same text in both languages: a name, a code, a number.
  package init(same text: String) { self.init(vi: text, en: text) }

  package subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

extension Bilingual {
  package static func + (left: Bilingual, right: Bilingual) -> Bilingual {
    Bilingual(vi: left.vi + right.vi, en: left.en + right.en)
  }
}

extension Bilingual {
  /// With a full stop, unless it ends a sentence already.
  package var sentence: Bilingual {
    func ended(_ text: String) -> String { text.last.map { ".?!".contains($0) } == true ? text : text + "." }
    return Bilingual(vi: ended(vi), en: ended(en))
  }
}

extension Sequence<Bilingual> {
  package func joined(separator: String) -> Bilingual {
    Bilingual(
      vi: map(\.vi).joined(separator: separator), en: map(\.en).joined(separator: separator))
  }
}

/// An error whose message people read. `description` is Vietnamese, as everything is unless asked.
package protocol BilingualError: Error, CustomStringConvertible {
  var message: Bilingual { get }
}

extension BilingualError {
  package var description: String { message[.vi] }
}
