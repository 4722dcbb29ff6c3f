internal import Workflow

/// What kind of paper carries an entry, and which office signs it.
///
/// Signers are offices, never persons.
struct DemoPaper: Hashable, Sendable {
  /// After the number: `QĐ-UBND` in `MH0012/QĐ-UBND`.
  let sign: String
  let signedBy: String

  init(_ sign: String, _ signedBy: String) { (self.sign, self.signedBy) = (sign, signedBy) }

  static let cityDecision = DemoPaper("QĐ-UBND", city)
  static let chairmanDecision = DemoPaper("QĐ-CTUBND", "Chủ tịch UBND thành phố Kon Tum")
  static let provinceDecision = DemoPaper("QĐ-UBND", "UBND tỉnh Kon Tum")
  static let cityNotice = DemoPaper("TB-UBND", city)
  static let wardMinutes = DemoPaper("BB-UBND", "UBND xã, phường")
  static let unitMinutes = DemoPaper("BB-TTPTQĐ", fundCentre)
  static let unitInvitation = DemoPaper("GM-TTPTQĐ", fundCentre)
  static let unitSubmission = DemoPaper("TTr-TTPTQĐ", fundCentre)
  static let unitPlan = DemoPaper("PA-TTPTQĐ", fundCentre)
  static let landReport = DemoPaper("BC-TNMT", landOffice)
  static let landLetter = DemoPaper("CV-TNMT", landOffice)
  static let voucher = DemoPaper("PC-TTPTQĐ", fundCentre)
  static let treasuryVoucher = DemoPaper("UNC-KBNN", "Kho bạc Nhà nước Kon Tum")
  static let extract = DemoPaper("TL-CNVPĐKĐĐ", "Chi nhánh Văn phòng Đăng ký đất đai thành phố Kon Tum")
  static let boardMinutes = DemoPaper("BB-BCC", "Ban thực hiện cưỡng chế")
  static let partyLetter = DemoPaper("ĐƠN", "Người có đất thu hồi")
  static let certificate = DemoPaper("CT-ĐG", "Tổ chức tư vấn xác định giá đất")
  static let works = DemoPaper("BB-BQLDA", "Ban Quản lý dự án đầu tư xây dựng thành phố")
  static let planning = DemoPaper("CV-QLĐT", "Phòng Quản lý đô thị")
  static let auctionHouse = DemoPaper("BB-ĐGTS", "Tổ chức hành nghề đấu giá tài sản")
  static let tax = DemoPaper("TB-CCT", "Chi cục Thuế")

  private static let city = "UBND thành phố Kon Tum"
  private static let fundCentre = "Trung tâm Phát triển quỹ đất thành phố"
  private static let landOffice = "Phòng Tài nguyên và Môi trường thành phố"

  static func carrying(_ kind: Kind) -> DemoPaper { byKind[kind] ?? .unitMinutes }

  private static let byKind: [Kind: DemoPaper] = {
    var papers: [Kind: DemoPaper] = [:]
    for (paper, kinds) in listed { for kind in kinds { papers[kind] = paper } }
    return papers
  }()

  private static let listed: [(DemoPaper, [Kind])] = [
    (
      .provinceDecision,
      [
        "land_use_plan_listed", "land_use_plan_listing_cancelled", "council_list_approved",
        "land_price_decided",
        "starting_price_approved", "office_arrangement_approved",
      ]
    ),
    (.cityNotice, ["notice_issued", "notice_reissued", "auction_list_published"]),
    (
      .cityDecision,
      [
        "recovery_plan_approved", "budget_approved", "detailed_planning_approved",
        "compensation_plan_approved",
        "compensation_plan_adjusted", "compensation_plan_cancelled", "recovery_decided", "recovery_adjusted",
        "recovery_revoked", "resettlement_allotted", "land_for_land_allotted", "late_payment_plan_approved",
        "case_withdrawn", "notice_cancelled", "management_assigned", "auction_plan_approved",
        "auction_plan_adjusted", "auction_decided", "budget_assigned", "enforcement_plan_approved",
        "result_recognised", "result_cancelled", "title_issued", "land_allocation_decided", "excluded",
      ]
    ),
    (
      .chairmanDecision,
      [
        "compulsory_plan_approved", "inventory_decision_signed", "enforcement_decision_signed",
        "board_set_up",
        "recovery_enforcement_signed", "inventory_cancelled", "enforcement_cancelled", "complaint_decided",
        "suspension_opened", "suspension_closed",
      ]
    ),
    (
      .wardMinutes,
      [
        "notice_served", "notice_posted", "origin_certified", "compensation_plan_posted",
        "compensation_plan_posting_ended", "dialogue_held", "recovery_served", "recovery_posted",
        "persuasion_started", "persuasion_held", "persuasion_ended", "repeated_persuasion",
        "inventory_decision_served", "inventory_decision_posted", "enforcement_served", "enforcement_posted",
        "handover_persuasion", "inventory_result_posted", "resettlement_plan_posted", "encroachment_found",
        "encroachment_removed", "heirs_missing", "heirs_agreed", "dispute_opened", "dispute_closed",
      ]
    ),
    (.unitInvitation, ["inventory_invited", "payment_invited"]),
    (.unitPlan, ["compensation_plan_drafted", "compensation_plan_published"]),
    (.unitSubmission, ["compensation_plan_submitted", "proposal_submitted"]),
    (.landReport, ["compensation_plan_appraised", "compensation_plan_returned", "recovery_submitted"]),
    (
      .landLetter,
      [
        "complaint_accepted", "complaint_closed", "opinion_requested", "opinion_received", "site_described",
        "state_land_confirmed", "no_auction_reviewed", "classified", "item_assigned", "result_submitted",
        "lot_handed_over",
      ]
    ),
    (.voucher, ["payment"]),
    (.treasuryVoucher, ["money_held", "money_released", "lot_payment", "refund_paid"]),
    (
      .extract,
      ["surveyed", "parcel_included", "certificate_collected", "encumbrance_noted", "record_updated"]
    ),
    (
      .boardMinutes,
      [
        "enforced", "board_persuasion_held", "goods_stored", "goods_collection_notified",
        "land_handed_to_unit",
        "enforcement_scheduled", "police_requested",
      ]
    ),
    (
      .partyLetter,
      [
        "early_recovery_agreed", "complaint_opened", "inventory_agreed", "resettlement_choice_registered",
        "land_for_land_requested", "party_opinion", "compensation_plan_accepted", "temporary_housing_agreed",
        "resettlement_self_arranged", "encumbrance_consented",
      ]
    ),
    (.certificate, ["valuation_certified"]),
    (.works, ["infrastructure_accepted", "road_connected", "boundary_handed"]),
    (.planning, ["planning_adjustment_opened", "planning_adjustment_closed"]),
    (
      .auctionHouse,
      [
        "rules_issued", "auction_posted", "auction_announced", "session_scheduled", "session_held",
        "registration_closed", "result_delivered", "asset_viewing", "bid_deposit_credited",
        "bid_deposit_returned", "bid_deposit_forfeited",
      ]
    ),
    (.tax, ["tax_notice_issued", "recognition_received_by_tax", "cancellation_proposed"]),
  ]
}
