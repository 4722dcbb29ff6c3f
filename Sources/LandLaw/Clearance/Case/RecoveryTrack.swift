internal import Measures
internal import Workflow

/// Quyết định thu hồi đất. Under the 2013 law it bears the date of the plan approval; the guard asks the number
/// SAME_DAY, which later laws do not have.
enum RecoveryTrack {
  static let inForce: Guard = .state(TrackPath("recovery", of: .root), ["in_force", "adjusted"])

  static let track = Track(
    "recovery", title: Bilingual("Thu hồi đất", "Recovery"),
    states: [
      StateDefinition("none", Bilingual("chưa đủ điều kiện", "not eligible")),
      StateDefinition("eligible", Bilingual("đủ điều kiện trình", "eligible")),
      StateDefinition("submitted", Bilingual("đã trình", "submitted")),
      StateDefinition("decided", Bilingual("đã có quyết định", "decided")),
      StateDefinition("in_force", Bilingual("quyết định có hiệu lực", "in force")),
      StateDefinition("adjusted", Bilingual("quyết định đã điều chỉnh", "adjusted")),
      StateDefinition("revoked", Bilingual("quyết định bị hủy bỏ", "revoked")),
    ],
    transitions: [
      .step(
        "eligible", from: ["none"], to: "eligible", requires: [planAppraised, noticeGiven, noticeWaited],
        title: Bilingual("đủ điều kiện trình thu hồi đất", "eligible"),
        citation: "Luật Đất đai 2013 Đ.67, Đ.69 k.3"),
      Transition(
        "no_longer_eligible", from: ["eligible", "submitted"], to: "none", requires: [planNotAppraised],
        title: Bilingual("không còn đủ điều kiện", "no longer eligible"),
        citation: "Luật Đất đai 2013 Đ.69 k.3"),
      .step(
        "submitted", from: ["none", "eligible"], to: "submitted", by: "recovery_submitted",
        requires: [planAppraised], title: Bilingual("trình quyết định thu hồi đất", "recovery submitted"),
        citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a"),
      decide("decided", from: ["none", "eligible", "submitted"], beginsRound: false),
      decide("decided_anew", from: ["revoked"], beginsRound: true),
      Transition(
        "in_force", from: ["decided"], to: "in_force", requires: [effective],
        title: Bilingual("quyết định có hiệu lực", "decision in force"),
        citation: "Luật Đất đai 2013 Đ.93 k.1"),
      .step(
        "adjusted", from: ["in_force"], to: "adjusted", by: "recovery_adjusted",
        title: Bilingual("điều chỉnh quyết định thu hồi đất", "recovery adjusted"),
        citation: "Luật Đất đai 2013 Đ.66 (điều chỉnh theo thẩm quyền thu hồi)"),
      .step(
        "adjusted_again", from: ["adjusted"], to: "adjusted", by: "recovery_adjusted",
        title: Bilingual("điều chỉnh quyết định thu hồi đất", "recovery adjusted"),
        citation: "Luật Đất đai 2013 Đ.66 (điều chỉnh theo thẩm quyền thu hồi)"),
      Transition(
        "revoked", from: ["decided", "in_force", "adjusted"], to: "revoked", by: "recovery_revoked",
        title: Bilingual("hủy bỏ quyết định thu hồi đất", "recovery revoked"),
        citation: "Luật Khiếu nại 2011 Đ.31, Đ.40"),
    ])

  private static func decide(_ code: String, from: Set<State>, beginsRound: Bool) -> Transition {
    .step(
      code, from: from, to: "decided", by: "recovery_decided",
      requires: [sameDay, noticeGiven, noticeWaited, .landLaw2013, resettled, planCurrent], priority: 1,
      beginsRound: beginsRound, title: Bilingual("quyết định thu hồi đất", "recovery decided"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a")
  }

  private static let sameDay = Requirement(
    "same_day", .within("SAME_DAY", of: .entry("compensation_plan_approved")),
    says: Bilingual(
      "quyết định thu hồi đất cùng ngày với quyết định phê duyệt phương án",
      "the recovery is decided on the day of the plan approval"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a", supplier: Body.recoveryAuthority)

  private static let noticeGiven = Requirement(
    "notice_given", NoticeTrack.given,
    says: Bilingual("đã gửi thông báo thu hồi đất", "the notice was given"),
    citation: "Luật Đất đai 2013 Đ.67 k.1",
    supplier: Body.wardCommittee)

  private static let noticeWaited = Requirement(
    "notice_waited", NoticeTrack.waitedOrWaived,
    says: Bilingual(
      "đã hết 90 ngày (đất nông nghiệp) hoặc 180 ngày (đất phi nông nghiệp) kể từ ngày thông báo, "
        + "hoặc người có đất đồng ý thu hồi trước thời hạn",
      "90 days (agricultural land) or 180 days (other land) have passed since the notice, "
        + "or the person agreed to an early recovery"),
    citation: "Luật Đất đai 2013 Đ.67 k.1, k.2")

  private static let planAppraised = Requirement(
    "plan_appraised", .state("plan", "appraised", "approved", "published"),
    says: Bilingual("phương án đã thẩm định", "the plan is appraised"),
    citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b")

  private static let planNotAppraised = Requirement(
    "plan_not_appraised", .not(.state("plan", "appraised", "approved", "published")),
    says: Bilingual("phương án bị trả lại hoặc hủy bỏ", "the plan was returned or cancelled"),
    citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b")

  private static let effective = Requirement(
    "recovery_effective", .since(.effective("recovery_decided")),
    says: Bilingual("đến ngày quyết định có hiệu lực", "the decision has taken effect"),
    citation: "Luật Đất đai 2013 Đ.93 k.1")

  /// No entry says that a resettlement area is built, so the allotment stands for it: a finding, not a bar.
  private static let resettled = Requirement(
    "resettlement_before_recovery", .any(ResettlementTrack.arranged, .filed("temporary_housing_agreed")),
    .faults,
    says: Bilingual(
      "đã bố trí tái định cư trước khi thu hồi đất ở",
      "resettlement came before the recovery of residential land"),
    citation: "Luật Đất đai 2013 Đ.85 k.3")

  private static let planCurrent = Requirement(
    "land_use_plan_current",
    .any(.not(.filed("land_use_plan_listed")), .within("PLAN_STALE", of: .entry("land_use_plan_listed"))),
    .faults,
    says: Bilingual(
      "chưa quá 3 năm kể từ khi dự án có trong kế hoạch sử dụng đất",
      "the listing in the annual plan is not stale"),
    citation: "Luật Đất đai 2013 Đ.49 k.3")
}
