internal import Measures
internal import Workflow

extension SiteStory {
  mutating func prepareOtherPlaces() {
    let site = "KHAC"
    file("site_described", site, "2021-01-11", ("source", "unused"), ("holder", "land_fund_organisation"))
    file(
      "land_use_plan_listed", site, "2021-01-12", ("year", "2021"), ("first_year", "2021"),
      ("purpose", "đấu giá quyền sử dụng đất"))
    file(
      "state_land_confirmed", site, "2021-01-18", ("reason", "Đất Nhà nước đang quản lý, không phải thu hồi"))
    file("auction_list_published", site, "2021-01-25", ("year", "2021"))
    file("road_connected", site, "2021-02-01", ("road", "đường hiện trạng"))
    file("infrastructure_accepted", site, "2021-02-01", ("percent", "100"), ("part", "toàn bộ"))
    file("no_auction_reviewed", site, "2021-02-03", ("outcome", "auction"))
    file(
      "auction_plan_approved", site, "2021-02-18", ("deposit_percent", "20"),
      ("expected_price", "4200000000"),
      ("expected_month", "2021-05"))
    file("dossier_complete", site, "2021-02-22")
    file("auction_decided", site, "2021-02-24")
    file("budget_assigned", site, "2021-02-24", amount: Money(dong: 60_000_000))
    let codes = OtherPlaces.sales.map(\.lot.code)
    for item in ["C16", "C17", "C12", "C18"] { check(item, of: codes, "2021-02-26") }
    check("C09", of: codes, "2021-02-26", "not_applicable", reason: "Không có tài sản trên đất")
    file(
      "valuation_certified", of: codes, "2021-03-03", ("method", "so sánh trực tiếp"),
      ("valid_until", "2021-09-03"))
    for (lot, _) in OtherPlaces.sales {
      file(
        "starting_price_approved", lot.code, "2021-03-17", amount: startingPrice(lot), ("basis", "lot"),
        ("method", "specific"), ("valid_until", "2021-09-17"))
    }
    check("C18", of: OtherPlaces.early.map(\.code), "2021-09-06", "no", reason: "Đang đo đạc lại ranh giới")
    auction()
  }

  func startingPrice(_ lot: DemoLot) -> Money { lot.price(UnitPrice(dongPerSquareMetre: 4_100_000)) }
}
