internal import Workflow

extension ClearanceParameters {
  static let notice: [Parameter] = [
    LawRows.of(
      "PLAN_STALE", "Kế hoạch sử dụng đất hết tác dụng khi chưa có quyết định thu hồi",
      "The annual plan is stale when no recovery was decided", stops: false,
      .r1(.years(3), "Luật Đất đai 2013 Đ.49 k.3"),
      .r2(.years(2), "Luật Đất đai 2024 Đ.76 k.7")),
    LawRows.of(
      "NOTICE_AGRI", "Thời hạn thông báo trước khi thu hồi đất nông nghiệp",
      "Notice before agricultural land is recovered",
      .r1(.days(90), "Luật Đất đai 2013 Đ.67 k.1"),
      .r2(.days(90), "Luật Đất đai 2024 Đ.85 k.1"),
      .r4(.days(60), "Nghị quyết 254/2025/QH15 Đ.3 k.9 đ.a")),
    LawRows.of(
      "NOTICE_NONAGRI", "Thời hạn thông báo trước khi thu hồi đất phi nông nghiệp",
      "Notice before non-agricultural land is recovered",
      .r1(.days(180), "Luật Đất đai 2013 Đ.67 k.1"),
      .r2(.days(180), "Luật Đất đai 2024 Đ.85 k.1"),
      .r4(.days(120), "Nghị quyết 254/2025/QH15 Đ.3 k.9 đ.a")),
    LawRows.of(
      "NOTICE_WAIVER", "Ai đồng ý thì không phải chờ hết thời hạn thông báo",
      "Whose consent makes the wait after the notice fall away",
      .r1(.text("land_user"), "Luật Đất đai 2013 Đ.67 k.2"),
      .r2(.text("land_user, asset_owner, related_person"), "Luật Đất đai 2024 Đ.85 k.2")),
    // The version by anchor: a notice keeps the validity it was issued with.
    LawRows.of(
      "NOTICE_VALID", "Hiệu lực của thông báo thu hồi đất", "Validity of the notice of recovery",
      stops: false,
      version: .byAnchor,
      .r1(.none, "Luật Đất đai 2013 Đ.67 (không quy định)"),
      .r2(.months(12), "Luật Đất đai 2024 Đ.85 k.5")),
    LawRows.of(
      "RECOVERY_PLAN_MAKE", "Thời hạn lập kế hoạch thu hồi đất từ khi đủ hồ sơ",
      "Term for the recovery plan once the dossier is complete", stops: false,
      .r2(.days(10), "Nghị định 102/2024/NĐ-CP Đ.28 k.1")),
    LawRows.of(
      "PRE_NOTICE_MEETING", "Họp với người có đất trước khi thông báo", "Meeting before the notice",
      .r1(.text("not_required"), "Luật Đất đai 2013 Đ.69 k.1 đ.a"),
      .r2(.text("required"), "Luật Đất đai 2024 Đ.87 k.1")),
    LawRows.of(
      "NOTICE_PRESS", "Thông báo cho người không liên lạc được", "Notice to a person who cannot be reached",
      .r2(
        .text("central and provincial daily, 3 issues running; broadcast 3 times in 3 days; posting; portal"),
        "Luật Đất đai 2024 Đ.87 k.2 đ.b")),
  ].flatMap(\.self)
}
