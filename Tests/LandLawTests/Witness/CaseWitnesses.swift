import LandLaw
import Measures
import Workflow

/// Lives that between them pass through every state of a case, of its inventories and of its enforcements.
enum CaseWitnesses {
  static let all = notices + plans + inventories + settlements + enforcements

  private static let notices = [
    CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("early_recovery_agreed", on: "2021-03-02")
      $0.file("complaint_opened", on: "2021-03-03")
      $0.file("complaint_accepted", on: "2021-03-05")
      $0.file("complaint_decided", on: "2021-04-05")
      $0.file("complaint_closed", on: "2021-04-06")
      $0.file("complaint_opened", on: "2021-04-20", ["level": "2"])
      $0.file("complaint_accepted", on: "2021-04-25", ["level": "2"])
    },
    CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.file("notice_cancelled", on: "2021-03-10")
      $0.file("case_withdrawn", on: "2021-03-11")
    },
    CaseDossier {
      $0.file("notice_issued", on: "2024-09-02")
      $0.file("notice_served", on: "2024-09-03")
      $0.file("notice_reissued", on: "2025-09-10")
    },
  ]

  private static let plans = [
    CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      $0.inventoried(on: "2021-04-01")
      $0.file("compensation_plan_drafted", on: "2021-05-03")
      $0.file("compensation_plan_posted", on: "2021-05-03")
      $0.file("opinions_taken", on: "2021-05-10", ["disagree": "2"])
      $0.file("dialogue_held", on: "2021-05-20")
      $0.file("compensation_plan_submitted", on: "2021-06-01")
      $0.file("compensation_plan_returned", on: "2021-06-10")
      $0.file("compensation_plan_cancelled", on: "2021-06-20")
    },
    CaseDossier {
      $0.appraised()
      $0.file("recovery_submitted", on: "2021-07-15")
      $0.approvedAndDecided(on: "2021-08-02", effective: "2021-08-10")
      $0.file("compensation_plan_published", on: "2021-08-03")
      $0.file("recovery_served", on: "2021-08-03")
      $0.file("payment", on: "2021-08-20", amount: 100_000_000)
      $0.file("handed_over", on: "2021-09-01")
      $0.file("certificate_collected", on: "2021-09-10")
    },
  ]

  private static let inventories = [
    CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let inventory = $0.inventoryRefused(on: "2021-05-20")
      $0.enforcementOfInventoryDecided(inventory)
      $0.file("enforcement_posted", on: "2021-07-03", in: inventory)
      $0.file("enforcement_served", on: "2021-07-03", in: inventory)
      $0.file("enforced", on: "2021-07-12", in: inventory)
      $0.file("inventory_done", on: "2021-07-12")
      let again = $0.inventoryRefused(on: "2021-08-10")
      $0.file("inventory_agreed", on: "2021-08-15", in: again)
    },
    CaseDossier {
      $0.noticeServed(on: "2021-03-01")
      let first = $0.inventoryRefused(on: "2021-05-20")
      $0.enforcementOfInventoryDecided(first)
      $0.file("complied", on: "2021-07-03", in: first)
      let second = $0.inventoryRefused(on: "2021-07-20")
      $0.file("inventory_cancelled", on: "2021-07-25", in: second)
    },
  ]

  private static let settlements = [
    CaseDossier {
      $0.file("described", on: "2021-02-01", ["resettlement": "entitled"])
      $0.file("resettlement_choice_registered", on: "2021-02-02")
      $0.file("resettlement_plan_posted", on: "2021-02-03")
      $0.file("resettlement_allotted", on: "2021-02-20")
      $0.file("resettlement_handed", on: "2021-03-10")
      $0.decided(amount: 100)
      $0.file("payment_invited", on: "2021-08-05")
      $0.file("payment", on: "2021-08-06", amount: 50)
      $0.file("payment_refused", on: "2021-08-12")
      $0.file("money_held", on: "2021-08-20", amount: 50, ["place": "treasury"])
      $0.file("recovery_adjusted", on: "2021-09-01")
      $0.file("recovery_revoked", on: "2021-09-10")
    },
    CaseDossier {
      $0.file("described", on: "2021-02-01", ["resettlement": "entitled"])
      $0.file("resettlement_self_arranged", on: "2021-02-10")
      $0.decided(amount: 100)
      $0.file("dispute_opened", on: "2021-08-10")
      $0.file("compensation_plan_adjusted", on: "2021-09-10", amount: 120)
    },
    CaseDossier { $0.decided(amount: 0) },
  ]

  private static let enforcements = [
    CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-10", amount: 100)
      $0.file("handed_over", on: "2021-08-20", ["extent": "part"])
      let enforcement = $0.handoverRefused(on: "2021-09-20")
      $0.file("handover_persuasion", on: "2021-09-25", in: enforcement)
      $0.file("recovery_enforcement_signed", on: "2021-10-01", in: enforcement)
      $0.file("enforcement_served", on: "2021-10-02", in: enforcement)
      $0.file("enforcement_posted", on: "2021-10-02", in: enforcement)
      $0.file("board_set_up", on: "2021-10-05", in: enforcement)
      $0.file("enforcement_plan_approved", on: "2021-10-08", in: enforcement)
      $0.file("enforced", on: "2021-10-20", in: enforcement)
      $0.file("land_handed_to_unit", on: "2021-10-21", in: enforcement)
    },
    CaseDossier {
      $0.decided(amount: 100)
      let first = $0.handoverRefused(on: "2021-09-20")
      $0.file("complied", on: "2021-10-01", in: first)
      let second = $0.handoverRefused(on: "2021-10-20")
      $0.file("enforcement_cancelled", on: "2021-10-25", in: second)
    },
  ]
}

/// Numbers that the seed alone decides.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension CaseDossier {
  /// The same life with entries of any kind thrown in on any day.
  func disturbed(by count: Int, seed: UInt64) -> CaseDossier {
    var numbers = SeededNumbers(seed: seed)
    var copy = self
    let first =
      subjects.indices.contains(0) ? entries.map(\.on).min() ?? day("2021-01-04") : day("2021-01-04")
    for _ in 0..<count {
      guard let subject = subjects.indices.randomElement(using: &numbers) else { continue }
      let kinds = CaseDefinition.definition.kinds.filter { $0.subject == subjects[subject].kind }
      guard let kind = kinds.randomElement(using: &numbers) else { continue }
      var fields: [String: String] = [:]
      for field in kind.fields {
        if case .choice(let values) = field.form {
          fields[field.name] = values.randomElement(using: &numbers)
        }
      }
      let on = first + Int.random(in: 0..<300, using: &numbers)
      copy.file(
        kind.kind, on: "\(on)", in: subject, amount: Int64.random(in: 0...120, using: &numbers), fields)
    }
    return copy
  }
}
