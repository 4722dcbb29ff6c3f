internal import Measures
internal import Workflow

/// Whether the attempt's session may be opened: the items of the round are settled and the lot is ready.
enum SessionTrack {
  static let track = Track(
    "session", title: Bilingual(vi: "Điều kiện mở phiên", en: "Session"),
    states: [
      .state("not_ready", "Chưa đủ điều kiện mở phiên", "Not ready"),
      .state("ready", "Đủ điều kiện mở phiên", "Ready to open"),
    ],
    transitions: [
      Transition(
        "ready", from: ["not_ready"], to: "ready", requires: requirements, priority: AuctionPriority.session,
        title: Bilingual(vi: "Đủ điều kiện mở phiên", en: "Becomes ready to open"), citation: citation),
      Transition(
        "reopened", from: ["ready"], to: "not_ready",
        requires: [
          Requirement(
            "session_no_longer_ready", .not(.all(requirements.map(\.condition))),
            says: Bilingual(vi: "Có tiêu chí không còn đạt", en: "An item is open again"), citation: citation)
        ],
        priority: AuctionPriority.session,
        title: Bilingual(vi: "Không còn đủ điều kiện mở phiên", en: "No longer ready to open"),
        citation: citation),
    ])

  private static let citation = "Luật Đấu giá tài sản 2016 Đ.33-Đ.35, Đ.57"

  private static let requirements: [Requirement] =
    [
      Requirement(
        "preparation", .state("preparation", "ready"),
        says: Bilingual(vi: "Lô đủ điều kiện đưa ra đấu giá", en: "The lot is ready for auction"),
        citation: "Luật Đất đai 2013 Đ.119 k.1; Luật Đất đai 2024 Đ.125 k.2")
    ]
    + ReadinessItem.ofSession.map { item in
      Requirement(
        item.code, item.blocksWhenOpen, says: item.title, citation: item.citation, supplier: item.resolver)
    }
}
