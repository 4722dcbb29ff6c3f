package import Measures

/// Who may bid for a lot.
package enum Bidders: String, Choice {
  case individual, organisation

  package var title: Bilingual {
    switch self {
    case .individual: Bilingual(vi: "cá nhân", en: "individuals")
    case .organisation: Bilingual(vi: "tổ chức", en: "organisations")
    }
  }
}

/// The length of an auction's procedure.
package enum AuctionProcedure: String, Choice {
  case full, short

  package var title: Bilingual {
    switch self {
    case .full: Bilingual(vi: "thông thường", en: "full")
    case .short: Bilingual(vi: "rút gọn", en: "short")
    }
  }
}
