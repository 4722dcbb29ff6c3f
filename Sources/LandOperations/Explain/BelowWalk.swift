internal import LandDomain
internal import LandLaw
internal import LandStore
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Walks from a unit down to the cases that keep it where it is.
struct BelowWalk {
  let law: GoverningLaw
  let asOf: CivilDate
  /// So many units of a level are told; a project of a thousand households needs no list of all.
  static let width = 60

  /// The members of `unit` that are in none of the wanted states, for each want the first track counts.
  func lagging(_ unit: StoredUnit, _ wants: [EveryBelow], _ session: borrowing Session) throws -> [BelowLine]
  {
    var found: [(member: Dossier.Member, want: EveryBelow)] = []
    for want in wants {
      for member in unit.dossier.members where member.kind == want.kind && member.days.contains(asOf) {
        if want.states.contains(state(of: member, on: want.track)) { continue }
        if !found.contains(where: { $0.member.unit == member.unit }) { found.append((member, want)) }
      }
    }
    let shown = found.prefix(Self.width)
    let ids = shown.map(\.member.unit)
    let units = try DossierReader(law).read(ids, session)
    let headings = try UnitHeading.all(ids, session)
    return try shown.compactMap { member, want in
      guard let place = units.firstIndex(where: { $0.id == member.unit }) else { return nil }
      return try line(units[place], headings[place], want, session)
    }.sorted { $0.code < $1.code }
  }

  private func state(of member: Dossier.Member, on track: TrackName) -> State {
    let last = member.changes.filter { $0.track == track && $0.day <= asOf }.max { $0.day < $1.day }
    if let last { return last.state }
    let kind = UnitKind(rawValue: member.kind.text)
    return kind.flatMap { law.definition($0) }?.root.tracks.first { $0.name == track }?.initial ?? ""
  }

  private func line(
    _ unit: StoredUnit, _ heading: UnitHeading, _ want: EveryBelow, _ session: borrowing Session
  ) throws -> BelowLine? {
    guard let bound = law.definitions[unit.kind] else { return nil }
    let words = try UnitWords(unit, law, asOf: asOf)
    guard let track = words.track(want.track, of: 0) else { return nil }
    let explanation = Explainer(bound, dossier: unit.dossier, asOf: asOf).explain(
      tracks: [want.track], unblocking: unit.kind == .compensationCase)
    let standing = explanation.history.standings.first { $0.subject == 0 && $0.track == want.track }
    let state = standing?.state ?? track.initial
    let next = unit.kind.below == nil ? [] : wants(of: track, into: want.states)
    return BelowLine(
      code: unit.code, kind: unit.kind.rawValue, party: heading.party, partyKind: heading.partyKind,
      isSynthetic: heading.isSynthetic, track: want.track.text, trackTitle: track.title, state: state.text,
      stateTitle: track.title(of: state) ?? Bilingual(same: state.text), since: standing?.since,
      wanted: track.states.filter { want.states.contains($0.state) && !SideSteps.contains($0.state) }.map(
        \.title),
      need: unit.kind == .compensationCase
        ? need(words, bound, explanation, towards: want.states) : nil,
      amountOutstanding: unit.kind == .compensationCase ? outstanding(unit.dossier) : nil,
      below: next.isEmpty ? [] : try lagging(unit, next, session))
  }

  /// What a track of a unit asks of the units below it before it comes into one of the states.
  func wants(of track: Track, into states: Set<State>) -> [EveryBelow] {
    var wants: [EveryBelow] = []
    for transition in track.transitions where states.contains(transition.to) {
      for requirement in transition.requires {
        for want in requirement.condition.everyBelow where !wants.contains(want) { wants.append(want) }
      }
    }
    // The widest wish per track is the one to be told: paid or held rather than paid.
    var widest: [EveryBelow] = []
    for want in wants.sorted(by: { $0.states.count > $1.states.count })
    where !widest.contains(where: { $0.kind == want.kind && $0.track == want.track }) {
      widest.append(want)
    }
    return widest
  }

  /// The step of the case that would bring it there with least; while it is further away, the first of its main line that
  /// something bars.
  private func need(
    _ words: UnitWords, _ bound: BoundDefinition, _ explanation: Explanation, towards states: Set<State>
  ) -> StepLine? {
    let reaching = explanation.steps.filter {
      states.contains($0.transition.to) && $0.from != $0.transition.to
    }
    let best = reaching.filter { !SideSteps.contains($0.transition.to) && $0.unblock != nil }
      .min { rank($0) < rank($1) }
    if let best { return words.line(best, isMain: true) }
    let all = Explainer(bound, dossier: words.unit.dossier, asOf: asOf).explain()
    return words.steps(all, only: 0).first { $0.isMain && $0.unblock != nil }
  }

  private func rank(_ step: Explanation.Step) -> (Int, Int) {
    (step.unblock?.entries.count ?? 999, step.unblock.map { $0.earliest - asOf } ?? .max)
  }

  /// The latest approved total less what was paid or put in deposit.
  private func outstanding(_ dossier: Dossier) -> Int64? {
    let entries = dossier.entries.filter { $0.on <= asOf }
    let approved = entries.filter {
      $0.kind == "compensation_plan_approved" || $0.kind == "compensation_plan_adjusted"
    }.max { ($0.on, $0.number) < ($1.on, $1.number) }?.amount
    guard let approved else { return nil }
    let provided = entries.filter { $0.kind == "payment" || $0.kind == "money_held" }
      .reduce(0) { $0 + ($1.amount ?? 0) }
    return max(0, approved - provided)
  }
}
