internal import Measures
internal import Workflow

extension CaseLife {
  /// The notice, one for the batch, given to each person.
  mutating func beNotified() throws(Ended) {
    try file("notice_issued", topic: about.project)
    try reached(.issued)
    pass(2...9)
    served = day
    try file("notice_served", "how", wayOfService())
    try reached(.served)
    if script.waivesNotice {
      pass(3...9)
      try file("early_recovery_agreed")
    }
    if script.trouble == .inheritance {
      pass(1...4)
      try file("heirs_missing")
    }
  }

  /// Refused and absent count as served, since the commune makes minutes of it.
  mutating func wayOfService() -> String {
    let draw = chance.number(0...99)
    return draw < 88 ? "received" : draw < 95 ? "absent" : "refused"
  }
}
