import LandLaw
import Measures
import Testing
import Workflow

@testable import LandOperations

/// What the lots come to, replayed over the parcels and the cases under them.
@Suite struct DemoLotTests {
  let demo: DemoOffice
  /// At the end of September and of October 2021.
  let september: [String: History]
  let october: [String: History]

  init() throws {
    demo = try DemoMade.demo.get()
    september = try DemoMade.lotsBefore.get()
    october = try DemoMade.lots.get()
  }

  /// The items that keep the lot from being auctioned.
  private func blockers(_ lot: String, _ histories: [String: History]) -> [String] {
    let preparation = Set(ReadinessItem.ofPreparation.map(\.code))
    return ReadinessItem.all.filter { item in
      preparation.contains(item.code) && item.severity2013.blocks
        && !["yes", "not_applicable"].contains(histories[lot]?.state(item.track)?.text ?? "unknown")
    }.map(\.code)
  }

  private func readyLots(_ histories: [String: History]) -> [String] {
    demo.lots.filter { $0.site == "TNT" && histories[$0.code]?.state("preparation") == "ready" }.map(\.code)
  }

  @Test func `most of the 42 lots are ready at the end of October, fewer were a month before`() {
    #expect(readyLots(october).count == 33)
    #expect(readyLots(september).count == 19)
    #expect(
      !readyLots(september).allSatisfy(readyLots(october).contains), "some were ready and no longer are")
  }

  @Test(arguments: [
    ("TNT-A08", ["C08"]), ("TNT-A09", ["C06"]), ("TNT-A15", ["C08"]), ("TNT-A16", ["C08"]),
    ("TNT-A21", ["C05"]),
    ("TNT-A30", ["C16"]), ("TNT-A33", ["C12"]), ("TNT-A36", ["C26"]), ("TNT-A39", ["C17"]),
  ])
  func `a lot that is not ready has a reason of its own`(lot: String, reasons: [String]) {
    #expect(blockers(lot, october) == reasons)
  }

  @Test func `an unfinished resettlement is noted, but bars nothing under the 2013 law`() {
    #expect(october["TNT-A26"]?.state("preparation") == "ready")
    #expect(october["TNT-A26"]?.state("C07") == "no")
  }

  @Test func `the payment of one household would free the lot that is explained`() throws {
    let lot = try #require(demo.lots.first { $0.code == DemoOffice.blockedLot })
    let owners = demo.clearances.flatMap(\.cases).filter { about in
      about.parcels.contains { parcel in lot.parcels.contains { $0.code == parcel.code } }
    }
    #expect(owners.map(\.code) == [DemoOffice.blockingCase])
    #expect(blockers(lot.code, october) == ["C06"])
    var paid = demo
    paid.furtherEntries.append(
      DemoEntry(
        DemoOffice.blockingCase, DemoOffice.unblockingKind, on: DemoOffice.lastDay,
        amount: try #require(owners.first?.amount)))
    let replay = try DemoReplay(paid)
    let after = replay.lots(replay.parcels(replay.cases()))
    #expect(after[lot.code]?.state("preparation") == "ready")
  }

  @Test func `lots were auctioned in every way in which an auction ends`() {
    func standing(_ lot: String, _ track: TrackName) -> State? {
      // Of the newest attempt.
      october[lot]?.standings.last { $0.track == track }?.state
    }
    #expect(standing("KHAC-B01", "title") == "closed")
    #expect(standing("KHAC-B02", "collection") == "paid")
    #expect(standing("KHAC-B03", "collection") == "cancellation_proposed")
    #expect(standing("KHAC-B04", "failures") == "two")
    #expect(standing("KHAC-B05", "collection") == "half_paid")
    #expect(standing("KHAC-B06", "sale") == "failed")
    for (lot, _) in OtherPlaces.sales {
      #expect(october[lot.code]?.spent.isEmpty == true, "\(lot.code)")
      #expect(october[lot.code]?.events.flatMap(\.findings).isEmpty == true, "\(lot.code)")
    }
  }

  @Test func `offices wait for their planning and arrangement`() {
    for lot in ["TS1-01", "TS2-01", "TS3-01"] {
      #expect(october[lot]?.state("C12") == "no")
      #expect(october[lot]?.state("C20") == "no" || october[lot]?.state("C20") == "unknown")
    }
  }
}
