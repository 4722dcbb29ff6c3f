internal import Measures
internal import Workflow

/// Bàn giao mặt bằng. A handover may come before the money and before the decision: that is flagged, never forbidden.
enum HandoverTrack {
  static let enforcement = TrackPath("process", of: .newest("recovery_enforcement"))

  static let track = Track(
    "handover", title: Bilingual("Bàn giao mặt bằng", "Handover"),
    states: [
      StateDefinition("none", Bilingual("chưa đến lúc bàn giao", "not due yet")),
      StateDefinition("due", Bilingual("phải bàn giao", "due")),
      StateDefinition("partly_handed_over", Bilingual("đã bàn giao một phần", "partly handed over")),
      StateDefinition("handed_over", Bilingual("đã bàn giao", "handed over"), final: true),
      StateDefinition("refused", Bilingual("không bàn giao", "refused")),
      StateDefinition("under_enforcement", Bilingual("đang cưỡng chế thu hồi", "under enforcement")),
    ],
    transitions: [
      Transition(
        "due", from: ["none"], to: "due", requires: [decisionInForce],
        title: Bilingual("đến lúc bàn giao", "handover falls due"), citation: "Luật Đất đai 2013 Đ.67 k.4"),
      Transition(
        "partly_handed_over", from: ["none", "due", "refused", "under_enforcement"], to: "partly_handed_over",
        by: "handed_over", matching: FieldMatch("extent", "part"), requires: handing,
        title: Bilingual("bàn giao một phần", "partly handed over"), citation: "Luật Đất đai 2013 Đ.67 k.4"),
      Transition(
        "another_part", from: ["partly_handed_over"], to: "partly_handed_over", by: "handed_over",
        matching: FieldMatch("extent", "part"), requires: handing,
        title: Bilingual("bàn giao thêm một phần", "another part handed over"),
        citation: "Luật Đất đai 2013 Đ.67 k.4"),
      Transition(
        "handed_over", from: ["none", "due", "partly_handed_over", "refused", "under_enforcement"],
        to: "handed_over", by: "handed_over", requires: handing, priority: 1,
        title: Bilingual("bàn giao mặt bằng", "handed over"), citation: "Luật Đất đai 2013 Đ.67 k.4"),
      Transition(
        "refused", from: ["none", "due", "partly_handed_over"], to: "refused", by: "handover_refused",
        requires: [decidedBeforeRefusal], title: Bilingual("không bàn giao", "handover refused"),
        citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d"),
      Transition(
        "under_enforcement", from: ["refused"], to: "under_enforcement", requires: [enforcementOpen],
        title: Bilingual("chuyển sang cưỡng chế thu hồi đất", "enforcement opened"),
        citation: "Luật Đất đai 2013 Đ.71"),
      Transition(
        "due_again", from: ["under_enforcement"], to: "due", requires: [enforcementEnded],
        title: Bilingual("chấp hành hoặc hủy cưỡng chế, phải bàn giao", "obeyed or cancelled, due again"),
        citation: "Luật Đất đai 2013 Đ.71 k.4 đ.b"),
      Transition(
        "enforced", from: ["under_enforcement"], to: "handed_over", requires: [landHanded],
        title: Bilingual("bàn giao sau cưỡng chế", "handed over by enforcement"),
        citation: "Luật Đất đai 2013 Đ.71 k.4 đ.c, k.5 đ.b"),
    ])

  private static let handing: [Requirement] = [
    Requirement(
      "decided_before_handover", RecoveryTrack.inForce, .faults,
      says: Bilingual(
        "quyết định thu hồi đất có hiệu lực trước khi bàn giao",
        "the recovery was in force before the handover"),
      citation: "Luật Đất đai 2013 Đ.67 k.4"),
    Requirement(
      "secured_before_handover",
      .any(
        .state("money", "paid", "held", "nothing_due"), .filed("temporary_housing_agreed"),
        .state(enforcement, "executed", "land_handed_to_unit")), .faults,
      says: Bilingual(
        "đã trả hoặc gửi tiền, hoặc đã đồng ý tạm cư, trước khi bàn giao",
        "paid, held in deposit or temporarily housed before the handover"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.c (thiết kế)"),
    Requirement(
      "decision_served_before_handover", .any(.filed("recovery_served"), .not(RecoveryTrack.inForce)),
      .faults,
      says: Bilingual("đã giao quyết định thu hồi đất", "the recovery decision was served"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.b"),
    Requirement(
      "handover_not_suspended", .not(.during("suspension")), .faults,
      says: Bilingual("bàn giao khi không bị tạm đình chỉ", "handed over while no suspension was in force"),
      citation: "Luật Khiếu nại 2011 Đ.35"),
  ]

  private static let decisionInForce = Requirement(
    "recovery_in_force_for_handover", RecoveryTrack.inForce,
    says: Bilingual("quyết định thu hồi đất có hiệu lực", "the recovery decision is in force"),
    citation: "Luật Đất đai 2013 Đ.67 k.4")

  private static let decidedBeforeRefusal = Requirement(
    "decided_before_refusal", RecoveryTrack.inForce, .faults,
    says: Bilingual(
      "quyết định thu hồi đất có hiệu lực trước khi ghi nhận không bàn giao",
      "the recovery was in force before the refusal was noted"),
    citation: "Luật Đất đai 2013 Đ.69 k.3 đ.d")

  private static let enforcementOpen = Requirement(
    "enforcement_open", .state(enforcement, RecoveryEnforcementProcess.running),
    says: Bilingual("đang cưỡng chế thu hồi đất", "an enforcement is open"),
    citation: "Luật Đất đai 2013 Đ.71")

  private static let enforcementEnded = Requirement(
    "enforcement_ended", .state(enforcement, "complied", "enforcement_cancelled"),
    says: Bilingual(
      "cưỡng chế kết thúc do chấp hành hoặc bị hủy bỏ", "the enforcement was obeyed or cancelled"),
    citation: "Luật Đất đai 2013 Đ.71 k.4 đ.b")

  private static let landHanded = Requirement(
    "land_handed_by_enforcement", .state(enforcement, "land_handed_to_unit"),
    says: Bilingual(
      "Ban cưỡng chế đã bàn giao đất cho đơn vị bồi thường", "the board handed the land to the unit"),
    citation: "Luật Đất đai 2013 Đ.71 k.5 đ.b")
}
