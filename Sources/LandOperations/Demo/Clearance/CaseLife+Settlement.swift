internal import Measures
internal import Workflow

extension CaseLife {
  /// Money, in whatever way the script says; then land and home in exchange.
  mutating func beSettled() throws(Ended) {
    if script.isHandedOverEarly { try giveLand() }
    if script.trouble == .dispute {
      pass(2...5)
      try file("dispute_opened", "reason", "Tranh chấp ranh giới với hộ liền kề")
    }
    switch script.money {
    case .none: throw Ended()
    case .inTime, .onlyPart, .inTwoParts: try payInTime()
    case .late: try payLate()
    case .held, .heldThenReleased: try deposit()
    }
    if script.isAdjusted { try adjust() }
    if script.isLandForLand {
      pass(5...15)
      try file(
        "land_for_land_allotted", area: about.recovered, ("purpose", about.parcels.first?.uses.first ?? ""),
        ("difference", "0"))
    }
    try reached(.settled)
    try beResettled()
  }

  private mutating func payInTime() throws(Ended) {
    try invite()
    pass(3...8)
    if script.trouble == .inheritance { try file("heirs_agreed") }
    if script.trouble == .mortgage { try file("encumbrance_consented") }
    guard script.money != .inTime else { return try pay(about.amount) }
    let first = part(about.amount, percent: 60)
    try pay(first)
    try reached(.partlyPaid)
    if script.money == .onlyPart { throw Ended() }
    pass(6...14)
    try pay(about.amount - first)
  }

  /// After the thirty days, with the late-payment money: amount × rate × (paid − due − 1).
  private mutating func payLate() throws(Ended) {
    waitOut("PAY_DUE", since: inForce ?? day)
    let due = (inForce ?? day) + 30
    pass(8...40)
    let extra = Money(dong: about.amount.dong * 30 / 100_000 * Int64(max(0, day + 3 - due - 1)))
    try file("late_payment_plan_approved", amount: extra, ("fault", "Chậm bố trí vốn"))
    try invite()
    pass(2...6)
    try pay(about.amount)
    try pay(extra)
  }

  private mutating func deposit() throws(Ended) {
    for ordinal in 1...3 {
      pass(2...5)
      try file("payment_invited", "ordinal", "\(ordinal)")
    }
    if script.trouble != .dispute {
      pass(2...4)
      try file("payment_refused", "reason", "Không đồng ý đơn giá bồi thường")
    }
    try reached(.moneyRefused)
    pass(4...9)
    try file(
      "money_held", amount: about.amount, ("place", "treasury"),
      ("reason", script.trouble == .dispute ? "Đang tranh chấp" : "Không nhận tiền"))
    guard script.money == .heldThenReleased else { return }
    pass(15...40)
    if script.trouble == .dispute { try file("dispute_closed", "outcome", "Hòa giải thành") }
    try file("money_released", amount: about.amount)
  }

  /// A new version inside the approved plan: the new total, and the difference paid.
  private mutating func adjust() throws(Ended) {
    pass(10...25)
    reachSigningDay()
    let added = part(about.amount, percent: chance.number(4...12))
    try file(
      "compensation_plan_adjusted", effectiveOn: day, amount: about.amount + added,
      ("reason", "Bổ sung cây trồng kiểm đếm thiếu"))
    pass(6...15)
    try pay(added)
  }

  private mutating func invite() throws(Ended) {
    pass(2...5)
    try file("payment_invited", "ordinal", "1")
  }

  private mutating func pay(_ amount: Money) throws(Ended) { try file("payment", amount: amount) }

  /// Cut to the whole thousand.
  private func part(_ amount: Money, percent: Int) -> Money {
    Money(dong: amount.dong * Int64(percent) / 100_000 * 1_000)
  }

  private mutating func beResettled() throws(Ended) {
    guard script.resettlement == .handed || script.resettlement == .selfArranged else { return }
    if script.resettlement == .handed {
      pass(5...15)
      try file("resettlement_handed", "what", "land")
    }
    try reached(.resettled)
  }
}
