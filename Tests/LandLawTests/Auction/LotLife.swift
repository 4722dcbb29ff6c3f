import LandLaw
import Measures
import Workflow

/// A dossier of a lot that tests write down entry by entry, and what follows from it.
struct LotLife {
  enum Place { case lot, site, attempt(Int) }

  private(set) var attempts = 0
  private var entries: [(place: Place, entry: (Int) -> Entry)] = []
  private var members: [Dossier.Member] = []

  static let compiled = Result { try CompiledDefinition(LotDefinition.definition) }
  static let law = LandLaw.book(
    calendar: WorkCalendar(
      daysOff: Set(["2021-09-02", "2021-09-03", "2022-01-03"].compactMap { CivilDate($0) }), makeUpDays: [],
      confirmedYears: 2014...2026))

  /// A lot that somebody described as residential land.
  init(describedOn day: CivilDate, lotClass: LotClass = .residential) {
    file("described", day, fields: ["lot_class": lotClass.rawValue])
  }

  /// Dated entries of one kind; days and amounts are written as people write them in a table.
  mutating func file(
    _ kind: Kind, _ day: CivilDate, in place: Place = .lot, received: CivilDate? = nil, amount: Int64? = nil,
    fields: [String: String] = [:]
  ) {
    if case .attempt(let ordinal) = place { attempts = max(attempts, ordinal) }
    let number = Int64(entries.count + 1)
    let written = fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    entries.append(
      (
        place,
        { subject in
          Entry(
            number: number, subject: subject, kind: kind, on: day, receivedOn: received, amount: amount,
            fields: written)
        }
      ))
  }

  mutating func check(_ item: String, _ value: String, _ day: CivilDate, in place: Place = .lot) {
    file("checked", day, in: place, fields: ["item": item, "value": value])
  }

  /// Puts a parcel under the lot, with the days on which its tracks came to their states.
  mutating func include(_ unit: Int64, on day: CivilDate, _ changes: [Dossier.Change]) {
    file("parcel_included", day, fields: ["parcel": "\(unit)"])
    members.append(
      Dossier.Member(
        kind: "parcel", unit: unit, days: .from(day), changes: changes.sorted { $0.day < $1.day }))
  }

  var dossier: Dossier {
    var subjects = [Dossier.Subject("lot"), Dossier.Subject("site")]
    for ordinal in 0..<attempts { subjects.append(Dossier.Subject("attempt", ordinal: ordinal + 1)) }
    return Dossier(
      subjects: subjects,
      entries: entries.map { place, entry in
        switch place {
        case .lot: entry(0)
        case .site: entry(1)
        case .attempt(let ordinal): entry(1 + ordinal)
        }
      },
      members: members)
  }

  func history(asOf day: CivilDate) throws -> History {
    Replay.run(try Self.compiled.get(), law: Self.law, dossier: dossier, asOf: day)
  }

  /// The state of a track of the lot, or of one of its attempts.
  func state(_ track: TrackName, asOf day: CivilDate, attempt: Int = 0) throws -> String? {
    try history(asOf: day).state(track, of: attempt == 0 ? 0 : attempt + 1)?.text
  }

  func readiness(asOf day: CivilDate, lotClass: LotClass = .residential) throws -> Readiness {
    let regime = Self.law.regime(on: day)?.code ?? Regimes.landLaw2013.code
    return Readiness.summary(of: try history(asOf: day), under: regime, lotClass: lotClass)
  }

  /// The findings of an attempt's sale, in the order of its events.
  func findings(asOf day: CivilDate, attempt: Int = 1) throws -> [String] {
    try history(asOf: day).events.filter { $0.subject == attempt + 1 }.flatMap(\.findings)
  }
}

extension LotLife {
  /// Land the State holds in Kon Tum in 2021 with everything an auction needs but valuation and price.
  static func preparedButForPrice(listedFor year: String = "2021", first: String = "2021") -> LotLife {
    var life = LotLife(describedOn: day("2021-01-10"))
    life.file("site_described", day("2021-01-10"), in: .site, fields: ["source": "recovered"])
    life.file(
      "land_use_plan_listed", day("2021-01-15"), in: .site, fields: ["year": year, "first_year": first])
    life.file("management_assigned", day("2021-02-01"), in: .site)
    life.file("state_land_confirmed", day("2021-02-01"), in: .site)
    for item in ["C12", "C16", "C17"] { life.check(item, "yes", day("2021-06-01"), in: .site) }
    life.check("C09", "not_applicable", day("2021-06-01"), in: .site)
    life.file("no_auction_reviewed", day("2021-06-02"), in: .site, fields: ["outcome": "auction"])
    life.file("auction_plan_approved", day("2021-09-15"), in: .site, fields: ["deposit_percent": "20"])
    life.file("dossier_complete", day("2021-09-20"), in: .site)
    life.file("auction_decided", day("2021-09-30"), in: .site)
    return life
  }

  /// The same with a price, so that the lot is ready.
  static func prepared(pricedOn priced: String = "2021-11-09") -> LotLife {
    var life = preparedButForPrice()
    life.file("valuation_certified", day("2021-11-01"), in: .site)
    life.file(
      "starting_price_approved", day(priced), in: .site, amount: 264_546_051, fields: ["method": "specific"])
    return life
  }

  /// The calendar of an auction on 20 December 2021, with the posting on the day given.
  mutating func arrangeSession(postedOn posted: String, announcedOn second: String = "2021-12-03") {
    file("auction_house_called", day("2021-11-10"), in: .attempt(1))
    file("auction_house_selected", day("2021-11-18"), in: .attempt(1))
    file("contract_signed", day("2021-11-24"), in: .attempt(1))
    file("bid_step_decided", day("2021-11-24"), in: .attempt(1), amount: 5_000_000)
    file("rules_issued", day("2021-12-01"), in: .attempt(1))
    file("session_scheduled", day("2021-12-01"), in: .attempt(1), fields: ["session_on": "2021-12-20"])
    file("auction_announced", day("2021-11-30"), in: .attempt(1), fields: ["ordinal": "1"])
    file("auction_announced", day(second), in: .attempt(1), fields: ["ordinal": "2"])
    file("auction_posted", day(posted), in: .attempt(1))
  }

  mutating func close(registrants: Int, on closing: String = "2021-12-18", attempt: Int = 1) {
    file(
      "registration_closed", day(closing), in: .attempt(attempt), fields: ["registrants": "\(registrants)"])
  }
}

extension Dossier {
  /// The same with every earlier entry on that day.
  func beginning(_ first: CivilDate) -> Dossier {
    var copy = self
    copy.entries = entries.map {
      Entry(
        number: $0.number, subject: $0.subject, kind: $0.kind, on: max($0.on, first),
        receivedOn: $0.receivedOn,
        amount: $0.amount, fields: $0.fields)
    }
    return copy
  }
}
