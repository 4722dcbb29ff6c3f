internal import Measures
internal import Workflow

/// Whether everybody on the parcel who was to be resettled is. Before every case has an approved plan nobody can say
/// that no one is entitled, so the parcel stays unknown until then.
enum ParcelResettlement {
  private static let covered: Guard = .every("case", "plan", ["approved", "published"])
  private static let isOwed: Guard = .some(
    "case", "resettlement", ["entitled", "choice_registered", "plan_posted", "allotted"])
  private static let wasOwed: Guard = .some("case", "resettlement", ["handed", "self_arranged"])

  static let track = Track(
    "resettlement", title: Bilingual("Tái định cư trên thửa", "Resettlement"),
    states: [
      StateDefinition("unknown", Bilingual("chưa rõ", "not known yet")),
      StateDefinition("open", Bilingual("còn phải bố trí tái định cư", "still owed")),
      StateDefinition("done", Bilingual("đã tái định cư", "done")),
      StateDefinition("not_applicable", Bilingual("không phải tái định cư", "not applicable")),
    ],
    transitions: [
      step(
        "open", isOwed, "có hồ sơ trên thửa còn phải bố trí tái định cư", "a case is still to be resettled"),
      step(
        "done", .all(covered, .not(isOwed), wasOwed), "mọi hồ sơ trên thửa đã xong tái định cư",
        "every case that was entitled is resettled"),
      step(
        "not_applicable", .all(covered, .not(isOwed), .not(wasOwed)),
        "không hồ sơ nào trên thửa thuộc diện tái định cư", "no case on the parcel is entitled"),
      step(
        "unknown", .all(.not(covered), .not(isOwed)), "có hồ sơ trên thửa chưa có phương án được duyệt",
        "a case on the parcel has no approved plan"),
    ])

  private static func step(_ state: State, _ condition: Guard, _ vi: String, _ en: String) -> Transition {
    let others = Set<State>(["unknown", "open", "done", "not_applicable"]).subtracting([state])
    return Transition(
      state.text, from: others, to: state,
      requires: [
        Requirement(
          "cases_resettlement_\(state)", condition, says: Bilingual(vi, en),
          citation: "Luật Đất đai 2013 Đ.85, Đ.86",
          supplier: Body.compensationUnit)
      ], title: Bilingual(vi, en), citation: "Luật Đất đai 2013 Đ.85, Đ.86")
  }
}
