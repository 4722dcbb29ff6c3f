internal import Measures
package import Workflow

/// What is filed in an enforcement of recovery (cưỡng chế thu hồi đất).
package enum RecoveryEnforcementKinds {
  package static let all: [KindDefinition] = preparation + notification + execution

  private static let of = KindList(of: "recovery_enforcement")

  private static let preparation: [KindDefinition] = [
    of.act(
      "handover_persuasion", "Vận động, thuyết phục bàn giao đất", "Persuasion to hand over",
      by: Body.wardCommittee, .until, .ordinal),
    of.act(
      "recovery_enforcement_signed", "Quyết định cưỡng chế thu hồi đất", "Enforcement of recovery decided",
      by: Body.districtChairman, .effectiveOn),
    of.fact(
      "board_set_up", "Thành lập Ban thực hiện cưỡng chế", "Enforcement board set up",
      by: Body.districtChairman),
    of.fact(
      "enforcement_plan_approved", "Duyệt phương án và dự toán cưỡng chế", "Enforcement plan approved",
      by: Body.recoveryAuthority, .money("amount")),
    of.fact(
      "board_persuasion_held", "Ban cưỡng chế vận động, đối thoại", "Board persuaded",
      by: Body.enforcementBoard,
      .until),
    of.fact(
      "police_requested", "Đề nghị Công an bảo vệ cưỡng chế", "Police requested", by: Body.enforcementBoard),
  ]

  private static let notification: [KindDefinition] = [
    of.fact(
      "enforcement_served", "Giao quyết định cưỡng chế thu hồi đất", "Enforcement decision served",
      by: Body.wardCommittee, .how, .text("minutes")),
    of.fact(
      "enforcement_posted", "Niêm yết quyết định cưỡng chế thu hồi đất", "Enforcement decision posted",
      by: Body.wardCommittee, .place),
    of.fact(
      "enforcement_announced", "Thông báo trên loa truyền thanh", "Enforcement announced by loudspeaker",
      by: Body.wardCommittee, .text("channel")),
    of.fact(
      "enforcement_scheduled", "Thông báo thời gian cưỡng chế", "Enforcement scheduled",
      by: Body.enforcementBoard, .text("starts_at")),
    of.fact(
      "non_compliance_recorded", "Biên bản không chấp hành quyết định", "Non-compliance recorded",
      by: Body.enforcementBoard),
  ]

  private static let execution: [KindDefinition] = [
    of.act("enforced", "Biên bản cưỡng chế thu hồi đất", "Recovery enforced", by: Body.enforcementBoard),
    of.fact(
      "goods_stored", "Biên bản bàn giao tài sản bảo quản", "Goods stored", by: Body.enforcementBoard, .place),
    of.fact(
      "goods_collection_notified", "Thông báo nhận lại tài sản", "Owner told to collect the goods",
      by: Body.enforcementBoard),
    of.fact(
      "land_handed_to_unit", "Bàn giao đất cho đơn vị làm nhiệm vụ bồi thường", "Land handed to the unit",
      by: Body.enforcementBoard, .area("area_m2")),
    of.fact(
      "complied", "Biên bản ghi nhận sự chấp hành", "Compliance recorded", by: Body.enforcementBoard),
    of.act(
      "enforcement_cancelled", "Hủy bỏ cưỡng chế thu hồi đất", "Enforcement of recovery cancelled",
      by: Body.districtChairman, .reason),
  ]
}
