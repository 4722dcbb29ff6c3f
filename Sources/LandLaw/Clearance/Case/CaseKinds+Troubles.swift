internal import Measures
internal import Workflow

extension CaseKinds {
  static let troubles: [KindDefinition] = complaints + suspensions + claims

  private static let complaints: [KindDefinition] = [
    of.opening(
      "complaint_opened", "complaint", "Đơn khiếu nại", "Complaint opened", by: Body.landUser,
      .choice("level", "1", "2"), .text("about")),
    of.fact(
      "complaint_accepted", "Thụ lý khiếu nại", "Complaint accepted", by: Body.complaintAuthority,
      .choice("level", "1", "2")),
    of.fact(
      "complaint_decided", "Quyết định giải quyết khiếu nại", "Complaint decided",
      by: Body.complaintAuthority,
      .choice("level", "1", "2"), .choice("outcome", "upheld", "partly_upheld", "dismissed")),
    of.closing(
      "complaint_closed", "complaint", "Kết thúc khiếu nại", "Complaint closed", by: Body.complaintAuthority,
      .choice("outcome", "resolved", "withdrawn", "lapsed")),
    of.opening(
      "lawsuit_opened", "lawsuit", "Khởi kiện", "Lawsuit opened", by: Body.landUser, .text("about")),
    of.fact("lawsuit_accepted", "Tòa án thụ lý vụ án", "Lawsuit accepted", by: Body.court),
    of.fact(
      "lawsuit_decided", "Bản án, quyết định của Tòa án", "Lawsuit decided", by: Body.court, .text("level"),
      .choice("outcome", "upheld", "partly_upheld", "dismissed")),
    of.closing("lawsuit_closed", "lawsuit", "Kết thúc vụ án", "Lawsuit closed", by: Body.court),
  ]

  private static let suspensions: [KindDefinition] = [
    of.opening(
      "suspension_opened", "suspension", "Quyết định tạm đình chỉ", "Suspension opened",
      by: Body.complaintAuthority, .text("scope"), .choice("by", "complaint_authority", "court", "other")),
    of.closing(
      "suspension_closed", "suspension", "Hủy bỏ tạm đình chỉ", "Suspension closed",
      by: Body.complaintAuthority),
  ]

  private static let claims: [KindDefinition] = [
    of.opening(
      "dispute_opened", "ownership_dispute", "Có tranh chấp đất, tài sản", "Dispute over ownership opened",
      by: Body.wardCommittee, .reason),
    of.closing(
      "dispute_closed", "ownership_dispute", "Tranh chấp đã giải quyết", "Dispute over ownership closed",
      by: Body.wardCommittee, .text("outcome")),
    of.opening(
      "encumbrance_noted", "encumbrance", "Đang thế chấp, kê biên", "Mortgage or seizure noted",
      by: Body.registrationOffice, .choice("form", "mortgage", "seizure"), .text("holder")),
    of.fact(
      "encumbrance_consented", "Ý kiến của bên nhận thế chấp, cơ quan kê biên",
      "Consent of the mortgagee or the seizing body", by: Body.securingBody),
    of.closing(
      "encumbrance_lifted", "encumbrance", "Giải chấp, giải tỏa kê biên", "Mortgage or seizure lifted",
      by: Body.securingBody),
    of.opening(
      "heirs_missing", "missing_heirs", "Chủ sử dụng đã chết, chưa xác định người thừa kế", "Heirs not known",
      by: Body.wardCommittee),
    of.closing(
      "heirs_agreed", "missing_heirs", "Những người thừa kế đã thỏa thuận", "Heirs agreed",
      by: Body.wardCommittee),
    of.opening(
      "unreachable", "unreachable", "Không liên lạc được", "Person cannot be reached", by: Body.wardCommittee),
    of.closing("reached", "unreachable", "Đã liên lạc được", "Person reached", by: Body.wardCommittee),
    of.opening(
      "obstacle_opened", "obstacle", "Vướng mắc", "Obstacle opened", by: Body.compensationUnit,
      .choice(
        "code", "price", "origin", "inheritance", "refuses_inventory", "refuses_money", "refuses_handover",
        "resettlement_land", "capital", "other", required: true),
      .text("responsible"), .text("proposal"), .day("due_on")),
    of.closing(
      "obstacle_closed", "obstacle", "Đã tháo gỡ vướng mắc", "Obstacle closed", by: Body.compensationUnit),
  ]

  static let ending: [KindDefinition] = [
    of.act(
      "case_withdrawn", "Đưa hồ sơ ra khỏi dự án", "Case withdrawn", by: Body.recoveryAuthority, .reason)
  ]

  /// What openings and closings bracket. Only a suspension stops the process and its waiting times
  /// (Luật Khiếu nại 2011 Đ.35; Luật Tố tụng hành chính 2015 Đ.68).
  static let intervals: [IntervalDefinition] = [
    IntervalDefinition("inclusion", title: Bilingual("thửa đất trong hồ sơ", "parcel in the case")),
    IntervalDefinition("complaint", title: Bilingual("khiếu nại", "complaint")),
    IntervalDefinition("lawsuit", title: Bilingual("khởi kiện", "lawsuit")),
    IntervalDefinition("suspension", title: Bilingual("tạm đình chỉ", "suspension"), stopsWaits: true),
    IntervalDefinition("ownership_dispute", title: Bilingual("tranh chấp", "dispute over ownership")),
    IntervalDefinition("encumbrance", title: Bilingual("thế chấp, kê biên", "mortgage or seizure")),
    IntervalDefinition("missing_heirs", title: Bilingual("chưa xác định người thừa kế", "heirs not known")),
    IntervalDefinition("unreachable", title: Bilingual("không liên lạc được", "unreachable")),
    IntervalDefinition("obstacle", title: Bilingual("vướng mắc", "obstacle")),
  ]
}
