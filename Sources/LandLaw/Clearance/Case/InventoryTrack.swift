internal import Measures
internal import Workflow

/// Kiểm đếm. Only an inventory that was done or enforced makes a case inventoried: complying comes before counting.
enum InventoryTrack {
  static let compulsory = TrackPath("process", of: .newest("compulsory_inventory"))

  static let track = Track(
    "inventory", title: Bilingual("Kiểm đếm", "Inventory"),
    states: [
      StateDefinition("none", Bilingual("chưa kiểm đếm", "not inventoried")),
      StateDefinition("scheduled", Bilingual("đã mời kiểm đếm", "invited")),
      StateDefinition("inventoried", Bilingual("đã kiểm đếm", "inventoried")),
      StateDefinition(
        "certified", Bilingual("đã kiểm đếm, đã xác nhận nguồn gốc", "inventoried and certified")),
      StateDefinition("refused", Bilingual("không phối hợp kiểm đếm", "refused")),
      StateDefinition("compulsory", Bilingual("đang kiểm đếm bắt buộc", "compulsory inventory runs")),
    ],
    transitions: voluntary + forced)

  private static let voluntary: [Transition] = [
    Transition(
      "scheduled", from: ["none"], to: "scheduled", by: "inventory_invited", requires: [noticeIssued],
      title: Bilingual("mời kiểm đếm", "invited to the inventory"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c"
    ),
    Transition(
      "inventoried", from: ["none", "scheduled", "refused", "compulsory"], to: "inventoried",
      by: "inventory_done",
      requires: [noticeIssued, notSuspended],
      title: Bilingual("kiểm đếm xong", "inventory done"), citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c"),
    Transition(
      "certified", from: ["inventoried"], to: "certified", requires: [originCertified],
      title: Bilingual("đã xác nhận nguồn gốc đất", "origin certified"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c"),
    refusal("refused", from: ["none", "scheduled"], beginsRound: false),
    refusal("refused_again", from: ["inventoried", "certified"], beginsRound: true),
  ]

  private static let forced: [Transition] = [
    Transition(
      "compulsory", from: ["refused"], to: "compulsory", requires: [running],
      title: Bilingual("chuyển sang kiểm đếm bắt buộc", "compulsory inventory opened"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d"),
    Transition(
      "rescheduled", from: ["compulsory"], to: "scheduled", requires: [ended],
      title: Bilingual("kiểm đếm bắt buộc đã kết thúc, hẹn kiểm đếm", "compulsory inventory ended"),
      citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b"),
    Transition(
      "enforced", from: ["compulsory"], to: "inventoried", requires: [enforced],
      title: Bilingual("đã cưỡng chế kiểm đếm", "inventory enforced"),
      citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b"),
  ]

  private static func refusal(_ code: String, from: Set<State>, beginsRound: Bool) -> Transition {
    Transition(
      code, from: from, to: "refused", by: "inventory_refused", requires: [invited, noticeServed],
      beginsRound: beginsRound, title: Bilingual("không phối hợp kiểm đếm", "inventory refused"),
      citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")
  }

  private static let noticeIssued = Requirement(
    "notice_before_inventory", .not(.state("notice", "none", "withdrawn")), .faults,
    says: Bilingual("đã có thông báo thu hồi đất trước khi kiểm đếm", "the notice came before the inventory"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.b")

  private static let notSuspended = Requirement(
    "inventory_not_suspended", .not(.during("suspension")), .faults,
    says: Bilingual("kiểm đếm khi không bị tạm đình chỉ", "inventoried while no suspension was in force"),
    citation: "Luật Khiếu nại 2011 Đ.35")

  private static let originCertified = Requirement(
    "origin_certified", .filed("origin_certified"),
    says: Bilingual(
      "UBND cấp xã đã xác nhận nguồn gốc đất và tài sản",
      "the commune certified the origin of land and assets"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.c")

  private static let invited = Requirement(
    "invited_before_refusal", .filed("inventory_invited"), .faults,
    says: Bilingual(
      "đã mời kiểm đếm trước khi ghi nhận không phối hợp", "invited before the refusal was noted"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  private static let noticeServed = Requirement(
    "notice_served_before_refusal", NoticeTrack.given, .faults,
    says: Bilingual("đã gửi thông báo thu hồi đất đến người có đất", "the notice was served before"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  private static let running = Requirement(
    "compulsory_inventory_open", .state(compulsory, CompulsoryInventoryProcess.running),
    says: Bilingual("đang có kiểm đếm bắt buộc", "a compulsory inventory is open"),
    citation: "Luật Đất đai 2013 Đ.69 k.1 đ.d")

  private static let ended = Requirement(
    "compulsory_inventory_ended", .state(compulsory, "agreed", "complied", "inventory_cancelled"),
    says: Bilingual(
      "kiểm đếm bắt buộc kết thúc do chấp hành hoặc bị hủy bỏ",
      "the compulsory inventory was obeyed or cancelled"),
    citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b")

  private static let enforced = Requirement(
    "inventory_was_enforced", .state(compulsory, "enforced"),
    says: Bilingual("đã cưỡng chế kiểm đếm", "the inventory was enforced"),
    citation: "Luật Đất đai 2013 Đ.70 k.4 đ.b")
}
