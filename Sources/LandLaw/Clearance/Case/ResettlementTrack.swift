internal import Measures
internal import Workflow

/// Tái định cư. Whether a case is entitled is recorded (`described`), never guessed.
enum ResettlementTrack {
  /// Nothing more is owed, or the new place is at hand.
  static let arranged: Guard = .state("resettlement", "not_applicable", "allotted", "handed", "self_arranged")

  static let track = Track(
    "resettlement", title: Bilingual("Tái định cư", "Resettlement"),
    states: [
      StateDefinition("not_applicable", Bilingual("không thuộc diện tái định cư", "not applicable")),
      StateDefinition("entitled", Bilingual("được bố trí tái định cư", "entitled")),
      StateDefinition("choice_registered", Bilingual("đã đăng ký hình thức", "choice registered")),
      StateDefinition("plan_posted", Bilingual("đang niêm yết phương án bố trí", "plan posted")),
      StateDefinition("allotted", Bilingual("đã có quyết định giao", "allotted")),
      StateDefinition("handed", Bilingual("đã nhận đất, nhà ở", "handed"), final: true),
      StateDefinition("self_arranged", Bilingual("tự lo chỗ ở", "self-arranged"), final: true),
    ],
    transitions: [
      Transition(
        "entitled", from: ["not_applicable"], to: "entitled", requires: [entitled],
        title: Bilingual("thuộc diện tái định cư", "entitled"), citation: "Luật Đất đai 2013 Đ.79"),
      Transition(
        "not_entitled", from: ["entitled", "choice_registered", "plan_posted"], to: "not_applicable",
        requires: [notEntitled], title: Bilingual("không thuộc diện tái định cư", "not entitled"),
        citation: "Luật Đất đai 2013 Đ.79"),
      .step(
        "choice_registered", from: ["entitled"], to: "choice_registered",
        by: "resettlement_choice_registered",
        title: Bilingual("đăng ký hình thức tái định cư", "choice registered"),
        citation: "Luật Đất đai 2013 Đ.86 k.1"),
      .step(
        "plan_posted", from: ["entitled", "choice_registered"], to: "plan_posted",
        by: "resettlement_plan_posted",
        title: Bilingual("niêm yết phương án bố trí", "resettlement plan posted"),
        citation: "Luật Đất đai 2013 Đ.86 k.1"),
      .step(
        "allotted", from: ["plan_posted"], to: "allotted", by: "resettlement_allotted", requires: [posted],
        title: Bilingual("giao đất, nhà ở tái định cư", "resettlement allotted"),
        citation: "Luật Đất đai 2013 Đ.86 k.2"),
      Transition(
        "handed", from: ["entitled", "choice_registered", "plan_posted", "allotted"], to: "handed",
        by: "resettlement_handed", requires: [allotted],
        title: Bilingual("bàn giao đất, nhà ở tái định cư", "resettlement handed"),
        citation: "Luật Đất đai 2013 Đ.86"),
      Transition(
        "self_arranged", from: ["entitled", "choice_registered", "plan_posted", "allotted"],
        to: "self_arranged",
        by: "resettlement_self_arranged", title: Bilingual("nhận tiền tự lo chỗ ở", "self-arranged"),
        citation: "Luật Đất đai 2013 Đ.79 k.1 đ.a"),
    ])

  private static let said = FieldMatch("resettlement", ["entitled", "not_entitled", "not_applicable"])

  private static let entitled = Requirement(
    "resettlement_entitled", .recorded("described", selecting: said, FieldMatch("resettlement", "entitled")),
    says: Bilingual("hồ sơ ghi nhận thuộc diện tái định cư", "the case is described as entitled"),
    citation: "Luật Đất đai 2013 Đ.79")

  private static let notEntitled = Requirement(
    "resettlement_not_entitled",
    .recorded("described", selecting: said, FieldMatch("resettlement", ["not_entitled", "not_applicable"])),
    says: Bilingual("hồ sơ ghi nhận không thuộc diện tái định cư", "the case is described as not entitled"),
    citation: "Luật Đất đai 2013 Đ.79")

  private static let posted = Requirement(
    "resettlement_posted_long_enough", .elapsed("RESETTLE_POST", since: .entry("resettlement_plan_posted")),
    says: Bilingual(
      "đã niêm yết phương án bố trí đủ 15 ngày", "the resettlement plan was posted for 15 days"),
    citation: "Luật Đất đai 2013 Đ.86 k.1")

  private static let allotted = Requirement(
    "resettlement_allotted_before", .state("resettlement", "allotted"), .faults,
    says: Bilingual("đã có quyết định giao trước khi bàn giao", "allotted before it was handed over"),
    citation: "Luật Đất đai 2013 Đ.86")
}
