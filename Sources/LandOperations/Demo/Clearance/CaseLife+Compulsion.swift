internal import Measures
internal import Workflow

extension CaseLife {
  /// The compulsory inventory that the refusal opened, up to the state that the script names.
  /// Ends the story when that state is not one of its ends.
  mutating func beCompelled(until end: CaseScript.Compulsion) throws(Ended) {
    try stopStory(at: .opened, end)
    pass(2...5)
    try fileInInventory("persuasion_started")
    try stopStory(at: .persuading, end)
    pass(1...3)
    try fileInInventory("persuasion_held", ("ordinal", "1"))
    pass(3...6)
    try fileInInventory("persuasion_held", ("ordinal", "2"))
    try fileInInventory("persuasion_ended")
    let persuaded = day
    try stopStory(at: .waiting, end)
    if end == .agreed {
      pass(2...5)
      try fileInInventory("inventory_agreed")
      return
    }
    waitOut("INV_WAIT", since: persuaded)
    pass(1...4)
    try fileInInventory("proposal_submitted")
    try stopStory(at: .proposed, end)
    try beOrdered(end)
    if end == .cancelled || end == .complied { return }
    try beForced(end)
  }

  private mutating func beOrdered(_ end: CaseScript.Compulsion) throws(Ended) {
    pass(2...5)
    let (from, until) = (day + 3, day + 13)
    try fileInInventory(
      "inventory_decision_signed", effectiveOn: day,
      ("execution_from", from.description), ("execution_until", until.description))
    try stopStory(at: .decided, end)
    if end == .cancelled {
      pass(4...9)
      try fileInInventory("inventory_cancelled", ("reason", "Hộ đã tự nguyện phối hợp, điều chỉnh ranh giới"))
      return
    }
    pass(1...2)
    try fileInInventory(
      "inventory_decision_served", ("how", wayOfService()), ("minutes", "Biên bản giao quyết định"))
    try fileInInventory("inventory_decision_posted", ("place", about.parcels.first?.ward ?? ""))
    try stopStory(at: .served, end)
    if end == .complied {
      pass(2...5)
      try fileInInventory("complied")
      return
    }
    reach(until + 1)
  }

  private mutating func beForced(_ end: CaseScript.Compulsion) throws(Ended) {
    try fileInInventory("non_compliance_recorded")
    pass(2...5)
    try fileInInventory("repeated_persuasion", ("ordinal", "1"))
    try stopStory(at: .nonCompliant, end)
    pass(3...8)
    try fileInInventory("enforcement_decision_signed", effectiveOn: day)
    try fileInInventory("board_set_up")
    try stopStory(at: .enforcementDecided, end)
    pass(1...3)
    try fileInInventory(
      "enforcement_served", ("how", wayOfService()), ("minutes", "Biên bản giao quyết định"))
    try fileInInventory("enforcement_posted", ("place", about.parcels.first?.ward ?? ""))
    try stopStory(at: .ready, end)
    pass(4...8)
    try fileInInventory("enforcement_scheduled", ("starts_at", "08:00"))
    pass(2...5)
    try fileInInventory("enforced")
  }

  private func stopStory(at state: CaseScript.Compulsion, _ end: CaseScript.Compulsion) throws(Ended) {
    if state == end { throw Ended() }
  }
}
