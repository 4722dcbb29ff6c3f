internal import Measures
internal import Workflow

extension CaseLife {
  /// The approval and the recovery decision, which the 2013 law wants on one day (Đ.69 k.3 đ.a), once the wait after
  /// the notice is over or waived.
  mutating func beDecided() throws(Ended) {
    try beAllotted()
    if script.isPremature {
      reachSigningDay()
      try approve()
      try decide()
    }
    let tooEarly = day
    if !script.waivesNotice, let served {
      waitOut(about.group == .agricultural ? "NOTICE_AGRI" : "NOTICE_NONAGRI", since: served)
    }
    if script.isPremature && day == tooEarly { try giveUp() }
    if script.suspension == .lifted { try beSuspendedForAWhile() }
    pass(2...6)
    try file("recovery_submitted", topic: about.project)
    pass(1...4)
    reachSigningDay()
    try approve()
    if script.splitsDecision { pass(2...4) }
    try decide()
    try reached(.approved)
    pass(1...4)
    try file(
      "compensation_plan_published", ("pay_on", (day + 14).description),
      ("handover_on", (day + 40).description))
    try file("recovery_served", "how", wayOfService())
    try reached(.published)
    if script.complaint == .closed { try complainInVain() }
  }

  private mutating func approve() throws(Ended) {
    try file("compensation_plan_approved", effectiveOn: day, amount: about.amount, topic: about.project)
  }

  private mutating func decide() throws(Ended) {
    let inForce = chance.chance(40) ? day + 10 : day
    self.inForce = inForce
    try file("recovery_decided", effectiveOn: inForce, area: about.recovered, topic: about.project)
  }

  private mutating func beSuspendedForAWhile() throws(Ended) {
    try complain()
    pass(3...8)
    try suspend()
    pass(18...30)
    try file("suspension_closed")
    try file("complaint_decided", ("level", "1"), ("outcome", "dismissed"))
    try file("complaint_closed", "outcome", "resolved")
  }

  private mutating func complainInVain() throws(Ended) {
    pass(3...10)
    try complain()
    pass(14...20)
    try file("complaint_decided", ("level", "1"), ("outcome", "dismissed"))
    pass(10...16)
    try file("complaint_closed", "outcome", "resolved")
  }

  /// A new place is allotted before residential land is recovered (Đ.85 k.3); it is handed over after the payment.
  private mutating func beAllotted() throws(Ended) {
    switch script.resettlement {
    case .none, .choiceOnly: return
    case .selfArranged:
      pass(2...5)
      try file("resettlement_self_arranged", amount: Money(dong: 60_000_000))
    case .planPosted, .allotted, .handed:
      pass(2...5)
      try file("resettlement_plan_posted", until: day + 16, ("place", about.parcels.first?.ward ?? ""))
      if script.resettlement == .planPosted { return }
      waitOut("RESETTLE_POST", since: day)
      pass(1...5)
      try file("resettlement_allotted", area: Area(squareMetres: Int64(chance.number(100...160))))
    }
  }
}
