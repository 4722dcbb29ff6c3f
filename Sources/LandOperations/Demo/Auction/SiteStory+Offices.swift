internal import Workflow

extension SiteStory {
  /// The three offices whose land waits for its planning to change from office to residential land. That their
  /// arrangement is not approved is not filed: nothing is what says so.
  mutating func prepareOffices(_ lots: [DemoLot]) {
    for lot in lots {
      file("site_described", lot.site, "2021-09-13", ("source", "office"), ("holder", "other"))
      file(
        "planning_adjustment_opened", lot.site, "2021-10-04", ("from", "đất trụ sở cơ quan"), ("to", "đất ở đô thị"))
      for agency in ["Sở Xây dựng", "UBND tỉnh", "cộng đồng dân cư"] {
        file("opinion_requested", lot.site, "2021-10-06", ("agency", agency))
      }
    }
    describe(lots, "2021-09-20")
  }
}
