internal import Measures
internal import Workflow

extension CompulsoryInventoryProcess {
  static let refusal = Requirement(
    "inventory_was_refused",
    .all(
      .filed("inventory_refused"), .state(TrackPath("inventory", of: .root), ["refused", "compulsory"])),
    says: Bilingual("người có đất không phối hợp kiểm đếm", "the inventory was refused"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  /// The 2013 law gives the persuasion no length: its ten days run from the last session before the proposal.
  static let dayAfterPersuasion = Requirement(
    "day_after_persuasion",
    .all(
      .under(Regimes.landLaw2013.code), .since(.entry("persuasion_held")),
      .not(.on(.entry("persuasion_held")))),
    says: Bilingual("từ ngày sau buổi vận động", "from the day after the persuasion"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  static let persuaded = Requirement(
    "persuasion_held", .filed("persuasion_held"),
    says: Bilingual(
      "có biên bản vận động, thuyết phục của UBND cấp xã", "the commune persuaded and made minutes of it"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d", supplier: Body.wardCommittee)

  static let persuasionWaited = Requirement(
    "persuasion_wait_over", .elapsed("INV_WAIT", since: .entry("persuasion_held")),
    says: Bilingual("hết 10 ngày kể từ ngày vận động", "ten days have passed since the persuasion"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  static let proposed = Requirement(
    "proposal_submitted", .filed("proposal_submitted"),
    says: Bilingual("có tờ trình (đã trình)", "the proposal was submitted"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d (qua nguồn thứ cấp)", supplier: Body.compensationUnit)

  static let servedBefore = Requirement(
    "decision_served_before_non_compliance", .filed("inventory_decision_served"), .faults,
    says: Bilingual(
      "đã giao quyết định trước khi ghi nhận không chấp hành",
      "the decision was served before it was disobeyed"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  /// The decision names the days in which it is to be carried out; one that names none is over with its effect.
  static let executionOver = Requirement(
    "execution_period_over",
    .all(.since(executionEnd), .not(.on(executionEnd))), .faults,
    says: Bilingual(
      "đã hết thời gian thực hiện ghi trong quyết định", "the period named in the decision is over"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d; mẫu quyết định kiểm đếm bắt buộc")

  private static let executionEnd: Anchor = .latest([
    .effective("inventory_decision_signed"), .day("inventory_decision_signed", field: "execution_until"),
  ])

  static let notObeyed = Requirement(
    "non_compliance_recorded", .filed("non_compliance_recorded"),
    says: Bilingual("có biên bản không chấp hành quyết định", "minutes say that the decision is not obeyed"),
    citation: "Luật Đất đai 2013 Đ.70 k.2 đ.a")

  /// The law asks that persuasion took place; read, as offices do, as one more after the decision.
  static let persuadedAgain = Requirement(
    "persuaded_after_decision", .filed("repeated_persuasion"),
    says: Bilingual(
      "không chấp hành sau khi đã được vận động, thuyết phục", "still refuses after being persuaded again"),
    citation: "Luật Đất đai 2013 Đ.70 k.2 đ.a", supplier: Body.wardCommittee)

  static let fourConditions: [Requirement] = [
    persuadedAgain,
    Requirement(
      "enforcement_posted", .filed("enforcement_posted"),
      says: Bilingual(
        "quyết định cưỡng chế đã niêm yết tại trụ sở UBND cấp xã và nơi sinh hoạt chung",
        "the enforcement decision is posted at the commune office and in the neighbourhood"),
      citation: "Luật Đất đai 2013 Đ.70 k.2 đ.b", supplier: Body.wardCommittee),
    Requirement(
      "enforcement_in_force", .since(.effective("enforcement_decision_signed")),
      says: Bilingual("quyết định cưỡng chế đã có hiệu lực", "the enforcement decision is in force"),
      citation: "Luật Đất đai 2013 Đ.70 k.2 đ.c"),
    Requirement(
      "enforcement_received", .filed("enforcement_served"),
      says: Bilingual(
        "người bị cưỡng chế đã nhận quyết định, hoặc có biên bản từ chối, vắng mặt",
        "the person received the decision, or minutes tell of refusal or absence"),
      citation: "Luật Đất đai 2013 Đ.70 k.2 đ.d", supplier: Body.wardCommittee),
  ]

  static let counted = Requirement(
    "case_inventoried", .state(TrackPath("inventory", of: .root), ["inventoried", "certified"]),
    says: Bilingual("hồ sơ đã kiểm đếm", "the case is inventoried"),
    citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b")

  static let caseDropped = Requirement(
    "case_or_notice_dropped",
    .any(
      .state(TrackPath("file", of: .root), ["withdrawn"]),
      .state(TrackPath("notice", of: .root), ["withdrawn"])),
    says: Bilingual(
      "hồ sơ đã đưa ra khỏi dự án hoặc thông báo đã hủy", "the case or the notice was withdrawn"),
    citation: "Luật Đất đai 2013 Đ.49 k.3")
}
