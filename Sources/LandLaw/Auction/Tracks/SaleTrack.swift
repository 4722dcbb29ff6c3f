internal import Measures
internal import Workflow

/// One attempt to sell the lot, from the contract with the auction house to the recognised result.
enum SaleTrack {
  static let states: [StateDefinition] = [
    .state("none", "Chưa tổ chức", "Not begun"),
    .state("contracted", "Đã ký hợp đồng dịch vụ đấu giá", "Contracted"),
    .state("rules_issued", "Đã ban hành quy chế", "Rules issued"),
    .state("posted", "Đã niêm yết, đang bán hồ sơ", "Posted"),
    .state("registration_closed", "Hết hạn đăng ký", "Registration closed"),
    .state("won", "Đấu giá thành", "Won"),
    .state("result_submitted", "Đã trình công nhận kết quả", "Result submitted"),
    .state("recognised", "Đã công nhận kết quả", "Recognised"),
    .state("failed", "Đấu giá không thành", "Failed", final: true),
    .state("result_cancelled", "Đã hủy kết quả", "Result cancelled", final: true),
  ]

  static let track = Track(
    "sale", title: Bilingual(vi: "Tổ chức đấu giá", en: "Sale"), states: states,
    transitions: preparing + [won] + failures + recognising)

  private static let preparing: [Transition] = [
    Transition(
      "contracted", from: ["none"], to: "contracted", by: "contract_signed",
      requires: [
        fault(
          "lot_ready", .state("preparation", "ready"), "Lô đủ điều kiện đưa ra đấu giá",
          "The lot is ready for auction",
          "Luật Đất đai 2013 Đ.119 k.1; Luật Đất đai 2024 Đ.125 k.2"),
        fault(
          "price_before_contract", .state("C26", "yes"), "Giá khởi điểm được duyệt trước khi ký hợp đồng",
          "The starting price was approved before the contract", "Luật Đấu giá tài sản 2016 Đ.8 k.1 đ.a"),
        fault(
          "house_called_before_contract", .filed("auction_house_called"),
          "Đã thông báo công khai việc lựa chọn tổ chức đấu giá", "Auction houses were called publicly",
          "Luật Đấu giá tài sản 2016 Đ.56"),
      ],
      title: Bilingual(vi: "Ký hợp đồng dịch vụ đấu giá", en: "Contract signed"),
      citation: "Luật Đấu giá tài sản 2016 Đ.33"),
    Transition(
      "rules_issued", from: ["contracted"], to: "rules_issued", by: "rules_issued",
      title: Bilingual(vi: "Ban hành quy chế", en: "Rules issued"), citation: "Luật Đấu giá tài sản 2016 Đ.34"
    ),
    Transition(
      "posted", from: ["rules_issued"], to: "posted", by: "auction_posted",
      requires: [
        fault(
          "rules_before_posting", .elapsed("P-RULES", since: .entry("rules_issued")),
          "Quy chế ban hành trước ngày niêm yết", "The rules were issued before the day of posting",
          "Luật Đấu giá tài sản 2016 Đ.34 k.1"),
        fault(
          "bid_step_before_posting", .state("C28", "yes"), "Bước giá đã được quyết định bằng văn bản",
          "The bid step is decided in writing", "Luật Đấu giá tài sản 2016 Đ.5 k.1"),
        fault(
          "deposit_in_band", ReadinessGuards.depositInBand, "Tiền đặt trước trong khung của luật",
          "The deposit lies in the band of the law", "Luật Đấu giá tài sản 2016 Đ.39 k.1"),
      ],
      title: Bilingual(vi: "Niêm yết", en: "Posted"), citation: "Luật Đấu giá tài sản 2016 Đ.35"),
    // Price, quantity or quality changed after the posting: bidders may leave, and it is posted anew.
    Transition(
      "reposted", from: ["posted", "registration_closed"], to: "posted", by: "auction_posted",
      beginsRound: true,
      title: Bilingual(vi: "Niêm yết lại", en: "Posted again"), citation: "Luật Đấu giá tài sản 2016 Đ.39 k.3"
    ),
    Transition(
      "registration_closed", from: ["posted"], to: "registration_closed", by: "registration_closed",
      title: Bilingual(vi: "Hết hạn đăng ký", en: "Registration closed"),
      citation: "Luật Đấu giá tài sản 2016 Đ.38, Đ.39"),
  ]

  private static let won = Transition(
    "won", from: ["posted", "registration_closed"], to: "won", by: "session_held",
    matching: FieldMatch("result", "won"),
    requires: [
      fault(
        "calendar_kept", .state("C34", "yes"), "Niêm yết, thông báo đủ số ngày trước phiên",
        "Posted and announced long enough before the session", "Luật Đấu giá tài sản 2016 Đ.35, Đ.57"),
      fault(
        "registration_before_session", .filed("registration_closed"), "Đã chốt danh sách đăng ký",
        "Registration was closed", "Luật Đấu giá tài sản 2016 Đ.38, Đ.39"),
      fault(
        "two_participants", .meets(.field("session_held", "participants"), "P-MIN-BIDDERS", lotClass: nil),
        "Có từ hai người tham gia đấu giá", "Two bidders at least took part",
        "Luật Đấu giá tài sản 2016 Đ.59 k.2; Luật Đất đai 2024 Đ.125 k.6 đ.c"),
    ],
    title: Bilingual(vi: "Công bố người trúng đấu giá", en: "Winner announced"),
    citation: "Luật Đấu giá tài sản 2016 Đ.41, Đ.44")

  private static let failures: [Transition] =
    [
      tooFew(
        "A80", .recorded("registration_closed", FieldMatch("registrants", "0")),
        "Không có người đăng ký", "Nobody registered", "Luật Đấu giá tài sản 2016 Đ.52 k.1 đ.a"),
      tooFew(
        "A81",
        .all(
          .atLeast(.field("registration_closed", "registrants"), .constant(1)),
          .not(.meets(.field("registration_closed", "registrants"), "P-MIN-BIDDERS", lotClass: nil))),
        "Chỉ có một người đăng ký", "Only one registered",
        "Luật Đấu giá tài sản 2016 Đ.52 k.1 đ.g, Đ.59 k.2; Luật Đất đai 2024 Đ.125 k.6 đ.b"),
      failed(
        "A82", "Chỉ một người tham gia, trả giá hoặc trả giá hợp lệ", "One participant, bid or valid bid",
        "Luật Đấu giá tài sản 2016 Đ.49, Đ.59; Luật Đất đai 2024 Đ.125 k.6 đ.c"),
      failed("A83", "Không có người trả giá", "Nobody bid", "Luật Đấu giá tài sản 2016 Đ.52 k.1 đ.b"),
      failed(
        "A84", "Người trả giá cao nhất rút lại giá, không ai trả tiếp",
        "Highest bid withdrawn, nobody went on",
        "Luật Đấu giá tài sản 2016 Đ.50, Đ.52 k.1 đ.đ"),
      failed(
        "A85", "Người trúng từ chối kết quả tại phiên", "Result refused at the session",
        "Luật Đấu giá tài sản 2016 Đ.51, Đ.52 k.1 đ.e"),
      failed(
        "A86", "Người trúng không ký biên bản", "Winner did not sign the minutes",
        "Luật Đấu giá tài sản 2016 Đ.44 k.3, Đ.52 k.1 đ.d"),
      Transition(
        "failed", from: ["posted", "registration_closed"], to: "failed", by: "session_held",
        matching: FieldMatch("result", "failed"), priority: 1,
        title: Bilingual(vi: "Phiên đấu giá không thành", en: "The session failed"),
        citation: "Luật Đấu giá tài sản 2016 Đ.52"),
    ]

  private static let recognising: [Transition] = [
    Transition(
      "result_submitted", from: ["won"], to: "result_submitted", by: "result_submitted",
      title: Bilingual(vi: "Trình công nhận kết quả", en: "Result submitted"),
      citation: "Luật Đấu giá tài sản 2016 Đ.45 k.2; Luật Đất đai 2024 Đ.229 k.3 đ.a"),
    Transition(
      "recognised", from: ["won", "result_submitted"], to: "recognised", by: "result_recognised",
      requires: [
        fault(
          "submitted_before_recognition", .filed("result_submitted"), "Hồ sơ kết quả đã được trình",
          "The file of the result was submitted",
          "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.12; Luật Đất đai 2024 Đ.229 k.3")
      ],
      title: Bilingual(vi: "Công nhận kết quả trúng đấu giá", en: "Recognised"),
      citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.12; Luật Đất đai 2024 Đ.229 k.3 đ.b"),
    Transition(
      "cancelled_unpaid", from: ["won", "result_submitted", "recognised"], to: "result_cancelled",
      by: "result_cancelled", matching: FieldMatch("ground", "unpaid"),
      requires: [
        fault(
          "payment_term_over", .elapsed("P-PAY-FULL", since: .entry("tax_notice_issued")),
          "Đã quá hạn nộp đủ tiền", "The term for the whole price is over",
          "Nghị định 43/2014/NĐ-CP Đ.68 k.5 đ.d, sửa bởi Nghị định 148/2020/NĐ-CP; Nghị định 126/2020/NĐ-CP Đ.18 k.4"
        )
      ],
      title: Bilingual(vi: "Hủy kết quả do không nộp tiền", en: "Cancelled, unpaid"),
      citation: "Nghị định 43/2014/NĐ-CP Đ.68 k.5 đ.d, sửa bởi Nghị định 148/2020/NĐ-CP"),
    Transition(
      "cancelled", from: ["won", "result_submitted", "recognised"], to: "result_cancelled",
      by: "result_cancelled",
      matching: FieldMatch("ground", ["violation", "agreement", "court"]),
      title: Bilingual(vi: "Hủy kết quả đấu giá", en: "Result cancelled"),
      citation: "Luật Đấu giá tài sản 2016 Đ.72, Đ.73"),
  ]

  private static func fault(
    _ id: String, _ condition: Guard, _ vi: String, _ en: String, _ citation: String
  ) -> Requirement {
    Requirement(id, condition, .faults, says: Bilingual(vi: vi, en: en), citation: citation)
  }

  private static func tooFew(
    _ code: String, _ condition: Guard, _ vi: String, _ en: String, _ citation: String
  ) -> Transition {
    let title = Bilingual(vi: vi, en: en)
    return Transition(
      code, from: ["registration_closed"], to: "failed",
      requires: [Requirement("\(code)_registrants", condition, says: title, citation: citation)],
      title: title,
      citation: citation)
  }

  private static func failed(_ code: String, _ vi: String, _ en: String, _ citation: String) -> Transition {
    Transition(
      code, from: ["posted", "registration_closed"], to: "failed", by: "session_held",
      matching: FieldMatch("code", code), title: Bilingual(vi: vi, en: en), citation: citation)
  }
}
