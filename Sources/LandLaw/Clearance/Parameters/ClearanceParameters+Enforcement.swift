internal import Measures
internal import Workflow

extension ClearanceParameters {
  static let enforcement: [Parameter] = [
    LawRows.of(
      "HANDOVER_PERSUADE", "Thời gian vận động bàn giao đất", "Length of the persuasion to hand over",
      .r1(.none, "Luật Đất đai 2013 Đ.69 k.3 đ.d (không quy định số ngày)"),
      .r2(.days(10), "Luật Đất đai 2024 Đ.87 k.7")),
    LawRows.of(
      "HANDOVER_WAIT", "Quá 10 ngày kể từ ngày kết thúc vận động bàn giao đất",
      "More than ten days after the persuasion to hand over", counting: .afterNthDay,
      .r1(.none, "Luật Đất đai 2013 Đ.69 k.3 đ.d (không quy định số ngày)"),
      .r2(.days(10), "Luật Đất đai 2024 Đ.87 k.7")),
    LawRows.of(
      "ENF_EXECUTE_DUE", "Thời hạn chấp hành quyết định cưỡng chế", "Term to obey the enforcement decision",
      stops: false,
      .r2(.days(10), "Luật Đất đai 2024 Đ.89 k.3")),
    LawRows.of(
      "ENF_HANDOVER", "Bàn giao đất từ ngày lập biên bản chấp hành",
      "Handover after the minutes of compliance",
      stops: false,
      .r1(.days(30), "Luật Đất đai 2013 Đ.71 k.4 đ.b"),
      .r2(.days(30), "Luật Đất đai 2024 Đ.89 k.4 đ.b")),
    LawRows.of(
      "ENF_BLACKOUT", "Thời gian không được cưỡng chế", "When no enforcement may start", stops: false,
      .r1(.text("office_hours_only"), "Luật Đất đai 2013 Đ.70 k.1 đ.b, Đ.71 k.1"),
      .r2(
        .text("office_hours_only; recovery: not 22:00-06:00, days off, holidays, 15 days around Tet"),
        "Luật Đất đai 2024 Đ.88 k.1 đ.b, Đ.89 k.1 đ.b")),
    LawRows.of(
      "ASSET_COLLECT", "Thời hạn nhận lại tài sản sau cưỡng chế",
      "Term to collect goods after an enforcement",
      stops: false,
      .r2(.days(60), "Nghị định 102/2024/NĐ-CP Đ.38")),
  ].flatMap(\.self)

  static let complaint: [Parameter] = [
    LawRows.of(
      "COMPLAINT_1", "Thời hiệu khiếu nại lần đầu", "Term to complain", stops: false,
      .r1(.days(90), "Luật Khiếu nại 2011 Đ.9"),
      unchecked(.days(90), "Luật Khiếu nại 2011 Đ.9")),
    LawRows.of(
      "COMPLAINT_ACCEPT", "Thời hạn thụ lý khiếu nại", "Term to accept a complaint", stops: false,
      .r1(.days(10), "Luật Khiếu nại 2011 Đ.27"),
      .from(
        .written(2026, 7, 1), in: Regimes.decree49, .workingDays(7), "Nghị định 155/2026/NĐ-CP Đ.10")),
    LawRows.of(
      "COMPLAINT_RESOLVE_1",
      "Thời hạn giải quyết khiếu nại lần đầu (phức tạp 45 ngày; vùng sâu, vùng xa 45, phức tạp 60 ngày)",
      "Term to resolve a first complaint (complex 45; remote areas 45, complex 60)", stops: false,
      .r1(.days(30), "Luật Khiếu nại 2011 Đ.28"),
      unchecked(.days(30), "Luật Khiếu nại 2011 Đ.28")),
    LawRows.of(
      "COMPLAINT_2", "Thời hạn khiếu nại lần hai (vùng sâu, vùng xa 45 ngày)",
      "Term for a second complaint (remote areas 45)", stops: false,
      .r1(.days(30), "Luật Khiếu nại 2011 Đ.33"),
      unchecked(.days(30), "Luật Khiếu nại 2011 Đ.33")),
    LawRows.of(
      "COMPLAINT_RESOLVE_2",
      "Thời hạn giải quyết khiếu nại lần hai (phức tạp 60 ngày; vùng sâu, vùng xa 60, phức tạp 70 ngày)",
      "Term to resolve a second complaint (complex 60; remote areas 60, complex 70)", stops: false,
      .r1(.days(45), "Luật Khiếu nại 2011 Đ.37"),
      unchecked(.days(45), "Luật Khiếu nại 2011 Đ.37")),
    LawRows.of(
      "LAWSUIT", "Thời hiệu khởi kiện", "Term to sue", stops: false,
      .r1(.years(1), "Luật Tố tụng hành chính 93/2015/QH13 Đ.116")),
  ].flatMap(\.self)

  /// The complaint law was amended in 2026; the term is carried on until the amendment has been read.
  private static func unchecked(_ value: Parameter.Value, _ citation: String) -> LawRows.Row {
    .from(
      .written(2026, 7, 1), in: Regimes.decree49, value,
      "\(citation); Luật 136/2025/QH15 (chưa kiểm chứng)", verified: false)
  }
}
