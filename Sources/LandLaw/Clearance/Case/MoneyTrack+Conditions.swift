internal import Measures
internal import Workflow

extension MoneyTrack {
  private static let article = "Luật Đất đai 2013 Đ.93"
  private static let isPaid: Guard = .all(.moreThan(due, .constant(0)), .atLeast(received, due))
  private static let isHeld: Guard = .all(
    .moreThan(due, .constant(0)), .not(.atLeast(received, due)), .moreThan(stillHeld, .constant(0)),
    .atLeast(provided, due))
  private static let hasClaim: Guard = .any(.during("ownership_dispute"), .during("missing_heirs"))
  private static let hasReceived: Guard = .moreThan(received, .constant(0))

  // MARK: Sums

  static let planApproved = bars(
    "plan_approved", PlanTrack.approved, "phương án đã phê duyệt", "the plan is approved")
  static let planNotApproved = bars(
    "plan_not_approved", .not(PlanTrack.approved), "phương án không còn hiệu lực", "the plan does not stand")
  static let amountDue = bars(
    "amount_due", .moreThan(due, .constant(0)), "phương án có tiền phải trả", "the plan has an amount")
  static let noAmountDue = bars(
    "no_amount_due", .not(.moreThan(due, .constant(0))), "phương án không có tiền phải trả",
    "the plan has no amount")
  static let paidInFull = bars(
    "paid_in_full", isPaid, "số tiền đã trả không ít hơn phương án", "as much is paid as the plan says")
  static let heldInFull = bars(
    "held_in_full", isHeld, "số tiền đã trả và tạm giữ không ít hơn phương án",
    "as much is paid and held as the plan says")
  static let notSettled = bars(
    "not_settled", .all(.not(isPaid), .not(isHeld)), "chưa trả và chưa gửi đủ",
    "neither paid nor held in full")
  static let moreDue = bars(
    "more_due", .all(.moreThan(due, .constant(0)), .not(.atLeast(received, due))),
    "số tiền đã trả ít hơn phương án",
    "less is paid than the plan says")
  static let partPaid = bars(
    "part_paid", .all(hasReceived, .not(isPaid), .not(isHeld), .not(hasClaim)), "đã trả một phần",
    "part is paid")
  static let somethingPaid = bars("something_paid", hasReceived, "đã trả một phần", "something is paid")
  static let nothingPaid = bars("nothing_paid", .not(hasReceived), "chưa trả đồng nào", "nothing is paid")
  static let claimOpen = bars(
    "claim_open", hasClaim, "đang tranh chấp hoặc chưa rõ người thừa kế",
    "a dispute is open or heirs are not known")
  static let noClaim = bars("no_claim_open", .not(hasClaim), "không còn tranh chấp", "no dispute is open")

  // MARK: Findings

  static let invited = faults(
    "invited_before_refusing_money", .filed("payment_invited"), article,
    "đã mời nhận tiền trước khi ghi nhận từ chối", "invited before the refusal was noted")

  static let payment: [Requirement] = [
    faults(
      "paid_on_approved_plan", PlanTrack.approved, "Luật Đất đai 2013 Đ.69 k.3 đ.c",
      "chi trả theo phương án đã phê duyệt", "paid on an approved plan"),
    withinEntitlement,
    faults(
      "paid_without_dispute", .not(hasClaim), article, "chi trả khi không có tranh chấp",
      "paid while nothing is disputed"),
    faults(
      "mortgagee_consented", .any(.not(.during("encumbrance")), .filed("encumbrance_consented")),
      "Bộ luật Dân sự 2015 Đ.321 (qua nguồn thứ cấp)", "có ý kiến của bên nhận thế chấp, cơ quan kê biên",
      "the mortgagee or the seizing body consented"),
    faults(
      "payment_not_suspended", .not(.during("suspension")), "Luật Khiếu nại 2011 Đ.35",
      "chi trả khi không bị tạm đình chỉ", "paid while no suspension was in force"),
  ]

  static let deposit: [Requirement] = [
    withinEntitlement,
    faults(
      "held_for_a_cause",
      .any(.filed("payment_refused"), hasClaim, .during("unreachable"), .during("encumbrance")),
      "Luật Đất đai 2013 Đ.93 k.3",
      "người có đất không nhận tiền, có tranh chấp hoặc vắng mặt", "refused, disputed or absent"),
    faults(
      "held_in_lawful_place",
      .any(
        .all(.under(Regimes.landLaw2013.code), .recorded("money_held", FieldMatch("place", "treasury"))),
        .all(.not(.under(Regimes.landLaw2013.code)), .recorded("money_held", FieldMatch("place", "bank")))),
      "Luật Đất đai 2013 Đ.93 k.3", "gửi vào tài khoản tạm giữ của Kho bạc Nhà nước",
      "put into the holding account of the State Treasury"),
  ]

  static let release: [Requirement] = [
    faults(
      "released_within_deposit", .atLeast(.sum("money_held"), .sum("money_released")),
      "Luật Đất đai 2013 Đ.93 k.3",
      "chi trả không quá số tiền tạm giữ", "no more is released than is held"),
    faults(
      "released_after_dispute", .not(hasClaim), "Luật Đất đai 2013 Đ.93 k.3",
      "chi trả từ tạm giữ khi tranh chấp đã giải quyết", "released once the dispute is over"),
  ]

  private static let withinEntitlement = faults(
    "within_entitlement", .atLeast(.plus([due, .sum("late_payment_plan_approved")]), provided), article,
    "tổng tiền trả và tạm giữ không vượt phương án và tiền chậm trả",
    "paid and held stay within the plan and the late-payment plan")

  private static func bars(_ id: String, _ condition: Guard, _ vi: String, _ en: String) -> Requirement {
    Requirement(id, condition, says: Bilingual(vi, en), citation: article)
  }
  private static func faults(
    _ id: String, _ condition: Guard, _ citation: String, _ vi: String, _ en: String
  ) -> Requirement {
    Requirement(id, condition, .faults, says: Bilingual(vi, en), citation: citation)
  }
}
