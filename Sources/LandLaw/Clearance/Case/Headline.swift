package import Measures
package import Workflow

/// One line for a case with eight tracks: the furthest mark it has reached, as the law of its time ranks them.
///
/// Reports print money, decision and land as three figures; this is for lists.
package enum Headline: String, Hashable, Sendable, Codable, CaseIterable {
  case identified = "C00"
  case notified = "C10"
  case inventoried = "C20"
  case inventoryRefused = "C25"
  case drafted = "C30"
  case posted = "C35"
  case opinionsClosed = "C40"
  case inAppraisal = "C45"
  case approved = "C50"
  case paidOrHeld = "C60"
  case resettled = "C65"
  case recoveryDecided = "C70"
  case handoverRefused = "C75"
  case handedOver = "C80"
  case closed = "C90"
  case withdrawn = "C95"

  /// The headline of a case whose tracks stand at `states`; a track that is missing counts as in its first state.
  package init(of states: [TrackName: State], under regime: RegimeCode) {
    self = Self.ranked(under: regime).last { $0.isReached(states) } ?? .identified
  }

  /// The furthest last. Under the 2013 law the decision comes with the approval and the money after it; later the
  /// money and the resettlement come before the decision.
  package static func ranked(under regime: RegimeCode) -> [Headline] {
    let preparation: [Headline] = [
      .identified, .notified, .inventoried, .inventoryRefused, .drafted, .posted, .opinionsClosed,
      .inAppraisal,
      .approved,
    ]
    let settlement: [Headline] =
      regime == Regimes.landLaw2013.code
      ? [.recoveryDecided, .paidOrHeld, .resettled] : [.paidOrHeld, .resettled, .recoveryDecided]
    return preparation + settlement + [.handoverRefused, .handedOver, .closed, .withdrawn]
  }

  private func isReached(_ states: [TrackName: State]) -> Bool {
    func stands(_ track: TrackName, _ wanted: State...) -> Bool {
      states[track].map { wanted.contains($0) } ?? false
    }
    return switch self {
    case .identified: true
    case .notified: stands("notice", "issued", "served", "waited", "waived", "reissued")
    case .inventoried: stands("inventory", "inventoried", "certified")
    case .inventoryRefused: stands("inventory", "refused", "compulsory")
    case .drafted: stands("plan", "drafted")
    case .posted: stands("plan", "posted")
    case .opinionsClosed: stands("plan", "opinions_taken", "dialogue_held", "dialogue_not_needed", "returned")
    case .inAppraisal: stands("plan", "submitted", "appraised")
    case .approved: stands("plan", "approved", "published")
    case .paidOrHeld: stands("money", "paid", "held", "nothing_due")
    case .resettled: stands("resettlement", "handed", "self_arranged")
    case .recoveryDecided: stands("recovery", "decided", "in_force", "adjusted")
    case .handoverRefused: stands("handover", "refused", "under_enforcement")
    case .handedOver: stands("handover", "handed_over")
    case .closed: stands("file", "closed")
    case .withdrawn: stands("file", "withdrawn")
    }
  }

  package var title: Bilingual {
    switch self {
    case .identified: Bilingual("đã xác định", "identified")
    case .notified: Bilingual("đã thông báo thu hồi đất", "notified")
    case .inventoried: Bilingual("đã kiểm đếm", "inventoried")
    case .inventoryRefused: Bilingual("không phối hợp kiểm đếm", "inventory refused")
    case .drafted: Bilingual("đã lập phương án", "plan drafted")
    case .posted: Bilingual("đang niêm yết phương án", "plan posted")
    case .opinionsClosed: Bilingual("đã lấy ý kiến", "opinions closed")
    case .inAppraisal: Bilingual("đang thẩm định", "in appraisal")
    case .approved: Bilingual("đã phê duyệt phương án", "plan approved")
    case .paidOrHeld: Bilingual("đã chi trả hoặc gửi tiền", "paid or held in deposit")
    case .resettled: Bilingual("đã tái định cư", "resettled")
    case .recoveryDecided: Bilingual("đã quyết định thu hồi đất", "recovery decided")
    case .handoverRefused: Bilingual("không bàn giao mặt bằng", "handover refused")
    case .handedOver: Bilingual("đã bàn giao mặt bằng", "handed over")
    case .closed: Bilingual("đã kết thúc hồ sơ", "closed")
    case .withdrawn: Bilingual("đã đưa ra khỏi dự án", "withdrawn")
    }
  }
}
