internal import Measures
internal import Workflow

extension CaseKinds {
  static let resettlement: [KindDefinition] = [
    of.act(
      "resettlement_choice_registered", "Đăng ký hình thức tái định cư", "Choice of resettlement registered",
      by: Body.landUser, .choice("mode", "land", "house", "land_with_house", "money")),
    of.act(
      "resettlement_plan_posted", "Niêm yết phương án bố trí tái định cư", "Resettlement plan posted",
      by: Body.wardCommittee, .place, .until),
    of.act(
      "resettlement_allotted", "Quyết định giao đất, nhà ở tái định cư", "Resettlement allotted",
      by: Body.recoveryAuthority, .area("area_m2")),
    of.fact(
      "resettlement_handed", "Bàn giao đất, nhà ở tái định cư", "Resettlement handed to the person",
      by: Body.compensationUnit, .choice("what", "land", "house", "land_with_house")),
    of.fact(
      "resettlement_self_arranged", "Nhận tiền tự lo chỗ ở", "Money taken to arrange an own home",
      by: Body.landUser, .money("amount")),
    of.fact(
      "temporary_housing_agreed", "Đồng ý tạm cư", "Temporary housing agreed", by: Body.landUser,
      .money("amount"), .until),
  ]

  static let recovery: [KindDefinition] = [
    of.act(
      "recovery_submitted", "Trình quyết định thu hồi đất", "Recovery decision submitted", by: Body.landOffice
    ),
    of.fact(
      "recovery_exception_recorded", "Trường hợp được thu hồi đất trước",
      "Exception that allows an earlier recovery", by: Body.recoveryAuthority, .text("basis", required: true)),
    of.act(
      "recovery_decided", "Quyết định thu hồi đất", "Recovery decided", by: Body.recoveryAuthority,
      .effectiveOn,
      .area("area_m2")),
    of.fact(
      "recovery_served", "Giao quyết định thu hồi đất", "Recovery decision served", by: Body.wardCommittee,
      .how,
      .text("recipient")),
    of.fact(
      "recovery_posted", "Niêm yết quyết định thu hồi đất", "Recovery decision posted",
      by: Body.wardCommittee,
      .place, .until),
    of.act(
      "recovery_adjusted", "Điều chỉnh quyết định thu hồi đất", "Recovery decision adjusted",
      by: Body.recoveryAuthority, .area("area_m2"), .reason),
    of.act(
      "recovery_revoked", "Hủy bỏ quyết định thu hồi đất", "Recovery decision revoked",
      by: Body.recoveryAuthority, .reason),
  ]

  static let money: [KindDefinition] = [
    of.fact(
      "payment_invited", "Mời nhận tiền", "Invited to take the money", by: Body.compensationUnit, .ordinal),
    of.quantity(
      "payment", "Chi trả tiền bồi thường, hỗ trợ", "Payment", by: Body.compensationUnit,
      .money("amount", required: true), .text("recipient")),
    of.fact("payment_refused", "Không nhận tiền", "Payment refused", by: Body.compensationUnit, .reason),
    of.quantity(
      "money_held", "Gửi tiền vào tài khoản tạm giữ", "Money held in deposit", by: Body.compensationUnit,
      .money("amount", required: true), .choice("place", "treasury", "bank", required: true), .reason),
    of.quantity(
      "money_released", "Chi trả từ tài khoản tạm giữ", "Money released from deposit", by: Body.treasury,
      .money("amount", required: true), .text("recipient")),
    of.quantity(
      "late_payment_plan_approved", "Duyệt phương án chi trả bồi thường chậm", "Late-payment plan approved",
      by: Body.recoveryAuthority, .money("amount", required: true), .text("fault")),
    of.fact(
      "co_owner_split_agreed", "Thỏa thuận phân chia tiền của đồng sử dụng", "Co-owners agreed how to share",
      by: Body.landUser),
    of.fact(
      "land_for_land_requested", "Đề nghị bồi thường bằng đất", "Land for land requested", by: Body.landUser),
    of.fact(
      "land_for_land_allotted", "Giao đất bồi thường", "Land for land allotted", by: Body.recoveryAuthority,
      .area("area_m2"), .text("purpose"), .money("difference")),
    of.fact(
      "remainder_recovery_agreed", "Đồng ý thu hồi cả phần còn lại", "Recovery of the remainder agreed",
      by: Body.landUser, .area("area_m2")),
  ]

  static let handover: [KindDefinition] = [
    of.fact(
      "handed_over", "Biên bản bàn giao mặt bằng", "Land handed over", by: Body.compensationUnit,
      .choice("extent", "whole", "part"), .area("area_m2"), .text("parcels"), .text("assets_left")),
    of.fact(
      "handover_refused", "Không bàn giao mặt bằng", "Handover refused", by: Body.compensationUnit, .reason),
    of.fact(
      "graves_moved", "Di dời mồ mả", "Graves moved", by: Body.landUser, .number("count")),
    of.fact(
      "certificate_collected", "Thu hồi hoặc chỉnh lý giấy chứng nhận", "Certificate collected or corrected",
      by: Body.registrationOffice, .choice("outcome", "collected", "corrected", "none")),
  ]
}
