internal import Measures
internal import Workflow

extension ClearanceParameters {
  static let money: [Parameter] = [
    LawRows.of(
      "PAY_DUE",
      "Thời hạn chi trả từ ngày quyết định thu hồi đất (từ 01/8/2024: quyết định phê duyệt phương án) có hiệu lực",
      "Term of payment from the recovery decision (since 2024-08-01: the approval) in force", stops: false,
      .r1(.days(30), "Luật Đất đai 2013 Đ.93 k.1"),
      .r2(.days(30), "Luật Đất đai 2024 Đ.94 k.3 đ.a")),
    LawRows.of(
      "PAY_LATE_RATE", "Ai trả thêm khi chi trả chậm", "Who pays for a late payment", stops: false,
      .r1(.text("late_payment_rate_of_tax_administration"), "Luật Đất đai 2013 Đ.93 k.2"),
      .r2(.text("budget_of_approving_level"), "Luật Đất đai 2024 Đ.94 k.3 đ.b"),
      .r5(
        .text("investor_when_at_fault"),
        "Nghị định 88/2024/NĐ-CP Đ.28 k.2 đ.d (sửa bởi Nghị định 49/2026/NĐ-CP Đ.11 k.8)")),
    LawRows.of(
      "PAY_LATE_RATE_VALUE", "Mức tiền chậm nộp mỗi ngày", "Late-payment rate a day", stops: false,
      .r1(
        .dailyRate(perHundredThousand: 50), "Luật Quản lý thuế trước 01/7/2016 (chưa kiểm chứng)",
        verified: false),
      .from(
        .written(2016, 7, 1), in: Regimes.landLaw2013, .dailyRate(perHundredThousand: 30),
        "Luật 106/2016/QH13 Đ.3 (chưa kiểm chứng)", verified: false),
      .from(
        .written(2020, 7, 1), in: Regimes.landLaw2013, .dailyRate(perHundredThousand: 30),
        "Luật Quản lý thuế 38/2019/QH14 Đ.59 k.2 đ.a"),
      .from(
        .written(2026, 7, 1), in: Regimes.decree49, .text("unknown"),
        "Luật 108/2025/QH15 Đ.16 k.2 đ.a (chưa đọc được mức)", verified: false)),
    LawRows.of(
      "DEPOSIT_PLACE", "Nơi giữ tiền khi người có đất không nhận", "Where refused money is held",
      stops: false,
      .r1(.text("treasury"), "Luật Đất đai 2013 Đ.93 k.3"),
      .r2(.text("bank"), "Luật Đất đai 2024 Đ.94 k.4; Nghị định 88/2024/NĐ-CP Đ.25 k.5")),
  ].flatMap(\.self)

  static let resettlement: [Parameter] = [
    LawRows.of(
      "RESETTLE_POST", "Thời gian niêm yết phương án bố trí tái định cư", "Posting of the resettlement plan",
      counting: .afterNthDay,
      .r1(.days(15), "Luật Đất đai 2013 Đ.86 k.1"),
      .r2(.days(15), "Luật Đất đai 2024 Đ.111 k.1")),
    LawRows.of(
      "RESETTLE_BEFORE", "Tái định cư trước khi thu hồi đất ở",
      "Resettlement before residential land is recovered",
      .r1(.text("resettlement_area_built"), "Luật Đất đai 2013 Đ.85 k.3"),
      .r2(.text("plan_approved_and_resettled"), "Luật Đất đai 2024 Đ.80 k.3, Đ.91 k.6"),
      .r4(.text("plan_approved_and_resettled, or exception"), "Nghị quyết 254/2025/QH15 Đ.3 k.3")),
  ].flatMap(\.self)
}
