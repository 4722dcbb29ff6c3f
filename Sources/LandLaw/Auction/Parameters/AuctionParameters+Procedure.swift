internal import Measures
internal import Workflow

extension AuctionParameters {
  static let recognising: [Parameter] = [
    .auction(
      "P-RESULT", from: AuctionLawDay.auctionLaw2016, .workingDays(3),
      Bilingual(
        vi: "Hạn chuyển kết quả, biên bản, danh sách người trúng",
        en: "Term for sending the result and its file"),
      "Luật Đấu giá tài sản 2016 Đ.45 k.2"),
    .auction(
      "P-RECOG", from: AuctionLawDay.landLaw2013, .workingDays(5),
      Bilingual(vi: "Hạn công nhận kết quả trúng đấu giá", en: "Term for recognising the result"),
      "Thiết kế: chưa đọc được quy định", verified: false),
    .auction(
      "P-TAXNOTE", from: AuctionLawDay.circular14, to: AuctionLawDay.landLaw2024, .workingDays(5), taxNotice,
      "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.13 (theo nguồn thứ cấp)"),
    .auction(
      "P-TAXNOTE", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024, .workingDays(5),
      taxNotice,
      "Nghị định 102/2024/NĐ-CP Đ.55 k.9 đ.a; Nghị định 226/2025/NĐ-CP Đ.4 k.9"),
    .auction(
      "P-HANDOVER", from: AuctionLawDay.circular14, to: AuctionLawDay.landLaw2024, .workingDays(5),
      Bilingual(
        vi: "Hạn bàn giao đất trên thực địa sau giấy chứng nhận", en: "Term for the handover after the title"),
      "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.14 (theo nguồn thứ cấp)"),
    .auction(
      "P-COUNCIL", from: AuctionLawDay.circular14, to: AuctionLawDay.landLaw2024,
      .money(Money(dong: 300_000_000_000)),
      Bilingual(vi: "Giá trị khu đất phải lập Hội đồng đấu giá", en: "Value from which a council is needed"),
      "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.5 (theo nguồn thứ cấp)"),
    .auction(
      "P-LANDPLAN-STALE", from: AuctionLawDay.landLaw2013, to: AuctionLawDay.landLaw2024, .years(3), stale,
      "Luật Đất đai 2013 Đ.49 k.3"),
    .auction(
      "P-LANDPLAN-STALE", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024, .years(2), stale,
      "Luật Đất đai 2024 Đ.76 k.7"),
  ]

  private static let taxNotice = Bilingual(
    vi: "Hạn ra thông báo nộp tiền, từ ngày thuế nhận quyết định",
    en: "Term for the tax notice, from the day the tax office got the decision")
  private static let stale = Bilingual(
    vi: "Hạn thực hiện công trình trong kế hoạch sử dụng đất", en: "Term for works in the land-use plan")

  static let signing: [Parameter] = [
    .auction(
      "P-SIGNER", LotClass.residential.rawValue, from: AuctionLawDay.landLaw2013, to: AuctionLawDay.twoLevels,
      .text("UBND cấp huyện"), signer, "Luật Đất đai 2013 Đ.59 k.2 đ.a; Luật Đất đai 2024 Đ.123 k.2 đ.a"),
    .auction(
      "P-SIGNER", LotClass.residential.rawValue, under: Regimes.commune.code, from: AuctionLawDay.twoLevels,
      to: AuctionLawDay.decree49, .text("Chủ tịch UBND cấp xã"), signer,
      "Nghị định 151/2025/NĐ-CP Đ.5 k.1 đ.o, sửa bởi Nghị định 226/2025/NĐ-CP Đ.6 k.1"),
    .auction(
      "P-SIGNER", organisations, under: Regimes.commune.code, from: AuctionLawDay.decree226,
      to: AuctionLawDay.decree49, .text("Chủ tịch UBND tỉnh"), signer,
      "Nghị định 151/2025/NĐ-CP Đ.9 k.1 đ.k, sửa bởi Nghị định 226/2025/NĐ-CP Đ.6 k.2"),
    .auction(
      "P-SIGNER", under: Regimes.decree49.code, from: AuctionLawDay.decree49, to: AuctionLawDay.decree49Ends,
      .text("UBND tỉnh quyết định việc phân cấp"), signer, "Nghị định 49/2026/NĐ-CP Đ.14 k.1, Đ.16 k.2"),
  ]

  private static let signer = Bilingual(
    vi: "Người ký quyết định đấu giá, giá khởi điểm, công nhận kết quả",
    en: "Who signs the auction decision, the starting price and the recognition")

  static let keeping: [Parameter] = [
    .auction(
      "P-FEE-MINIMUM", from: AuctionLawDay.auctionLaw2016, .money(Money(dong: 1_000_000)),
      Bilingual(vi: "Thù lao dịch vụ đấu giá, tối thiểu", en: "Fee of the auction house, at least"),
      "Thông tư 45/2017/TT-BTC Đ.3"),
    .auction(
      "P-FEE-MAXIMUM", from: AuctionLawDay.auctionLaw2016, .money(Money(dong: 300_000_000)),
      Bilingual(vi: "Thù lao dịch vụ đấu giá, tối đa", en: "Fee of the auction house, at most"),
      "Thông tư 45/2017/TT-BTC Đ.3"),
    .auction(
      "P-FEE-TERM", from: AuctionLawDay.auctionLaw2016, .workingDays(20),
      Bilingual(vi: "Hạn thanh toán thù lao sau phiên đấu giá", en: "Term for the fee, after the session"),
      "Thông tư 45/2017/TT-BTC Đ.3 k.5"),
    .auction(
      "P-REGFEE", from: AuctionLawDay.registrationFee, .text("0,5 %"),
      Bilingual(vi: "Lệ phí trước bạ", en: "Registration fee"), "Nghị định 140/2016/NĐ-CP Đ.7"),
    .auction(
      "P-ARCHIVE", from: AuctionLawDay.auctionLaw2016, .years(5),
      Bilingual(vi: "Thời hạn lưu hồ sơ đấu giá", en: "How long the auction file is kept"),
      "Luật Đấu giá tài sản 2016 Đ.54"),
  ]
}
