internal import Measures
internal import Workflow

/// What falls due in the life of a case under the 2013 law.
enum CaseObligations {
  static let all: [ObligationRule] = [
    ObligationRule(
      "PAY_DUE", of: "case", opensOn: "recovery", in: ["in_force"], term: "PAY_DUE",
      anchor: .effective("recovery_decided"), metOn: "money", in: ["paid", "held", "nothing_due"],
      voidOn: "recovery", in: ["revoked"],
      title: Bilingual(
        "Chi trả trong 30 ngày kể từ ngày quyết định thu hồi đất có hiệu lực",
        "Pay within 30 days of the recovery decision in force"),
      citation: "Luật Đất đai 2013 Đ.93 k.1", responsible: Body.compensationUnit),
    ObligationRule(
      "SAME_DAY", of: "case", opensOn: "plan", in: ["approved"], term: "SAME_DAY",
      anchor: .entry("compensation_plan_approved"), metOn: "recovery",
      in: ["decided", "in_force", "adjusted"],
      voidOn: "plan", in: ["cancelled"],
      title: Bilingual(
        "Quyết định thu hồi đất trong ngày phê duyệt phương án",
        "Decide the recovery on the day of the approval"),
      citation: "Luật Đất đai 2013 Đ.69 k.3 đ.a", responsible: Body.recoveryAuthority),
    ObligationRule(
      "PLAN_STALE", of: "case", opensOn: "notice", in: ["issued"], term: "PLAN_STALE",
      anchor: .entry("land_use_plan_listed"), metOn: "recovery", in: ["decided", "in_force", "adjusted"],
      voidOn: "notice", in: ["withdrawn"],
      title: Bilingual(
        "Quyết định thu hồi đất trước khi kế hoạch sử dụng đất hết tác dụng",
        "Decide the recovery before the annual plan is stale"),
      citation: "Luật Đất đai 2013 Đ.49 k.3", responsible: Body.recoveryAuthority),
    ObligationRule(
      "ENF_HANDOVER", of: "recovery_enforcement", opensOn: "process", in: ["complied"], term: "ENF_HANDOVER",
      metOn: "handover", in: ["handed_over"],
      title: Bilingual(
        "Bàn giao đất trong 30 ngày kể từ ngày lập biên bản chấp hành",
        "Hand over within 30 days of the minutes of compliance"),
      citation: "Luật Đất đai 2013 Đ.71 k.4 đ.b", responsible: Body.landUser),
    complaint(
      "COMPLAINT_ACCEPT", in: "received", met: ["accepted", "accepted_second", "resolved"],
      Bilingual("Thụ lý khiếu nại", "Accept the complaint"), "Luật Khiếu nại 2011 Đ.27"),
    complaint(
      "COMPLAINT_RESOLVE_1", in: "accepted", met: ["resolved"],
      Bilingual("Giải quyết khiếu nại lần đầu", "Resolve the first complaint"), "Luật Khiếu nại 2011 Đ.28"),
    complaint(
      "COMPLAINT_RESOLVE_2", in: "accepted_second", met: ["resolved"],
      Bilingual("Giải quyết khiếu nại lần hai", "Resolve the second complaint"), "Luật Khiếu nại 2011 Đ.37"),
  ]

  private static func complaint(
    _ code: String, in state: State, met: Set<State>, _ title: Bilingual, _ citation: String
  ) -> ObligationRule {
    ObligationRule(
      code, of: "case", opensOn: "complaint", in: [state], term: ParameterCode(code), metOn: "complaint",
      in: met,
      title: title, citation: citation, responsible: Body.complaintAuthority)
  }
}
