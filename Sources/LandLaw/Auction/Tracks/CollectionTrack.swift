internal import Measures
internal import Workflow

/// The money of a recognised result, by sums and both ways: a corrected tax notice reopens it.
enum CollectionTrack {
  static let track = Track(
    "collection", title: Bilingual(vi: "Thu tiền trúng đấu giá", en: "Collection"),
    states: [
      .state("none", "Chưa", "None"),
      .state("sent_to_tax", "Đã chuyển cơ quan thuế", "Sent to the tax office"),
      .state("notified", "Đã có thông báo thuế", "Notified"),
      .state("paying", "Đã nộp một phần", "Partly paid"),
      .state("half_paid", "Đã nộp từ 50 %", "Half paid"),
      .state("paid", "Đã nộp đủ", "Paid"),
      .state("cancellation_proposed", "Đề nghị hủy kết quả", "Cancellation proposed"),
      .state("cancelled", "Đã hủy", "Cancelled", final: true),
    ],
    transitions: [
      Transition(
        "sent_to_tax", from: ["none"], to: "sent_to_tax", by: "recognition_received_by_tax",
        title: Bilingual(vi: "Cơ quan thuế nhận quyết định", en: "Received by the tax office"),
        citation: notice),
      Transition(
        "notified", from: ["none", "sent_to_tax"], to: "notified", by: "tax_notice_issued",
        requires: [
          Requirement(
            "recognised_before_notice", .state("sale", "recognised"), .faults,
            says: Bilingual(vi: "Kết quả đã được công nhận", en: "The result was recognised"),
            citation: notice)
        ],
        title: Bilingual(vi: "Thông báo nộp tiền", en: "Notified"), citation: notice),
      sum(
        "paying", from: ["notified", "half_paid", "paid"], .all(.moreThan(paid, .constant(0)), .not(half)),
        "Nộp một phần", "Partly paid"),
      sum(
        "half_paid", from: ["notified", "paying", "paid"], .all(half, .not(full)), "Nộp từ 50 %", "Half paid"),
      sum(
        "paid", from: ["notified", "paying", "half_paid", "cancellation_proposed"], full, "Nộp đủ",
        "Paid in full"),
      Transition(
        "cancellation_proposed", from: ["notified", "paying", "half_paid"], to: "cancellation_proposed",
        by: "cancellation_proposed",
        title: Bilingual(vi: "Đề nghị hủy kết quả", en: "Cancellation proposed"), citation: cancelling),
      Transition(
        "cancelled",
        from: ["none", "sent_to_tax", "notified", "paying", "half_paid", "paid", "cancellation_proposed"],
        to: "cancelled",
        requires: [
          Requirement(
            "collection_cancelled", .state("sale", "result_cancelled"),
            says: Bilingual(vi: "Kết quả đã bị hủy", en: "The result is cancelled"), citation: cancelling)
        ],
        title: Bilingual(vi: "Dừng thu tiền do hủy kết quả", en: "Cancelled"), citation: cancelling),
    ])

  private static let notice =
    "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.13; Nghị định 102/2024/NĐ-CP Đ.55 k.9 đ.a"
  private static let payment = "Nghị định 126/2020/NĐ-CP Đ.18 k.4"
  private static let cancelling =
    "Nghị định 43/2014/NĐ-CP Đ.68 k.5 đ.d, sửa bởi Nghị định 148/2020/NĐ-CP"

  /// What reached the Treasury, the credited deposit included.
  private static let paid = Quantity.plus([.sum("bid_deposit_credited"), .sum("lot_payment")])
  private static let due = Quantity.latest(["tax_notice_issued"])
  private static let half = Guard.atLeast(.plus([paid, paid]), due)
  private static let full = Guard.atLeast(paid, due)

  private static func sum(
    _ state: State, from: Set<State>, _ condition: Guard, _ vi: String, _ en: String
  ) -> Transition {
    let title = Bilingual(vi: vi, en: en)
    return Transition(
      state.text, from: from, to: state,
      requires: [Requirement("collection_\(state.text)", condition, says: title, citation: payment)],
      title: title, citation: payment)
  }
}
