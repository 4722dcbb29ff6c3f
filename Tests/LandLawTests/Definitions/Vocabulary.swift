/// The public words, as the office agreed on them: what files, JSON and the database may hold.
enum Vocabulary {
  static let kinds: [String: [String]] = [
    "project": words(
      """
      land_use_plan_listed land_use_plan_listing_cancelled legal_basis_recorded council_list_approved
      investor_dossier_complete recovery_plan_approved boundary_handed pre_notice_meeting_held land_price_decided
      compulsory_plan_approved detailed_planning_approved cluster_established budget_approved funds_allocated
      target_set opinion_requested opinion_received regime_chosen authority_assigned cost_finalised stopped
      """),
    "case": words(
      """
      described parcel_included parcel_excluded
      notice_issued notice_reissued notice_cancelled notice_served notice_posted notice_published
      early_recovery_agreed inventory_invited inventory_done inventory_refused inventory_result_posted
      origin_certified
      compensation_plan_drafted compensation_plan_posted compensation_plan_posting_ended opinions_taken
      party_opinion dialogue_held compensation_plan_submitted compensation_plan_returned
      compensation_plan_appraised compensation_plan_approved compensation_plan_published
      compensation_plan_adjusted compensation_plan_cancelled compensation_plan_accepted
      compensation_plan_refused plan_persuasion
      payment_invited payment payment_refused money_held money_released late_payment_plan_approved
      resettlement_choice_registered resettlement_plan_posted resettlement_allotted resettlement_handed
      resettlement_self_arranged temporary_housing_agreed
      recovery_submitted recovery_exception_recorded recovery_decided recovery_served recovery_posted
      recovery_adjusted recovery_revoked handed_over handover_refused land_for_land_requested
      land_for_land_allotted co_owner_split_agreed remainder_recovery_agreed certificate_collected graves_moved
      complaint_opened complaint_accepted complaint_decided complaint_closed
      lawsuit_opened lawsuit_accepted lawsuit_decided lawsuit_closed suspension_opened suspension_closed
      dispute_opened dispute_closed encumbrance_noted encumbrance_consented encumbrance_lifted
      heirs_missing heirs_agreed unreachable reached obstacle_opened obstacle_closed case_withdrawn
      """),
    "compulsory_inventory": words(
      """
      persuasion_held persuasion_started persuasion_ended proposal_submitted inventory_decision_signed
      inventory_decision_served inventory_decision_posted non_compliance_recorded repeated_persuasion
      board_set_up board_persuasion_held police_requested enforcement_decision_signed enforcement_served
      enforcement_posted enforcement_announced enforcement_scheduled inventory_agreed complied enforced
      inventory_cancelled
      """),
    "recovery_enforcement": words(
      """
      handover_persuasion board_set_up enforcement_plan_approved recovery_enforcement_signed
      board_persuasion_held police_requested non_compliance_recorded enforcement_served enforcement_posted
      enforcement_announced enforcement_scheduled complied enforced goods_stored goods_collection_notified
      land_handed_to_unit enforcement_cancelled
      """),
    "parcel": words(
      """
      surveyed classified cleared site_inspected encroachment_found encroachment_removed management_assigned
      parcel_split excluded
      """),
    "directive": words("assigned extended waiting resumed done"),
  ]

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
