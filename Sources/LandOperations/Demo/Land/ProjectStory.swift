internal import Measures
internal import Workflow

/// What is filed in a clearance project and inherited by its cases: the listing in the land-use plan, the plan of recovery, the land
/// price. The days are invented, and say so.
enum ProjectStory {
  static let remark = "Dữ liệu minh họa, không phải số liệu của thành phố"

  static func entries(_ place: DemoPlace, _ working: WorkingDays) -> [DemoEntry] {
    func day(_ text: String) -> CivilDate { working.onOrAfter(CivilDate(text) ?? place.priceDecidedOn) }
    func entry(
      _ kind: Kind, _ on: CivilDate, _ fields: [(name: String, value: String)] = []
    ) -> DemoEntry {
      DemoEntry(
        place.project, kind, on: on, fields: fields, remarks: remark,
        topic: kind == "land_use_plan_listed" ? "KHSDĐ" : place.project)
    }
    return [
      entry("land_use_plan_listed", day("2020-01-08"), [("year", "2020"), ("first_year", "2020")]),
      entry("recovery_plan_approved", day("2020-01-13")),
      entry("land_price_decided", place.priceDecidedOn, [("basis", "specific")]),
      entry("compulsory_plan_approved", day("2020-08-26")),
      entry("land_use_plan_listed", day("2021-01-12"), [("year", "2021"), ("first_year", "2020")]),
    ]
  }
}
