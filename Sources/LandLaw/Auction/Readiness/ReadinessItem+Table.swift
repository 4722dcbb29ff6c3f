internal import Measures
internal import Workflow

extension ReadinessItem {
  /// `C01` … `C36`, in the order of their codes.
  package static let all: [ReadinessItem] =
    landItems + clearanceItems + planningItems + exclusionItems + planAndPriceItems + roundItems

  /// In the order in which the first blocker is looked for: the land, its listing, planning, plan and price, the
  /// round; what blocks nothing comes last.
  package static let inBlockerOrder: [ReadinessItem] = {
    let order = Array(4...9) + Array(1...3) + Array(12...20) + Array(21...27) + Array(28...36) + [10, 11]
    return order.map { all[$0 - 1] }
  }()

  /// Those that are about one round: they decide whether a session may be opened, not whether the lot is ready.
  package static let ofSession: [ReadinessItem] = all.filter {
    ["C28", "C30", "C31", "C33", "C34"].contains($0.code)
  }

  /// Those that decide whether the lot is ready.
  package static let ofPreparation: [ReadinessItem] = all.filter { item in
    !ofSession.contains { $0.code == item.code }
  }

  static func item(
    _ code: String, _ title: Bilingual, _ group: Group, _ scope: Scope, _ severity2013: Severity,
    _ severity2024: Severity, only2024: LotClass? = nil, evidence: Bilingual, blocker: BlockerText,
    missing: BlockerText? = nil, citation: String, resolver: Bilingual, rules: ReadinessRules
  ) -> ReadinessItem {
    ReadinessItem(
      code: code, title: title, group: group, scope: scope, severity2013: severity2013,
      severity2024: severity2024, only2024: only2024, evidence: evidence, blocker: blocker, missing: missing,
      citation: citation, resolver: resolver, rules: rules)
  }
}

extension BlockerText {
  static func says(_ vi: String, _ en: String, _ sources: Source...) -> BlockerText {
    BlockerText(template: Bilingual(vi: vi, en: en), sources: sources)
  }
}

extension BlockerText.Source {
  static func field(_ field: String, of kind: Kind, _ entryField: String? = nil) -> Self {
    Self(field: field, kind: kind, entryField: entryField ?? field)
  }
  static func day(_ field: String, of kind: Kind) -> Self { Self(field: field, kind: kind, entryField: nil) }
}
