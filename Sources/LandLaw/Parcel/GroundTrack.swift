internal import Measures
internal import Workflow

/// What stands on the ground: handed over is not cleared, and cleared is not clean (mặt bằng sạch) until somebody
/// has looked.
enum GroundTrack {
  static let track = Track(
    "ground", title: Bilingual("Mặt bằng", "Ground"),
    states: [
      StateDefinition("occupied", Bilingual("chưa bàn giao", "occupied")),
      StateDefinition("handed_over", Bilingual("đã bàn giao", "handed over")),
      StateDefinition("cleared", Bilingual("đã giải phóng mặt bằng", "cleared")),
      StateDefinition("clean", Bilingual("mặt bằng sạch", "clean")),
      StateDefinition("managed", Bilingual("đã giao quản lý", "managed")),
      StateDefinition("encroached", Bilingual("bị tái lấn chiếm", "encroached")),
      StateDefinition("excluded", Bilingual("đưa ra khỏi dự án", "excluded"), final: true),
    ],
    transitions: clearing + keeping)

  private static let clearing: [Transition] = [
    Transition(
      "handed_over", from: ["occupied"], to: "handed_over", requires: [casesHandedOver],
      title: Bilingual("bàn giao mặt bằng", "handed over"), citation: "Luật Đất đai 2013 Đ.67 k.4"),
    Transition(
      "occupied_again", from: ["handed_over"], to: "occupied", requires: [casesNotHandedOver],
      title: Bilingual("còn hồ sơ chưa bàn giao", "a case is not handed over"),
      citation: "Luật Đất đai 2013 Đ.67 k.4"),
    Transition(
      "cleared", from: ["occupied", "handed_over"], to: "cleared", by: "cleared",
      requires: [handedOverBefore],
      title: Bilingual("giải phóng mặt bằng", "cleared"), citation: "Luật Đất đai 2013 Đ.67 k.4"),
    Transition(
      "clean", from: ["cleared"], to: "clean", by: "site_inspected", matching: FieldMatch("result", "clear"),
      requires: [recoveredBefore, moneyBefore],
      title: Bilingual("kiểm tra: mặt bằng sạch", "inspected: clean"), citation: "thiết kế"),
    Transition(
      "managed", from: ["clean"], to: "managed", by: "management_assigned",
      title: Bilingual("giao quản lý quỹ đất", "management assigned"), citation: "Luật Đất đai 2013 Đ.68 k.2"),
    Transition(
      "managed_again", from: ["clean"], to: "managed", requires: [assignedBefore],
      title: Bilingual("tiếp tục quản lý", "managed again"), citation: "Luật Đất đai 2013 Đ.68 k.2"),
  ]

  private static let keeping: [Transition] = [
    encroach("encroachment_inspected", by: "site_inspected", matching: FieldMatch("result", "encroached")),
    encroach("encroached", by: "encroachment_found", matching: nil),
    Transition(
      "encroachment_removed", from: ["encroached"], to: "cleared", by: "encroachment_removed",
      title: Bilingual("giải tỏa lấn chiếm", "encroachment removed"), citation: "Luật Đất đai 2013 Đ.208"),
    Transition(
      "excluded", from: ["occupied", "handed_over", "cleared", "clean", "managed", "encroached"],
      to: "excluded",
      by: "excluded", title: Bilingual("đưa ra khỏi dự án", "excluded"),
      citation: "Luật Đất đai 2013 Đ.49 k.3"),
  ]

  private static func encroach(_ code: String, by kind: Kind, matching: FieldMatch?) -> Transition {
    Transition(
      code, from: ["handed_over", "cleared", "clean", "managed"], to: "encroached", by: kind,
      matching: matching,
      title: Bilingual("bị tái lấn chiếm", "encroached"), citation: "Luật Đất đai 2013 Đ.208")
  }

  private static let casesHandedOver = Requirement(
    "cases_handed_over", .every("case", "handover", ["handed_over"]),
    says: Bilingual("mọi hồ sơ trên thửa đã bàn giao", "every case on the parcel is handed over"),
    citation: "Luật Đất đai 2013 Đ.67 k.4", supplier: Body.compensationUnit)
  private static let casesNotHandedOver = Requirement(
    "cases_not_handed_over", .not(.every("case", "handover", ["handed_over"])),
    says: Bilingual("có hồ sơ trên thửa chưa bàn giao", "a case on the parcel is not handed over"),
    citation: "Luật Đất đai 2013 Đ.67 k.4")
  private static let handedOverBefore = Requirement(
    "handed_over_before_clearing", .state("ground", "handed_over"), .faults,
    says: Bilingual("đã bàn giao trước khi giải phóng mặt bằng", "handed over before it was cleared"),
    citation: "Luật Đất đai 2013 Đ.67 k.4")
  private static let recoveredBefore = Requirement(
    "recovered_before_clean", .state("recovery", "recovered"), .faults,
    says: Bilingual("đã có quyết định thu hồi có hiệu lực", "recovery was in force"),
    citation: "Luật Đất đai 2013 Đ.69 k.3")
  private static let moneyBefore = Requirement(
    "money_secured_before_clean", .state("money", "secured", "paid"), .faults,
    says: Bilingual("đã trả hoặc đã gửi tiền", "the money was paid or held"),
    citation: "Luật Đất đai 2013 Đ.93")
  private static let assignedBefore = Requirement(
    "management_assigned_before", .filed("management_assigned"),
    says: Bilingual("đã được giao quản lý trước đó", "management was assigned before"),
    citation: "Luật Đất đai 2013 Đ.68 k.2")
}
