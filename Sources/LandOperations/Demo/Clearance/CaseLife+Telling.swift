internal import Measures
internal import Workflow

extension CaseLife {
  /// The life of `about` from the day of its notice on.
  static func told(_ world: World, about: DemoCase, chance: DemoRandom, from day: CivilDate) -> CaseLife {
    var life = CaseLife(world, about: about, chance: chance, from: day)
    do {
      try life.tell()
    } catch {}
    guard !life.isCut else { return life }
    do {
      try life.end()
    } catch {}
    return life
  }

  private mutating func tell() throws(Ended) {
    try reached(.identified)
    try beNotified()
    try beInventoried()
    try bePlanned()
    try beDecided()
    try beSettled()
    try handOver()
    try close()
  }

  /// What is open when the story stops.
  private mutating func end() throws(Ended) {
    if script.isWithdrawn {
      pass(5...20)
      try file("case_withdrawn", "reason", "Thửa đất nằm ngoài ranh giới đã điều chỉnh")
      return
    }
    if script.complaint == .running || script.suspension == .running {
      pass(2...6)
      try complain()
    }
    if script.suspension == .running {
      pass(4...9)
      try suspend()
    }
    if let obstacle = script.trouble?.obstacle {
      pass(1...4)
      try file(
        "obstacle_opened", ("code", obstacle.code), ("responsible", obstacle.responsible),
        ("proposal", obstacle.proposal))
    }
  }

  mutating func complain() throws(Ended) {
    try file("complaint_opened", ("level", "1"), ("about", "Đơn giá bồi thường"))
    pass(3...6)
    try file("complaint_accepted", "level", "1")
  }

  mutating func suspend() throws(Ended) {
    try file(
      "suspension_opened", ("by", "complaint_authority"),
      ("scope", "Tạm đình chỉ thi hành để xác minh nguồn gốc đất"))
  }
}

extension CaseScript.Trouble {
  /// What is written down as an obstacle, for those troubles that have no interval of their own.
  var obstacle: (code: String, responsible: String, proposal: String)? {
    switch self {
    case .origin:
      ("origin", "UBND xã, phường", "Xác minh lại nguồn gốc sử dụng đất")
    case .price:
      ("price", "Phòng Tài nguyên và Môi trường", "Rà soát giá đất cụ thể, trình điều chỉnh")
    case .capital:
      ("capital", "Phòng Tài chính - Kế hoạch", "Bố trí vốn chi trả đợt tiếp theo")
    case .inheritance, .mortgage, .dispute: nil
    }
  }
}
