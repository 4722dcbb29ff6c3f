package import LandDomain
internal import LandStore
package import Measures
package import Workflow

extension OfficeContext {
  /// What a kind of subject is called.
  package func title(of subject: SubjectKind) -> Bilingual {
    for kind in UnitKind.allCases {
      if let found = law.definition(kind)?.subject(subject) { return found.title }
    }
    switch subject {
    case "project": return Bilingual(vi: "dự án", en: "project")
    case "site": return Bilingual(vi: "khu đất", en: "site")
    case "round": return Bilingual(vi: "cuộc đấu giá", en: "round")
    case "directive": return Bilingual(vi: "nhiệm vụ", en: "directive")
    default: return Bilingual(same: subject.text)
    }
  }

  /// The first state of a unit's own track, or of an instance's under `KD1.process`.
  package func initialState(of track: String, _ kind: UnitKind) -> String? {
    law.definition(kind)?.root.tracks.first { $0.name.text == track }?.initial.text
  }
}
