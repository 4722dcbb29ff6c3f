internal import Measures
internal import Workflow

/// Thông báo thu hồi đất. Under the 2013 law a notice does not lapse; the validity is a row of the law.
enum NoticeTrack {
  static let track = Track(
    "notice", title: Bilingual("Thông báo thu hồi đất", "Notice"),
    states: [
      StateDefinition("none", Bilingual("chưa thông báo", "no notice")),
      StateDefinition("issued", Bilingual("đã ban hành", "issued")),
      StateDefinition("served", Bilingual("đã gửi, đang chờ hết thời hạn", "served, waiting")),
      StateDefinition("waited", Bilingual("đã hết thời hạn thông báo", "waited")),
      StateDefinition("waived", Bilingual("đồng ý thu hồi trước thời hạn", "waived")),
      StateDefinition("lapsed", Bilingual("hết hiệu lực", "lapsed")),
      StateDefinition("reissued", Bilingual("đã ban hành lại", "reissued")),
      StateDefinition("withdrawn", Bilingual("đã hủy", "withdrawn")),
    ],
    transitions: [
      issue("issued", from: "none"),
      issue("issued_anew", from: "withdrawn", beginsRound: true),
      Transition(
        "served", from: ["issued", "reissued"], to: "served", by: "notice_served",
        requires: [.serviceNotSuspended],
        title: Bilingual("gửi thông báo đến người có đất", "notice served"),
        citation: "Luật Đất đai 2013 Đ.69 k.1 đ.a"),
      Transition(
        "waited", from: ["served"], to: "waited", requires: [waitOver],
        title: Bilingual("hết thời hạn thông báo", "wait over"), citation: "Luật Đất đai 2013 Đ.67 k.1"),
      Transition(
        "waits_again", from: ["waited"], to: "served", requires: [waitRuns],
        title: Bilingual("thời hạn thông báo phải tính lại", "wait runs again"),
        citation: "Luật Đất đai 2013 Đ.67 k.1"),
      Transition(
        "waived", from: ["issued", "served"], to: "waived", by: "early_recovery_agreed",
        title: Bilingual("đồng ý thu hồi trước thời hạn", "early recovery agreed"),
        citation: "Luật Đất đai 2013 Đ.67 k.2"),
      Transition(
        "lapsed", from: ["issued", "served", "waited", "waived"], to: "lapsed",
        requires: [validityOver, undecided],
        title: Bilingual("thông báo hết hiệu lực", "notice lapses"), citation: "Luật Đất đai 2024 Đ.85 k.5"),
      .step(
        "reissued", from: ["lapsed"], to: "reissued", by: "notice_reissued",
        title: Bilingual("ban hành lại thông báo", "notice reissued"),
        citation: "Nghị định 102/2024/NĐ-CP Đ.28 k.3"),
      .step(
        "withdrawn", from: ["issued", "served", "waited", "waived", "lapsed", "reissued"], to: "withdrawn",
        by: "notice_cancelled", title: Bilingual("hủy thông báo", "notice cancelled"),
        citation: "Luật Đất đai 2013 Đ.49 k.3"),
    ])

  private static func issue(_ code: String, from: State, beginsRound: Bool = false) -> Transition {
    .step(
      code, from: [from], to: "issued", by: "notice_issued", requires: [planListed, .followsLandLaw2013],
      beginsRound: beginsRound, title: Bilingual("ban hành thông báo thu hồi đất", "notice issued"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.a")
  }

  private static let planListed = Requirement(
    "land_use_plan_listed",
    .latest(["land_use_plan_listed"], among: ["land_use_plan_listed", "land_use_plan_listing_cancelled"]),
    .faults,
    says: Bilingual(
      "dự án có trong kế hoạch sử dụng đất năm được duyệt", "the project stands in the approved annual plan"),
    citation: "Luật Đất đai 2013 Đ.63 k.1")

  /// The longer wait counts for the whole case as soon as one parcel in it is not agricultural; while the land group
  /// of no parcel is known, too.
  static let waitIsOver: Guard = .any(
    .elapsed("NOTICE_NONAGRI", since: .entry("notice_served")),
    .all(
      .elapsed("NOTICE_AGRI", since: .entry("notice_served")),
      .during("inclusion", FieldMatch("land_group", "agricultural")),
      .not(.during("inclusion", FieldMatch("land_group", ["non_agricultural", "mixed"])))))

  private static let waitOver = Requirement(
    "notice_wait_over", waitIsOver,
    says: Bilingual(
      "đã hết 90 ngày (đất nông nghiệp) hoặc 180 ngày (đất phi nông nghiệp) kể từ ngày gửi thông báo",
      "90 days (agricultural land) or 180 days (other land) have passed since the notice was served"),
    citation: "Luật Đất đai 2013 Đ.67 k.1")

  private static let waitRuns = Requirement(
    "notice_wait_runs", .not(waitIsOver),
    says: Bilingual("thời hạn thông báo chưa hết", "the wait after the notice is not over"),
    citation: "Luật Đất đai 2013 Đ.67 k.1")

  private static let validityOver = Requirement(
    "notice_validity_over",
    .not(.within("NOTICE_VALID", of: .latest([.entry("notice_issued"), .entry("notice_reissued")]))),
    says: Bilingual("đã hết hiệu lực của thông báo", "the validity of the notice is over"),
    citation: "Luật Đất đai 2024 Đ.85 k.5")

  private static let undecided = Requirement(
    "recovery_not_decided", .state("recovery", "none", "eligible", "submitted"),
    says: Bilingual("chưa có quyết định thu hồi đất", "recovery is not decided"),
    citation: "Luật Đất đai 2024 Đ.85 k.5")

  /// Given to the person, whether or not its time has run.
  static let given: Guard = .state("notice", "served", "waited", "waived")

  static let waitedOrWaived: Guard = .any([waitIsOver, .filed("early_recovery_agreed")])
}
