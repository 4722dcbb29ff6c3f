internal import Measures
internal import Workflow

extension ReadinessItem {
  /// Group 2, compensation and clearance: C06 to C11.
  static let clearanceItems: [ReadinessItem] = [
    item(
      "C06",
      Bilingual(
        vi: "Đã chi trả hoặc gửi kho bạc, ngân hàng xong tiền bồi thường",
        en: "All compensation paid or deposited"),
      .clearance, .lot, .procedural, .statutory,
      evidence: Bilingual(vi: "Chứng từ chi", en: "Vouchers of payment"),
      blocker: .says(
        "Còn {n} hộ chưa nhận tiền, {vnd} đồng", "{n} households are not paid, {vnd} đồng"),
      missing: .says("Lô chưa gắn với thửa đất nào", "No parcel lies under the lot"),
      citation: "Luật Đất đai 2024 Đ.125 k.2 đ.a", resolver: AuctionOffice.landFund,
      rules: .ofParcels("money", ["secured", "paid"])),
    item(
      "C07",
      Bilingual(
        vi: "Đã hoàn thành hỗ trợ, tái định cư hoặc không phải thực hiện",
        en: "Support and resettlement finished, or none due"),
      .clearance, .lot, .audit, .statutory,
      evidence: Bilingual(
        vi: "QĐ giao đất tái định cư, biên bản bàn giao", en: "Allotment and handover minutes"),
      blocker: .says("Còn {n} hộ chưa bố trí tái định cư", "{n} households are not resettled"),
      missing: .says("Lô chưa gắn với thửa đất nào", "No parcel lies under the lot"),
      citation: "Luật Đất đai 2024 Đ.125 k.2 đ.a", resolver: AuctionOffice.landFund,
      rules: .ofParcels("resettlement", ["done", "not_applicable"])),
    item(
      "C08", Bilingual(vi: "Đã giải phóng mặt bằng, bàn giao", en: "Ground cleared and handed over"),
      .clearance,
      .lot, .statutory, .statutory,
      evidence: Bilingual(vi: "Biên bản bàn giao mặt bằng, ảnh", en: "Handover minutes, photographs"),
      blocker: .says(
        "Mặt bằng còn {n} hộ, công trình chưa di dời",
        "{n} households or structures still stand on the ground"),
      missing: .says("Lô chưa gắn với thửa đất nào", "No parcel lies under the lot"),
      citation: "Luật Đất đai 2013 Đ.119 k.1 đ.b; Luật Đất đai 2024 Đ.125 k.2 đ.a",
      resolver: AuctionOffice.landFund,
      // The law of 2013 takes State-owned assets with a plan for them in place of cleared ground.
      rules: .ofParcels(
        "ground", ["cleared", "clean", "managed"],
        alsoNotApplicable: .all(
          ReadinessGuards.under2013, .not(ReadinessGuards.isCleared), assetsAreSettled))),
    item(
      "C09",
      Bilingual(
        vi: "Tài sản trên đất thuộc sở hữu Nhà nước và có phương án xử lý",
        en: "Assets on the land belong to the State and have a plan"),
      .clearance, .lot, .statutory, .procedural,
      evidence: Bilingual(vi: "Hồ sơ tài sản công", en: "File of the public asset"),
      blocker: .says(
        "Tài sản trên đất chưa xử lý: {asset}", "Assets on the land not settled: {asset}",
        .field("asset", of: "checked", "reason")),
      missing: .says(
        "Chưa rõ tài sản trên đất và phương án xử lý", "Assets on the land and what becomes of them not known"
      ),
      citation: "Luật Đất đai 2013 Đ.119 k.1 đ.b", resolver: AuctionOffice.finance,
      // Where parcels are being cleared, C08 speaks, unless somebody checked the assets.
      rules: ReadinessRules(
        notApplicable: .any(
          ReadinessGuards.isCleared, .all(ReadinessGuards.hasParcels, .not(assetsAreChecked))),
        entries: .checks("C09"))),
    item(
      "C10", Bilingual(vi: "Không bị lấn chiếm trở lại", en: "Not encroached upon again"), .clearance, .lot,
      .audit,
      .audit, evidence: Bilingual(vi: "Biên bản kiểm tra, ảnh", en: "Minutes of inspection, photographs"),
      blocker: .says("Đất đã giải phóng bị lấn chiếm trở lại", "Cleared land is encroached upon again"),
      missing: .says("Chưa kiểm tra việc lấn chiếm", "Not inspected for encroachment"),
      citation: "Yêu cầu quản lý, không phải điều kiện theo luật", resolver: AuctionOffice.landFund,
      rules: ReadinessRules(
        blocking: .some("parcel", "ground", ["encroached"]),
        yes: .every("parcel", "ground", ["clean", "managed"]),
        entries: .checks("C10"))),
    item(
      "C11",
      Bilingual(
        vi: "Không có khiếu nại, khởi kiện, kết luận thanh tra yêu cầu dừng",
        en: "No complaint, lawsuit or inspection that stops it"),
      .clearance, .lot, .audit, .audit,
      evidence: Bilingual(vi: "Sổ theo dõi đơn thư", en: "Register of complaints"),
      blocker: .says(
        "Đang có đơn thư, kết luận phải xử lý: {reason}", "A complaint or finding is open: {reason}"),
      missing: .says("Chưa kiểm tra đơn thư, kết luận thanh tra", "Complaints and findings not checked"),
      citation: "Yêu cầu quản lý; Luật Đấu giá tài sản 2016 Đ.47", resolver: AuctionOffice.landAuthority,
      rules: ReadinessRules(
        blocking: .during("hold", FieldMatch("code", "H5")), entries: .checks("C11"))),
  ]

  private static let assetChecks = ReadinessRules.Evidence.checks("C09").map(\.selector)
  private static let assetsAreChecked = Guard.latest(assetChecks, among: assetChecks)
  private static let assetsAreSettled = Guard.latest(
    [Selector("checked", FieldMatch("item", "C09"), FieldMatch("value", "yes"))], among: assetChecks)
}
