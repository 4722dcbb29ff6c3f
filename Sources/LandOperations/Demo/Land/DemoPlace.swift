internal import Measures

/// What is invented about one project: where its parcels lie, what grows on them, and when its notices went out.
///
/// None of these numbers is known for the real projects; the report of October 2021 only names them.
struct DemoPlace: Sendable {
  let project: String
  let ward: String
  /// How many parcels the cases have, in turn.
  let parcelsInTurn: [Int]
  /// Of a hundred parties, how many bear a highlander's name.
  let highlanders: Int
  let sheets: ClosedRange<Int>
  /// Drawn evenly, so a use that is listed twice is twice as frequent.
  let landUses: [String]
  let priceDecidedOn: CivilDate
  /// Days on which notices were issued, batch by batch.
  let batches: [CivilDate]

  static let ecoResort = DemoPlace(
    project: "DRW", ward: "xã Đăk Rơ Wa", parcelsInTurn: [2, 1, 2, 1, 3, 1, 1, 2], highlanders: 70,
    sheets: 18...31,
    landUses: [
      "HNK", "HNK", "HNK", "CLN", "CLN", "CLN", "BHK", "BHK", "LUK", "NTS", "RSX", "ONT", "ONT", "ONT+CLN",
      "ONT+CLN", "ONT+HNK",
    ],
    priceDecidedOn: day("2020-07-08"),
    batches: days(
      "2020-02-12", "2020-05-20", "2020-09-16", "2020-12-16", "2021-03-17", "2021-06-16", "2021-08-18"))

  static let urbanComplex = DemoPlace(
    project: "QTR", ward: "phường Quang Trung", parcelsInTurn: [1, 2, 1, 2, 1], highlanders: 25,
    sheets: 7...14,
    landUses: [
      "ODT", "ODT", "ODT", "ODT", "ODT+CLN", "ODT+CLN", "ODT+HNK", "CLN", "CLN", "HNK", "HNK", "BHK", "LUC",
      "SKC",
    ],
    priceDecidedOn: day("2020-08-12"),
    batches: days(
      "2020-03-04", "2020-06-24", "2020-10-14", "2021-01-13", "2021-04-14", "2021-07-14", "2021-09-08"))

  static let hotelComplex = DemoPlace(
    project: "TNH", ward: "phường Thống Nhất", parcelsInTurn: [1, 1, 2, 1], highlanders: 35,
    sheets: 3...9,
    landUses: ["ODT", "ODT", "ODT", "ODT", "ODT", "ODT+CLN", "ODT+CLN", "TMD", "HNK", "BHK", "CLN"],
    priceDecidedOn: day("2020-07-22"),
    batches: days("2020-02-26", "2020-07-15", "2020-11-18", "2021-02-24", "2021-05-19", "2021-08-04"))

  /// The land south of Trần Nhân Tông. The report does not tell the ward; this one is assumed.
  static let southOfTranNhanTong = DemoPlace(
    project: "TNTGP", ward: "phường Trường Chinh", parcelsInTurn: [1, 1, 1, 1, 2], highlanders: 10,
    sheets: 11...11, landUses: ["ODT", "ODT+CLN", "CLN", "HNK", "ODT+CLN", "HNK"],
    priceDecidedOn: day("2020-06-17"), batches: days("2020-01-15", "2020-03-11"))

  /// The three clearance projects that the report names.
  static let reported = [ecoResort, urbanComplex, hotelComplex]

  private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }
  private static func days(_ texts: String...) -> [CivilDate] { texts.map(day) }
}
