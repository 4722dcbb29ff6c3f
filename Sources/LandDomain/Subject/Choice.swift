package import Measures

/// One of a closed list that files, tables and people name: by its code, or by its Vietnamese name.
package protocol Choice: RawRepresentable<String>, CaseIterable, Hashable, Sendable, Codable {
  var title: Bilingual { get }
}

extension Choice {
  /// Reads the code or the Vietnamese name, without regard to case and accents.
  package init?(typed text: String) {
    let key = SearchableName.key(text)
    guard
      let found = Self.allCases.first(where: {
        SearchableName.key($0.rawValue) == key || SearchableName.key($0.title.vi) == key
      })
    else { return nil }
    self = found
  }

  /// `household (hộ gia đình), person (cá nhân) …`
  package static var listed: Bilingual {
    Bilingual(same: allCases.map { "\($0.rawValue) (\($0.title.vi))" }.joined(separator: ", "))
  }
}
