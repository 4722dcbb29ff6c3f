internal import Workflow

/// States that nobody works towards. Steps into them are told last, since they are no answer to "what is missing".
enum SideStates {
  static func contains(_ state: State) -> Bool { all.contains(state) }

  private static let all: Set<State> = [
    "allocated_without_auction", "cancelled", "disputed", "encroached", "enforcement_cancelled", "excluded", "failed",
    "held_back", "inventory_cancelled", "lapsed", "non_compliant", "nothing_due", "refused", "removed",
    "result_cancelled", "returned", "revoked", "under_enforcement", "withdrawn",
  ]
}
