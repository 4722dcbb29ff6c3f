internal import Measures
internal import Workflow

/// Chi trả. Where the money stands follows from sums, both ways: an upward adjustment reopens what was paid. Money in
/// deposit secures a case but is never summed as paid. The entries themselves only bring their findings.
enum MoneyTrack {
  static let due: Quantity = .latest(["compensation_plan_approved", "compensation_plan_adjusted"])
  /// In the hands of the person.
  static let received: Quantity = .plus([.sum("payment"), .sum("money_released")])
  /// Paid or put in deposit; what is released from deposit was counted when it went in.
  static let provided: Quantity = .plus([.sum("payment"), .sum("money_held")])
  static let stillHeld: Quantity = .minus(.sum("money_held"), .sum("money_released"))

  static let track = Track(
    "money", title: Bilingual("Chi trả", "Money"),
    states: [
      StateDefinition("none", Bilingual("chưa đến lúc chi trả", "not due yet")),
      StateDefinition("due", Bilingual("phải chi trả", "due")),
      StateDefinition("partly_paid", Bilingual("đã trả một phần", "partly paid")),
      StateDefinition("paid", Bilingual("đã trả đủ", "paid")),
      StateDefinition("nothing_due", Bilingual("không phải chi trả", "nothing due")),
      StateDefinition("refused", Bilingual("không nhận tiền", "refused")),
      StateDefinition("disputed", Bilingual("đang tranh chấp, chưa trả", "disputed")),
      StateDefinition("held", Bilingual("đã gửi tài khoản tạm giữ", "held in deposit")),
    ],
    transitions: falling + settling + reopening + recording)

  private static let falling: [Transition] = [
    sum(
      "due", from: ["none", "nothing_due"], to: "due", [planApproved, amountDue], "đến lúc chi trả",
      "falls due"),
    sum(
      "nothing_due", from: ["none", "due"], to: "nothing_due", [planApproved, noAmountDue],
      "không phải chi trả",
      "nothing due"),
    sum(
      "not_due", from: ["due", "nothing_due", "refused", "disputed"], to: "none", [planNotApproved],
      "phương án không còn hiệu lực", "the plan no longer stands"),
  ]

  private static let settling: [Transition] = [
    sum(
      "paid", from: ["due", "partly_paid", "refused", "disputed", "held"], to: "paid",
      [planApproved, paidInFull],
      "đã trả đủ", "paid in full"),
    sum(
      "held", from: ["due", "partly_paid", "refused", "disputed"], to: "held", [planApproved, heldInFull],
      "đã gửi đủ vào tài khoản tạm giữ", "held in full"),
    sum(
      "disputed", from: ["due", "partly_paid"], to: "disputed", [claimOpen, notSettled], priority: 1,
      "có tranh chấp", "disputed"),
    sum(
      "first_paid", from: ["due"], to: "partly_paid", [partPaid], priority: 2, "đã trả một phần",
      "partly paid"),
    Transition(
      "refused", from: ["due", "partly_paid"], to: "refused", by: "payment_refused", requires: [invited],
      title: Bilingual("không nhận tiền", "payment refused"), citation: "Luật Đất đai 2013 Đ.93 k.3"),
    Transition(
      "accepted", from: ["refused"], to: "partly_paid", by: "payment", requires: payment,
      title: Bilingual("nhận tiền sau khi từ chối", "accepted after refusing"),
      citation: "Luật Đất đai 2013 Đ.93"),
  ]

  private static let reopening: [Transition] = [
    sum(
      "reopened", from: ["paid"], to: "partly_paid", [planApproved, moreDue], "phải chi trả thêm",
      "more is due"),
    sum(
      "no_longer_held", from: ["held"], to: "partly_paid", [planApproved, notSettled, somethingPaid],
      "khoản tạm giữ không còn đủ", "the deposit no longer covers"),
    sum(
      "due_again", from: ["held"], to: "due", [planApproved, notSettled, nothingPaid],
      "khoản tạm giữ không còn đủ", "the deposit no longer covers"),
    sum(
      "claim_settled", from: ["disputed"], to: "due", [noClaim, nothingPaid], priority: 1,
      "hết tranh chấp", "the dispute is over"),
    sum(
      "claim_settled_in_part", from: ["disputed"], to: "partly_paid", [noClaim, somethingPaid], priority: 1,
      "hết tranh chấp", "the dispute is over"),
  ]

  /// Each entry of money stands in the history once, in whatever state it leaves the case, with its findings.
  private static let recording: [Transition] =
    record("payment", in: anyState.subtracting(["refused"]), payment, "chi trả tiền", "paid")
    + record("money_held", in: anyState, deposit, "gửi tài khoản tạm giữ", "put in deposit")
    + record("money_released", in: anyState, release, "chi trả từ tài khoản tạm giữ", "released")

  private static let anyState: Set<State> = [
    "none", "due", "partly_paid", "paid", "nothing_due", "refused", "disputed", "held",
  ]

  private static func sum(
    _ code: String, from: Set<State>, to: State, _ requires: [Requirement], priority: Int = 0, _ vi: String,
    _ en: String
  ) -> Transition {
    Transition(
      code, from: from, to: to, requires: requires, priority: priority, title: Bilingual(vi, en),
      citation: "Luật Đất đai 2013 Đ.93")
  }

  private static func record(
    _ kind: Kind, in states: Set<State>, _ requires: [Requirement], _ vi: String, _ en: String
  ) -> [Transition] {
    states.sorted().map { state in
      Transition(
        "\(kind)_\(state)", from: [state], to: state, by: kind, requires: requires, title: Bilingual(vi, en),
        citation: "Luật Đất đai 2013 Đ.93")
    }
  }
}
