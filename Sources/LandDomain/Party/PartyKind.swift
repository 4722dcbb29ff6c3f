package import Measures

/// Who has land that is recovered (người có đất bị thu hồi).
package enum PartyKind: String, Choice {
  case household, person, community, religious, organisation, state

  package var title: Bilingual {
    switch self {
    case .household: Bilingual(vi: "hộ gia đình", en: "household")
    case .person: Bilingual(vi: "cá nhân", en: "person")
    case .community: Bilingual(vi: "cộng đồng dân cư", en: "community")
    case .religious: Bilingual(vi: "cơ sở tôn giáo", en: "religious establishment")
    case .organisation: Bilingual(vi: "tổ chức", en: "organisation")
    case .state: Bilingual(vi: "nhà nước", en: "State")
    }
  }
}
