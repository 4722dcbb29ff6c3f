internal import Measures
package import Workflow

/// What is filed in a project and inherited by its cases and parcels. A project has no track: its state is a report.
package enum ProjectKinds {
  package static let all: [KindDefinition] = planning + money + direction

  /// The project as what a case or a parcel inherits from.
  package static let subject = SubjectDefinition(
    "project", role: .inherited, title: Bilingual("Dự án", "Project"))

  private static let of = KindList(of: "project")

  private static let planning: [KindDefinition] = [
    of.fact(
      "land_use_plan_listed", "Có trong kế hoạch sử dụng đất năm", "Listed in the annual land-use plan",
      by: Body.provinceCommittee, .number("year", required: true), .number("first_year"), .text("purpose")),
    of.fact(
      "land_use_plan_listing_cancelled", "Hủy bỏ khỏi kế hoạch sử dụng đất",
      "Taken out of the land-use plan", by: Body.provinceCommittee, .number("year"), .reason),
    of.fact(
      "legal_basis_recorded", "Văn bản chủ trương, quyết định đầu tư", "Investment policy or decision",
      by: Body.investor, .text("basis")),
    of.fact(
      "council_list_approved", "HĐND cấp tỉnh thông qua danh mục thu hồi đất",
      "Recovery list passed by the provincial council", by: Body.provinceCouncil, .number("year")),
    of.fact(
      "investor_dossier_complete", "Hồ sơ đề nghị thu hồi đất đầy đủ", "Investor's dossier complete",
      by: Body.investor),
    of.fact(
      "recovery_plan_approved", "Duyệt kế hoạch thu hồi, điều tra, khảo sát, đo đạc, kiểm đếm",
      "Plan of recovery, survey and inventory approved", by: Body.recoveryAuthority),
    of.fact(
      "boundary_handed", "Bàn giao mốc giới", "Boundary marks handed over", by: Body.landOffice,
      .area("area_m2")),
    of.fact(
      "pre_notice_meeting_held", "Họp với người có đất trước khi thông báo", "Meeting before the notice",
      by: Body.wardCommittee, .number("count")),
    of.fact(
      "land_price_decided", "Quyết định giá đất tính bồi thường", "Land price for compensation decided",
      by: Body.provinceCommittee, .choice("basis", "specific", "table_x_coefficient")),
    of.fact(
      "compulsory_plan_approved", "Duyệt kế hoạch kiểm đếm bắt buộc",
      "Plan of compulsory inventories approved",
      by: Body.districtChairman),
    of.fact(
      "detailed_planning_approved", "Duyệt quy hoạch chi tiết", "Detailed planning approved",
      by: Body.districtCommittee, .text("scale")),
    of.fact(
      "cluster_established", "Thành lập cụm công nghiệp", "Industrial cluster established",
      by: Body.provinceCommittee, .area("area_m2")),
  ]

  private static let money: [KindDefinition] = [
    of.fact(
      "budget_approved", "Duyệt dự toán, tổng mức đầu tư", "Budget approved", by: Body.districtCommittee,
      .money("amount")),
    of.quantity(
      "funds_allocated", "Bố trí vốn", "Funds allocated", by: Body.financeOffice, .number("year"),
      .money("amount", required: true)),
    of.fact(
      "cost_finalised", "Quyết toán", "Cost finalised", by: Body.financeOffice, .money("amount")),
  ]

  private static let direction: [KindDefinition] = [
    of.fact(
      "target_set", "Giao chỉ tiêu", "Target set", by: Body.leader, .text("metric", required: true),
      .text("period", required: true), .number("value", required: true)),
    of.fact(
      "opinion_requested", "Xin ý kiến", "Opinion requested", by: Body.compensationUnit,
      .text("agency", required: true), .day("due_on")),
    of.fact(
      "opinion_received", "Nhận ý kiến", "Opinion received", by: Body.compensationUnit,
      .text("agency", required: true)),
    of.fact(
      "regime_chosen", "Chọn quy định chuyển tiếp áp dụng", "Regime chosen under a transitional rule",
      by: Body.provinceCommittee, .text("regime", required: true), .text("transition")),
    of.fact(
      "authority_assigned", "Giao thẩm quyền", "Authority assigned", by: Body.provinceCommittee,
      .text("level")),
    of.fact("stopped", "Dừng dự án", "Project stopped", by: Body.recoveryAuthority, .reason),
  ]
}
