internal import Measures
internal import Workflow

/// Whether anybody on the parcel still waits for resettlement. What a lot asks of its parcels (Luật Đất đai 2024
/// Đ.125 k.2 đ.a): support and resettlement finished, or none due. Who is entitled is known with the approved plan.
enum ParcelResettlementTrack {
  static let track = Track(
    "resettlement", title: Bilingual("Tái định cư trên thửa", "Resettlement"),
    states: [
      StateDefinition("none", Bilingual("chưa rõ", "not known")),
      StateDefinition(
        "pending", Bilingual("còn hồ sơ chờ bố trí tái định cư", "a case waits for resettlement")),
      StateDefinition("done", Bilingual("đã bố trí tái định cư xong", "all resettled")),
      StateDefinition("not_applicable", Bilingual("không phải bố trí tái định cư", "none due")),
    ],
    transitions: [
      step("pending", from: ["none", "done", "not_applicable"], to: "pending", isPending),
      step("done", from: ["none", "pending", "not_applicable"], to: "done", .all(isSettled, somebodyWas)),
      step(
        "not_applicable", from: ["none", "pending", "done"], to: "not_applicable",
        .all(isSettled, .not(somebodyWas))),
      step(
        "not_known", from: ["pending", "done", "not_applicable"], to: "none",
        .all(.not(isPending), .not(isKnown))),
    ])

  private static let isKnown: Guard = .every("case", "plan", ["approved", "published"])
  private static let isPending: Guard = .some(
    "case", "resettlement", ["entitled", "choice_registered", "plan_posted", "allotted"])
  private static let somebodyWas: Guard = .some("case", "resettlement", ["handed", "self_arranged"])
  private static let isSettled: Guard = .all(isKnown, .not(isPending))

  private static func step(_ code: String, from: Set<State>, to: State, _ condition: Guard) -> Transition {
    let title = titles[to] ?? Bilingual(same: code)
    return Transition(
      code, from: from, to: to,
      requires: [
        Requirement(
          "cases_resettlement_\(code)", condition, says: title,
          citation: "Luật Đất đai 2013 Đ.86; Luật Đất đai 2024 Đ.111", supplier: Body.compensationUnit)
      ],
      title: title, citation: "Luật Đất đai 2013 Đ.86; Luật Đất đai 2024 Đ.111")
  }

  private static let titles: [State: Bilingual] = [
    "pending": Bilingual(
      "còn hồ sơ trên thửa chờ tái định cư", "a case on the parcel waits for resettlement"),
    "done": Bilingual(
      "mọi hồ sơ trên thửa đã bố trí tái định cư xong", "every case on the parcel is resettled"),
    "not_applicable": Bilingual("không hồ sơ nào phải bố trí tái định cư", "no case is due resettlement"),
    "none": Bilingual("có hồ sơ chưa có phương án được duyệt", "a case has no approved plan"),
  ]
}
