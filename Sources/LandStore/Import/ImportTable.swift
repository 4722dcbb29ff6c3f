package import Measures

/// What a file is read as.
package enum ImportKind: String, Hashable, Sendable, Codable, CaseIterable {
  case projects, sites, parties, parcels, cases, lots, rounds, entries, directives

  package var title: Bilingual {
    switch self {
    case .projects: Bilingual(vi: "dự án", en: "projects")
    case .sites: Bilingual(vi: "khu đất", en: "sites")
    case .parties: Bilingual(vi: "người có đất", en: "parties")
    case .parcels: Bilingual(vi: "thửa đất", en: "parcels")
    case .cases: Bilingual(vi: "hồ sơ", en: "cases")
    case .lots: Bilingual(vi: "lô đất", en: "lots")
    case .rounds: Bilingual(vi: "cuộc đấu giá", en: "rounds")
    case .entries: Bilingual(vi: "mục hồ sơ", en: "entries")
    case .directives: Bilingual(vi: "nhiệm vụ", en: "directives")
    }
  }
}

/// A file to be imported.
package struct ImportTable: Sendable {
  package let kind: ImportKind
  /// Without its folder.
  package let fileName: String
  /// CSV in UTF-8.
  package let bytes: [UInt8]
  /// The day that rows mean which name none: what their places were called, when a lot was first described.
  /// Nil for the day of the import.
  package let day: CivilDate?

  package init(_ kind: ImportKind, fileName: String, bytes: [UInt8], day: CivilDate? = nil) {
    self.kind = kind
    self.fileName = VietnameseText.nfc(fileName)
    self.bytes = bytes
    self.day = day
  }
}
