internal import Measures

/// An invented compensation case.
struct DemoCase: Sendable {
  let code: String
  let project: String
  let party: DemoParty
  let parcels: [DemoParcel]
  /// `đợt 2`: of the notices.
  let batch: String
  let script: CaseScript
  let openedOn: CivilDate
  /// The net amount of its plan.
  let amount: Money

  var group: DemoParcel.Group { .of(parcels) }
  var hasCertificate: Bool { parcels.allSatisfy { !$0.certificate.isEmpty } }
  var recovered: Area { parcels.reduce(.zero) { $0 + $1.recovered } }
  var resettlement: String {
    switch script.resettlement {
    case .none: parcels.contains(where: \.isResidential) ? "not_entitled" : "not_applicable"
    case .handed, .choiceOnly, .planPosted, .allotted, .selfArranged: "entitled"
    }
  }
}
