internal import Measures
internal import Workflow

extension RecoveryEnforcementProcess {
  static let refusal = Requirement(
    "handover_was_refused",
    .all(
      .filed("handover_refused"), .state(TrackPath("handover", of: .root), ["refused", "under_enforcement"])),
    says: Bilingual("người có đất không bàn giao", "the handover was refused"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d")

  static let dayAfterPersuasion = Requirement(
    "day_after_handover_persuasion",
    .all(.since(.until("handover_persuasion")), .not(.on(.until("handover_persuasion")))),
    says: Bilingual("từ ngày sau khi kết thúc vận động", "from the day after the persuasion"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d")

  static let recoveryInForce = Requirement(
    "recovery_in_force", RecoveryTrack.inForce,
    says: Bilingual("quyết định thu hồi đất có hiệu lực", "the recovery decision is in force"),
    citation: "Luật Đất đai 2013 Đ.71 k.2", supplier: Body.recoveryAuthority)

  static let persuaded = Requirement(
    "handover_persuaded", .filed("handover_persuasion"),
    says: Bilingual("đã vận động, thuyết phục bàn giao đất", "the person was persuaded to hand over"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d, Đ.71 k.2 đ.a", supplier: Body.wardCommittee)

  /// The 2013 law gives neither a length nor a wait: its rows say so, and hold at once.
  static let persuasionLasted = Requirement(
    "handover_persuasion_lasted", .elapsed("HANDOVER_PERSUADE", since: .entry("handover_persuasion")),
    says: Bilingual("vận động đủ thời gian luật định", "the persuasion lasted as long as the law asks"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d")

  static let persuasionWaited = Requirement(
    "handover_wait_over", .elapsed("HANDOVER_WAIT", since: .until("handover_persuasion")),
    says: Bilingual("hết thời gian chờ sau khi vận động", "the wait after the persuasion is over"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d")

  /// Ours, not one of the four conditions of the law.
  static let moneySecured = Requirement(
    "money_secured_before_enforcement",
    .state(TrackPath("money", of: .root), ["paid", "held", "nothing_due"]),
    .faults,
    says: Bilingual(
      "đã trả hoặc gửi tiền trước khi quyết định cưỡng chế", "paid or held before the enforcement was decided"
    ),
    citation: "thiết kế")

  static let conditions: [Requirement] = [
    Requirement(
      "still_refuses", .state(TrackPath("handover", of: .root), ["refused", "under_enforcement"]),
      says: Bilingual(
        "không chấp hành quyết định thu hồi đất sau khi đã được vận động",
        "still refuses after being persuaded"),
      citation: "Luật Đất đai 2013 Đ.71 k.2 đ.a"),
    Requirement(
      "recovery_enforcement_posted", .filed("enforcement_posted"),
      says: Bilingual(
        "quyết định cưỡng chế đã niêm yết tại trụ sở UBND cấp xã và nơi sinh hoạt chung",
        "the decision is posted at the commune office and in the neighbourhood"),
      citation: "Luật Đất đai 2013 Đ.71 k.2 đ.b", supplier: Body.wardCommittee),
    Requirement(
      "recovery_enforcement_in_force", .since(.effective("recovery_enforcement_signed")),
      says: Bilingual("quyết định cưỡng chế đã có hiệu lực", "the enforcement decision is in force"),
      citation: "Luật Đất đai 2013 Đ.71 k.2 đ.c"),
    Requirement(
      "recovery_enforcement_received", .filed("enforcement_served"),
      says: Bilingual(
        "người bị cưỡng chế đã nhận quyết định, hoặc có biên bản từ chối, vắng mặt",
        "the person received the decision, or minutes tell of refusal or absence"),
      citation: "Luật Đất đai 2013 Đ.71 k.2 đ.d", supplier: Body.wardCommittee),
    Requirement(
      "board_set_up", .filed("board_set_up"),
      says: Bilingual("đã thành lập Ban thực hiện cưỡng chế", "the enforcement board is set up"),
      citation: "Luật Đất đai 2013 Đ.71 k.4 đ.a", supplier: Body.districtChairman),
    Requirement(
      "enforcement_plan_approved", .filed("enforcement_plan_approved"),
      says: Bilingual(
        "đã duyệt phương án, dự toán cưỡng chế", "the enforcement plan and budget are approved"),
      citation: "Luật Đất đai 2013 Đ.71 k.5 đ.b", supplier: Body.recoveryAuthority),
    Requirement(
      "resettled_before_enforcement",
      .state(
        TrackPath("resettlement", of: .root), ["not_applicable", "allotted", "handed", "self_arranged"]),
      says: Bilingual("đã thực hiện phương án tái định cư (nếu có)", "the resettlement plan is carried out"),
      citation: "Luật Đất đai 2013 Đ.71 k.5 đ.a", supplier: Body.compensationUnit),
  ]

  static let executedBefore = Requirement(
    "enforced_before_land_was_handed", .state("process", "executed"), .faults,
    says: Bilingual("có biên bản cưỡng chế trước khi bàn giao đất", "the enforcement was minuted before"),
    citation: "Luật Đất đai 2013 Đ.71 k.4 đ.c")

  static let handedOver = Requirement(
    "case_handed_over", .state(TrackPath("handover", of: .root), ["handed_over"]),
    says: Bilingual("hồ sơ đã bàn giao mặt bằng", "the case is handed over"),
    citation: "Luật Đất đai 2013 Đ.71 k.4 đ.b")

  static let caseDropped = Requirement(
    "case_or_recovery_dropped",
    .any(
      .state(TrackPath("file", of: .root), ["withdrawn"]),
      .state(TrackPath("recovery", of: .root), ["revoked"])),
    says: Bilingual(
      "hồ sơ đã đưa ra khỏi dự án hoặc quyết định thu hồi đất bị hủy bỏ",
      "the case or the decision was dropped"),
    citation: "Luật Khiếu nại 2011 Đ.31, Đ.40")
}
