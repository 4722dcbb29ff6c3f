internal import Measures
internal import Workflow

extension ReadinessItem {
  /// Group 5, plan and price: C21 to C27.
  static let planAndPriceItems: [ReadinessItem] = planItems + priceItems

  private static let planItems: [ReadinessItem] = [
    item(
      "C21", Bilingual(vi: "Phương án đấu giá được duyệt", en: "Auction plan approved"), .planAndPrice, .plan,
      .statutory, .statutory, evidence: Bilingual(vi: "QĐ phê duyệt phương án", en: "Decision on the plan"),
      blocker: .says("Chưa duyệt phương án đấu giá", "The auction plan is not approved"),
      citation: "Luật Đất đai 2013 Đ.119 k.1 đ.c; Luật Đất đai 2024 Đ.125 k.2 đ.d",
      resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(
        entries: [.yes("auction_plan_approved"), .yes("auction_plan_adjusted")]
          + .checks("C21", evenYes: false))),
    item(
      "C22",
      Bilingual(
        vi: "Phương án đủ nội dung, phù hợp quy định hiện hành",
        en: "Plan complete and in line with the law of the day"),
      .planAndPrice, .plan, .procedural, .procedural,
      evidence: Bilingual(vi: "Phiếu kiểm tra phương án", en: "Check sheet of the plan"),
      blocker: .says(
        "Phương án quy định đặt trước {deposit_percent} %, không phù hợp quy định hiện hành",
        "The plan's deposit of {deposit_percent} % or its terms do not fit the law of the day",
        .field("deposit_percent", of: "auction_plan_approved")),
      missing: .says("Chưa có phương án để kiểm tra nội dung", "No plan to check"),
      citation: "Luật Đấu giá tài sản 2016 Đ.39 k.1; Nghị định 102/2024/NĐ-CP Đ.55 k.3",
      resolver: AuctionOffice.landFund,
      rules: ReadinessRules(
        blocking: .any(
          .during("hold", FieldMatch("code", "H7")),
          .all(ReadinessGuards.plan { _ in .always }, .not(ReadinessGuards.depositInBand))),
        entries: [.yes("auction_plan_approved"), .yes("auction_plan_adjusted")] + .checks("C22"))),
    item(
      "C23", Bilingual(vi: "Hồ sơ thửa đất đấu giá đầy đủ", en: "Dossier of the land complete"),
      .planAndPrice,
      .plan, .procedural, .procedural, evidence: Bilingual(vi: "Danh mục hồ sơ", en: "List of the dossier"),
      blocker: .says("Hồ sơ thửa đất đấu giá còn thiếu", "The dossier of the land is not complete"),
      citation: "Luật Đất đai 2024 Đ.229 k.1 đ.b", resolver: AuctionOffice.landFund,
      rules: ReadinessRules(entries: [.yes("dossier_complete")] + .checks("C23"))),
    item(
      "C24", Bilingual(vi: "Quyết định đấu giá", en: "Auction decided"), .planAndPrice, .plan, .procedural,
      .procedural, evidence: Bilingual(vi: "QĐ đấu giá quyền sử dụng đất", en: "Decision to auction"),
      blocker: .says("Chưa có quyết định đấu giá", "There is no decision to auction"),
      citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.8; Luật Đất đai 2024 Đ.229 k.1 đ.d",
      resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(entries: [.yes("auction_decided")] + .checks("C24", evenYes: false))),
  ]

  private static let priceItems: [ReadinessItem] = [
    item(
      "C25", Bilingual(vi: "Chứng thư, hồ sơ định giá còn hiệu lực", en: "Valuation still valid"),
      .planAndPrice,
      .price, .procedural, .procedural,
      evidence: Bilingual(vi: "Chứng thư định giá", en: "Valuation certificate"),
      blocker: .says(
        "Chứng thư định giá ngày {d} đã hết hiệu lực", "The valuation of {d} is no longer valid",
        .day("d", of: "valuation_certified")),
      missing: .says("Chưa có chứng thư định giá", "There is no valuation"),
      citation: "Kết luận 222/KL-TTCP năm 2022 (theo nguồn thứ cấp)", resolver: AuctionOffice.landFund,
      rules: ReadinessRules(
        entries: [
          .yes(
            "valuation_certified",
            while: .all(
              .within("P-PRICE-VALID-CERTIFICATE", of: .day("valuation_certified", field: nil)),
              ReadinessGuards.until("valuation_certified", "valid_until")))
        ] + .checks("C25", evenYes: false))),
    item(
      "C26", Bilingual(vi: "Giá khởi điểm được duyệt, còn hiệu lực", en: "Starting price approved and valid"),
      .planAndPrice, .price, .procedural, .procedural,
      evidence: Bilingual(vi: "QĐ phê duyệt giá khởi điểm", en: "Decision on the starting price"),
      blocker: .says(
        "Giá khởi điểm duyệt ngày {d} đã hết hiệu lực", "The starting price of {d} is no longer valid",
        .day("d", of: "starting_price_approved")),
      missing: .says("Chưa duyệt giá khởi điểm", "The starting price is not approved"),
      citation: "Luật Đấu giá tài sản 2016 Đ.8 k.1 đ.a; Luật Đất đai 2024 Đ.229 k.1 đ.c",
      resolver: AuctionOffice.provinceCommittee,
      rules: ReadinessRules(
        entries: [
          .yes(
            "starting_price_approved",
            while: .all(
              .within("P-PRICE-VALID", of: .day("starting_price_approved", field: nil)),
              ReadinessGuards.until("starting_price_approved", "valid_until")))
        ] + .checks("C26", evenYes: false))),
    item(
      "C27",
      Bilingual(
        vi: "Giá khởi điểm đúng phương pháp theo thời điểm",
        en: "Starting price by the method of the day's law"),
      .planAndPrice, .price, .procedural, .procedural,
      evidence: Bilingual(vi: "Tờ trình giá khởi điểm", en: "Submission of the starting price"),
      blocker: .says(
        "Phương pháp giá {method} không đúng quy định hiện hành",
        "Method {method} is not the one the law asks for",
        .field("method", of: "starting_price_approved")),
      missing: .says("Chưa rõ phương pháp xác định giá khởi điểm", "Method of the starting price not known"),
      citation: "Luật Đất đai 2024 Đ.159 k.1 đ.i, Đ.160 k.1 đ.d; Nghị định 49/2026/NĐ-CP Đ.13 k.5",
      resolver: AuctionOffice.finance,
      rules: ReadinessRules(
        entries: [.yes("starting_price_approved", while: ReadinessGuards.methodIsRight)] + .checks("C27"))),
  ]
}
