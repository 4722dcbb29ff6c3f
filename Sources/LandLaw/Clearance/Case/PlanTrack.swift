internal import Measures
internal import Workflow

/// Phương án bồi thường, hỗ trợ, tái định cư. An adjusted plan is a new version inside approved, not another state;
/// a plan that goes back to drafting begins a round and has to be posted again.
enum PlanTrack {
  static let approved: Guard = .state("plan", "approved", "published")

  static let track = Track(
    "plan", title: Bilingual("Phương án bồi thường", "Compensation plan"),
    states: [
      StateDefinition("none", Bilingual("chưa lập", "none")),
      StateDefinition("drafted", Bilingual("đã lập", "drafted")),
      StateDefinition("posted", Bilingual("đang niêm yết", "posted")),
      StateDefinition("opinions_taken", Bilingual("đã lấy ý kiến", "opinions taken")),
      StateDefinition("dialogue_held", Bilingual("đã đối thoại", "dialogue held")),
      StateDefinition("dialogue_not_needed", Bilingual("không phải đối thoại", "no dialogue needed")),
      StateDefinition("submitted", Bilingual("đã trình thẩm định", "submitted")),
      StateDefinition("returned", Bilingual("bị trả lại", "returned")),
      StateDefinition("appraised", Bilingual("đã thẩm định", "appraised")),
      StateDefinition("approved", Bilingual("đã phê duyệt", "approved")),
      StateDefinition("published", Bilingual("đã phê duyệt, đã công khai", "approved and published")),
      StateDefinition("cancelled", Bilingual("đã hủy bỏ", "cancelled")),
    ],
    transitions: making + deciding + changing)

  private static let making: [Transition] = [
    draft("drafted", from: ["none"], beginsRound: false),
    draft("drafted_again", from: ["returned", "cancelled"], beginsRound: true),
    .step(
      "posted", from: ["drafted"], to: "posted", by: "compensation_plan_posted",
      title: Bilingual("niêm yết phương án", "plan posted"), citation: "Luật Đất đai 2013 Đ.69 k.2 đ.a"),
    .step(
      "opinions_taken", from: ["posted"], to: "opinions_taken", by: "opinions_taken",
      requires: [withPosting, .followsLandLaw2013],
      title: Bilingual("họp lấy ý kiến", "opinions taken"), citation: "Luật Đất đai 2013 Đ.69 k.2 đ.a"),
    .step(
      "dialogue_held", from: ["opinions_taken", "dialogue_not_needed"], to: "dialogue_held",
      by: "dialogue_held",
      title: Bilingual("đối thoại", "dialogue held"), citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b"),
    .step(
      "dialogue_not_needed", from: ["opinions_taken"], to: "dialogue_not_needed", requires: [nobodyDisagrees],
      title: Bilingual("không có ý kiến không đồng ý", "nobody disagrees"),
      citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b"),
    .step(
      "submitted", from: ["dialogue_held", "dialogue_not_needed"], to: "submitted",
      by: "compensation_plan_submitted", requires: [postedLongEnough],
      title: Bilingual("trình thẩm định", "submitted for appraisal"),
      citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b"),
    .step(
      "submitted_again", from: ["returned"], to: "submitted", by: "compensation_plan_submitted",
      requires: [postedLongEnough],
      title: Bilingual("trình lại sau khi hoàn chỉnh", "submitted again"),
      citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b"),
    .step(
      "appraised", from: ["submitted"], to: "appraised", by: "compensation_plan_appraised",
      title: Bilingual("thẩm định xong", "appraised"), citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b"),
    .step(
      "returned", from: ["submitted", "appraised"], to: "returned", by: "compensation_plan_returned",
      title: Bilingual("trả lại để hoàn chỉnh", "returned"), citation: "Luật Đất đai 2013 Đ.69 k.2 đ.b"),
  ]

  /// Before the recovery decision of the same day, which looks at the approval.
  private static let deciding: [Transition] = [
    .step(
      "approved", from: ["appraised"], to: "approved", by: "compensation_plan_approved",
      requires: [priceDecided, noticeGiven, noticeWaited],
      title: Bilingual("phê duyệt phương án", "plan approved"), citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a"),
    .step(
      "published", from: ["approved"], to: "published", by: "compensation_plan_published",
      requires: [decidedWithApproval], priority: 2,
      title: Bilingual("công khai, gửi phương án", "plan published"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.b"),
  ]

  private static let changing: [Transition] = [
    adjust("adjusted", in: "approved"),
    adjust("adjusted_after_publication", in: "published"),
    .step(
      "cancelled",
      from: [
        "drafted", "posted", "opinions_taken", "dialogue_held", "dialogue_not_needed", "submitted",
        "returned",
        "appraised", "approved", "published",
      ], to: "cancelled", by: "compensation_plan_cancelled", requires: [nothingPaid],
      title: Bilingual("hủy bỏ phương án", "plan cancelled"), citation: "Luật Đất đai 2013 Đ.49 k.3"),
  ]

  private static func draft(_ code: String, from: Set<State>, beginsRound: Bool) -> Transition {
    .step(
      code, from: from, to: "drafted", by: "compensation_plan_drafted",
      requires: [inventoryCertified, priceKnown],
      beginsRound: beginsRound, title: Bilingual("lập phương án", "plan drafted"),
      citation: "Luật Đất đai 2013 Đ.69 k.2 đ.a")
  }

  private static func adjust(_ code: String, in state: State) -> Transition {
    .step(
      code, from: [state], to: state, by: "compensation_plan_adjusted",
      title: Bilingual("điều chỉnh, bổ sung phương án", "plan adjusted"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a (điều chỉnh theo thẩm quyền phê duyệt)")
  }
}
