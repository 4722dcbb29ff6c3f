internal import Measures

/// The invented cases of one project, with their parties, parcels and lives.
struct DemoClearance: Sendable {
  let place: DemoPlace
  let parties: [DemoParty]
  /// Each once, though two cases may share one.
  let parcels: [DemoParcel]
  let lives: [CaseLife]

  var cases: [DemoCase] { lives.map(\.about) }

  /// - Parameter scripts: one for each case, in the order of the case numbers.
  init(
    _ place: DemoPlace, scripts: [CaseScript], world: CaseLife.World, names: inout DemoNames, seed: UInt64,
    sharesParcels: Bool
  ) {
    var land = DemoLand(place, seed: seed)
    var (parties, parcels, lives): ([DemoParty], [DemoParcel], [CaseLife]) = ([], [], [])
    for (index, script) in scripts.enumerated() {
      var chance = DemoRandom(seed: seed, stream: 100 + index)
      let own = land.parcels(
        place.parcelsInTurn[index % place.parcelsInTurn.count],
        withHome: script.resettlement != .none || script.isPremature)
      parcels += own
      // Some parcels are used by two households, each with a case of its own.
      let shared = sharesParcels && index % 60 == 59 ? lives.last?.about.parcels.prefix(1) ?? [] : []
      let party: DemoParty
      if index % 23 == 22, let earlier = parties.last(where: { $0.kind == .household }) {
        party = earlier
      } else {
        party = DemoParty(place, number: parties.count + 1, script, names: &names, &chance)
        parties.append(party)
      }
      lives.append(
        Self.life(place, index + 1, script, party, own + shared, world, chance))
    }
    (self.place, self.parties, self.parcels, self.lives) = (place, parties, parcels, lives)
  }

  /// Told once from each day on which notices were issued; one of the latest from which the story comes to its end is
  /// taken, so that what it tells last has happened lately.
  private static func life(
    _ place: DemoPlace, _ number: Int, _ script: CaseScript, _ party: DemoParty, _ parcels: [DemoParcel],
    _ world: CaseLife.World, _ chance: DemoRandom
  ) -> CaseLife {
    var chance = chance
    let amount = DemoPrices.amount(for: parcels, &chance)
    func told(from day: CivilDate, batch: String) -> CaseLife {
      let about = DemoCase(
        code: code(place.project, number), project: place.project, party: party, parcels: parcels,
        batch: batch,
        script: script, openedOn: world.working.onOrAfter(day - 20), amount: amount)
      return CaseLife.told(world, about: about, chance: chance, from: day)
    }
    if script.stop == .identified { return told(from: world.lastDay - chance.number(3...30), batch: "") }
    let batches = script.resumes == nil ? place.batches : Array(place.batches.prefix(1))
    let whole = batches.indices.reversed().lazy.map { told(from: batches[$0], batch: "đợt \($0 + 1)") }
      .filter { !$0.isCut }.prefix(2)
    let lives = Array(whole)
    return lives.isEmpty ? told(from: batches[0], batch: "đợt 1") : lives[chance.number(0...lives.count - 1)]
  }

  private static func code(_ project: String, _ number: Int) -> String {
    let digits = String(number)
    return "\(project)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }
}
