package import LandDomain
internal import LandLaw
internal import LandStore
package import Measures
internal import PostgresAccess
internal import Workflow

/// The sheet of a case, parcel, lot, or of an inventory, enforcement or attempt; from a live replay, or from the log where
/// it is asked what was known.
package struct SubjectShow: Operation {
  package let code: String
  /// What kind of thing it has to be; nil for any.
  package let kind: UnitKind?
  /// Of which kind of instance; nil for the unit itself or any.
  package let instance: String?
  package let asOf: CivilDate
  package let knownAt: Timestamp?

  package init(
    code: String, kind: UnitKind? = nil, instance: String? = nil, asOf: CivilDate, knownAt: Timestamp? = nil
  ) {
    self.code = code
    self.kind = kind
    self.instance = instance
    self.asOf = asOf
    self.knownAt = knownAt
  }

  package func run(in office: OfficeContext) async throws -> SubjectSheet {
    try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      let position = try knownAt.map { try Reading.position(at: $0, session) }
      let reading = Reading(asOf: asOf, knownAt: position)
      let found = try SubjectFinder.find(code, session)
      let unit = try found.storedUnit(
        wanted: kind, instance: instance, knownAt: position, in: office, session)
      let words = try UnitWords(unit, office.law, asOf: asOf)
      let history =
        reading.knownAt == nil ? try words.replayed(office.law) : try words.logged(reading, session)
      let only = found.ordinal > 0 ? words.index(of: found) : nil
      func mine<Line>(_ lines: [Line], _ label: (Line) -> String) -> [Line] {
        if found.ordinal == 0 { return lines }
        return only.map { only in lines.filter { label($0) == words.label(only) } } ?? []
      }
      let entries = try EntryLine.of(unit: unit.id, knownAt: reading.knownAt, session)
      let below = try UnitHeading.below(unit.id, knownAt: position, session)
      let regime = office.law.book.regime(on: asOf)
      return SubjectSheet(
        code: found.code, kind: office.title(of: found.subject),
        heading: try UnitHeading.of(unit.id, session),
        reading: reading, regime: regime?.title, headline: words.headline(history, regime?.code)?.rawValue,
        headlineTitle: words.headline(history, regime?.code)?.title,
        standings: mine(words.standings(history), \.subject),
        obligations: mine(words.obligations(history), \.subject),
        findings: mine(words.findings(history), \.subject), spent: mine(words.spent(history), \.subject),
        entries: found.ordinal > 0
          ? entries.filter { $0.subject == found.subject.text && $0.ordinal == found.ordinal } : entries,
        below: try UnitHeading.all(below, session).map(\.code))
    }
  }
}

extension FoundSubject {
  /// The unit with its dossier; refuses what is no unit, or not of the kind that was asked for.
  func storedUnit(
    wanted: UnitKind? = nil, instance: String? = nil, knownAt: Int64? = nil, in office: OfficeContext,
    _ session: borrowing Session
  ) throws -> StoredUnit {
    let isWanted = wanted.map { unit?.kind == $0 } ?? true
    guard let unit, isWanted, instance.map({ subject.text == $0 }) ?? true,
      let stored = try DossierReader(office.law).read(unit.id, knownAt: knownAt, session)
    else {
      let names =
        instance.map { [office.title(of: SubjectKind($0))] }
        ?? (wanted.map { [$0] } ?? UnitKind.allCases).map { office.title(of: SubjectKind($0.rawValue)) }
      throw SubjectRefusal.otherKind(
        code: code, wanted: names.joined(separator: " / "), found: office.title(of: subject))
    }
    return stored
  }
}

extension UnitWords {
  func replayed(_ law: GoverningLaw) throws -> History {
    guard let bound = law.definitions[unit.kind] else { throw NoDefinition(kind: unit.kind.rawValue) }
    return Replay.run(bound, dossier: unit.dossier, asOf: asOf)
  }

  /// What the log says happened, as far as it was known: no spent acts and no obligations, which are not logged.
  func logged(_ reading: Reading, _ session: borrowing Session) throws -> History {
    let events = try LogLine.standing(unit: unit.id, reading, session).compactMap { line -> Event? in
      guard let subject = unit.dossier.subjects.indices.first(where: { label($0) == line.subject }) else {
        return nil
      }
      return Event(
        subject: subject, track: TrackName(line.track), round: line.round, transition: line.transition,
        from: State(line.from), to: State(line.to), day: line.day, causes: line.causes,
        findings: line.findings)
    }
    var standings: [Standing] = []
    for (index, _) in unit.dossier.subjects.enumerated() {
      for track in subject(index)?.tracks ?? [] {
        let last = events.last { $0.subject == index && $0.track == track.name }
        standings.append(
          Standing(
            subject: index, track: track.name, state: last?.to ?? track.initial, since: last?.day,
            round: last?.round ?? 1))
      }
    }
    return History(events: events, standings: standings)
  }

  func index(of found: FoundSubject) -> Int? {
    unit.dossier.subjects.firstIndex { $0.kind == found.subject && $0.ordinal == found.ordinal }
  }

  func headline(_ history: History, _ regime: RegimeCode?) -> Headline? {
    guard unit.kind == .compensationCase, let regime else { return nil }
    let states = history.standings.filter { $0.subject == 0 }.map { ($0.track, $0.state) }
    return Headline(of: Dictionary(states, uniquingKeysWith: { first, _ in first }), under: regime)
  }
}
