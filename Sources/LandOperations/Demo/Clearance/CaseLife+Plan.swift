internal import Measures
internal import Workflow

extension CaseLife {
  /// Draft, posting with opinions, dialogue where somebody disagrees, appraisal, as often as it is returned.
  mutating func bePlanned() throws(Ended) {
    if let priced = world.priceDecided[about.project] { reach(priced + 3) }
    try draftAndPost()
    try submit()
    for time in 0..<script.returns {
      pass(6...14)
      try file("compensation_plan_returned", "reason", Self.defects[time % Self.defects.count])
      if time == script.returns - 1 { try reached(.returned) }
      pass(4...10)
      // The second time it goes back to the draft, which has to be posted anew.
      if time == 1 { try draftAndPost() }
      try submit()
    }
    pass(8...20)
    try file("compensation_plan_appraised")
    try reached(.appraised)
  }

  private static let defects = [
    "Thiếu xác nhận nguồn gốc một phần diện tích", "Áp sai đơn giá cây trồng, phải lập lại phương án",
  ]

  private mutating func draftAndPost() throws(Ended) {
    pass(5...18)
    try file("compensation_plan_drafted", amount: about.amount)
    try reached(.drafted)
    pass(2...7)
    try file(
      "compensation_plan_posted", until: day + 21, topic: about.project,
      ("place", about.parcels.first?.ward ?? ""))
    posted = day
    try reached(.posted)
    reach(day + chance.number(5...12))
    try file(
      "opinions_taken", ("agree", script.disagrees ? "0" : "1"), ("disagree", script.disagrees ? "1" : "0"),
      ("other", "0"))
    try reached(.opinionsTaken)
    if script.disagrees {
      pass(4...9)
      try file("dialogue_held")
      try reached(.dialogueHeld)
    }
    waitOut("POST_PLAN", since: posted ?? day)
    try file("compensation_plan_posting_ended", topic: about.project)
  }

  private mutating func submit() throws(Ended) {
    pass(1...5)
    try file("compensation_plan_submitted", topic: about.project)
    try reached(.submitted)
  }
}
