internal import Measures
package import Workflow

/// What is filed in a compulsory inventory (kiểm đếm bắt buộc).
package enum CompulsoryInventoryKinds {
  package static let all: [KindDefinition] = persuasion + decision + enforcement + ending

  private static let of = KindList(of: "compulsory_inventory")

  private static let persuasion: [KindDefinition] = [
    of.act(
      "persuasion_started", "Bắt đầu vận động, thuyết phục", "Persuasion started", by: Body.wardCommittee),
    of.act(
      "persuasion_held", "Biên bản vận động, thuyết phục", "Persuasion held", by: Body.wardCommittee, .ordinal
    ),
    of.act(
      "persuasion_ended", "Kết thúc vận động, thuyết phục", "Persuasion ended", by: Body.wardCommittee),
    of.act(
      "proposal_submitted", "Tờ trình kiểm đếm bắt buộc", "Compulsory inventory proposed",
      by: Body.compensationUnit),
  ]

  private static let decision: [KindDefinition] = [
    of.act(
      "inventory_decision_signed", "Quyết định kiểm đếm bắt buộc", "Compulsory inventory decided",
      by: Body.districtChairman, .effectiveOn, .day("execution_from"), .day("execution_until")),
    of.fact(
      "inventory_decision_served", "Giao quyết định kiểm đếm bắt buộc", "Decision served",
      by: Body.wardCommittee, .how, .text("minutes")),
    of.fact(
      "inventory_decision_posted", "Niêm yết quyết định kiểm đếm bắt buộc", "Decision posted",
      by: Body.wardCommittee, .place),
    of.fact(
      "non_compliance_recorded", "Biên bản không chấp hành quyết định", "Non-compliance recorded",
      by: Body.compensationUnit),
    of.fact(
      "repeated_persuasion", "Vận động lại sau khi có quyết định", "Persuasion repeated after the decision",
      by: Body.wardCommittee, .ordinal),
  ]

  private static let enforcement: [KindDefinition] = [
    of.fact(
      "board_set_up", "Thành lập Ban cưỡng chế kiểm đếm", "Enforcement board set up",
      by: Body.districtChairman),
    of.fact(
      "board_persuasion_held", "Ban cưỡng chế vận động, đối thoại", "Board persuaded",
      by: Body.enforcementBoard,
      .until),
    of.fact(
      "police_requested", "Đề nghị Công an bảo vệ cưỡng chế", "Police requested", by: Body.enforcementBoard),
    of.act(
      "enforcement_decision_signed", "Quyết định cưỡng chế kiểm đếm bắt buộc",
      "Enforcement of the inventory decided", by: Body.districtChairman, .effectiveOn),
    of.fact(
      "enforcement_served", "Giao quyết định cưỡng chế kiểm đếm", "Enforcement decision served",
      by: Body.wardCommittee, .how, .text("minutes")),
    of.fact(
      "enforcement_posted", "Niêm yết quyết định cưỡng chế kiểm đếm", "Enforcement decision posted",
      by: Body.wardCommittee, .place),
    of.fact(
      "enforcement_announced", "Thông báo trên loa truyền thanh", "Enforcement announced by loudspeaker",
      by: Body.wardCommittee, .text("channel")),
    of.fact(
      "enforcement_scheduled", "Thông báo thời gian cưỡng chế", "Enforcement scheduled",
      by: Body.enforcementBoard, .text("starts_at")),
    of.act(
      "enforced", "Biên bản cưỡng chế kiểm đếm", "Inventory enforced", by: Body.enforcementBoard),
  ]

  private static let ending: [KindDefinition] = [
    of.fact(
      "inventory_agreed", "Đồng ý kiểm đếm trước khi có quyết định", "Agreed before the decision",
      by: Body.landUser),
    of.fact(
      "complied", "Biên bản ghi nhận sự chấp hành", "Compliance recorded", by: Body.compensationUnit),
    of.act(
      "inventory_cancelled", "Hủy bỏ kiểm đếm bắt buộc", "Compulsory inventory cancelled",
      by: Body.districtChairman, .reason),
  ]
}
