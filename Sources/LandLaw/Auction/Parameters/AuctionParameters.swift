internal import Measures
package import Workflow

/// The dated numbers of auctions: the single source, of which the database holds a mirror.
///
/// Rows marked unverified were recalled or are settings of this product; their citation says which. Where only a
/// secondary source was read, the citation says so. Percentages are whole percents.
package enum AuctionParameters {
  package static let all: [Parameter] =
    deposit + posting + failing + price + paying + recognising + signing + keeping
}

extension Parameter {
  static func auction(
    _ code: ParameterCode, _ lotClass: String? = nil, under regime: RegimeCode = Regimes.landLaw2013.code,
    from: CivilDate, to: CivilDate = DaySet.never, _ value: Value, _ title: Bilingual, _ citation: String,
    verified: Bool = true
  ) -> Parameter {
    Parameter(
      code, regime: regime, lotClass: lotClass, from: from, to: to, value: value, title: title,
      citation: citation, verified: verified)
  }
}

extension AuctionParameters {
  /// Lots whose bidders are organisations: a class of the deposit only.
  static let organisations = "ORG"

  private static let depositTitle = Bilingual(
    vi: "Tiền đặt trước, % giá khởi điểm", en: "Deposit, % of the starting price")
  private static let residential = LotClass.residential.rawValue
  private static let project = LotClass.project.rawValue
  private static let office = LotClass.officeSale.rawValue

  static let deposit: [Parameter] = depositBand + depositRest

  private static let depositBand: [Parameter] = [
    .auction(
      "P-DEP", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.decree10, .percent(from: 5, to: 20),
      depositTitle, "Luật Đấu giá tài sản 2016 Đ.39 k.1"),
    // From Nghị định 10/2023 on the classes part, so that each has rows of its own and none overlaps.
    .auction(
      "P-DEP", residential, from: AuctionLawDay.decree10, to: AuctionLawDay.landLaw2024,
      .percent(from: 5, to: 20), depositTitle, "Luật Đấu giá tài sản 2016 Đ.39 k.1"),
    .auction(
      "P-DEP", office, from: AuctionLawDay.decree10, to: AuctionLawDay.landLaw2024, .percent(from: 5, to: 20),
      depositTitle, "Luật Đấu giá tài sản 2016 Đ.39 k.1"),
    .auction(
      "P-DEP", project, from: AuctionLawDay.decree10, to: AuctionLawDay.landLaw2024,
      .percent(from: 20, to: 20), depositTitle, "Nghị định 10/2023/NĐ-CP (chưa đọc)", verified: false),
    .auction(
      "P-DEP", residential, under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024,
      to: AuctionLawDay.resolution6611, .percent(from: 5, to: 20), depositTitle,
      "Luật Đấu giá tài sản 2016 Đ.39 k.1 (theo nguồn thứ cấp)"),
    .auction(
      "P-DEP", residential, under: Regimes.resolution254.code, from: AuctionLawDay.resolution6611,
      .percent(from: 10, to: 50), depositTitle, "Nghị quyết 66.11/2026/NQ-CP Đ.2 (theo nguồn thứ cấp)"),
    .auction(
      "P-DEP", organisations, under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024,
      to: AuctionLawDay.decree49, .percent(from: 20, to: 20), depositTitle,
      "Nghị định 102/2024/NĐ-CP Đ.55 k.1 đ.c (theo nguồn thứ cấp)"),
    .auction(
      "P-DEP", organisations, under: Regimes.decree49.code, from: AuctionLawDay.decree49,
      .text("theo pháp luật về đấu giá tài sản"), depositTitle, "Nghị định 49/2026/NĐ-CP Đ.13 k.6 đ.a"),
    .auction(
      "P-DEP", project, under: Regimes.landLaw2024.code, from: AuctionLawDay.auctionLaw2024,
      .percent(from: 10, to: 20), depositTitle, "Luật 37/2024/QH15 Đ.39 (theo nguồn thứ cấp)"),
  ]

  private static let depositRest: [Parameter] = [
    .auction(
      "P-DEP-CASH", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024,
      .money(Money(dong: 5_000_000)),
      Bilingual(
        vi: "Tiền đặt trước từ mức này phải nộp qua tài khoản hoặc bảo lãnh",
        en: "Deposits from this amount on go through an account or a guarantee"),
      "Luật Đấu giá tài sản 2016 Đ.39 k.1"),
    .auction(
      "P-DEP-WINDOW", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .workingDays(3),
      depositWindow, "Luật Đấu giá tài sản 2016 Đ.39 k.2"),
    .auction(
      "P-DEP-WINDOW", under: Regimes.landLaw2024.code, from: AuctionLawDay.auctionLaw2024,
      .text("chưa đọc quy định"), depositWindow, "Luật 37/2024/QH15 (chưa đọc)", verified: false),
    .auction(
      "P-DEP-REFUND", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .workingDays(3),
      depositRefund, "Luật Đấu giá tài sản 2016 Đ.39 k.4"),
    .auction(
      "P-DEP-REFUND", under: Regimes.landLaw2024.code, from: AuctionLawDay.auctionLaw2024, .workingDays(3),
      depositRefund, "Luật Đấu giá tài sản Đ.39 k.4 (chưa đọc bản sửa đổi)", verified: false),
  ]

  private static let depositWindow = Bilingual(
    vi: "Chỉ thu tiền đặt trước trong số ngày này trước ngày đấu giá",
    en: "Deposits are taken only in this many days before the auction")
  private static let depositRefund = Bilingual(
    vi: "Hạn trả lại tiền đặt trước cho người không trúng",
    en: "Term for returning deposits to those who lost")
}
