internal import LandLaw
internal import Measures
internal import Workflow

/// Writes down the life of one case, act by act. The day it stands at only goes forward, from one working day to the
/// next; the story ends with the script or with the last day of the demonstration, whichever comes first.
struct CaseLife {
  /// The script or the calendar is at its end.
  struct Ended: Error {}

  /// What all stories have in common.
  struct World: Sendable {
    let law: LawBook
    let working: WorkingDays
    /// Nothing is dated later.
    let lastDay: CivilDate
    /// When the land price of each project was decided: no plan is drafted before.
    let priceDecided: [String: CivilDate]
  }

  let world: World
  let about: DemoCase
  /// Everything but the amounts turns on it.
  var chance: DemoRandom
  private(set) var day: CivilDate
  private(set) var entries: [DemoEntry] = []
  private(set) var milestone = CaseScript.Milestone.identified
  /// The day of each act that something else turns on: when a parcel is surveyed, when a lot comes free.
  private(set) var days: [CaseScript.Milestone: CivilDate] = [:]
  /// Whether the last day came before the script's end, or the script does not fit the days.
  private(set) var isCut = false
  /// Days that later steps are counted from.
  var served: CivilDate?
  var posted: CivilDate?
  var inForce: CivilDate?

  var script: CaseScript { about.script }

  /// When all of its land was handed over.
  var freeSince: CivilDate? {
    entries.last { entry in
      entry.kind == "land_handed_to_unit"
        || entry.kind == "handed_over" && entry.fields.contains { $0.value == "whole" }
    }?.on
  }

  /// - Parameter day: when the notice is issued.
  init(_ world: World, about: DemoCase, chance: DemoRandom, from day: CivilDate) {
    (self.world, self.about, self.chance) = (world, about, chance)
    self.day = world.working.onOrAfter(day)
  }

  // MARK: - Time

  /// Who decides too early has gone fast before.
  mutating func pass(_ workingDays: ClosedRange<Int>) {
    let days = chance.number(workingDays)
    day = world.working.after(day, script.isPremature ? workingDays.lowerBound : days)
  }

  /// Goes on to the day when it is still ahead; to the next working day when it is none.
  mutating func reach(_ other: CivilDate) { day = world.working.onOrAfter(max(day, other)) }

  /// Goes on to the first day on which the waiting time since `anchor` is over.
  mutating func waitOut(_ code: ParameterCode, since anchor: CivilDate) {
    guard let row = world.law.row(code, on: anchor),
      let over = world.law.firstDay(after: row, since: anchor, suspended: .empty)
    else { return }
    reach(over)
  }

  /// Goes on to the next Wednesday that is worked: decisions are signed once a week, for all cases that are ripe.
  mutating func reachSigningDay() {
    var wednesday = day + (10 - day.weekday) % 7
    while world.working.onOrAfter(wednesday) != wednesday { wednesday = wednesday + 7 }
    day = wednesday
  }

  // MARK: - Paper

  /// Files an entry of the day it stands at.
  mutating func file(
    _ kind: Kind, until: CivilDate? = nil, effectiveOn: CivilDate? = nil, amount: Money? = nil,
    area: Area? = nil, topic: String? = nil, _ fields: (name: String, value: String)...
  ) throws(Ended) {
    try append(
      DemoEntry(
        about.code, kind, on: day, until: until, effectiveOn: effectiveOn, amount: amount, area: area,
        fields: fields, topic: topic))
  }

  mutating func file(_ kind: Kind, _ name: String, _ value: String) throws(Ended) {
    try append(DemoEntry(about.code, kind, on: day, fields: [(name, value)]))
  }

  /// In the dossier of the compulsory inventory.
  mutating func fileInInventory(
    _ kind: Kind, effectiveOn: CivilDate? = nil, _ fields: (name: String, value: String)...
  ) throws(Ended) {
    try append(DemoEntry("\(about.code)-KD1", kind, on: day, effectiveOn: effectiveOn, fields: fields))
  }

  /// In the dossier of the enforcement of recovery.
  mutating func fileInEnforcement(
    _ kind: Kind, until: CivilDate? = nil, effectiveOn: CivilDate? = nil, amount: Money? = nil,
    area: Area? = nil, _ fields: (name: String, value: String)...
  ) throws(Ended) {
    try append(
      DemoEntry(
        "\(about.code)-CC1", kind, on: day, until: until, effectiveOn: effectiveOn, amount: amount,
        area: area,
        fields: fields))
  }

  private mutating func append(_ entry: DemoEntry) throws(Ended) {
    guard entry.on <= world.lastDay else {
      isCut = true
      throw Ended()
    }
    entries.append(entry)
  }

  /// Ends a story that cannot be told from the day it began on.
  mutating func giveUp() throws(Ended) {
    isCut = true
    throw Ended()
  }

  /// Has come so far; ends here when the script says so.
  mutating func reached(_ milestone: CaseScript.Milestone) throws(Ended) {
    self.milestone = milestone
    days[milestone] = entries.last?.on ?? day
    if script.stop == milestone { throw Ended() }
    if let pause = script.resumes, pause.after == milestone { reach(pause.on) }
  }
}
