internal import Measures
package import Workflow

/// What is filed in a compensation case itself, in the order of the main line: entries of one day are taken in it,
/// so an approval comes before the recovery decision of the same day.
package enum CaseKinds {
  package static let all: [KindDefinition] =
    circumstances + notice + inventory + plan + resettlement + recovery + money + handover + troubles + ending

  static let of = KindList(of: "case")

  private static let circumstances: [KindDefinition] = [
    of.fact(
      "described", "Ghi nhận thông tin hồ sơ", "Circumstances of the case described",
      by: Body.compensationUnit,
      .choice("resettlement", "entitled", "not_entitled", "not_applicable"), .flag("has_certificate"),
      .number("lost_share")),
    of.opening(
      "parcel_included", "inclusion", "Đưa thửa đất vào hồ sơ", "Parcel included in the case",
      by: Body.compensationUnit, .unit("parcel"),
      .choice("land_group", "agricultural", "non_agricultural", "mixed", "unused", required: true),
      .area("area_m2")),
    of.closing(
      "parcel_excluded", "inclusion", "Đưa thửa đất ra khỏi hồ sơ", "Parcel excluded from the case",
      by: Body.compensationUnit, .unit("parcel"), .reason),
  ]

  private static let notice: [KindDefinition] = [
    of.act(
      "notice_issued", "Ban hành thông báo thu hồi đất", "Notice of recovery issued",
      by: Body.recoveryAuthority,
      .effectiveOn),
    of.act(
      "notice_reissued", "Ban hành lại thông báo thu hồi đất", "Notice of recovery reissued",
      by: Body.recoveryAuthority),
    of.act(
      "notice_cancelled", "Hủy thông báo thu hồi đất", "Notice of recovery cancelled",
      by: Body.recoveryAuthority,
      .reason),
    of.fact(
      "notice_served", "Gửi thông báo thu hồi đất đến người có đất", "Notice served", by: Body.wardCommittee,
      .how, .text("recipient")),
    of.fact(
      "notice_posted", "Niêm yết thông báo thu hồi đất", "Notice posted", by: Body.wardCommittee, .place,
      .until),
    of.fact(
      "notice_published", "Đăng, phát thông báo thu hồi đất trên phương tiện thông tin", "Notice published",
      by: Body.compensationUnit, .text("channel", required: true), .ordinal),
    of.fact(
      "early_recovery_agreed", "Đồng ý để Nhà nước thu hồi đất trước thời hạn", "Early recovery agreed",
      by: Body.landUser),
  ]

  private static let inventory: [KindDefinition] = [
    of.fact(
      "inventory_invited", "Mời phối hợp kiểm đếm", "Invited to the inventory", by: Body.compensationUnit,
      .ordinal),
    of.fact(
      "inventory_refused", "Không phối hợp kiểm đếm", "Inventory refused", by: Body.compensationUnit, .reason),
    of.fact(
      "inventory_done", "Biên bản kiểm đếm", "Inventory done", by: Body.compensationUnit,
      .choice("signed", "yes", "refused", "witness")),
    of.fact(
      "inventory_result_posted", "Niêm yết kết quả kiểm đếm", "Inventory result posted",
      by: Body.wardCommittee,
      .place, .until),
    of.fact(
      "origin_certified", "Xác nhận nguồn gốc đất và tài sản", "Origin of land and assets certified",
      by: Body.wardCommittee, .choice("eligible", "yes", "no", "partial"), .text("use_since"), .text("origin")
    ),
  ]

  private static let plan: [KindDefinition] = [
    of.act(
      "compensation_plan_drafted", "Lập phương án bồi thường, hỗ trợ, tái định cư",
      "Compensation plan drafted",
      by: Body.compensationUnit, .money("amount")),
    of.act(
      "compensation_plan_posted", "Niêm yết công khai phương án", "Compensation plan posted",
      by: Body.wardCommittee, .place, .until),
    of.fact(
      "compensation_plan_posting_ended", "Biên bản kết thúc niêm yết phương án", "Posting of the plan ended",
      by: Body.wardCommittee),
    of.act(
      "opinions_taken", "Họp lấy ý kiến về phương án", "Opinions on the plan taken",
      by: Body.compensationUnit,
      .number("agree"), .number("disagree"), .number("other")),
    of.fact(
      "party_opinion", "Ý kiến của người có đất về phương án", "Opinion of the person on the plan",
      by: Body.landUser, .choice("opinion", "agree", "disagree", "other", required: true)),
    of.act("dialogue_held", "Đối thoại", "Dialogue held", by: Body.wardCommittee),
    of.act(
      "compensation_plan_submitted", "Trình thẩm định phương án", "Compensation plan submitted for appraisal",
      by: Body.compensationUnit),
    of.act(
      "compensation_plan_returned", "Trả lại phương án để hoàn chỉnh", "Compensation plan returned",
      by: Body.landOffice, .reason),
    of.act(
      "compensation_plan_appraised", "Thẩm định phương án", "Compensation plan appraised", by: Body.landOffice
    ),
    of.act(
      "compensation_plan_approved", "Quyết định phê duyệt phương án", "Compensation plan approved",
      by: Body.recoveryAuthority, .money("amount", required: true), .effectiveOn),
    of.act(
      "compensation_plan_published", "Công khai và gửi phương án đã duyệt",
      "Approved plan published and sent",
      by: Body.compensationUnit, .day("pay_on"), .day("handover_on")),
    of.act(
      "compensation_plan_adjusted", "Quyết định điều chỉnh, bổ sung phương án", "Compensation plan adjusted",
      by: Body.recoveryAuthority, .money("amount", required: true), .effectiveOn, .reason),
    of.act(
      "compensation_plan_cancelled", "Hủy bỏ phương án", "Compensation plan cancelled",
      by: Body.recoveryAuthority, .reason),
    of.fact(
      "compensation_plan_accepted", "Đồng ý với phương án đã duyệt", "Approved plan accepted",
      by: Body.landUser),
    of.fact(
      "compensation_plan_refused", "Không đồng ý với phương án đã duyệt", "Approved plan refused",
      by: Body.landUser, .reason),
    of.fact(
      "plan_persuasion", "Vận động, thuyết phục người không đồng ý phương án",
      "Persuasion over the approved plan (2024 law)", by: Body.wardCommittee, .until),
  ]
}
