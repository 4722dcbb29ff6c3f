import LandLaw
import Testing
import Workflow

struct LotVocabularyTests {
  private static let site: Set<String> = [
    "land_use_plan_listed", "land_use_plan_listing_cancelled", "auction_list_published",
    "management_assigned",
    "state_land_confirmed", "infrastructure_accepted", "road_connected", "detailed_planning_approved",
    "planning_adjustment_opened", "planning_adjustment_closed", "opinion_requested", "opinion_received",
    "office_arrangement_approved", "office_sale_decided", "office_transferred", "sale_contract_signed",
    "auction_plan_approved", "auction_plan_adjusted", "dossier_complete", "auction_decided",
    "valuation_certified", "starting_price_approved", "budget_assigned", "no_auction_reviewed", "hold_opened",
    "hold_closed",
  ]
  private static let round: Set<String> = [
    "auction_house_called", "auction_house_selected", "auction_council_set_up", "contract_signed",
    "bid_step_decided", "rules_issued", "session_scheduled", "auction_posted", "auction_announced",
    "asset_viewing", "registration_closed", "session_held", "result_delivered", "result_submitted",
    "result_recognised", "recognition_received_by_tax", "tax_notice_issued", "bid_deposit_credited",
    "bid_deposit_returned", "bid_deposit_forfeited", "lot_payment", "refund_paid", "cancellation_proposed",
    "result_cancelled", "bidder_banned", "checked", "item_assigned",
  ]
  private static let lot: Set<String> = [
    "parcel_included", "parcel_excluded", "failure_direction_decided", "allocated_without_auction",
    "land_allocation_decided", "title_issued", "lot_handed_over", "record_updated", "removed", "checked",
    "item_assigned",
  ]

  @Test func `every kind of the vocabulary is there, and what was added is known`() {
    #expect(codes(SiteKinds.all) == Self.site.union(["site_described", "checked", "item_assigned"]))
    #expect(codes(AttemptKinds.all) == Self.round)
    #expect(codes(AttemptKinds.ofRound) == Self.round)
    #expect(
      codes(LotKinds.all)
        == Self.lot.union([
          "described", "valuation_certified", "starting_price_approved", "hold_opened", "hold_closed",
        ]))
  }

  @Test func `a kind is defined once in its subject and people can read it`() {
    let kinds = LotDefinition.definition.kinds + AttemptKinds.ofRound
    #expect(Set(kinds.map { "\($0.subject).\($0.kind)" }).count == kinds.count)
    for kind in kinds {
      #expect(isWritten(kind.title) && isWritten(kind.supplier), "\(kind.kind)")
    }
  }

  private func codes(_ kinds: [KindDefinition]) -> Set<String> { Set(kinds.map(\.kind.text)) }
}
