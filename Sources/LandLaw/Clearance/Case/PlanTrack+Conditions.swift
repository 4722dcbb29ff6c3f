internal import Measures
internal import Workflow

extension PlanTrack {
  static let inventoryCertified = Requirement(
    "inventory_certified", .state("inventory", "certified"),
    says: Bilingual("đã kiểm đếm và xác nhận nguồn gốc đất", "inventoried and the origin certified"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c, k.2 đ.a")

  static let priceKnown = Requirement(
    "price_known_at_drafting", .filed("land_price_decided"), .faults,
    says: Bilingual("đã có giá đất khi lập phương án", "the land price was known at drafting"),
    citation: "Luật Đất đai 2013 Đ.74 k.2")

  static let priceDecided = Requirement(
    "land_price_decided", .filed("land_price_decided"),
    says: Bilingual("UBND cấp tỉnh đã quyết định giá đất cụ thể", "the specific land price is decided"),
    citation: "Luật Đất đai 2013 Đ.74 k.2, Đ.114 k.3")

  /// The 2013 law has the meeting at the time of the posting, the 2024 law after it.
  static let withPosting = Requirement(
    "opinions_with_posting",
    .any(
      .within("POST_PLAN", of: .entry("compensation_plan_posted")),
      .not(.since(.until("compensation_plan_posted"))), .on(.until("compensation_plan_posted"))), .faults,
    says: Bilingual("họp lấy ý kiến trong thời gian niêm yết", "opinions are taken while the plan is posted"),
    citation: "Luật Đất đai 2013 Đ.69 k.2 đ.a")

  /// What the person said counts before what the meeting counted.
  static let nobodyDisagrees = Requirement(
    "nobody_disagrees",
    .any(
      .recorded("party_opinion", FieldMatch("opinion", ["agree", "other"])),
      .all(
        .not(.filed("party_opinion")),
        .not(.moreThan(.field("opinions_taken", "disagree"), .constant(0))))),
    says: Bilingual("không còn ý kiến không đồng ý", "nobody disagrees with the plan"),
    citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b")

  static let postedLongEnough = Requirement(
    "posted_long_enough", .elapsed("POST_PLAN", since: .entry("compensation_plan_posted")),
    says: Bilingual("đã niêm yết phương án đủ 20 ngày", "the plan was posted for twenty days"),
    citation: "Luật Đất đai 2013 Đ.69 k.2 đ.a; Nghị định 47/2014/NĐ-CP Đ.28")

  /// The approval and the recovery decision bear one date, so what bars the one bars the other.
  static let noticeGiven = Requirement(
    "notice_given_by_approval", .any(.not(.under(Regimes.landLaw2013.code)), NoticeTrack.given),
    says: Bilingual("đã gửi thông báo thu hồi đất", "the notice was given"),
    citation: "Luật Đất đai 2013 Đ.67 k.1, Đ.69 k.3 đ.a", supplier: Body.wardCommittee)

  static let noticeWaited = Requirement(
    "notice_waited_by_approval", .any(.not(.under(Regimes.landLaw2013.code)), NoticeTrack.waitedOrWaived),
    says: Bilingual(
      "đã hết thời hạn thông báo hoặc được đồng ý thu hồi trước thời hạn",
      "the notice was waited out or waived"),
    citation: "Luật Đất đai 2013 Đ.67, Đ.69 k.3 đ.a")

  static let decidedWithApproval = Requirement(
    "recovery_decided_with_approval",
    .any(.not(.under(Regimes.landLaw2013.code)), .state("recovery", "decided", "in_force", "adjusted")),
    .faults,
    says: Bilingual(
      "đã quyết định thu hồi đất cùng ngày phê duyệt phương án",
      "recovery was decided on the day of the approval"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a")

  static let nothingPaid = Requirement(
    "nothing_paid_before_cancelling", .not(.moreThan(MoneyTrack.received, .constant(0))), .faults,
    says: Bilingual(
      "chưa chi trả tiền trước khi hủy phương án", "nothing was paid before the plan was cancelled"),
    citation: "thiết kế")
}
