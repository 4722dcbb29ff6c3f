internal import Measures
package import Workflow

/// The life of one parcel in a project: surveyed and classified by its own entries; money, resettlement, recovery and
/// handover come from every case that it is included in. A parcel without a case is never covered, paid or recovered.
package enum ParcelDefinition {
  package static let definition = Definition(
    name: "parcel", title: Bilingual("Thửa đất trong dự án", "Parcel in a project"),
    subjects: [
      SubjectDefinition(
        "parcel", role: .root, title: Bilingual("Thửa đất trong dự án", "Parcel in a project"),
        tracks: [survey, money, ParcelResettlement.track, recovery, GroundTrack.track]),
      ProjectKinds.subject,
    ],
    kinds: ProjectKinds.all + ParcelKinds.all)

  private static let survey = Track(
    "survey", title: Bilingual("Đo đạc, phân loại", "Survey"),
    states: [
      StateDefinition("listed", Bilingual("có trong bản đồ thu hồi", "listed")),
      StateDefinition("surveyed", Bilingual("đã đo đạc", "surveyed")),
      StateDefinition("classified", Bilingual("đã phân loại", "classified"), final: true),
    ],
    transitions: [
      Transition(
        "surveyed", from: ["listed"], to: "surveyed", by: "surveyed",
        title: Bilingual("đo đạc", "surveyed"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c"),
      Transition(
        "classified", from: ["surveyed"], to: "classified", by: "classified",
        title: Bilingual("phân loại", "classified"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c"),
    ])

  // MARK: Money, both ways

  private static let covered: Guard = .every("case", "plan", ["approved", "published"])
  private static let secured: Guard = .every("case", "money", ["paid", "held", "nothing_due"])
  private static let paid: Guard = .every("case", "money", ["paid", "nothing_due"])

  private static let money = Track(
    "money", title: Bilingual("Chi trả trên thửa", "Money"),
    states: [
      StateDefinition("none", Bilingual("chưa có phương án", "no plan")),
      StateDefinition("covered", Bilingual("đã có phương án được duyệt", "covered by a plan")),
      StateDefinition("secured", Bilingual("đã trả hoặc đã gửi tiền", "paid or held")),
      StateDefinition("paid", Bilingual("đã trả đủ", "paid")),
    ],
    transitions: [
      settle(
        "paid", from: ["none", "covered", "secured"], paid, "mọi hồ sơ trên thửa đã trả đủ",
        "every case on the parcel is paid"),
      settle(
        "secured", from: ["none", "covered", "paid"], .all(secured, .not(paid)),
        "mọi hồ sơ trên thửa đã trả hoặc đã gửi tiền", "every case on the parcel is paid or held"),
      settle(
        "covered", from: ["none", "secured", "paid"], .all(covered, .not(secured)),
        "mọi hồ sơ trên thửa đã có phương án được duyệt", "every case on the parcel has an approved plan"),
      settle(
        "none", from: ["covered", "secured", "paid"], .all(.not(covered), .not(secured)),
        "có hồ sơ trên thửa chưa có phương án được duyệt", "a case on the parcel has no approved plan"),
    ])

  private static func settle(
    _ state: State, from: Set<State>, _ condition: Guard, _ vi: String, _ en: String
  ) -> Transition {
    Transition(
      state == "none" ? "uncovered" : state.text, from: from, to: state,
      requires: [
        Requirement(
          "cases_\(state)", condition, says: Bilingual(vi, en), citation: "Luật Đất đai 2013 Đ.93",
          supplier: Body.compensationUnit)
      ], title: Bilingual(vi, en), citation: "Luật Đất đai 2013 Đ.93")
  }

  // MARK: Recovery

  private static let decided: Guard = .every("case", "recovery", ["in_force", "adjusted"])

  private static let recovery = Track(
    "recovery", title: Bilingual("Thu hồi", "Recovery"),
    states: [
      StateDefinition("none", Bilingual("chưa thu hồi", "not recovered")),
      StateDefinition("recovered", Bilingual("đã thu hồi", "recovered")),
    ],
    transitions: [
      Transition(
        "recovered", from: ["none"], to: "recovered",
        requires: [
          Requirement(
            "cases_recovered", decided,
            says: Bilingual(
              "mọi hồ sơ trên thửa có quyết định thu hồi có hiệu lực", "every case has a recovery in force"),
            citation: "Luật Đất đai 2013 Đ.69 k.3", supplier: Body.recoveryAuthority)
        ], title: Bilingual("đã thu hồi", "recovered"), citation: "Luật Đất đai 2013 Đ.69 k.3"),
      Transition(
        "not_recovered", from: ["recovered"], to: "none",
        requires: [
          Requirement(
            "cases_not_recovered", .not(decided),
            says: Bilingual(
              "có hồ sơ trên thửa không có quyết định thu hồi có hiệu lực", "a case has no recovery in force"),
            citation: "Luật Đất đai 2013 Đ.69 k.3")
        ], title: Bilingual("quyết định thu hồi không còn hiệu lực", "no longer recovered"),
        citation: "Luật Đất đai 2013 Đ.69 k.3"),
    ])
}
