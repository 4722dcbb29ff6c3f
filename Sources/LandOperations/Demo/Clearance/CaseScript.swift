internal import Measures

/// What befalls one case, and where its story stops.
struct CaseScript: Sendable {
  /// Steps of the main line; a story stops right after the one it names.
  enum Milestone: Sendable {
    case identified, issued, served, invited, refusedInventory, inventoried, certified, drafted, posted
    case opinionsTaken, dialogueHeld, submitted, returned, appraised, approved, published, moneyRefused,
      partlyPaid
    case settled, resettled, handoverRefused, partlyHandedOver, handedOver, closed
  }
  /// States of a compulsory inventory, K0 to K10, and its three other ends.
  enum Compulsion: Sendable {
    case opened, persuading, waiting, proposed, decided, served, nonCompliant, enforcementDecided, ready,
      enforced
    case agreed, complied, cancelled
  }
  /// States of an enforcement of recovery, E0 to E9.
  enum Enforcement: Sendable, CaseIterable {
    case opened, persuading, waiting, decided, served, ready, executed, landHanded, complied, cancelled
  }
  enum Money: Sendable { case inTime, inTwoParts, late, held, heldThenReleased, onlyPart, none }
  enum Resettlement: Sendable { case none, handed, choiceOnly, planPosted, allotted, selfArranged }
  enum Complaint: Sendable { case none, running, closed }
  enum Suspension: Sendable { case none, running, lifted }
  enum Trouble: Sendable { case origin, price, inheritance, mortgage, dispute, capital }

  var stop = Milestone.closed
  var compulsion: Compulsion?
  var enforcement: Enforcement?
  var money = Money.inTime
  var resettlement = Resettlement.none
  var complaint = Complaint.none
  var suspension = Suspension.none
  var trouble: Trouble?
  /// The person does not agree with the draft plan, so a dialogue is held.
  var disagrees = false
  /// How often the plan comes back from appraisal: the first time to be mended, the second to be drafted anew.
  var returns = 0
  /// The plan is adjusted upwards after the first payment.
  var isAdjusted = false
  var isLandForLand = false
  /// Consents to recovery before the wait after the notice is over.
  var waivesNotice = false
  /// A decision comes before the wait after the notice is over, and a lawful one later.
  var isPremature = false
  /// The recovery decision bears another day than the approval, which the 2013 law does not allow.
  var splitsDecision = false
  /// Gives the land before the money.
  var isHandedOverEarly = false
  var isWithdrawn = false
  /// The land is handed over in two parts.
  var inParts = false
  /// The step is followed by a pause until this day at least.
  var resumes: (after: Milestone, on: CivilDate)?

  init(stop: Milestone = .closed, _ change: (inout CaseScript) -> Void = { _ in }) {
    self.stop = stop
    change(&self)
  }
}
