internal import Measures
internal import Workflow

/// The file of the case: closed when land, money and papers are done, opened again when more money falls due.
enum FileTrack {
  static let track = Track(
    "file", title: Bilingual("Hồ sơ", "File"),
    states: [
      StateDefinition("open", Bilingual("đang giải quyết", "open")),
      StateDefinition("closed", Bilingual("đã kết thúc", "closed")),
      StateDefinition("withdrawn", Bilingual("đã đưa ra khỏi dự án", "withdrawn"), final: true),
    ],
    transitions: [
      Transition(
        "closed", from: ["open"], to: "closed",
        requires: [landDone, moneyDone, decisionStands, settled, certificate],
        title: Bilingual("kết thúc hồ sơ", "file closed"), citation: "Luật Đất đai 2013 Đ.95 k.4 đ.i"),
      Transition(
        "reopened", from: ["closed"], to: "open", requires: [moneyOpen],
        title: Bilingual("mở lại hồ sơ", "file reopened"), citation: "thiết kế"),
      Transition(
        "withdrawn", from: ["open"], to: "withdrawn", by: "case_withdrawn", requires: [untouched],
        title: Bilingual("đưa hồ sơ ra khỏi dự án", "case withdrawn"), citation: "Luật Đất đai 2013 Đ.49 k.3"),
    ])

  private static let landDone = Requirement(
    "land_handed_over", .state("handover", "handed_over"),
    says: Bilingual("đã bàn giao mặt bằng", "the land is handed over"), citation: "Luật Đất đai 2013 Đ.67 k.4"
  )
  private static let moneyDone = Requirement(
    "money_paid", .state("money", "paid", "nothing_due"),
    says: Bilingual("đã trả đủ tiền", "all is paid"), citation: "Luật Đất đai 2013 Đ.93")
  private static let moneyOpen = Requirement(
    "money_open", .not(.state("money", "paid", "nothing_due")),
    says: Bilingual("còn phải chi trả", "money is due again"), citation: "Luật Đất đai 2013 Đ.93")
  private static let decisionStands = Requirement(
    "recovery_in_force_for_closing", RecoveryTrack.inForce,
    says: Bilingual("quyết định thu hồi đất có hiệu lực", "the recovery decision is in force"),
    citation: "Luật Đất đai 2013 Đ.69 k.3")
  private static let settled = Requirement(
    "resettlement_done", .state("resettlement", "not_applicable", "handed", "self_arranged"),
    says: Bilingual("đã xong tái định cư (nếu có)", "resettlement is done, where there is any"),
    citation: "Luật Đất đai 2013 Đ.86")
  private static let certificate = Requirement(
    "certificate_settled", .filed("certificate_collected"),
    says: Bilingual("đã thu hồi hoặc chỉnh lý giấy chứng nhận", "the certificate is collected or corrected"),
    citation: "Luật Đất đai 2013 Đ.95 k.4 đ.i; Đ.106 k.2")
  private static let untouched = Requirement(
    "nothing_provided",
    .all(.not(.moreThan(MoneyTrack.provided, .constant(0))), .not(.state("handover", "handed_over"))),
    says: Bilingual(
      "chưa chi trả và chưa bàn giao (nếu rồi thì điều chỉnh phương án)",
      "nothing is paid or handed over (otherwise the plan is adjusted)"),
    citation: "thiết kế")
}
