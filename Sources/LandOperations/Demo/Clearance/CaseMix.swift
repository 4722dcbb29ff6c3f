/// Which stories the cases of the three projects tell, and how many tell each.
enum CaseMix {
  static let all: [CaseScript] =
    (beginnings + inventories + plans + decisions + settlements + handovers + endings).flatMap {
      count, script in
      Array(repeating: script, count: count)
    }

  private typealias Line = (Int, CaseScript)

  private static let beginnings: [Line] = [
    (12, CaseScript(stop: .identified)),
    (6, CaseScript(stop: .issued)),
    (20, CaseScript(stop: .served)),
    (2, CaseScript(stop: .served) { $0.complaint = .running }),
    (2, CaseScript(stop: .served) { $0.trouble = .inheritance }),
    (8, CaseScript(stop: .invited)),
  ]

  /// Every state of the compulsory inventory, in which the story stops while it runs; after its ends it may go on.
  private static let inventories: [Line] = [
    (4, compelled(.opened)), (4, compelled(.persuading)), (4, compelled(.waiting)), (3, compelled(.proposed)),
    (4, compelled(.decided)), (4, compelled(.served)), (3, compelled(.nonCompliant)),
    (3, compelled(.enforcementDecided)), (3, compelled(.ready)),
    (3, compelled(.enforced, stop: .inventoried)), (2, compelled(.enforced, stop: .handedOver)),
    (2, compelled(.agreed, stop: .inventoried)), (3, compelled(.agreed)),
    (2, compelled(.complied, stop: .certified)), (2, compelled(.complied)),
    (2, compelled(.cancelled, stop: .inventoried)), (1, compelled(.cancelled)),
    (14, CaseScript(stop: .inventoried)),
    (5, CaseScript(stop: .inventoried) { $0.trouble = .origin }),
    (12, CaseScript(stop: .certified)),
    (2, CaseScript(stop: .certified) { $0.trouble = .mortgage }),
    (1, CaseScript(stop: .certified) { $0.suspension = .running }),
    (2, CaseScript(stop: .certified) { $0.resettlement = .choiceOnly }),
  ]

  private static func compelled(_ end: CaseScript.Compulsion, stop: CaseScript.Milestone = .closed)
    -> CaseScript
  {
    CaseScript(stop: stop) { $0.compulsion = end }
  }

  private static let plans: [Line] = [
    (14, CaseScript(stop: .drafted)), (14, CaseScript(stop: .posted)), (6, CaseScript(stop: .opinionsTaken)),
    (8, CaseScript(stop: .opinionsTaken) { $0.disagrees = true }),
    (5, CaseScript(stop: .dialogueHeld) { $0.disagrees = true }),
    (12, CaseScript(stop: .submitted)),
    (5, CaseScript(stop: .returned) { $0.returns = 1 }),
    (4, CaseScript(stop: .returned) { $0.returns = 2 }),
    (10, CaseScript(stop: .appraised)),
    (3, CaseScript(stop: .appraised) { $0.returns = 2 }),
  ]

  private static let decisions: [Line] = [
    (14, CaseScript(stop: .approved)),
    (3, CaseScript(stop: .approved) { $0.resettlement = .allotted }),
    (2, CaseScript(stop: .approved) { $0.isPremature = true }),
    (14, CaseScript(stop: .published)),
    (4, CaseScript(stop: .published) { $0.trouble = .price }),
    (4, CaseScript(stop: .published) { $0.trouble = .capital }),
    (5, CaseScript(stop: .published) { $0.complaint = .running }),
    // The recovery decision bears another day than the approval, so nothing was decided.
    (1, CaseScript(stop: .published) { $0.splitsDecision = true }),
  ]

  private static let settlements: [Line] = [
    (5, CaseScript(stop: .moneyRefused) { $0.money = .held }),
    (8, CaseScript(stop: .partlyPaid) { $0.money = .onlyPart }),
    (18, CaseScript(stop: .settled)),
    (5, CaseScript(stop: .settled) { $0.money = .late }),
    (7, CaseScript(stop: .settled) { $0.money = .held }),
    (2, CaseScript(stop: .settled) { ($0.money, $0.trouble) = (.held, .dispute) }),
    (4, CaseScript(stop: .settled) { $0.isAdjusted = true }),
    (3, CaseScript(stop: .settled) { $0.resettlement = .allotted }),
    (7, CaseScript(stop: .resettled) { $0.resettlement = .handed }),
    (3, CaseScript(stop: .resettled) { $0.resettlement = .selfArranged }),
  ]

  /// Every state of the enforcement of recovery.
  private static let handovers: [Line] =
    CaseScript.Enforcement.allCases.map { state in
      (
        state == .executed || state == .cancelled ? 1 : 2,
        CaseScript(stop: .handedOver) {
          ($0.enforcement, $0.money) = (state, .held)
        }
      )
    } + [
      (4, CaseScript(stop: .partlyHandedOver) { $0.inParts = true }),
      (26, CaseScript(stop: .handedOver)),
      (5, CaseScript(stop: .handedOver) { $0.waivesNotice = true }),
      (3, CaseScript(stop: .handedOver) { $0.inParts = true }),
      (3, CaseScript(stop: .handedOver) { $0.resettlement = .handed }),
      (3, CaseScript(stop: .handedOver) { ($0.money, $0.isHandedOverEarly) = (.inTwoParts, true) }),
      (3, CaseScript(stop: .handedOver) { $0.money = .held }),
    ]

  private static let endings: [Line] = [
    (26, CaseScript()),
    (4, CaseScript { $0.isLandForLand = true }),
    (2, CaseScript { $0.isPremature = true }),
    (2, CaseScript { $0.suspension = .lifted }),
    (4, CaseScript { $0.complaint = .closed }),
    (3, CaseScript { $0.money = .heldThenReleased }),
    (1, CaseScript { ($0.money, $0.trouble) = (.heldThenReleased, .dispute) }),
    (3, CaseScript { $0.money = .late }),
    (3, CaseScript { ($0.disagrees, $0.returns) = (true, 1) }),
    (2, CaseScript { $0.returns = 2 }),
    (2, CaseScript { $0.trouble = .mortgage }),
    (2, CaseScript { $0.trouble = .inheritance }),
    (3, CaseScript { $0.isAdjusted = true }),
    (1, CaseScript(stop: .served) { $0.isWithdrawn = true }),
    (2, CaseScript(stop: .certified) { $0.isWithdrawn = true }),
    (1, CaseScript(stop: .appraised) { $0.isWithdrawn = true }),
  ]
}
