package import Measures

/// What a project (dự án) needs land for.
package enum ProjectKind: String, Choice {
  case clearance, resettlement
  case industrialCluster = "industrial_cluster"
  case landFund = "land_fund"
  case recovery

  package var title: Bilingual {
    switch self {
    case .clearance: Bilingual(vi: "giải phóng mặt bằng", en: "clearance")
    case .resettlement: Bilingual(vi: "tái định cư", en: "resettlement")
    case .industrialCluster: Bilingual(vi: "cụm công nghiệp", en: "industrial cluster")
    case .landFund: Bilingual(vi: "quỹ đất", en: "land fund")
    case .recovery: Bilingual(vi: "thu hồi đất", en: "recovery")
    }
  }
}

package enum ProjectPriority: String, Choice {
  case normal, urgent, negotiated

  package var title: Bilingual {
    switch self {
    case .normal: Bilingual(vi: "bình thường", en: "normal")
    case .urgent: Bilingual(vi: "khẩn cấp", en: "urgent")
    case .negotiated: Bilingual(vi: "thỏa thuận", en: "negotiated")
    }
  }
}
