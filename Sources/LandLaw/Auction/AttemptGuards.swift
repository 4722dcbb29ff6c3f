internal import Workflow

/// What a lot's dossier says of its newest attempt.
enum AttemptGuards {
  static let sale = TrackPath("sale", of: .newest(AttemptKinds.subject))
  static let collection = TrackPath("collection", of: .newest(AttemptKinds.subject))

  static let hasBegun = Guard.state(sale, Set(SaleTrack.states.map(\.state)))
  static let hasFailed = Guard.state(sale, "failed")

  /// There is a winner, but the term is over without all the money, or the cancellation is proposed.
  static let resultIsInDoubt = Guard.all(
    .state(sale, "won", "result_submitted", "recognised"),
    .any(
      .state(collection, "cancellation_proposed"),
      .all(
        .state(collection, "notified", "paying", "half_paid"),
        .elapsed("P-PAY-FULL", since: .entered(collection, "notified")))))
}
