internal import Measures
internal import Workflow

extension SiteStory {
  static let offices = ["TS1", "TS2", "TS3"].map { site in
    DemoLot(
      site: site, label: "01", ward: site == "TS3" ? "phường Quyết Thắng" : "", area: Area(squareMetres: 600),
      purpose: "đất ở đô thị", parcels: [], describedOn: day("2021-09-20"))
  }

  /// The three offices whose land waits for its planning to change from office to residential land. That their
  /// arrangement is not approved is not filed: nothing is what says so.
  mutating func prepareOffices() {
    for lot in Self.offices {
      file("site_described", lot.site, "2021-09-13", ("source", "office"), ("holder", "other"))
      file(
        "state_land_confirmed", lot.site, "2021-09-14",
        ("reason", "Đất trụ sở do cơ quan nhà nước đang sử dụng"))
      file(
        "land_use_plan_listed", lot.site, "2021-09-15", ("year", "2021"), ("first_year", "2021"),
        ("purpose", "đấu giá quyền sử dụng đất"))
      file("auction_list_published", lot.site, "2021-09-16", ("year", "2021"))
      check(
        "C09", of: [lot.site], "2021-09-17", "not_applicable",
        reason: "Tài sản xử lý theo phương án sắp xếp nhà, đất (C20)")
      file(
        "planning_adjustment_opened", lot.site, "2021-10-04", ("from", "trụ sở cơ quan"),
        ("to", "đất ở đô thị"))
      for agency in ["Sở Xây dựng", "UBND tỉnh", "cộng đồng dân cư"] {
        file("opinion_requested", lot.site, "2021-10-06", ("agency", agency))
      }
    }
  }
}
