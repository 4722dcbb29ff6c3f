import LandLaw
import Measures
import Testing
import Workflow

struct ReadinessTests {
  // MARK: - From nothing to ready

  @Test func `a lot of which nothing is known has not started`() throws {
    let life = LotLife(describedOn: day("2021-01-10"))
    let readiness = try life.readiness(asOf: day("2021-10-31"))
    #expect(readiness.verdict == .notStarted)
    #expect(readiness.firstBlocker?.code == "C04")
    #expect(readiness.count(of: .planAndPrice).description == "0/7")
  }

  @Test func `a lot becomes ready on the day of its price, with notes while audit items are open`() throws {
    let life = LotLife.prepared()
    #expect(try life.state("preparation", asOf: day("2021-11-08")) == "open")
    #expect(try life.state("preparation", asOf: day("2021-11-09")) == "ready")
    let readiness = try life.readiness(asOf: day("2021-11-30"))
    #expect(readiness.verdict == .readyWithNotes)
    #expect(readiness.blockers.isEmpty)
    #expect(readiness.count(of: .planAndPrice).description == "7/7")
    #expect(readiness.count(of: .clearance).description == "0/2")
    #expect(
      Set(readiness.open.map(\.code)).isSuperset(of: ["C10", "C11", "C13", "C14", "C15", "C18", "C29"]))
  }

  @Test func `without notes it is simply ready, whatever the session still needs`() throws {
    var life = LotLife.prepared()
    for item in ["C03", "C10", "C11", "C13", "C14", "C15", "C18", "C29"] {
      life.check(item, "yes", day("2021-11-10"))
    }
    let readiness = try life.readiness(asOf: day("2021-11-30"))
    #expect(readiness.verdict == .ready)
    #expect(Set(readiness.open.map(\.code)) == ["C28", "C30", "C31", "C33", "C34"])
  }

  @Test func `under the law of 2024 an unconnected road blocks what was a note before`() throws {
    let life = LotLife.prepared()
    func blocks(_ regime: Regime) throws -> [String] {
      Readiness.summary(
        of: try life.history(asOf: day("2021-11-30")), under: regime.code, lotClass: .residential
      ).blockers.map(\.code)
    }
    #expect(try blocks(Regimes.landLaw2013).isEmpty)
    #expect(try blocks(Regimes.landLaw2024) == ["C03", "C14"])
  }

  // MARK: - Going back

  @Test func `a price that lapses between two months makes a ready lot open again`() throws {
    var life = LotLife.preparedButForPrice()
    life.file(
      "valuation_certified", day("2021-10-01"), in: .site, fields: ["valid_until": "2021-11-15"])
    life.file(
      "starting_price_approved", day("2021-10-10"), in: .site, amount: 264_546_051,
      fields: ["method": "specific"])
    #expect(try life.state("preparation", asOf: day("2021-10-31")) == "ready")
    #expect(try life.state("C25", asOf: day("2021-11-15")) == "yes")
    #expect(try life.state("C25", asOf: day("2021-11-16")) == "no")
    #expect(try life.state("preparation", asOf: day("2021-11-30")) == "open")
    let november = try life.readiness(asOf: day("2021-11-30"))
    #expect(november.firstBlocker?.code == "C25")
    let said = november.firstBlocker?.text?.filled(from: life.dossier, asOf: day("2021-11-30"))
    #expect(said?.vi == "Chứng thư định giá ngày 01/10/2021 đã hết hiệu lực")
    let (october, november2) = (
      try life.history(asOf: day("2021-10-31")), try life.history(asOf: day("2021-11-30"))
    )
    let changes = Readiness.changes(from: { october.state($0) }, to: { november2.state($0) })
    #expect(changes.map(\.item.code) == ["C25"])
    #expect(changes.first?.from == .yes && changes.first?.to == .no)
  }

  @Test func `a decision on the price is good for twelve months where it names no day`() throws {
    var life = LotLife.preparedButForPrice()
    life.file(
      "starting_price_approved", day("2021-10-10"), in: .site, amount: 1, fields: ["method": "specific"])
    #expect(try life.state("C26", asOf: day("2022-10-10")) == "yes")
    #expect(try life.state("C26", asOf: day("2022-10-11")) == "no")
  }

  @Test func `a site struck from the plan fails from that day, and was in it before`() throws {
    var life = LotLife.preparedButForPrice(first: "2018")
    life.file("land_use_plan_listing_cancelled", day("2021-12-06"), in: .site)
    #expect(try life.state("C02", asOf: day("2021-12-05")) == "yes")
    #expect(try life.state("C02", asOf: day("2021-12-06")) == "no")
    #expect(try life.state("C01", asOf: day("2021-12-06")) == "no")
    // The ground stays what it is.
    #expect(try life.state("land", asOf: day("2021-12-31")) == "parcelled")
  }

  @Test func `a listing goes stale after three years, and after two under the law of 2024`() throws {
    let life = LotLife.preparedButForPrice(listedFor: "2021", first: "2018")
    #expect(try life.state("C02", asOf: day("2021-12-31")) == "yes")
    #expect(try life.state("C02", asOf: day("2022-01-01")) == "no")
    let later = LotLife.preparedButForPrice(listedFor: "2024", first: "2022")
    #expect(try later.state("C02", asOf: day("2024-12-31")) == "yes")
    #expect(try later.state("C02", asOf: day("2025-01-01")) == "no")
  }

  @Test func `a failed lot waits for the plan of the next year`() throws {
    var life = LotLife.prepared()
    life.arrangeSession(postedOn: "2021-12-03")
    life.close(registrants: 1)
    life.file(
      "land_use_plan_listed", day("2022-05-27"), in: .site, fields: ["year": "2022", "first_year": "2021"])
    #expect(try life.state("sale", asOf: day("2021-12-20"), attempt: 1) == "failed")
    #expect(try life.state("C01", asOf: day("2021-12-31")) == "yes")
    #expect(try life.state("C01", asOf: day("2022-02-15")) == "no")
    #expect(try life.readiness(asOf: day("2022-02-15")).firstBlocker?.code == "C01")
    #expect(try life.state("C01", asOf: day("2022-05-27")) == "yes")
  }

  // MARK: - Parcels

  private func parcel(clearedOn cleared: String?) -> [Dossier.Change] {
    var changes = [
      Dossier.Change("recovery", "recovered", day("2021-05-10")),
      Dossier.Change("money", "paid", day("2021-05-20")),
      Dossier.Change("resettlement", "not_applicable", day("2021-01-01")),
      Dossier.Change("ground", "occupied", day("2021-01-01")),
    ]
    if let cleared { changes.append(Dossier.Change("ground", "clean", day(cleared))) }
    return changes
  }

  @Test func `a parcel not handed over blocks its lot by the ground`() throws {
    var life = LotLife(describedOn: day("2021-01-10"))
    life.file("management_assigned", day("2021-02-01"), in: .site)
    life.include(1, on: day("2021-03-01"), parcel(clearedOn: "2021-06-15"))
    life.include(2, on: day("2021-03-01"), parcel(clearedOn: nil))
    let readiness = try life.readiness(asOf: day("2021-10-31"))
    #expect(readiness.firstBlocker?.code == "C08")
    #expect(readiness.firstBlocker?.value == .partial)
    #expect(try life.state("C05", asOf: day("2021-10-31")) == "yes")
    #expect(try life.state("C09", asOf: day("2021-10-31")) == "not_applicable")
    #expect(try life.state("land", asOf: day("2021-10-31")) == "assembling")
  }

  @Test func `of forty-two lots forty are clean and two wait for the money`() throws {
    var all: [Readiness] = []
    for number in 1...42 {
      var life = LotLife(describedOn: day("2021-01-10"))
      life.file("site_described", day("2021-01-10"), in: .site, fields: ["source": "recovered"])
      life.file(
        "land_use_plan_listed", day("2021-01-15"), in: .site, fields: ["year": "2021", "first_year": "2021"])
      life.file("management_assigned", day("2021-02-01"), in: .site)
      for item in ["C12", "C16", "C17"] { life.check(item, "yes", day("2021-06-01"), in: .site) }
      life.file("no_auction_reviewed", day("2021-06-02"), in: .site, fields: ["outcome": "auction"])
      life.file("auction_plan_approved", day("2021-09-15"), in: .site, fields: ["deposit_percent": "20"])
      life.file("dossier_complete", day("2021-09-20"), in: .site)
      life.file("auction_decided", day("2021-09-30"), in: .site)
      life.file("valuation_certified", day("2021-10-01"), in: .site)
      life.file(
        "starting_price_approved", day("2021-10-05"), in: .site, amount: 264_546_051,
        fields: ["method": "specific"])
      var changes = parcel(clearedOn: "2021-06-15")
      if number > 40 {
        changes = changes.map { $0.track == "money" ? Dossier.Change("money", "covered", $0.day) : $0 }
      }
      life.include(Int64(number), on: day("2021-03-01"), changes)
      all.append(try life.readiness(asOf: day("2021-10-31")))
    }
    #expect(Readiness.count(ready: all).description == "40/42")
    #expect(all.suffix(2).allSatisfy { $0.firstBlocker?.code == "C06" && $0.blockers.count == 1 })
  }

  @Test func `State-owned assets with a plan stand in for cleared ground in 2021`() throws {
    var life = LotLife(describedOn: day("2021-01-10"))
    life.include(1, on: day("2021-03-01"), parcel(clearedOn: nil))
    #expect(try life.state("C08", asOf: day("2021-06-30")) == "no")
    life.check("C09", "yes", day("2021-07-01"))
    #expect(try life.state("C08", asOf: day("2021-07-01")) == "not_applicable")
    #expect(try life.state("C09", asOf: day("2021-07-01")) == "yes")
    #expect(try life.state("C08", asOf: day("2024-08-01")) == "no")
  }

  // MARK: - The site and its lots

  @Test func `a lot inherits its site's check until it has a later one of its own`() throws {
    var life = LotLife.prepared()
    life.check("C17", "no", day("2021-10-01"), in: .site)
    #expect(try life.state("C17", asOf: day("2021-10-05")) == "no")
    life.check("C17", "yes", day("2021-10-06"))
    #expect(try life.state("C17", asOf: day("2021-10-06")) == "yes")
    life.check("C17", "partial", day("2021-10-20"), in: .site)
    #expect(try life.state("C17", asOf: day("2021-10-20")) == "partial")
    // On one day the lot's own is taken after the site's.
    life.check("C17", "no", day("2021-10-25"))
    life.check("C17", "yes", day("2021-10-25"), in: .site)
    #expect(try life.state("C17", asOf: day("2021-10-25")) == "no")
  }

  @Test func `office land waits for its planning and its arrangement`() throws {
    var life = LotLife(describedOn: day("2021-01-10"), lotClass: .officeSale)
    life.file(
      "site_described", day("2021-01-10"), in: .site, fields: ["source": "office", "office_route": "B"])
    life.file("state_land_confirmed", day("2021-02-01"), in: .site)
    life.check("C09", "yes", day("2021-02-01"))
    life.check("C12", "yes", day("2021-03-01"))
    life.file(
      "land_use_plan_listed", day("2021-01-15"), in: .site, fields: ["year": "2021", "first_year": "2021"])
    life.file(
      "planning_adjustment_opened", day("2021-08-01"), in: .site,
      fields: ["from": "trụ sở cơ quan", "to": "đất ở đô thị"])
    let october = day("2021-10-31")
    let readiness = try life.readiness(asOf: october, lotClass: .officeSale)
    #expect(readiness.firstBlocker?.code == "C12")
    let said = readiness.firstBlocker?.text?.filled(from: life.dossier, asOf: october)
    #expect(said?.vi == "Đất trụ sở cơ quan đang điều chỉnh quy hoạch sang đất ở đô thị")
    #expect(try life.state("C20", asOf: october) == "unknown")
    life.file("office_arrangement_approved", day("2021-11-05"), in: .site)
    #expect(try life.state("C20", asOf: day("2021-11-05")) == "partial")
    life.file("office_transferred", day("2021-11-20"), in: .site)
    #expect(try life.state("C20", asOf: day("2021-11-20")) == "yes")
    life.file(
      "planning_adjustment_closed", day("2021-12-10"), in: .site, fields: ["outcome": "approved"])
    #expect(try life.state("C12", asOf: day("2021-12-09")) == "no")
    #expect(try life.state("C12", asOf: day("2021-12-10")) == "yes")
  }

  @Test func `a deposit outside the band of the day fails the plan`() throws {
    var life = LotLife.prepared()
    life.file("auction_plan_adjusted", day("2021-10-20"), in: .site, fields: ["deposit_percent": "25"])
    #expect(try life.state("C22", asOf: day("2021-10-19")) == "yes")
    #expect(try life.state("C22", asOf: day("2021-10-20")) == "no")
    #expect(try life.state("C21", asOf: day("2021-10-20")) == "yes")
    // 5 % of a plan made before is too little from 6 January 2026 on; 15 % is not.
    for (percent, expected) in [("5", "no"), ("15", "yes")] {
      var later = LotLife.prepared()
      later.file("auction_plan_adjusted", day("2025-12-20"), in: .site, fields: ["deposit_percent": percent])
      #expect(try later.state("C22", asOf: day("2026-01-05")) == "yes")
      #expect(try later.state("C22", asOf: day("2026-01-06")) == expected)
    }
  }

  @Test func `a hold keeps a lot from being ready and says so`() throws {
    var life = LotLife.prepared()
    life.file("hold_opened", day("2021-11-20"), in: .site, fields: ["code": "H5"])
    life.file("hold_closed", day("2021-12-01"), in: .site)
    #expect(try life.state("preparation", asOf: day("2021-11-20")) == "open")
    let held = try life.readiness(asOf: day("2021-11-30"))
    #expect(held.verdict == .blocked && held.isOnHold && held.firstBlocker == nil)
    #expect(try life.state("preparation", asOf: day("2021-12-01")) == "ready")
  }
}
