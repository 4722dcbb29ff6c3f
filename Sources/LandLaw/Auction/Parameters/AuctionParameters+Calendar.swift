internal import Measures
internal import Workflow

extension AuctionParameters {
  static let posting: [Parameter] = posts + announcements + dossiers

  private static let postTitle = Bilingual(
    vi: "Thời gian niêm yết trước ngày đấu giá", en: "Posting before the day of the auction")
  private static let placesTitle = Bilingual(vi: "Số nơi niêm yết", en: "Places of posting")

  private static let posts: [Parameter] = [
    .auction(
      "P-RULES", from: AuctionLawDay.auctionLaw2016, .days(1),
      Bilingual(
        vi: "Quy chế cuộc đấu giá ban hành trước ngày niêm yết",
        en: "Rules are issued before the day of posting"),
      "Luật Đấu giá tài sản 2016 Đ.34 k.1"),
    .auction(
      "P-POST", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .days(15), postTitle,
      "Luật Đấu giá tài sản 2016 Đ.35 k.1 đ.b"),
    .auction(
      "P-POST", LotClass.residential.rawValue, under: Regimes.landLaw2024.code,
      from: AuctionLawDay.auctionLaw2024, .days(15), postTitle, "Luật 37/2024/QH15 Đ.35 (theo nguồn thứ cấp)"),
    .auction(
      "P-POST", LotClass.project.rawValue, under: Regimes.landLaw2024.code,
      from: AuctionLawDay.auctionLaw2024,
      .days(30), postTitle, "Luật 37/2024/QH15 Đ.35 (theo nguồn thứ cấp)"),
    .auction(
      "P-POST-PLACES", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .count(3),
      placesTitle, "Luật Đấu giá tài sản 2016 Đ.35 k.1 đ.b"),
    .auction(
      "P-POST-PLACES", LotClass.residential.rawValue, under: Regimes.landLaw2024.code,
      from: AuctionLawDay.auctionLaw2024, .count(4), placesTitle,
      "Luật 37/2024/QH15 Đ.35 (theo nguồn thứ cấp)"),
    .auction(
      "P-POST-PLACES", LotClass.project.rawValue, under: Regimes.landLaw2024.code,
      from: AuctionLawDay.auctionLaw2024, .count(3), placesTitle,
      "Luật 37/2024/QH15 Đ.35 (theo nguồn thứ cấp)"),
    .auction(
      "P-POST-SHORT", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .workingDays(5),
      Bilingual(
        vi: "Thời gian niêm yết theo thủ tục rút gọn, sau 2 lần không thành",
        en: "Posting in the short procedure, after two failures"),
      "Luật Đấu giá tài sản 2016 Đ.53 k.2 đ.b"),
  ]

  private static let announcements: [Parameter] = [
    .auction(
      "P-ANN-N", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .count(2),
      Bilingual(vi: "Số lần thông báo công khai", en: "Number of announcements"),
      "Luật Đấu giá tài sản 2016 Đ.57 k.1"),
    .auction(
      "P-ANN-N", under: Regimes.landLaw2024.code, from: AuctionLawDay.auctionLaw2024, .count(2),
      Bilingual(
        vi: "Số lần thông báo trên Cổng Đấu giá tài sản quốc gia, thêm ít nhất 1 lần trên báo, đài",
        en: "Announcements on the National Auction Portal, and once at least in the press"),
      "Luật 37/2024/QH15 Đ.57 (theo nguồn thứ cấp)"),
    .auction(
      "P-ANN-GAP", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .workingDays(2),
      gapTitle, "Luật Đấu giá tài sản 2016 Đ.57 k.1"),
    .auction(
      "P-ANN-GAP", under: Regimes.landLaw2024.code, from: AuctionLawDay.auctionLaw2024, .days(2), gapTitle,
      "Luật 37/2024/QH15 Đ.57 (theo nguồn thứ cấp)"),
    .auction(
      "P-ANN-LEAD", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .days(15),
      leadTitle,
      "Luật Đấu giá tài sản 2016 Đ.57 k.3"),
    .auction(
      "P-ANN-LEAD", under: Regimes.landLaw2024.code, from: AuctionLawDay.auctionLaw2024, .none, leadTitle,
      "Luật 37/2024/QH15 (chưa đọc, tạm coi như không quy định)", verified: false),
  ]

  private static let gapTitle = Bilingual(
    vi: "Khoảng cách giữa hai lần thông báo", en: "Time between the two announcements")
  private static let leadTitle = Bilingual(
    vi: "Lần thông báo thứ hai trước ngày đấu giá", en: "Second announcement before the day of the auction")

  private static let dossiers: [Parameter] = [
    .auction(
      "P-DOSSIER-END", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .days(2),
      Bilingual(
        vi: "Hạn bán và nhận hồ sơ, trước ngày đấu giá",
        en: "Dossiers are sold and taken until this long before"),
      "Luật Đấu giá tài sản 2016 Đ.38 k.2"),
    .auction(
      "P-VIEW", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.auctionLaw2024, .count(2),
      Bilingual(vi: "Số ngày liên tục xem tài sản", en: "Consecutive days of viewing"),
      "Luật Đấu giá tài sản 2016 Đ.36"),
    .auction(
      "P-ORG-NOTICE", from: AuctionLawDay.circular02, .workingDays(3),
      Bilingual(
        vi: "Thông báo lựa chọn tổ chức đấu giá trước ngày chọn",
        en: "Call for auction houses before the choice"),
      "Thông tư 02/2022/TT-BTP Đ.4 k.2"),
    .auction(
      "P-ORG-RESULT", from: AuctionLawDay.circular02, .workingDays(3),
      Bilingual(vi: "Hạn công khai kết quả lựa chọn", en: "Term for publishing the choice"),
      "Thông tư 02/2022/TT-BTP Đ.6 k.1"),
  ]

  static let failing: [Parameter] = [
    .auction(
      "P-MIN-BIDDERS", from: AuctionLawDay.auctionLaw2016, .count(2),
      Bilingual(vi: "Số người đăng ký tối thiểu", en: "Least number of registrants"),
      "Luật Đấu giá tài sản 2016 Đ.52 k.1 đ.g, Đ.59 k.2; Luật Đất đai 2024 Đ.125 k.6"),
    .auction(
      "P-FAIL-2", from: AuctionLawDay.landLaw2013, to: AuctionLawDay.landLaw2024, .none, failTitle,
      "Luật Đất đai 2013 Đ.118 k.3"),
    .auction(
      "P-FAIL-2", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024, .months(12), failTitle,
      "Luật Đất đai 2024 Đ.124 k.6"),
    .auction(
      "P-FAIL-2-PRICE", under: Regimes.decree49.code, from: AuctionLawDay.decree49,
      .text("xác định lại theo bảng giá × hệ số điều chỉnh"),
      Bilingual(vi: "Giá khởi điểm sau 2 lần không thành", en: "Starting price after two failures"),
      "Nghị định 49/2026/NĐ-CP Đ.13 k.5"),
  ]

  private static let failTitle = Bilingual(
    vi: "Hạn giao đất không qua đấu giá sau 2 lần không thành",
    en: "Term for allocating without auction after two failures")
}
