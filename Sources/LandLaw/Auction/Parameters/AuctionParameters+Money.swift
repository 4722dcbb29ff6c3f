internal import Measures
internal import Workflow

extension AuctionParameters {
  static let price: [Parameter] = [
    .auction(
      "P-PRICE-DATE", from: AuctionLawDay.auctionLaw2016, to: AuctionLawDay.decree226,
      .text("trước khi ký hợp đồng dịch vụ đấu giá"), priceDate, "Luật Đấu giá tài sản 2016 Đ.8 k.1 đ.a"),
    .auction(
      "P-PRICE-DATE", under: Regimes.commune.code, from: AuctionLawDay.decree226,
      .text("thời điểm định giá là ngày duyệt phương án đấu giá"), priceDate,
      "Nghị định 226/2025/NĐ-CP Đ.4 k.9 đ.c"),
    .auction(
      "P-PRICE-METHOD", from: AuctionLawDay.landLaw2013, to: AuctionLawDay.landLaw2024, .text("specific"),
      priceMethod, "Nghị định 44/2014/NĐ-CP, 123/2017/NĐ-CP (chưa đọc)", verified: false),
    .auction(
      "P-PRICE-METHOD", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024,
      to: AuctionLawDay.priceTable, .text("table khi hạ tầng xong theo quy hoạch chi tiết, còn lại specific"),
      priceMethod, "Luật Đất đai 2024 Đ.159 k.1 đ.i, Đ.160 k.1 đ.d"),
    .auction(
      "P-PRICE-METHOD", under: Regimes.resolution254.code, from: AuctionLawDay.priceTable,
      .text("table_x_coefficient"), priceMethod,
      "Nghị quyết 254/2025/QH15 Đ.7 (theo nguồn thứ cấp); Nghị định 49/2026/NĐ-CP Đ.18 k.3"),
    .auction(
      "P-PRICE-VALID-CERTIFICATE", from: AuctionLawDay.landLaw2013, .months(6),
      Bilingual(vi: "Hiệu lực của chứng thư định giá", en: "Validity of the valuation certificate"),
      "Thiết kế: không thấy quy định, 6 tháng theo trí nhớ", verified: false),
    .auction(
      "P-PRICE-VALID", from: AuctionLawDay.landLaw2013, .months(12),
      Bilingual(vi: "Hiệu lực của quyết định giá khởi điểm", en: "Validity of the starting price"),
      "Thiết kế: không thấy quy định, 12 tháng", verified: false),
    .auction(
      "P-PRICE-VALID-OFFICE", LotClass.officeSale.rawValue, from: AuctionLawDay.officeDecree2021, .days(180),
      Bilingual(
        vi: "Bán chỉ định trụ sở: quyết định bán trong hạn này kể từ ngày xác định giá",
        en: "Designated sale of an office: decided within this term of the price"),
      "Nghị định 167/2017/NĐ-CP Đ.11 k.7, sửa bởi Nghị định 67/2021/NĐ-CP"),
  ]

  private static let priceDate = Bilingual(
    vi: "Thời điểm quyết định giá khởi điểm", en: "When the price is decided")
  private static let priceMethod = Bilingual(
    vi: "Phương pháp định giá khởi điểm", en: "Method of the starting price")

  static let paying: [Parameter] = half + full + cancelling

  private static let halfTitle = Bilingual(
    vi: "Nộp 50 % tiền trúng đấu giá, từ ngày thông báo thuế", en: "Half of the price, from the tax notice")
  private static let fullTitle = Bilingual(
    vi: "Nộp đủ tiền trúng đấu giá, từ ngày thông báo thuế", en: "All of the price, from the tax notice")

  private static let half: [Parameter] = [
    .auction(
      "P-PAY-HALF", from: AuctionLawDay.decree126, to: AuctionLawDay.landLaw2024, .days(30), halfTitle,
      "Nghị định 126/2020/NĐ-CP Đ.18 k.4 đ.a"),
    .auction(
      "P-PAY-HALF", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024,
      to: AuctionLawDay.decree226, .days(30), halfTitle, "Nghị định 103/2024/NĐ-CP (chưa đọc)",
      verified: false),
    .auction(
      "P-PAY-HALF", under: Regimes.commune.code, from: AuctionLawDay.decree226, to: AuctionLawDay.decree252,
      .text("thời hạn ghi trong phương án đấu giá"), halfTitle, "Nghị định 226/2025/NĐ-CP Đ.4 k.9 đ.a, đ.e"),
    .auction(
      "P-PAY-HALF", under: Regimes.decree49.code, from: AuctionLawDay.decree252,
      .text("thời hạn ghi trong quyết định công nhận kết quả"), halfTitle,
      "Nghị định 252/2026/NĐ-CP Đ.21 k.4 đ.đ"),
    .auction(
      "P-PAY-OFFICE-HALF", LotClass.officeSale.rawValue, from: AuctionLawDay.officeDecree2021, .days(30),
      Bilingual(vi: "Bán trụ sở: nộp 50 % từ ngày ký hợp đồng", en: "Office sale: half, from the contract"),
      "Nghị định 167/2017/NĐ-CP Đ.11 k.9, sửa bởi Nghị định 67/2021/NĐ-CP"),
  ]

  private static let full: [Parameter] = [
    .auction(
      "P-PAY-FULL", from: AuctionLawDay.decree126, to: AuctionLawDay.landLaw2024, .days(90), fullTitle,
      "Nghị định 126/2020/NĐ-CP Đ.18 k.4 đ.b"),
    .auction(
      "P-PAY-FULL", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024,
      to: AuctionLawDay.decree226, .days(90), fullTitle, "Nghị định 103/2024/NĐ-CP (chưa đọc)",
      verified: false),
    .auction(
      "P-PAY-FULL", under: Regimes.commune.code, from: AuctionLawDay.decree226, to: AuctionLawDay.decree252,
      .text("thời hạn ghi trong phương án đấu giá"), fullTitle, "Nghị định 226/2025/NĐ-CP Đ.4 k.9 đ.a, đ.e"),
    .auction(
      "P-PAY-FULL", under: Regimes.decree49.code, from: AuctionLawDay.decree252,
      .text("thời hạn ghi trong quyết định công nhận kết quả"), fullTitle,
      "Nghị định 252/2026/NĐ-CP Đ.21 k.4 đ.đ"),
    .auction(
      "P-PAY-OFFICE-FULL", LotClass.officeSale.rawValue, from: AuctionLawDay.officeDecree2021, .days(90),
      Bilingual(
        vi: "Bán trụ sở: nộp đủ trong 60 ngày tiếp theo", en: "Office sale: the rest in the next 60 days"),
      "Nghị định 167/2017/NĐ-CP Đ.11 k.9, sửa bởi Nghị định 67/2021/NĐ-CP"),
  ]

  private static let cancelling: [Parameter] = [
    .auction(
      "P-CANCEL-120", from: AuctionLawDay.decree10, to: AuctionLawDay.landLaw2024, .days(120), cancelTitle,
      "Nghị định 10/2023/NĐ-CP (chưa đọc; có nguồn nói 180 ngày từ thông báo thuế)", verified: false),
    .auction(
      "P-CANCEL-120", under: Regimes.landLaw2024.code, from: AuctionLawDay.landLaw2024,
      to: AuctionLawDay.decree226, .days(120), cancelTitle,
      "Nghị định 102/2024/NĐ-CP Đ.55 k.9 đ.c (theo nguồn thứ cấp)"),
    .auction(
      "P-BAN", LotClass.project.rawValue, under: Regimes.landLaw2024.code,
      from: AuctionLawDay.auctionLaw2024,
      .text("không nộp: 2-5 năm; nộp một phần: 6 tháng-3 năm; quyết định trong 10 ngày từ khi hủy kết quả"),
      banTitle, "Nghị định 172/2024/NĐ-CP Đ.25 (theo nguồn thứ cấp)"),
    .auction(
      "P-BAN", LotClass.residential.rawValue, under: Regimes.resolution254.code,
      from: AuctionLawDay.resolution6611,
      .text("không nộp: 2-5 năm; nộp một phần: 6 tháng-3 năm; quyết định trong 10 ngày từ khi hủy kết quả"),
      banTitle, "Nghị quyết 66.11/2026/NQ-CP Đ.3 (theo nguồn thứ cấp)"),
  ]

  private static let cancelTitle = Bilingual(
    vi: "Hủy kết quả khi chưa nộp đủ, từ ngày công nhận", en: "Cancellation when unpaid, from the recognition"
  )
  private static let banTitle = Bilingual(
    vi: "Cấm tham gia đấu giá khi không nộp tiền", en: "Ban on bidders who did not pay")
}
