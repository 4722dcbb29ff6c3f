internal import Measures
internal import Workflow

extension SiteStory {
  /// The two auctions of the site KHAC, held by the calendar of the 2016 law.
  mutating func auction() {
    hold(
      OtherPlaces.rounds[0], called: "2021-03-19", contract: "2021-03-31", rules: "2021-04-07",
      announced: ("2021-04-16", "2021-04-22"), posted: "2021-04-19", viewing: ("2021-05-04", "2021-05-05"),
      session: "2021-05-12")
    hold(
      OtherPlaces.rounds[1], called: "2021-07-02", contract: "2021-07-14", rules: "2021-07-21",
      announced: ("2021-07-28", "2021-08-02"), posted: "2021-08-02", viewing: ("2021-08-10", "2021-08-11"),
      session: "2021-08-25")
    for (lot, sale) in OtherPlaces.sales { tell(lot, sale) }
  }

  /// What is one for all lots of the round.
  private mutating func hold(
    _ round: DemoRound, called: String, contract: String, rules: String, announced: (String, String),
    posted: String, viewing: (String, String), session: String
  ) {
    file("auction_house_called", round.code, called)
    file(
      "auction_house_selected", round.code, contract, ("auction_house", "Tổ chức đấu giá tài sản (minh họa)"))
    file("bid_step_decided", round.code, contract, amount: Money(dong: 10_000_000))
    file("contract_signed", round.code, contract)
    file("rules_issued", round.code, rules)
    file("session_scheduled", round.code, rules, ("session_on", session), ("procedure", "full"))
    file("auction_posted", round.code, posted, ("places", "3"))
    file("auction_announced", round.code, announced.0, ("ordinal", "1"), ("channel", "Báo Kon Tum"))
    file("auction_announced", round.code, announced.1, ("ordinal", "2"), ("channel", "Báo Kon Tum"))
    file("asset_viewing", of: [round.code], viewing.0, until: viewing.1)
  }

  /// What differs from lot to lot.
  private mutating func tell(_ lot: DemoLot, _ sale: OtherPlaces.Sale) {
    let first = "\(lot.code)@1"
    let second = "\(lot.code)@2"
    switch sale {
    case .closed:
      win(first, lot, registrants: 5, .spring)
      pay(first, lot, percent: 100, "2021-06-18")
      file("title_issued", lot.code, "2021-07-14")
      file("lot_handed_over", lot.code, "2021-07-19")
      file("record_updated", lot.code, "2021-08-04")
    case .titled:
      win(first, lot, registrants: 4, .spring)
      pay(first, lot, percent: 50, "2021-06-24")
      pay(first, lot, percent: 50, "2021-08-20")
      file("title_issued", lot.code, "2021-09-08")
    case .unpaid:
      win(first, lot, registrants: 3, .spring)
      pay(first, lot, percent: 50, "2021-06-25")
      file("cancellation_proposed", first, "2021-10-12", ("reason", "Quá hạn nộp đủ tiền trúng đấu giá"))
    case .failedTwice:
      close(first, registrants: 1, "2021-05-10")
      close(second, registrants: 1, "2021-08-23")
    case .soldSecond:
      close(first, registrants: 0, "2021-05-10")
      win(second, lot, registrants: 3, .summer)
      pay(second, lot, percent: 50, "2021-10-08")
    case .noBid:
      close(first, registrants: 2, "2021-05-10")
      file(
        "session_held", first, "2021-05-12", ("result", "failed"), ("code", "A83"), ("participants", "2"),
        ("valid_bids", "0"))
    }
  }

  /// The days from the end of registration to the tax notice.
  private struct Days {
    let closed, held, submitted, recognised, received, notified: String
    static let spring = Days(
      closed: "2021-05-10", held: "2021-05-12", submitted: "2021-05-17", recognised: "2021-05-21",
      received: "2021-05-24", notified: "2021-05-28")
    static let summer = Days(
      closed: "2021-08-23", held: "2021-08-25", submitted: "2021-08-30", recognised: "2021-09-06",
      received: "2021-09-08", notified: "2021-09-13")
  }

  private mutating func close(_ attempt: String, registrants: Int, _ on: String) {
    file(
      "registration_closed", attempt, on, ("registrants", "\(registrants)"), ("eligible", "\(registrants)"))
  }

  private mutating func win(_ attempt: String, _ lot: DemoLot, registrants: Int, _ days: Days) {
    close(attempt, registrants: registrants, days.closed)
    file(
      "session_held", attempt, days.held, amount: won(lot), ("result", "won"),
      ("participants", "\(registrants)"), ("valid_bids", "\(registrants)"), ("rounds", "3"))
    file("result_delivered", attempt, days.submitted)
    file("bid_deposit_credited", attempt, days.submitted, amount: deposit(lot))
    file("result_submitted", attempt, days.submitted)
    file("result_recognised", attempt, days.recognised)
    file("recognition_received_by_tax", attempt, days.received)
    file("tax_notice_issued", attempt, days.notified, amount: won(lot))
  }

  /// A share of what the credited deposit left to pay.
  private mutating func pay(_ attempt: String, _ lot: DemoLot, percent: Int64, _ on: String) {
    let rest = won(lot) - deposit(lot)
    file("lot_payment", attempt, on, amount: Money(dong: rest.dong * percent / 100))
  }

  private func won(_ lot: DemoLot) -> Money { startingPrice(lot).share(Rate(basisPoints: 12_400)) }
  private func deposit(_ lot: DemoLot) -> Money { startingPrice(lot).share(Rate(basisPoints: 2_000)) }
}
