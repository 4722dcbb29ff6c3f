package import Measures

/// Whether a site (khu đất) is land for auction or a public office to be sold.
package enum SiteKind: String, Choice {
  case auctionSite = "auction_site"
  case officeLand = "office_land"

  package var title: Bilingual {
    switch self {
    case .auctionSite: Bilingual(vi: "khu đất đấu giá", en: "auction site")
    case .officeLand: Bilingual(vi: "đất trụ sở", en: "office land")
    }
  }
}

/// Where the land of a site comes from.
package enum LandSource: String, Choice {
  case recovered, office, unused, returned

  package var title: Bilingual {
    switch self {
    case .recovered: Bilingual(vi: "thu hồi", en: "recovered")
    case .office: Bilingual(vi: "trụ sở", en: "public office")
    case .unused: Bilingual(vi: "chưa sử dụng", en: "unused")
    case .returned: Bilingual(vi: "trả lại", en: "returned")
    }
  }
}

/// Procedure for office land: sold with the office, or handed to the locality first.
package enum OfficeRoute: String, Choice {
  case soldWithOffice = "A"
  case transferredFirst = "B"

  package var title: Bilingual {
    switch self {
    case .soldWithOffice: Bilingual(vi: "bán tài sản trên đất", en: "sold with the office")
    case .transferredFirst: Bilingual(vi: "chuyển giao về địa phương", en: "transferred first")
    }
  }
}

package enum SiteHolder: String, Choice {
  case landFundOrganisation = "land_fund_organisation"
  case other

  package var title: Bilingual {
    switch self {
    case .landFundOrganisation: Bilingual(vi: "tổ chức phát triển quỹ đất", en: "land fund organisation")
    case .other: Bilingual(vi: "đơn vị khác", en: "another")
    }
  }
}
