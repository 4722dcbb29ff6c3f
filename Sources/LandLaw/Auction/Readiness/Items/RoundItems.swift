internal import Measures
internal import Workflow

extension ReadinessItem {
  /// Group 6, holding the auction: C28 to C36. Those of a session are decided in the attempt.
  static let roundItems: [ReadinessItem] = [
    item(
      "C28", Bilingual(vi: "Bước giá được quyết định bằng văn bản", en: "Bid step decided in writing"),
      .round,
      .round, .procedural, .procedural,
      evidence: Bilingual(vi: "Văn bản quyết định bước giá", en: "Decision on the bid step"),
      blocker: .says("Chưa quyết định bước giá", "The bid step is not decided"),
      citation: "Luật Đấu giá tài sản 2016 Đ.5 k.1", resolver: AuctionOffice.landFund,
      rules: ReadinessRules(entries: [.yes("bid_step_decided")] + .checks("C28"))),
    item(
      "C29", Bilingual(vi: "Kinh phí tổ chức đấu giá đã bố trí", en: "Budget of the auction assigned"),
      .round,
      .plan, .local, .local, evidence: Bilingual(vi: "Dự toán", en: "Budget"),
      blocker: .says("Chưa bố trí kinh phí đấu giá", "The budget of the auction is not assigned"),
      citation: "Thông tư 45/2017/TT-BTC Đ.3", resolver: AuctionOffice.finance,
      rules: ReadinessRules(entries: [.yes("budget_assigned")] + .checks("C29"))),
    item(
      "C30",
      Bilingual(
        vi: "Đã thông báo công khai việc chọn tổ chức đấu giá", en: "Call for auction houses made public"),
      .round, .round, .procedural, .procedural,
      evidence: Bilingual(vi: "Bản in hai trang thông tin", en: "Prints of the two portals"),
      blocker: .says(
        "Chưa đăng thông báo lựa chọn tổ chức đấu giá", "The call for auction houses is not published"),
      citation: "Luật Đấu giá tài sản 2016 Đ.56 k.1; Thông tư 02/2022/TT-BTP Đ.4",
      resolver: AuctionOffice.landFund,
      rules: ReadinessRules(entries: [.yes("auction_house_called")] + .checks("C30"))),
    item(
      "C31",
      Bilingual(
        vi: "Đã chọn và ký hợp đồng với tổ chức đấu giá", en: "Auction house selected and contract signed"),
      .round, .round, .procedural, .procedural, evidence: Bilingual(vi: "Hợp đồng dịch vụ", en: "Contract"),
      blocker: .says("Chưa ký hợp đồng dịch vụ đấu giá", "The contract with the auction house is not signed"),
      citation: "Luật Đấu giá tài sản 2016 Đ.33; Luật Đất đai 2024 Đ.229 k.1 đ.đ",
      resolver: AuctionOffice.landFund,
      rules: ReadinessRules(
        yes: .ever("contract_signed"), entries: .checks("C31", evenYes: false))),
    item(
      "C32",
      Bilingual(vi: "Giá trị từ 300 tỷ đồng: có Hội đồng đấu giá", en: "From 300 billion đồng on: a council"),
      .round, .round, .statutory, .statutory,
      evidence: Bilingual(vi: "QĐ thành lập Hội đồng", en: "Decision setting up the council"),
      blocker: .says(
        "Khu đất {site} có giá trị từ 300 tỷ đồng, phải lập Hội đồng đấu giá",
        "Site {site} is worth 300 billion đồng or more and needs an auction council"),
      citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.5 (theo nguồn thứ cấp)",
      resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(
        notApplicable: .all(ReadinessGuards.plan { _ in .always }, .not(ReadinessGuards.needsCouncil)),
        yes: .ever("auction_council_set_up"), entries: .checks("C32"))),
    item(
      "C33",
      Bilingual(
        vi: "Quy chế cuộc đấu giá ban hành trước ngày niêm yết", en: "Rules issued before the day of posting"),
      .round, .round, .procedural, .procedural,
      evidence: Bilingual(vi: "Quy chế cuộc đấu giá", en: "Rules of the auction"),
      blocker: .says(
        "Quy chế không ban hành trước ngày niêm yết", "The rules were not issued before the posting"),
      missing: .says("Chưa ban hành quy chế cuộc đấu giá", "The rules of the auction are not issued"),
      citation: "Luật Đấu giá tài sản 2016 Đ.34", resolver: AuctionOffice.auctionHouse,
      rules: ReadinessRules(
        blocking: .all(
          .filed("rules_issued"), .filed("auction_posted"), .not(AuctionCalendar.rulesBeforePosting)),
        yes: .ever("rules_issued"))),
    item(
      "C34",
      Bilingual(vi: "Lịch niêm yết, thông báo đủ số ngày", en: "Posting and announcements long enough"),
      .round, .round, .procedural, .procedural,
      evidence: Bilingual(
        vi: "Lịch tính từ ngày niêm yết, thông báo", en: "Computed from posting and announcements"),
      blocker: .says(
        "Niêm yết {posted}, đấu giá {session}: thiếu ngày theo quy định",
        "Posted {posted}, session {session}: not long enough", .day("posted", of: "auction_posted"),
        .field("session", of: "session_scheduled", "session_on")),
      missing: .says(
        "Chưa đủ niêm yết, thông báo và ngày đấu giá", "Posting, announcements or day not all known"),
      citation: "Luật Đấu giá tài sản 2016 Đ.35, Đ.57", resolver: AuctionOffice.auctionHouse,
      rules: ReadinessRules(yes: AuctionCalendar.c34, no: AuctionCalendar.c34Fails)),
    item(
      "C35",
      Bilingual(
        vi: "Không còn kết quả trúng trước chưa nộp tiền, chưa hủy",
        en: "No earlier result unpaid and not cancelled"),
      .round, .lot, .procedural, .procedural,
      evidence: Bilingual(vi: "QĐ hủy kết quả trúng đấu giá", en: "Decision cancelling the result"),
      blocker: .says(
        "Kết quả lần trước chưa nộp đủ tiền mà chưa có quyết định hủy",
        "The earlier result is neither paid nor cancelled"),
      citation: "Kết luận thanh tra Kon Tum năm 2022 (theo nguồn thứ cấp)",
      resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(
        blocking: AttemptGuards.resultIsInDoubt, notApplicable: .not(AttemptGuards.hasBegun),
        yes: AttemptGuards.hasBegun)),
    item(
      "C36",
      Bilingual(
        vi: "Lô không thành từ 2 lần: đã quyết định hướng xử lý",
        en: "Failed twice: what becomes of it is decided"),
      .round, .lot, .procedural, .procedural,
      evidence: Bilingual(vi: "Tờ trình, văn bản quyết định", en: "Submission and decision"),
      blocker: .says(
        "Lô {lot} không thành từ 2 lần, chưa quyết định hướng xử lý",
        "Lot {lot} failed twice and what becomes of it is not decided"),
      citation: "Luật Đất đai 2013 Đ.118 k.3; Luật Đất đai 2024 Đ.124 k.6",
      resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(
        notApplicable: .state("failures", "none", "one", "retried"),
        yes: .state("failures", "directed", "retried_again"), no: .state("failures", "two"))),
  ]
}
