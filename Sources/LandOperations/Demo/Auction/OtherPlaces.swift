internal import Measures

/// The site KHAC, some other places in the city: four lots early in their preparation, and six that were auctioned in
/// 2021, in every way in which an auction may end.
enum OtherPlaces {
  /// What came of the first auction of a lot, and of the second where there was one.
  enum Sale: Sendable {
    /// Paid at once, titled, handed over, recorded.
    case closed
    /// Paid in two halves, titled.
    case titled
    /// The second half is overdue; its cancellation is proposed.
    case unpaid
    /// One registrant, twice: what becomes of the lot must be decided.
    case failedTwice
    /// Nobody the first time; sold the second, half paid.
    case soldSecond
    /// Two came, nobody bid.
    case noBid
  }

  static let sales: [(lot: DemoLot, sale: Sale)] = zip(
    1..., [Sale.closed, .titled, .unpaid, .failedTwice, .soldSecond, .noBid]
  ).map { number, sale in (lot("B0\(number)", tenths: 1_150 + 60 * number, "2021-02-01"), sale) }

  static let early = (1...4).map { lot("C0\($0)", tenths: 800 + 110 * $0, "2021-08-09") }

  static var lots: [DemoLot] { sales.map(\.lot) + early }

  static var rounds: [DemoRound] {
    [
      DemoRound(code: "KHAC@1", lots: sales.map(\.lot)),
      DemoRound(
        code: "KHAC@2", lots: sales.filter { $0.sale == .failedTwice || $0.sale == .soldSecond }.map(\.lot)),
    ]
  }

  private static func lot(_ label: String, tenths: Int, _ describedOn: String) -> DemoLot {
    DemoLot(
      site: "KHAC", label: label, ward: "", area: Area(tenths: Int64(tenths)), purpose: "đất ở đô thị",
      parcels: [],
      describedOn: SiteStory.day(describedOn))
  }
}
