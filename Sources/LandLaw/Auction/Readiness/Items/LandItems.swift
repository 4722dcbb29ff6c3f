internal import Measures
internal import Workflow

extension ReadinessItem {
  /// Group 1, legal basis of the land: C01 to C05.
  static let landItems: [ReadinessItem] = [
    item(
      "C01",
      Bilingual(
        vi: "Có trong kế hoạch sử dụng đất năm, mục đích đấu giá",
        en: "In the annual land-use plan, for auction"),
      .land, .site, .statutory, .statutory,
      evidence: Bilingual(
        vi: "QĐ duyệt kế hoạch sử dụng đất, trang danh mục", en: "Decision on the plan, page of the list"),
      blocker: .says(
        "Khu đất {site} chưa có trong KHSDĐ năm {year}", "Site {site} is not in the land-use plan of {year}"),
      citation: "Luật Đất đai 2013 Đ.119 k.1 đ.a; Luật Đất đai 2024 Đ.125 k.2 đ.b",
      resolver: AuctionOffice.landAuthority,
      rules: ReadinessRules(
        notApplicable: .all(
          .not(ReadinessGuards.under2013),
          .recorded("site_described", FieldMatch("holder", "land_fund_organisation"))),
        // A plan counts from the day it is approved to the last day of its year.
        entries: [
          .yes("land_use_plan_listed", while: ReadinessGuards.until("land_use_plan_listed", "year")),
          .no("land_use_plan_listing_cancelled"),
        ] + .checks("C01"))),
    item(
      "C02",
      Bilingual(
        vi: "Mục trong kế hoạch sử dụng đất chưa quá hạn thực hiện",
        en: "Listing in the land-use plan not stale"),
      .land, .site, .statutory, .statutory,
      evidence: Bilingual(vi: "Năm đăng ký đầu tiên", en: "Year of first listing"),
      blocker: .says(
        "Công trình đăng ký từ {first_year}, đã quá hạn thực hiện hoặc bị hủy bỏ khỏi KHSDĐ",
        "Works listed since {first_year} are past their term or were struck from the plan",
        .field("first_year", of: "land_use_plan_listed")),
      missing: .says("Chưa rõ năm đăng ký đầu tiên trong KHSDĐ", "Year of first listing not known"),
      citation: "Luật Đất đai 2013 Đ.49 k.3; Luật Đất đai 2024 Đ.76 k.7",
      resolver: AuctionOffice.landAuthority,
      rules: ReadinessRules(
        entries: [
          .yes("land_use_plan_listed", while: ReadinessGuards.isNotStale),
          .no("land_use_plan_listing_cancelled"),
        ] + .checks("C02"))),
    item(
      "C03",
      Bilingual(vi: "Có trong danh mục đấu giá năm đã công bố", en: "In the published yearly auction list"),
      .land, .site, .local, .statutory,
      evidence: Bilingual(vi: "Bản in cổng thông tin điện tử", en: "Print of the web portal"),
      blocker: .says(
        "Chưa công bố danh mục đấu giá năm {year}", "The auction list of {year} is not published"),
      citation: "Luật Đất đai 2024 Đ.125 k.5 đ.a", resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(
        entries: [
          .yes("auction_list_published", while: ReadinessGuards.until("auction_list_published", "year"))
        ] + .checks("C03"))),
    item(
      "C04",
      Bilingual(
        vi: "Nguồn gốc đất rõ, Nhà nước đang quản lý", en: "Origin of the land clear, held by the State"),
      .land, .site, .statutory, .statutory,
      evidence: Bilingual(
        vi: "QĐ thu hồi, QĐ giao quản lý hoặc biên bản chuyển giao",
        en: "Recovery, assignment or transfer document"),
      blocker: .says(
        "Chưa có văn bản giao quản lý khu đất {site}", "No document gives site {site} to a managing unit"),
      citation: "Luật Đất đai 2013 Đ.118 k.1; Luật Đất đai 2024 Đ.113, Đ.217",
      resolver: AuctionOffice.cityCommittee,
      rules: ReadinessRules(
        entries: [.yes("management_assigned"), .yes("state_land_confirmed"), .yes("office_transferred")]
          + .checks("C04"))),
    item(
      "C05",
      Bilingual(
        vi: "Đã có quyết định thu hồi toàn bộ thửa trong lô",
        en: "Every parcel of the lot recovered by decision"),
      .land, .lot, .procedural, .statutory,
      evidence: Bilingual(vi: "QĐ thu hồi đất", en: "Recovery decisions"),
      blocker: .says(
        "Còn {n} thửa ({m2} m²) chưa có QĐ thu hồi", "{n} parcels ({m2} m²) have no recovery decision"),
      missing: .says("Lô chưa gắn với thửa đất nào", "No parcel lies under the lot"),
      citation: "Luật Đất đai 2024 Đ.125 k.2 đ.a", resolver: AuctionOffice.cityCommittee,
      rules: .ofParcels("recovery", ["recovered"])),
  ]
}

extension ReadinessRules {
  /// An item that follows from where the parcels under the lot stand; it does not apply to land the State holds.
  static func ofParcels(
    _ track: TrackName, _ states: Set<State>, alsoNotApplicable: Guard? = nil
  ) -> ReadinessRules {
    ReadinessRules(
      notApplicable: alsoNotApplicable.map { .any(ReadinessGuards.isStateLand, $0) }
        ?? ReadinessGuards.isStateLand,
      yes: .every("parcel", track, states), partial: .some("parcel", track, states),
      no: ReadinessGuards.hasParcels)
  }
}

extension [ReadinessRules.Evidence] {
  /// An officer's check of the item; where an act is needed for `yes`, a check can only say that it is not.
  static func checks(_ code: String, evenYes: Bool = true) -> Self {
    ReadinessRules.Evidence.checks(code, evenYes: evenYes)
  }
}
