package import Measures

/// As what a party has a compensation case (hồ sơ bồi thường).
package enum CaseRole: String, Choice {
  case landUser = "land_user"
  case assetOwner = "asset_owner"

  package var title: Bilingual {
    switch self {
    case .landUser: Bilingual(vi: "người sử dụng đất", en: "land user")
    case .assetOwner: Bilingual(vi: "chủ sở hữu tài sản", en: "owner of assets")
    }
  }
}

/// The group of the land under a case: waiting times depend on the strictest (Luật Đất đai 2013 Đ.67 k.1).
package enum LandGroup: String, Choice {
  case agricultural
  case nonAgricultural = "non_agricultural"
  case mixed, unused

  package var title: Bilingual {
    switch self {
    case .agricultural: Bilingual(vi: "nông nghiệp", en: "agricultural")
    case .nonAgricultural: Bilingual(vi: "phi nông nghiệp", en: "non-agricultural")
    case .mixed: Bilingual(vi: "hỗn hợp", en: "mixed")
    case .unused: Bilingual(vi: "chưa sử dụng", en: "unused")
    }
  }
}

/// Whether the land user is resettled.
package enum ResettlementRight: String, Choice {
  case entitled
  case notEntitled = "not_entitled"
  case notApplicable = "not_applicable"

  package var title: Bilingual {
    switch self {
    case .entitled: Bilingual(vi: "được tái định cư", en: "entitled")
    case .notEntitled: Bilingual(vi: "không được tái định cư", en: "not entitled")
    case .notApplicable: Bilingual(vi: "không áp dụng", en: "not applicable")
    }
  }
}
