package import Workflow

/// The kinds of entry of a round of auctions, which reach each lot it covers as entries of the lot's attempt.
///
/// What differs from lot to lot (registrants, the session's result, the tax notice, payments) is filed in the
/// lot's attempt itself; what is one for all (contract, rules, posting) may be filed once, in the round.
package enum AttemptKinds {
  package static let subject: SubjectKind = "attempt"

  package static let all: [KindDefinition] = kinds(of: subject)
  /// The same kinds, for the dossier of a round.
  package static let ofRound: [KindDefinition] = kinds(of: "round")

  private static func kinds(of subject: SubjectKind) -> [KindDefinition] {
    preparing(subject) + session(subject) + recognising(subject) + collecting(subject)
      + [.checked(of: subject), .itemAssigned(of: subject)]
  }

  private static func preparing(_ subject: SubjectKind) -> [KindDefinition] {
    [
      .auction(
        "auction_house_called", of: subject, "Thông báo công khai lựa chọn tổ chức đấu giá",
        "Auction houses called", by: AuctionOffice.landFund),
      .auction(
        "auction_house_selected", of: subject, "Lựa chọn tổ chức đấu giá", "Auction house selected",
        by: AuctionOffice.landFund, FieldDefinition("auction_house", .text)),
      .auction(
        "auction_council_set_up", of: subject, "Thành lập Hội đồng đấu giá", "Auction council set up",
        by: AuctionOffice.cityCommittee),
      .auction(
        "contract_signed", of: subject, as: .act, "Ký hợp đồng dịch vụ đấu giá", "Auction contract signed",
        by: AuctionOffice.landFund),
      .auction(
        "bid_step_decided", of: subject, "Quyết định bước giá", "Bid step decided",
        by: AuctionOffice.landFund,
        FieldDefinition("amount", .money, required: true)),
      .auction(
        "rules_issued", of: subject, as: .act, "Ban hành Quy chế cuộc đấu giá", "Auction rules issued",
        by: AuctionOffice.auctionHouse),
      .auction(
        "session_scheduled", of: subject, "Ấn định ngày đấu giá", "Session scheduled",
        by: AuctionOffice.auctionHouse, FieldDefinition("session_on", .day, required: true),
        FieldDefinition("procedure", .choice(["full", "short"]))),
      .auction(
        "auction_posted", of: subject, as: .act, "Niêm yết việc đấu giá", "Auction posted",
        by: AuctionOffice.auctionHouse, FieldDefinition("places", .number)),
      .auction(
        "auction_announced", of: subject, "Thông báo công khai việc đấu giá", "Auction announced",
        by: AuctionOffice.auctionHouse, FieldDefinition("ordinal", .choice(["1", "2"]), required: true),
        FieldDefinition("channel", .text)),
      .auction(
        "asset_viewing", of: subject, "Xem tài sản đấu giá", "Viewing of the land",
        by: AuctionOffice.auctionHouse, FieldDefinition("until", .day)),
    ]
  }

  private static func session(_ subject: SubjectKind) -> [KindDefinition] {
    [
      .auction(
        "registration_closed", of: subject, as: .act, "Hết hạn đăng ký tham gia đấu giá",
        "Registration closed",
        by: AuctionOffice.auctionHouse, FieldDefinition("registrants", .number, required: true),
        FieldDefinition("eligible", .number), FieldDefinition("dossiers", .number)),
      // A fact, so that the number of participants is known to the guards of the very step it fires.
      .auction(
        "session_held", of: subject, "Tổ chức phiên đấu giá", "Session held", by: AuctionOffice.auctionHouse,
        FieldDefinition("result", .choice(["won", "failed"]), required: true),
        FieldDefinition("code", .choice(["A80", "A81", "A82", "A83", "A84", "A85", "A86"])),
        FieldDefinition("participants", .number, required: true), FieldDefinition("valid_bids", .number),
        FieldDefinition("rounds", .number), FieldDefinition("amount", .money),
        FieldDefinition("winner", .text),
        FieldDefinition("next_bid", .money)),
      .auction(
        "result_delivered", of: subject, "Bàn giao hồ sơ kết quả đấu giá", "File of the result delivered",
        by: AuctionOffice.auctionHouse),
    ]
  }

  private static func recognising(_ subject: SubjectKind) -> [KindDefinition] {
    [
      .auction(
        "result_submitted", of: subject, as: .act, "Trình công nhận kết quả trúng đấu giá",
        "Result submitted for recognition", by: AuctionOffice.landAuthority),
      .auction(
        "result_recognised", of: subject, as: .act, "Công nhận kết quả trúng đấu giá", "Result recognised",
        by: AuctionOffice.cityCommittee, FieldDefinition("terms", .text)),
      .auction(
        "recognition_received_by_tax", of: subject, "Cơ quan thuế nhận quyết định công nhận",
        "Recognition received by the tax office", by: AuctionOffice.taxOffice,
        FieldDefinition("received_on", .day)),
      .auction(
        "cancellation_proposed", of: subject, as: .act, "Đề nghị hủy kết quả trúng đấu giá",
        "Cancellation proposed",
        by: AuctionOffice.taxOffice, FieldDefinition("reason", .text)),
      .auction(
        "result_cancelled", of: subject, as: .act, "Hủy kết quả trúng đấu giá", "Result cancelled",
        by: AuctionOffice.cityCommittee,
        FieldDefinition("ground", .choice(["unpaid", "violation", "agreement", "court"]), required: true)),
      .auction(
        "bidder_banned", of: subject, "Cấm tham gia đấu giá", "Bidder banned",
        by: AuctionOffice.cityCommittee,
        FieldDefinition("until", .day)),
    ]
  }

  private static func collecting(_ subject: SubjectKind) -> [KindDefinition] {
    [
      .auction(
        "tax_notice_issued", of: subject, "Thông báo nộp tiền sử dụng đất", "Tax notice issued",
        by: AuctionOffice.taxOffice, FieldDefinition("amount", .money, required: true)),
      .auction(
        "bid_deposit_credited", of: subject, as: .quantity, "Tiền đặt trước chuyển thành tiền nộp",
        "Bid deposit credited", by: AuctionOffice.auctionHouse,
        FieldDefinition("amount", .money, required: true)),
      .auction(
        "bid_deposit_returned", of: subject, as: .quantity, "Trả lại tiền đặt trước", "Bid deposits returned",
        by: AuctionOffice.auctionHouse, FieldDefinition("amount", .money, required: true)),
      .auction(
        "bid_deposit_forfeited", of: subject, as: .quantity, "Tiền đặt trước không được nhận lại",
        "Bid deposit forfeited", by: AuctionOffice.auctionHouse,
        FieldDefinition("amount", .money, required: true)),
      .auction(
        "lot_payment", of: subject, as: .quantity, "Nộp tiền trúng đấu giá", "Payment for the lot",
        by: AuctionOffice.treasury, FieldDefinition("amount", .money, required: true)),
      .auction(
        "refund_paid", of: subject, as: .quantity, "Hoàn trả tiền cho người trúng đấu giá", "Refund paid",
        by: AuctionOffice.treasury, FieldDefinition("amount", .money, required: true)),
    ]
  }
}
