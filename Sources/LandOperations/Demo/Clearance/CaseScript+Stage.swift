internal import LandLaw

extension CaseScript {
  /// What the list of cases must say of a case whose story got as far as `milestone`, under the 2013 law.
  func headline(at milestone: Milestone) -> Headline {
    if isWithdrawn { return .withdrawn }
    let decided = splitsDecision ? Headline.approved : .recoveryDecided
    return switch milestone {
    case .identified: .identified
    case .issued, .served, .invited: .notified
    case .refusedInventory: .inventoryRefused
    case .inventoried, .certified: .inventoried
    case .drafted: .drafted
    case .posted: .posted
    case .opinionsTaken, .dialogueHeld, .returned: .opinionsClosed
    case .submitted, .appraised: .inAppraisal
    case .approved, .published, .moneyRefused, .partlyPaid:
      resettlement == .selfArranged ? .resettled : decided
    case .settled, .partlyHandedOver:
      resettlement == .selfArranged || milestone == .partlyHandedOver && resettlement == .handed
        ? .resettled : .paidOrHeld
    case .resettled: .resettled
    case .handoverRefused: enforcement == .cancelled ? .paidOrHeld : .handoverRefused
    case .handedOver: .handedOver
    case .closed: .closed
    }
  }
}
