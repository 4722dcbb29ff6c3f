internal import Measures
internal import Workflow

extension SiteStory {
  /// The 42 lots of the site TNT: prepared through 2021, so that by the end of October most may be auctioned.
  mutating func prepare(tranNhanTong lots: [DemoLot]) {
    prepareSite()
    let codes = lots.map(\.code)
    func but(_ labels: String...) -> [String] { lots.filter { !labels.contains($0.label) }.map(\.code) }
    check("C16", of: but("A30"), "2021-06-21")
    check(
      "C16", of: ["TNT-A30"], "2021-06-21", "no", reason: "Ranh giới lô chưa thống nhất, chưa có trích lục")
    check("C17", of: but("A39"), "2021-06-23")
    check("C12", of: but("A33"), "2021-06-25")
    check("C18", of: codes, "2021-09-06")
    check("C11", of: codes, "2021-09-06")
    price(lots)
    file(
      "item_assigned", "TNT-A09", "2021-10-05", ("item", "C06"),
      ("responsible", "Trung tâm Phát triển quỹ đất"), ("due_on", "2021-11-15"))
    file(
      "item_assigned", "TNT-A30", "2021-10-05", ("item", "C16"),
      ("responsible", "Chi nhánh Văn phòng Đăng ký đất đai"), ("due_on", "2021-11-10"))
  }

  private mutating func prepareSite() {
    file("site_described", "TNT", "2021-01-11", ("source", "recovered"), ("holder", "land_fund_organisation"))
    file(
      "land_use_plan_listed", "TNT", "2021-01-12", ("year", "2021"), ("first_year", "2020"),
      ("purpose", "đấu giá quyền sử dụng đất"))
    file("auction_list_published", "TNT", "2021-01-25", ("year", "2021"))
    file("detailed_planning_approved", "TNT", "2020-11-18")
    file("management_assigned", "TNT", "2021-04-14")
    file("infrastructure_accepted", "TNT", "2021-05-24", ("percent", "80"), ("part", "điện chiếu sáng"))
    file("road_connected", "TNT", "2021-05-24", ("road", "đường Trần Nhân Tông"))
    file("infrastructure_accepted", "TNT", "2021-08-16", ("percent", "100"), ("part", "toàn bộ"))
    file("no_auction_reviewed", "TNT", "2021-06-28", ("outcome", "auction"))
    file(
      "auction_plan_approved", "TNT", "2021-07-07", ("deposit_percent", "20"),
      ("expected_price", "24500000000"), ("expected_month", "2021-12"),
      ("terms", "Nộp đủ trong 90 ngày kể từ ngày ban hành thông báo thuế"))
    file("dossier_complete", "TNT", "2021-07-14")
    file("auction_decided", "TNT", "2021-07-28")
    file(
      "valuation_certified", "TNT", "2021-08-20", ("method", "so sánh trực tiếp"),
      ("valid_until", "2022-02-20"))
    file("budget_assigned", "TNT", "2021-08-04", amount: Money(dong: 180_000_000))
  }

  /// In two decisions, the second in October 2021; one lot was priced a year before, and its price is no longer valid.
  private mutating func price(_ lots: [DemoLot]) {
    for (index, lot) in lots.enumerated() {
      let amount = lot.price(UnitPrice(dongPerSquareMetre: Int64(3_600_000 + index % 7 * 150_000)))
      let isOld = lot.label == "A36"
      let day = isOld ? "2020-10-14" : index < 24 ? "2021-09-15" : "2021-10-13"
      let end = isOld ? "2021-10-14" : index < 24 ? "2022-03-15" : "2022-04-13"
      file(
        "starting_price_approved", lot.code, day, amount: amount, ("basis", "lot"), ("method", "specific"),
        ("valid_until", end))
    }
  }
}
