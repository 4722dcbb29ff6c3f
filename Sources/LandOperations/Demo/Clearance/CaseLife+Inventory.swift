internal import Measures
internal import Workflow

extension CaseLife {
  /// Voluntary, or after a refusal through a compulsory inventory; then the commune certifies the origin.
  mutating func beInventoried() throws(Ended) {
    pass(6...18)
    try invite(1)
    try reached(.invited)
    if let compulsion = script.compulsion {
      try refuseInventory()
      try beCompelled(until: compulsion)
      if compulsion == .cancelled {
        pass(4...9)
        try invite(4)
      }
      if compulsion != .enforced { try beCounted() }
    } else {
      try beCounted()
    }
    try reached(.inventoried)
    if script.trouble == .mortgage {
      try file("encumbrance_noted", ("form", "mortgage"), ("holder", "Ngân hàng thương mại (minh họa)"))
    }
    if script.resettlement != .none {
      pass(1...4)
      try file(
        "resettlement_choice_registered", "mode", script.resettlement == .selfArranged ? "money" : "land")
    }
    if script.isLandForLand { try file("land_for_land_requested") }
    pass(8...26)
    try file(
      "origin_certified", ("eligible", about.hasCertificate || chance.chance(80) ? "yes" : "partial"),
      ("use_since", "\(chance.number(1986...2012))"), ("origin", chance.pick(Self.origins)))
    try reached(.certified)
  }

  private static let origins = [
    "Nhà nước giao đất", "Nhận chuyển nhượng", "Nhận thừa kế", "Khai hoang", "Nhận tặng cho",
  ]

  private mutating func invite(_ ordinal: Int) throws(Ended) {
    try file("inventory_invited", "ordinal", "\(ordinal)")
  }

  private mutating func beCounted() throws(Ended) {
    pass(3...10)
    let isSigned = chance.chance(94)
    try file("inventory_done", "signed", isSigned ? "yes" : "witness")
    guard !isSigned else { return }
    pass(1...2)
    try file("inventory_result_posted", until: day + 7, ("place", about.parcels.first?.ward ?? ""))
  }

  private mutating func refuseInventory() throws(Ended) {
    for ordinal in 2...3 {
      pass(4...8)
      try invite(ordinal)
    }
    pass(2...5)
    try file("inventory_refused", "reason", chance.pick(Self.refusals))
    try reached(.refusedInventory)
  }

  private static let refusals = [
    "Không đồng ý chủ trương thu hồi đất", "Yêu cầu công bố đơn giá trước khi kiểm đếm",
    "Vắng mặt theo lịch hẹn ba lần",
  ]
}
