internal import Measures
internal import Workflow

/// What falls due after a session.
enum AuctionObligations {
  static let all: [ObligationRule] = [
    ObligationRule(
      "P-RESULT", of: AttemptKinds.subject, opensOn: "sale", in: ["won"], term: "P-RESULT", metOn: "sale",
      in: ["result_submitted", "recognised"], voidOn: "sale", in: ["result_cancelled"],
      title: Bilingual(vi: "Chuyển, trình kết quả đấu giá", en: "Submit the result"),
      citation: "Luật Đấu giá tài sản 2016 Đ.45 k.2", responsible: AuctionOffice.auctionHouse),
    ObligationRule(
      "P-RECOG", of: AttemptKinds.subject, opensOn: "sale", in: ["result_submitted"], term: "P-RECOG",
      metOn: "sale", in: ["recognised"], voidOn: "sale", in: ["result_cancelled"],
      title: Bilingual(vi: "Công nhận kết quả trúng đấu giá", en: "Recognise the result"),
      citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.12; Luật Đất đai 2024 Đ.229 k.3",
      responsible: AuctionOffice.cityCommittee),
    ObligationRule(
      "P-TAXNOTE", of: AttemptKinds.subject, opensOn: "collection", in: ["sent_to_tax"], term: "P-TAXNOTE",
      anchor: .received("recognition_received_by_tax"), metOn: "collection",
      in: ["notified", "paying", "half_paid", "paid"], voidOn: "collection", in: ["cancelled"],
      title: Bilingual(vi: "Ra thông báo nộp tiền", en: "Issue the tax notice"),
      citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.13", responsible: AuctionOffice.taxOffice),
    ObligationRule(
      "P-PAY-HALF", of: AttemptKinds.subject, opensOn: "collection", in: ["notified"], term: "P-PAY-HALF",
      anchor: .entry("tax_notice_issued"), metOn: "collection", in: ["half_paid", "paid"],
      voidOn: "collection",
      in: ["cancelled"], title: Bilingual(vi: "Nộp 50 % tiền trúng đấu giá", en: "Pay half of the price"),
      citation: "Nghị định 126/2020/NĐ-CP Đ.18 k.4 đ.a", responsible: winner),
    ObligationRule(
      "P-PAY-FULL", of: AttemptKinds.subject, opensOn: "collection", in: ["notified"], term: "P-PAY-FULL",
      anchor: .entry("tax_notice_issued"), metOn: "collection", in: ["paid"], voidOn: "collection",
      in: ["cancelled"], title: Bilingual(vi: "Nộp đủ tiền trúng đấu giá", en: "Pay the whole price"),
      citation: "Nghị định 126/2020/NĐ-CP Đ.18 k.4 đ.b", responsible: winner),
    ObligationRule(
      "P-HANDOVER", of: LotKinds.subject, opensOn: "title", in: ["titled"], term: "P-HANDOVER",
      metOn: "title",
      in: ["lot_handed_over"], title: Bilingual(vi: "Bàn giao đất trên thực địa", en: "Hand over the lot"),
      citation: "Thông tư liên tịch 14/2015/TTLT-BTNMT-BTP Đ.14", responsible: AuctionOffice.landAuthority),
  ]

  private static let winner = Bilingual(vi: "Người trúng đấu giá", en: "Winner")
}
