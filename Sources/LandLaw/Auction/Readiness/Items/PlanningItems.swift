internal import Measures
internal import Workflow

extension ReadinessItem {
  /// Group 3, planning, infrastructure and lots: C12 to C18.
  static let planningItems: [ReadinessItem] = [
    item(
      "C12",
      Bilingual(
        vi: "Quy hoạch phù hợp mục đích đấu giá", en: "Planning agrees with the purpose of the auction"),
      .planning, .site, .procedural, .procedural,
      evidence: Bilingual(
        vi: "Trích bản đồ quy hoạch, văn bản Phòng Quản lý đô thị",
        en: "Extract of the plan, letter of the Urban Management Division"),
      blocker: .says(
        "Đất {from} đang điều chỉnh quy hoạch sang {to}", "Planning is being changed from {from} to {to}",
        .field("from", of: "planning_adjustment_opened"), .field("to", of: "planning_adjustment_opened")),
      missing: .says(
        "Chưa xác nhận quy hoạch phù hợp mục đích đấu giá", "Agreement with planning not confirmed"),
      citation: "Nghị định 151/2017/NĐ-CP Đ.24 k.2 (giá theo mục đích mới)",
      resolver: AuctionOffice.urbanPlanning,
      rules: ReadinessRules(
        blocking: .during("planning_adjustment"),
        entries: [
          .yes(Selector("planning_adjustment_closed", FieldMatch("outcome", "approved"))),
          .no(Selector("planning_adjustment_closed", FieldMatch("outcome", "dropped"))),
        ] + .checks("C12"))),
    item(
      "C13", Bilingual(vi: "Quy hoạch chi tiết 1/500 được duyệt", en: "Detailed planning at 1/500 approved"),
      .planning, .site, .audit, .statutory, only2024: .project,
      evidence: Bilingual(
        vi: "QĐ duyệt quy hoạch chi tiết hoặc tổng mặt bằng",
        en: "Decision on detailed planning or site layout"),
      blocker: .says("Chưa duyệt quy hoạch chi tiết 1/500", "Detailed planning at 1/500 is not approved"),
      citation: "Luật Đất đai 2024 Đ.125 k.2 đ.c", resolver: AuctionOffice.urbanPlanning,
      rules: ReadinessRules(entries: [.yes("detailed_planning_approved")] + .checks("C13"))),
    item(
      "C14", Bilingual(vi: "Hạ tầng giao thông đã kết nối", en: "Roads connected"), .planning, .site, .audit,
      .statutory,
      evidence: Bilingual(
        vi: "Biên bản nghiệm thu, ảnh đấu nối", en: "Minutes of acceptance, photographs of the junction"),
      blocker: .says("Đường vào khu đất {site} chưa đấu nối", "The road to site {site} is not connected"),
      citation: "Luật Đất đai 2024 Đ.125 k.2 đ.a", resolver: AuctionOffice.worksInvestor,
      rules: ReadinessRules(entries: [.yes("road_connected")] + .checks("C14"))),
    item(
      "C15",
      Bilingual(
        vi: "Hạ tầng kỹ thuật hoàn thành theo quy hoạch chi tiết",
        en: "Infrastructure complete under the detailed planning"),
      .planning, .site, .audit, .audit,
      evidence: Bilingual(vi: "Biên bản nghiệm thu hoàn thành", en: "Minutes of acceptance"),
      blocker: .says(
        "Hạ tầng đạt {percent} %, chưa nghiệm thu xong ({part})",
        "Infrastructure at {percent} %, not all accepted ({part})",
        .field("percent", of: "infrastructure_accepted"), .field("part", of: "infrastructure_accepted")),
      missing: .says("Chưa nghiệm thu hạ tầng kỹ thuật", "Infrastructure not accepted"),
      citation: "Luật Đất đai 2024 Đ.159 k.1 đ.i", resolver: AuctionOffice.worksInvestor,
      rules: ReadinessRules(
        entries: [
          ReadinessRules.Evidence(
            selector: "infrastructure_accepted", value: .yes,
            lasting: ReadinessGuards.infrastructureIsComplete,
            otherwise: .partial)
        ] + .checks("C15"))),
    item(
      "C16",
      Bilingual(
        vi: "Đã phân lô, đo đạc, có trích lục từng lô",
        en: "Divided into lots, measured, with an extract of each"),
      .planning, .lot, .procedural, .procedural,
      evidence: Bilingual(vi: "Trích lục, bảng kê lô", en: "Extracts, list"),
      blocker: .says(
        "Lô {lot} chưa có trích lục, diện tích chính thức", "Lot {lot} has no extract and no official area"),
      citation: "Nghị định 102/2024/NĐ-CP Đ.55 k.3 (nội dung phương án; theo nguồn thứ cấp)",
      resolver: AuctionOffice.registry, rules: ReadinessRules(entries: .checks("C16"))),
    item(
      "C17",
      Bilingual(
        vi: "Chỉ tiêu xây dựng từng lô (mật độ, hệ số, tầng cao, chỉ giới)",
        en: "Building figures of each lot (density, ratio, height, lines)"),
      .planning, .lot, .procedural, .procedural,
      evidence: Bilingual(
        vi: "Quy hoạch chi tiết, thông tin quy hoạch", en: "Detailed planning, planning information"),
      blocker: .says("Thiếu chỉ tiêu quy hoạch lô {lot}", "Building figures of lot {lot} are missing"),
      citation: "Thông lệ thông báo đấu giá (theo nguồn thứ cấp)", resolver: AuctionOffice.urbanPlanning,
      rules: ReadinessRules(entries: .checks("C17"))),
    item(
      "C18",
      Bilingual(
        vi: "Số lô, ranh giới không đổi từ khi duyệt phương án",
        en: "Lots and boundaries unchanged since the plan"),
      .planning, .lot, .audit, .audit,
      evidence: Bilingual(vi: "So sánh với phương án đã duyệt", en: "Comparison with the approved plan"),
      blocker: .says(
        "Ranh giới, diện tích lô {lot} thay đổi so với phương án", "Boundary or area of lot {lot} has changed"
      ),
      missing: .says("Chưa đối chiếu ranh giới lô với phương án", "Lot not compared with the plan"),
      citation: "Kết luận thanh tra (theo nguồn thứ cấp)", resolver: AuctionOffice.landFund,
      rules: ReadinessRules(
        blocking: .during("hold", FieldMatch("code", "H8")), entries: .checks("C18"))),
  ]

  /// Group 4, exemptions and public assets: C19 and C20.
  static let exclusionItems: [ReadinessItem] = [
    item(
      "C19",
      Bilingual(vi: "Không thuộc trường hợp không đấu giá", en: "Not exempt from auction"),
      .exclusion, .lot, .statutory, .statutory, evidence: Bilingual(vi: "Phiếu rà soát", en: "Review sheet"),
      blocker: .says(
        "Lô thuộc diện không đấu giá: {case}", "The lot is exempt from auction: {case}",
        .field("case", of: "no_auction_reviewed")),
      missing: .says("Chưa rà soát trường hợp không đấu giá", "Exemption from auction not reviewed"),
      citation: "Luật Đất đai 2013 Đ.118 k.2; Luật Đất đai 2024 Đ.124; Nghị định 102/2024/NĐ-CP Đ.47",
      resolver: AuctionOffice.landAuthority,
      rules: ReadinessRules(
        entries: [
          .yes(Selector("no_auction_reviewed", FieldMatch("outcome", "auction"))),
          .no(Selector("no_auction_reviewed", FieldMatch("outcome", "exempt"))),
        ] + .checks("C19"))),
    item(
      "C20",
      Bilingual(
        vi: "Đất công sở: đã duyệt phương án sắp xếp, đã chọn hình thức xử lý",
        en: "Office land: arrangement approved and its form chosen"),
      .exclusion, .site, .statutory, .statutory,
      evidence: Bilingual(
        vi: "QĐ phương án sắp xếp; biên bản 01/TSC-BBGN", en: "Decision on the arrangement; form 01/TSC-BBGN"),
      blocker: .says(
        "Trụ sở {site} chưa có phương án sắp xếp nhà đất được duyệt",
        "Office {site} has no approved arrangement"),
      citation: "Nghị định 167/2017/NĐ-CP Đ.6, Đ.11, Đ.13", resolver: AuctionOffice.provinceCommittee,
      rules: ReadinessRules(
        notApplicable: .not(.recorded("site_described", FieldMatch("source", "office"))),
        yes: .all(
          .filed("office_arrangement_approved"),
          .any(.filed("office_sale_decided"), .filed("office_transferred"))),
        entries: .checks("C20"), partial: .filed("office_arrangement_approved"))),
  ]
}
