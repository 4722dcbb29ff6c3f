package import LandLaw
package import Workflow

/// All that the law has, as tests find it in their databases.
package enum TestLaw {
  package static let kinds: [KindDefinition] =
    ProjectKinds.all + CaseKinds.all + CompulsoryInventoryKinds.all + RecoveryEnforcementKinds.all
    + ParcelKinds.all + SiteKinds.all + LotKinds.all + AttemptKinds.all + AttemptKinds.ofRound
    + DirectiveKinds.all
  package static let parameters: [Parameter] = ClearanceParameters.all + AuctionParameters.all
}
