internal import Measures
internal import Workflow

/// From a candidate to a measured lot on clean, serviced land. It follows from the items and goes back with them.
enum LandTrack {
  static let track = Track(
    "land", title: Bilingual(vi: "Quỹ đất", en: "Land"),
    states: [
      .state("candidate", "Đề xuất đưa vào quỹ đất", "Candidate"),
      .state("listed", "Có trong kế hoạch sử dụng đất", "Listed in the land-use plan"),
      .state("assembling", "Đang thu hồi, bồi thường", "Being assembled"),
      .state("clean", "Đất sạch", "Clean"),
      .state("serviced", "Đã có hạ tầng", "Serviced"),
      .state("parcelled", "Đã phân lô, đo đạc", "Parcelled"),
      .state("removed", "Đưa ra khỏi danh mục", "Removed from the list", final: true),
      .state("allocated_without_auction", "Giao không qua đấu giá", "Allocated without auction", final: true),
    ],
    transitions: [
      step("listed", ["candidate"], "listed", isListed, "Đưa vào kế hoạch sử dụng đất", "Listed", plan),
      step(
        "struck", ["listed"], "candidate", .not(isListed), "Không còn trong kế hoạch", "No longer listed",
        plan),
      step(
        "assembling", ["candidate", "listed"], "assembling", .all(ReadinessGuards.hasParcels, .not(isClean)),
        "Thu hồi, bồi thường các thửa của lô", "Parcels being recovered", "Luật Đất đai 2013 Đ.62, Đ.69"),
      step(
        "released", ["assembling"], "candidate", .all(.not(ReadinessGuards.hasParcels), .not(isClean)),
        "Không còn thửa nào trong lô", "No parcel left in the lot", "Luật Đất đai 2013 Đ.62, Đ.69"),
      step(
        "clean", ["candidate", "listed", "assembling"], "clean", isClean, "Thành đất sạch", "Clean", clearance
      ),
      step(
        "lost", ["clean", "serviced", "parcelled"], "assembling", .not(isClean), "Không còn là đất sạch",
        "No longer clean", clearance),
      step(
        "serviced", ["clean"], "serviced", .all(.state("C14", "yes"), .state("C15", "yes")),
        "Nghiệm thu hạ tầng, đấu nối đường", "Infrastructure accepted, road connected",
        "Luật Đất đai 2024 Đ.125 k.2 đ.a"),
      step(
        "parcelled", ["clean", "serviced"], "parcelled", .state("C16", "yes"), "Phân lô, đo đạc", "Parcelled",
        measuring),
      step(
        "unparcelled", ["parcelled"], "clean", .not(.state("C16", "yes")), "Phải đo đạc lại",
        "To be measured again", measuring),
      Transition(
        "removed", from: living, to: "removed", by: "removed",
        title: Bilingual(vi: "Đưa lô ra khỏi danh mục", en: "Removed from the list"),
        citation: "Luật Đất đai 2013 Đ.119 k.1 đ.a"),
      Transition(
        "allocated_after_failures", from: living, to: "allocated_without_auction",
        by: "allocated_without_auction",
        matching: FieldMatch("basis", "failed_auctions"),
        requires: [
          Requirement(
            "failed_before_allocation", mayBeAllocated, .faults,
            says: Bilingual(
              vi: "Lô đấu giá không thành đủ điều kiện giao không qua đấu giá, còn trong hạn",
              en: "The lot failed in a way that allows allocation, and the term is not over"),
            citation: "Luật Đất đai 2013 Đ.118 k.3; Luật Đất đai 2024 Đ.124 k.6")
        ],
        title: Bilingual(vi: "Giao đất sau khi đấu giá không thành", en: "Allocated after failed auctions"),
        citation: "Luật Đất đai 2013 Đ.118 k.3; Luật Đất đai 2024 Đ.124 k.6"),
      Transition(
        "allocated_by_law", from: living, to: "allocated_without_auction", by: "allocated_without_auction",
        matching: FieldMatch("basis", ["enclosed_parcel", "priority_person"]),
        title: Bilingual(vi: "Giao đất thuộc diện không đấu giá", en: "Allocated, exempt from auction"),
        citation: "Luật Đất đai 2013 Đ.118 k.2; Luật Đất đai 2024 Đ.124"),
    ])

  private static let living: Set<State> = [
    "candidate", "listed", "assembling", "clean", "serviced", "parcelled",
  ]
  private static let plan = "Luật Đất đai 2013 Đ.119 k.1 đ.a; Luật Đất đai 2024 Đ.125 k.2 đ.b"
  private static let clearance = "Luật Đất đai 2013 Đ.119 k.1 đ.b; Luật Đất đai 2024 Đ.125 k.2 đ.a"
  private static let measuring = "Nghị định 102/2024/NĐ-CP Đ.55 k.3 (nội dung phương án; theo nguồn thứ cấp)"

  private static let isListed = Guard.latest(
    ["land_use_plan_listed"], among: ["land_use_plan_listed", "land_use_plan_listing_cancelled"])

  /// Recovered, paid and cleared; under the law of 2024 also resettled.
  private static let isClean = Guard.all(
    settled("C05"), settled("C06"), settled("C08"), .any(ReadinessGuards.under2013, settled("C07")))

  /// In 2013 a lot that nobody came for may be allocated at once, another after two failures; since 2024 only
  /// after two failures, within the term.
  private static let mayBeAllocated = Guard.any(
    .all(
      ReadinessGuards.under2013,
      .any(
        .all(AttemptGuards.hasFailed, .reached(AttemptGuards.sale, "registration_closed"), tooFewCame),
        .state("failures", "two", "directed", "retried_again"))),
    .all(
      .not(ReadinessGuards.under2013), .state("failures", "two", "directed"),
      .within("P-FAIL-2", of: .entered("failures", "two"))))

  private static let tooFewCame = Guard.not(
    .meets(.field("registration_closed", "registrants"), "P-MIN-BIDDERS", lotClass: nil))

  private static func settled(_ code: String) -> Guard {
    .state(TrackPath(TrackName(code)), "yes", "not_applicable")
  }

  private static func step(
    _ code: String, _ from: Set<State>, _ to: State, _ condition: Guard, _ vi: String, _ en: String,
    _ citation: String
  ) -> Transition {
    let title = Bilingual(vi: vi, en: en)
    return Transition(
      code, from: from, to: to,
      requires: [Requirement("land_\(code)", condition, says: title, citation: citation)],
      priority: AuctionPriority.land, title: title, citation: citation)
  }
}
