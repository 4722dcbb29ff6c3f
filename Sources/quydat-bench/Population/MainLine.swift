internal import LandStore
internal import Measures
internal import Workflow

/// The dossier of a case on the main line of the 2013 land law: fourteen entries that give nineteen events, from the
/// notice to the payment. Cases differ in their days.
struct MainLine {
  let unit: Int64
  /// Counted from 0 over the population.
  let number: Int

  /// Every case of the population has been paid by then, whatever its number.
  static let lastDay = firstDay + 500
  static let firstDay = CivilDate(dayNumber: 18_659)  // 2021-02-01

  var start: CivilDate { Self.firstDay + number % 211 }
  private var pace: Int { number % 9 }
  private var amount: Int64 { 50_000_000 + Int64(number % 1_000) * 100_000 }

  var entries: [EntryDraft] {
    let decided = start + 110 + pace
    return [
      entry("parcel_included", start - 10, [("land_group", "agricultural")]),
      entry("notice_issued", start),
      entry("notice_served", start + 3 + number % 4, [("how", "received")]),
      entry("inventory_done", start + 20 + pace, [("signed", "yes")]),
      entry("origin_certified", start + 30 + pace, [("eligible", "yes"), ("origin", "Nhận chuyển nhượng")]),
      entry("compensation_plan_drafted", start + 40 + pace, amount: amount),
      entry("compensation_plan_posted", start + 45 + pace, until: start + 66 + pace),
      entry("opinions_taken", start + 55 + pace, [("agree", "1"), ("disagree", "0"), ("other", "0")]),
      entry("compensation_plan_submitted", start + 70 + pace),
      entry("compensation_plan_appraised", start + 85 + pace),
      entry("compensation_plan_approved", decided, amount: amount),
      entry("recovery_decided", decided, effective: decided + 10),
      entry("recovery_served", decided + 2, [("how", "received")]),
      entry("payment", decided + 20, amount: amount),
    ]
  }

  /// The same with forty-six entries more: invitations, postings, obstacles, and the money in portions.
  var longEntries: [EntryDraft] {
    var all = entries
    let payment = all.removeLast()
    for step in 0..<16 {
      all.append(
        entry(
          "notice_published", start + 5 + step, [("channel", "Đài truyền thanh"), ("ordinal", "\(step + 1)")])
      )
    }
    for step in 0..<10 {
      all.append(entry("obstacle_opened", start + 12 + step * 6, [("code", "price")]))
      all.append(entry("obstacle_closed", start + 15 + step * 6))
    }
    for step in 0..<11 {
      all.append(entry("payment", payment.on + step, amount: amount / 11 + (step == 10 ? amount % 11 : 0)))
    }
    return all
  }

  private func entry(
    _ kind: Kind, _ day: CivilDate, _ fields: [(name: String, value: String)] = [], until: CivilDate? = nil,
    effective: CivilDate? = nil, amount: Int64? = nil
  ) -> EntryDraft {
    EntryDraft(
      owner: .unit(unit), subject: "case", kind: kind, on: day, until: until, effectiveOn: effective,
      amount: amount,
      fields: fields)
  }
}
