internal import Measures
internal import Workflow

extension CaseLife {
  /// Voluntary, in one part or two, or after a refusal through an enforcement.
  mutating func handOver() throws(Ended) {
    if script.isHandedOverEarly { return try reached(.handedOver) }
    if let enforcement = script.enforcement {
      pass(15...30)
      try file("handover_refused", "reason", "Chưa đồng ý bàn giao, đề nghị nâng giá")
      try reached(.handoverRefused)
      try beEvicted(until: enforcement)
      if enforcement != .landHanded && enforcement != .complied { throw Ended() }
      if enforcement == .complied {
        pass(5...15)
        try giveLand()
      }
    } else {
      try giveLand()
    }
    try reached(.handedOver)
  }

  mutating func giveLand() throws(Ended) {
    pass(5...18)
    if script.inParts {
      let part = Area(tenths: about.recovered.tenths * 6 / 10)
      try file("handed_over", area: part, ("extent", "part"))
      try reached(.partlyHandedOver)
      pass(10...25)
    }
    try file("handed_over", area: about.recovered, ("extent", "whole"))
  }

  mutating func close() throws(Ended) {
    pass(8...25)
    let outcome =
      about.parcels.allSatisfy(\.certificate.isEmpty)
      ? "none" : about.parcels.allSatisfy { $0.recovered == $0.area } ? "collected" : "corrected"
    try file("certificate_collected", "outcome", outcome)
    try reached(.closed)
  }

  /// The enforcement that the refusal opened, up to the state that the script names.
  private mutating func beEvicted(until end: CaseScript.Enforcement) throws(Ended) {
    if end == .opened { return }
    pass(2...5)
    // Where the story stops here, the persuasion goes on beyond the last day.
    let until = end == .persuading ? max(day + 3, world.lastDay + 5) : day + 3
    try fileInEnforcement("handover_persuasion", until: until, ("ordinal", "1"))
    if end == .persuading { return }
    pass(4...8)
    try fileInEnforcement("handover_persuasion", ("ordinal", "2"))
    if end == .waiting { return }
    pass(4...9)
    try fileInEnforcement("recovery_enforcement_signed", effectiveOn: day)
    if end == .decided { return }
    if end == .cancelled {
      pass(3...8)
      try fileInEnforcement("enforcement_cancelled", ("reason", "Thu hồi quyết định để bổ sung trình tự"))
      return
    }
    pass(1...3)
    try fileInEnforcement(
      "enforcement_served", ("how", wayOfService()), ("minutes", "Biên bản giao quyết định"))
    try fileInEnforcement("enforcement_posted", ("place", about.parcels.first?.ward ?? ""))
    if end == .served { return }
    if end == .complied {
      pass(2...6)
      try fileInEnforcement("complied")
      return
    }
    try beRemoved(end)
  }

  private mutating func beRemoved(_ end: CaseScript.Enforcement) throws(Ended) {
    pass(1...3)
    try fileInEnforcement("board_set_up")
    pass(3...6)
    try fileInEnforcement(
      "enforcement_plan_approved", amount: Money(dong: Int64(chance.number(40...120)) * 1_000_000))
    try fileInEnforcement("enforcement_scheduled", ("starts_at", "08:00"))
    if end == .ready { return }
    pass(5...9)
    try fileInEnforcement("enforced")
    if end == .executed { return }
    pass(1...2)
    try fileInEnforcement("land_handed_to_unit", area: about.recovered)
  }
}
