internal import Measures
internal import Workflow

/// Steps that nobody works towards: a withdrawal, a refusal, a hold. They are told last, since they are no answer to
/// "what is missing".
enum SideSteps {
  static func contains(_ track: TrackName, from: State, to: State, initial: State?) -> Bool {
    states.contains(to) || from == "not_applicable" || (beside.contains(track) && from == initial)
  }

  static func contains(_ state: State) -> Bool { states.contains(state) }

  /// Tracks beside the way of a unit, of interest once something is on them.
  static let beside: Set<TrackName> = ["complaint", "failures", "hold"]

  private static let states: Set<State> = [
    "allocated_without_auction", "cancelled", "disputed", "encroached", "enforcement_cancelled", "excluded",
    "failed",
    "inventory_cancelled", "lapsed", "non_compliant", "nothing_due", "refused", "removed", "result_cancelled",
    "returned", "revoked", "under_enforcement", "withdrawn",
  ]
}
