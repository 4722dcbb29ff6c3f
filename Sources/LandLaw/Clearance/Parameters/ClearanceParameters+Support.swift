internal import Workflow

extension ClearanceParameters {
  /// What the money model counts with; no guard reads these.
  static let support: [Parameter] = [
    LawRows.of(
      "LIFE_30_70",
      "Số tháng hỗ trợ ổn định đời sống, mất 30-70 % đất nông nghiệp (không di chuyển/di chuyển/đến nơi khó khăn)",
      "Months of life support, 30-70 % of agricultural land lost (staying/moving/to a hard area)",
      .r1(.text("6/12/24"), "Nghị định 47/2014/NĐ-CP Đ.19 (chưa kiểm chứng)", verified: false),
      .r2(.text("6/12/24"), "Nghị định 88/2024/NĐ-CP Đ.19 k.1 đ.a")),
    LawRows.of(
      "LIFE_70",
      "Số tháng hỗ trợ ổn định đời sống, mất trên 70 % đất nông nghiệp (không di chuyển/di chuyển/đến nơi khó khăn)",
      "Months of life support, over 70 % of agricultural land lost (staying/moving/to a hard area)",
      .r1(.text("12/24/36"), "Nghị định 47/2014/NĐ-CP Đ.19 (chưa kiểm chứng)", verified: false),
      .r2(.text("12/24/36"), "Nghị định 88/2024/NĐ-CP Đ.19 k.1 đ.a")),
    LawRows.of(
      "LIFE_RICE", "Ki-lô-gam gạo mỗi nhân khẩu mỗi tháng", "Kilograms of rice for each person a month",
      .r1(.count(30), "Nghị định 47/2014/NĐ-CP Đ.19 (chưa kiểm chứng)", verified: false),
      .r2(.count(30), "Nghị định 88/2024/NĐ-CP Đ.19 k.1 đ.c")),
    LawRows.of(
      "BIZ_INCOME", "Hỗ trợ ổn định sản xuất, phần trăm thu nhập sau thuế một năm",
      "Business support, share of one year's income after tax",
      .r1(.percent(from: 0, to: 30), "Nghị định 47/2014/NĐ-CP Đ.19 (qua nguồn thứ cấp)"),
      .r2(.percent(from: 0, to: 30), "Nghị định 88/2024/NĐ-CP Đ.20 k.3 đ.b")),
    LawRows.of(
      "WORKER_STOP", "Số tháng hỗ trợ người lao động ngừng việc", "Months of support for stopped workers",
      .r1(.months(6), "Nghị định 47/2014/NĐ-CP Đ.19 (chưa kiểm chứng)", verified: false),
      .r2(.months(6), "Nghị định 88/2024/NĐ-CP Đ.20 k.4")),
    LawRows.of(
      "JOB_FACTOR", "Số lần giá đất nông nghiệp để hỗ trợ chuyển đổi nghề, tối đa",
      "Times the agricultural price for a change of job, at most",
      .r1(.count(5), "Nghị định 47/2014/NĐ-CP Đ.20 (chưa kiểm chứng)", verified: false),
      .r2(.count(5), "Luật Đất đai 2024 Đ.109 k.1; Nghị định 88/2024/NĐ-CP Đ.22 k.3")),
    LawRows.of(
      "OTHER_CAP_ASSET", "Mức bồi thường tối đa công trình khác, so với giá trị xây mới",
      "Cap for other structures, of the value as new",
      .r1(.percent(from: 0, to: 100), "Nghị định 47/2014/NĐ-CP Đ.9 (chưa kiểm chứng)", verified: false),
      .r2(.percent(from: 0, to: 100), "Nghị định 88/2024/NĐ-CP Đ.14 k.1 đ.a")),
    LawRows.of(
      "ORG_COST_RATE", "Chi phí tổ chức thực hiện, so với tổng bồi thường", "Organisation cost, of the total",
      .r1(.percent(from: 0, to: 2), "Nghị định 47/2014/NĐ-CP Đ.31 (chưa kiểm chứng)", verified: false),
      .r2(.text("province"), "Nghị định 88/2024/NĐ-CP Đ.27 k.8")),
  ].flatMap(\.self)
}
