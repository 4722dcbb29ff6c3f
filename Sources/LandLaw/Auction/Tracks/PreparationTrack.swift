internal import Measures
internal import Workflow

/// Whether the lot may be auctioned: every item that is a condition of the day's law is settled, and nothing holds it.
enum PreparationTrack {
  static let track = Track(
    "preparation", title: Bilingual(vi: "Mức sẵn sàng", en: "Readiness"),
    states: [
      .state("open", "Chưa đủ điều kiện", "Not ready"),
      .state("ready", "Đủ điều kiện đưa ra đấu giá", "Ready for auction"),
    ],
    transitions: [
      Transition(
        "ready", from: ["open"], to: "ready", requires: requirements, priority: AuctionPriority.preparation,
        title: Bilingual(vi: "Đủ điều kiện đưa ra đấu giá", en: "Becomes ready for auction"),
        citation: citation),
      Transition(
        "reopened", from: ["ready"], to: "open",
        requires: [
          Requirement(
            "no_longer_ready", .not(.all(requirements.map(\.condition))),
            says: Bilingual(
              vi: "Có tiêu chí không còn đạt hoặc lô bị tạm dừng",
              en: "An item is open again, or the lot is on hold"),
            citation: citation)
        ],
        priority: AuctionPriority.preparation,
        title: Bilingual(vi: "Không còn đủ điều kiện", en: "No longer ready"), citation: citation),
    ])

  private static let citation = "Luật Đất đai 2013 Đ.119 k.1; Luật Đất đai 2024 Đ.125 k.2"

  /// In the order in which the first blocker is looked for.
  private static let requirements: [Requirement] =
    ReadinessItem.inBlockerOrder.filter { item in
      ReadinessItem.ofPreparation.contains { $0.code == item.code }
        && (item.severity2013.blocks || item.severity2024.blocks)
    }.map { item in
      Requirement(
        item.code, item.blocksWhenOpen, says: item.title, citation: item.citation, supplier: item.resolver)
    } + [
      Requirement(
        "not_on_hold", .not(.during("hold")),
        says: Bilingual(vi: "Lô không bị tạm dừng", en: "The lot is not on hold"),
        citation: "Luật Đấu giá tài sản 2016 Đ.47", supplier: AuctionOffice.landAuthority)
    ]
}

extension ReadinessItem {
  /// Settled, or not a condition of the law that governs the day.
  var blocksWhenOpen: Guard {
    let settled = Guard.state(TrackPath(track), settledStates)
    var ways = [settled]
    if !severity2013.blocks { ways.append(ReadinessGuards.under2013) }
    if !severity2024.blocks { ways.append(.not(ReadinessGuards.under2013)) }
    if let only2024, severity2024.blocks, !severity2013.blocks {
      ways.append(.not(ReadinessGuards.lotClass(only2024)))
    }
    return ways.count == 1 ? settled : .any(ways)
  }
}

/// Shows an open hold beside the items, so that a report can tell why a lot is not ready.
enum HoldTrack {
  static let track = Track(
    "hold", title: Bilingual(vi: "Tạm dừng", en: "Hold"),
    states: [.state("free", "Không tạm dừng", "Not on hold"), .state("held", "Đang tạm dừng", "On hold")],
    transitions: [
      step("held", from: "free", to: "held", .during("hold"), "Tạm dừng đưa ra đấu giá", "Put on hold"),
      step("freed", from: "held", to: "free", .not(.during("hold")), "Hết tạm dừng", "Taken off hold"),
    ])

  private static func step(
    _ code: String, from: State, to: State, _ condition: Guard, _ vi: String, _ en: String
  ) -> Transition {
    let title = Bilingual(vi: vi, en: en)
    let citation = "Luật Đấu giá tài sản 2016 Đ.47"
    return Transition(
      code, from: [from], to: to,
      requires: [Requirement("hold_\(code)", condition, says: title, citation: citation)], title: title,
      citation: citation)
  }
}
