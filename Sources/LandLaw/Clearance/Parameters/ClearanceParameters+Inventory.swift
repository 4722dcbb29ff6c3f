internal import Workflow

extension ClearanceParameters {
  static let inventory: [Parameter] = [
    LawRows.of(
      "INV_PERSUADE", "Thời gian vận động phối hợp kiểm đếm", "Length of the persuasion over the inventory",
      .r1(.none, "Luật Đất đai 2013 Đ.69 k.1 đ.d (không quy định số ngày)"),
      .r2(.days(15), "Luật Đất đai 2024 Đ.87 k.2 đ.đ")),
    LawRows.of(
      "INV_WAIT", "Hết 10 ngày kể từ ngày được vận động (từ 01/8/2024: từ ngày kết thúc vận động)",
      "Ten days from the persuasion (since 2024-08-01: from its end)", counting: .afterNthDay,
      .r1(.days(10), "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
      .r2(.days(10), "Luật Đất đai 2024 Đ.87 k.2 đ.đ")),
    LawRows.of(
      "INV_BOARD_PERSUADE", "Ban cưỡng chế kiểm đếm vận động", "Persuasion by the inventory board",
      .r2(.workingDays(5), "Nghị định 102/2024/NĐ-CP Đ.36")),
    LawRows.of(
      "ENF_POLICE_REQ", "Đề nghị Công an trước khi cưỡng chế", "Request to the police before an enforcement",
      .r2(.workingDays(5), "Nghị định 102/2024/NĐ-CP Đ.37")),
  ].flatMap(\.self)

  static let plan: [Parameter] = [
    LawRows.of(
      "POST_PLAN", "Thời gian niêm yết phương án", "Posting of the draft plan", counting: .afterNthDay,
      .r1(.days(20), "Nghị định 47/2014/NĐ-CP Đ.28 (chưa kiểm chứng)", verified: false),
      .r2(.days(30), "Luật Đất đai 2024 Đ.87 k.3 đ.a"),
      .r4(.days(10), "Nghị quyết 254/2025/QH15 Đ.3 k.9 đ.b")),
    LawRows.of(
      "OPINION_MEETING", "Thời điểm họp lấy ý kiến so với niêm yết", "When opinions are taken",
      .r1(.text("with_posting"), "Luật Đất đai 2013 Đ.69 k.2 đ.a"),
      .r2(.text("after_posting"), "Luật Đất đai 2024 Đ.87 k.3 đ.a")),
    LawRows.of(
      "DIALOGUE_DUE", "Thời hạn đối thoại từ ngày họp lấy ý kiến", "Term for the dialogue after the meeting",
      stops: false,
      .r2(.days(60), "Luật Đất đai 2024 Đ.87 k.3 đ.a"),
      .r4(.days(30), "Nghị quyết 254/2025/QH15 Đ.3 k.9 đ.b")),
    LawRows.of(
      "APPRAISE_DUE", "Thời hạn thẩm định phương án", "Term for the appraisal of the plan", stops: false,
      .r2(.days(30), "Nghị định 88/2024/NĐ-CP Đ.3 k.3")),
    LawRows.of(
      "SAME_DAY", "Quyết định thu hồi đất và phê duyệt phương án trong cùng một ngày",
      "Recovery decided and plan approved on one day", stops: false,
      .r1(.days(0), "Luật Đất đai 2013 Đ.69 k.3 đ.a"),
      .r2(.none, "Luật Đất đai 2024 Đ.87 k.5 (hai quyết định tách rời)")),
    LawRows.of(
      "RD_DUE", "Thời hạn ban hành quyết định thu hồi đất", "Term for the recovery decision", stops: false,
      .r2(.days(10), "Luật Đất đai 2024 Đ.87 k.5")),
    LawRows.of(
      "PLAN_DISAGREE_PERSUADE", "Thời gian vận động người không đồng ý phương án",
      "Length of the persuasion over the approved plan",
      .r2(.days(10), "Luật Đất đai 2024 Đ.87 k.6")),
    LawRows.of(
      "PLAN_DISAGREE_WAIT", "Quá 10 ngày kể từ ngày kết thúc vận động về phương án",
      "More than ten days after the persuasion over the plan", counting: .afterNthDay,
      .r2(.days(10), "Luật Đất đai 2024 Đ.87 k.6")),
    LawRows.of(
      "MAJORITY_EXCEPTION", "Thu hồi trước khi duyệt phương án khi đa số đồng ý",
      "Recovery before approval when most agree",
      .r4(.text("> 75 % users, no resettlement, after posting"), "Nghị quyết 254/2025/QH15 Đ.3 k.3")),
    LawRows.of(
      "MAJORITY_NEGOTIATED", "Thu hồi phần còn lại của dự án thỏa thuận",
      "Recovery of the remainder of a negotiated project",
      .r4(.text("> 75 % area, > 75 % users"), "Nghị quyết 254/2025/QH15 Đ.3 k.2 đ.b")),
  ].flatMap(\.self)
}
