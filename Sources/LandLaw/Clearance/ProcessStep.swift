internal import Measures
internal import Workflow

extension Transition {
  /// A step of the procedure: a suspension stops it, and a withdrawn case takes no more of them. A complaint alone
  /// stops nothing (Nghị định 43/2014/NĐ-CP Đ.18). Payment, service, refusal and handover are no steps but facts.
  static func step(
    _ code: String, from: Set<State>, to: State, by trigger: Kind? = nil, matching: FieldMatch? = nil,
    requires: [Requirement] = [], priority: Int = 0, beginsRound: Bool = false, title: Bilingual,
    citation: String
  ) -> Transition {
    Transition(
      code, from: from, to: to, by: trigger, matching: matching,
      requires: requires + [Requirement.notSuspended, .notWithdrawn], priority: priority,
      beginsRound: beginsRound, title: title, citation: citation)
  }
}

extension Requirement {
  static let notSuspended = Requirement(
    "not_suspended", .not(.during("suspension")),
    says: Bilingual("không bị tạm đình chỉ", "no suspension is in force"),
    citation: "Luật Khiếu nại 2011 Đ.35; Luật Tố tụng hành chính 2015 Đ.68", supplier: Body.complaintAuthority
  )

  static let notWithdrawn = Requirement(
    "not_withdrawn", .not(.state(TrackPath("file", of: .root), ["withdrawn"])),
    says: Bilingual("hồ sơ còn trong dự án", "the case is still in the project"), citation: "thiết kế")

  static let serviceNotSuspended = Requirement(
    "service_not_suspended", .not(.during("suspension")), .faults,
    says: Bilingual("giao văn bản khi không bị tạm đình chỉ", "served while no suspension was in force"),
    citation: "Luật Khiếu nại 2011 Đ.35; Luật Tố tụng hành chính 2015 Đ.68")

  /// For decisions whose conditions the 2024 law changed in kind, not only in number.
  static let landLaw2013 = Requirement(
    "land_law_2013", .under(Regimes.landLaw2013.code),
    says: Bilingual(
      "trong thời gian áp dụng Luật Đất đai 2013 (trình tự của Luật Đất đai 2024 chưa có trong bản này)",
      "while the 2013 land law governs (the steps of the 2024 law are not in this release)"),
    citation: "Luật Đất đai 2024 Đ.252, Đ.254")

  /// For steps that the 2024 law keeps but conditions otherwise.
  static let followsLandLaw2013 = Requirement(
    "follows_land_law_2013", .under(Regimes.landLaw2013.code), .faults,
    says: Bilingual(
      "theo trình tự Luật Đất đai 2013 (trình tự của Luật Đất đai 2024 chưa có trong bản này)",
      "as the 2013 land law has it (the steps of the 2024 law are not in this release)"),
    citation: "Luật Đất đai 2024 Đ.252, Đ.254")
}
