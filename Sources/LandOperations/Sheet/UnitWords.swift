internal import LandDomain
internal import LandLaw
internal import LandStore
internal import Measures
internal import Workflow

/// Puts what a replay found into words: the titles of the unit's own definition.
struct UnitWords {
  let unit: StoredUnit
  let definition: Definition
  let asOf: CivilDate

  init(_ unit: StoredUnit, _ law: GoverningLaw, asOf: CivilDate) throws {
    guard let definition = law.definition(unit.kind) else { throw NoDefinition(kind: unit.kind.rawValue) }
    self.unit = unit
    self.definition = definition
    self.asOf = asOf
  }

  struct NoDefinition: Error, CustomStringConvertible {
    let kind: String
    var description: String { "no definition says how a \(kind) lives" }
  }

  func label(_ subject: Int) -> String { unit.label(of: subject, definition) }

  func subject(_ index: Int) -> SubjectDefinition? {
    unit.dossier.subjects.indices.contains(index)
      ? definition.subject(unit.dossier.subjects[index].kind) : nil
  }

  func track(_ name: TrackName, of subject: Int) -> Track? {
    self.subject(subject)?.tracks.first { $0.name == name }
  }

  func transition(_ code: String, on track: TrackName, of subject: Int) -> Transition? {
    self.track(track, of: subject)?.transitions.first { $0.code == code }
  }

  func kind(_ kind: Kind, of subject: Int) -> KindDefinition? {
    guard unit.dossier.subjects.indices.contains(subject) else { return nil }
    return definition.kind(kind, of: unit.dossier.subjects[subject].kind)
      ?? definition.kinds.first { $0.kind == kind }
  }

  // MARK: - Lines

  func standings(_ history: History) -> [StandingLine] {
    history.standings.compactMap { standing in
      guard let track = track(standing.track, of: standing.subject) else { return nil }
      return StandingLine(
        subject: label(standing.subject), track: standing.track.text, title: track.title,
        state: standing.state.text,
        stateTitle: track.title(of: standing.state) ?? Bilingual(same: standing.state.text),
        since: standing.since, round: standing.round,
        isBeside: SideSteps.beside.contains(standing.track))
    }
  }

  func findings(_ history: History) -> [FindingLine] {
    history.events.flatMap { event -> [FindingLine] in
      let transition = transition(event.transition, on: event.track, of: event.subject)
      return event.findings.map { id in
        let requirement = transition?.requires.first { $0.id == id }
        return FindingLine(
          subject: label(event.subject), day: event.day, finding: id,
          says: requirement?.says ?? Bilingual(same: id), citation: requirement?.citation ?? "",
          happened: transition?.title ?? Bilingual(same: event.transition), entries: event.causes)
      }
    }
  }

  func spent(_ history: History) -> [SpentLine] {
    history.spent.map { spent($0) }
  }

  func spent(_ act: SpentAct) -> SpentLine {
    let title = kind(act.kind, of: act.subject)?.title ?? Bilingual(same: act.kind.text)
    var reasons: [RequirementWords] = []
    var firstLawful: CivilDate?
    var transitionTitle: Bilingual?
    if case .premature(let ids, let code, let track, let first) = act.reason {
      let transition = transition(code, on: track, of: act.subject) ?? anyTransition(code, on: track)
      firstLawful = first
      transitionTitle = transition?.title
      reasons = ids.map { id in
        let requirement = transition?.requires.first { $0.id == id }
        return RequirementWords(
          id: id, says: requirement?.says ?? Bilingual(same: id), citation: requirement?.citation ?? "")
      }
    }
    return SpentLine(
      subject: label(act.subject), entry: act.entry, kind: act.kind.text, title: title, day: act.day,
      step: transitionTitle, reasons: reasons, firstLawful: firstLawful)
  }

  /// An act may fire a step of another subject: an entry of the root opens an instance.
  private func anyTransition(_ code: String, on track: TrackName) -> Transition? {
    for subject in definition.subjects {
      if let found = subject.tracks.first(where: { $0.name == track })?.transitions.first(where: {
        $0.code == code
      }) {
        return found
      }
    }
    return nil
  }

  func obligations(_ history: History) -> [ObligationLine] {
    history.obligations.compactMap { obligation in
      guard let due = obligation.dueOn else { return nil }
      let isOpen = obligation.metOn.map { $0 > asOf } ?? (obligation.voidOn.map { $0 > asOf } ?? true)
      guard isOpen else { return nil }
      let rule = definition.obligations.first { $0.code == obligation.code }
      return ObligationLine(
        subject: label(obligation.subject), code: obligation.code,
        title: rule?.title ?? Bilingual(same: obligation.code), citation: rule?.citation ?? "",
        responsible: rule?.responsible ?? Bilingual(same: ""), openedOn: obligation.openedOn, dueOn: due,
        daysLeft: due - asOf)
    }
  }
}
