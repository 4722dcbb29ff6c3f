internal import Measures
internal import Workflow

/// From the paid price to a title, the ground and the cadastral record.
enum TitleTrack {
  static let track = Track(
    "title", title: Bilingual(vi: "Giao đất, cấp giấy", en: "Allocation and title"),
    states: [
      .state("none", "Chưa", "None"),
      .state("allocated", "Đã có quyết định giao đất", "Allocated"),
      .state("titled", "Đã cấp giấy chứng nhận", "Titled"),
      .state("lot_handed_over", "Đã bàn giao thực địa", "Handed over"),
      .state("closed", "Đã cập nhật hồ sơ địa chính", "Closed", final: true),
    ],
    transitions: [
      Transition(
        "allocated", from: ["none"], to: "allocated", by: "land_allocation_decided",
        requires: [
          Requirement(
            "paid_before_allocation", isPaid, .faults, says: paid,
            citation: "Luật Đất đai 2024 Đ.229 k.5 đ.a", supplier: AuctionOffice.treasury)
        ],
        title: Bilingual(vi: "Quyết định giao đất", en: "Allocated"),
        citation: "Luật Đất đai 2024 Đ.229 k.5 đ.a"),
      Transition(
        "titled", from: ["none", "allocated"], to: "titled", by: "title_issued",
        requires: [
          Requirement(
            "paid_before_title", isPaid, .faults, says: paid,
            citation: "Luật Đất đai 2013 Đ.99 k.1 đ.đ; Luật Đất đai 2024 Đ.229 k.5 đ.a",
            supplier: AuctionOffice.treasury),
          Requirement(
            "allocated_before_title", .any(ReadinessGuards.under2013, .filed("land_allocation_decided")),
            .faults,
            says: Bilingual(vi: "Đã có quyết định giao đất (luật 2024)", en: "Allocated first (law of 2024)"),
            citation: "Luật Đất đai 2024 Đ.229 k.5 đ.a", supplier: AuctionOffice.cityCommittee),
        ],
        title: Bilingual(vi: "Cấp giấy chứng nhận", en: "Titled"),
        citation: "Luật Đất đai 2013 Đ.99 k.1 đ.đ, Đ.105 k.2; Luật Đất đai 2024 Đ.229 k.5"),
      Transition(
        "lot_handed_over", from: ["titled"], to: "lot_handed_over", by: "lot_handed_over",
        title: Bilingual(vi: "Bàn giao đất trên thực địa", en: "Handed over on the ground"),
        citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.14; Luật Đất đai 2024 Đ.229 k.6"),
      Transition(
        "closed", from: ["lot_handed_over"], to: "closed", by: "record_updated",
        title: Bilingual(vi: "Cập nhật hồ sơ địa chính", en: "Cadastral record updated"),
        citation: "Luật Đất đai 2024 Đ.229 k.5 đ.b; Luật Đấu giá tài sản 2016 Đ.54"),
    ])

  private static let paid = Bilingual(
    vi: "Người trúng đấu giá đã nộp đủ tiền", en: "The winner has paid in full")
  /// Land allocated without auction has a price of its own that is not followed here.
  private static let isPaid = Guard.any(
    .state(AttemptGuards.collection, "paid"), .state("land", "allocated_without_auction"))
}
