internal import LandDomain
internal import LandLaw
internal import LandStore
package import Measures
internal import PostgresAccess
internal import Workflow

/// Explains one case, parcel, lot, inventory, enforcement or attempt from its live dossier.
package struct ExplainSubject: Operation {
  package let code: String
  package let asOf: CivilDate
  /// Only these tracks; all that matter for nil.
  package let tracks: [String]

  package init(code: String, asOf: CivilDate, tracks: [String] = []) {
    self.code = code
    self.asOf = asOf
    self.tracks = tracks
  }

  package func run(in office: OfficeContext) async throws -> SubjectExplanation {
    try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      let found = try SubjectFinder.find(code, session)
      let unit = try found.storedUnit(in: office, session)
      let words = try UnitWords(unit, office.law, asOf: asOf)
      guard let bound = office.law.definitions[unit.kind] else {
        throw UnitWords.NoDefinition(kind: unit.kind.rawValue)
      }
      let chosen = try chosenTracks(words)
      let explanation = Explainer(bound, dossier: unit.dossier, asOf: asOf).explain(tracks: chosen)
      return try value(found, words, explanation, office, session)
    }
  }

  /// A lot has a track for each condition; these are told in a list of their own.
  private func chosenTracks(_ words: UnitWords) throws -> Set<TrackName> {
    let known = words.definition.subjects.flatMap { $0.tracks.map(\.name) }
    guard !tracks.isEmpty else {
      let items = Set(ReadinessItem.all.map(\.track))
      return Set(known.filter { words.unit.kind != .lot || !items.contains($0) })
    }
    for track in tracks where !known.contains(TrackName(track)) {
      throw TrackRefusal(
        text: track, near: Spelling.nearest(to: track, among: known.map(\.text), by: \.self),
        all: known.map(\.text))
    }
    return Set(tracks.map { TrackName($0) })
  }

  private func value(
    _ found: FoundSubject, _ words: UnitWords, _ explanation: Explanation, _ office: OfficeContext,
    _ session: borrowing Session
  ) throws -> SubjectExplanation {
    let unit = words.unit
    let only = found.ordinal > 0 ? words.index(of: found) : nil
    let heading = try UnitHeading.of(unit.id, session)
    let regime = office.law.book.regime(on: asOf)
    let walk = BelowWalk(law: office.law, asOf: asOf)
    let steps = words.steps(explanation, only: only)
    let readiness = readiness(explanation.history, heading, regime)
    let below = try walk.lagging(unit, wants(words, walk, explanation, readiness), session)
    let label = only.map { words.label($0) }
    return SubjectExplanation(
      code: found.code, kind: office.title(of: found.subject), heading: heading, asOf: asOf,
      regime: regime?.title,
      standings: words.standings(explanation.history).filter { line in
        (label == nil || line.subject == label)
          && (unit.kind != .lot || ReadinessItem.all.allSatisfy { $0.code != line.track })
      },
      conditions: try conditions(readiness, words, heading, walk, session),
      blocked: steps, open: words.openSteps(explanation, only: only),
      spent: words.spent(explanation.history).filter { label == nil || $0.subject == label },
      findings: words.findings(explanation.history).filter { label == nil || $0.subject == label },
      obligations: words.obligations(explanation.history).filter { label == nil || $0.subject == label },
      below: below,
      unverified: Set(steps.filter(\.isMain).flatMap { $0.requirements.flatMap(\.unverified) }).sorted())
  }

  // MARK: - What lies below

  private func wants(
    _ words: UnitWords, _ walk: BelowWalk, _ explanation: Explanation, _ readiness: Readiness?
  ) -> [EveryBelow] {
    var wants: [EveryBelow] = []
    func add(_ more: [EveryBelow]) { for want in more where !wants.contains(want) { wants.append(want) } }
    if let readiness {
      for item in readiness.blockers {
        guard let track = words.track(TrackName(item.code), of: 0) else { continue }
        add(walk.wants(of: track, into: ["yes"]))
      }
      return wants
    }
    guard words.unit.kind.below != nil else { return [] }
    for step in explanation.steps where step.subject == 0 && !SideSteps.contains(step.transition.to) {
      guard let track = words.track(step.track, of: 0),
        let from = track.states.firstIndex(where: { $0.state == step.from }),
        let to = track.states.firstIndex(where: { $0.state == step.transition.to }), from < to
      else { continue }
      add(walk.wants(of: track, into: [step.transition.to]))
    }
    return wants
  }

  // MARK: - A lot's conditions

  private func readiness(_ history: History, _ heading: UnitHeading, _ regime: Regime?) -> Readiness? {
    guard heading.kind == UnitKind.lot.rawValue, let regime else { return nil }
    let lotClass = heading.lotClass.flatMap { LotClass(rawValue: $0) } ?? .residential
    return Readiness.summary(of: history, under: regime.code, lotClass: lotClass)
  }

  private func conditions(
    _ readiness: Readiness?, _ words: UnitWords, _ heading: UnitHeading, _ walk: BelowWalk,
    _ session: borrowing Session
  ) throws -> [ConditionLine] {
    guard let readiness else { return [] }
    return try readiness.open.compactMap { open in
      guard let item = open.item, let text = open.text else { return nil }
      var cases: [BelowLine] = []
      if let track = words.track(item.track, of: 0), text.template.vi.contains("{n}") {
        let parcels = try walk.lagging(words.unit, walk.wants(of: track, into: ["yes"]), session)
        cases = parcels.flatMap { $0.below.isEmpty ? [$0] : $0.below }
      }
      let households = Set(cases.map(\.code)).count
      let amounts = Dictionary(
        cases.map { ($0.code, $0.amountOutstanding ?? 0) }, uniquingKeysWith: { first, _ in first })
      let says = text.filled(from: words.unit.dossier, asOf: asOf) { field in
        switch field {
        case "n": String(households)
        case "vnd": VietnameseFormat.integer(amounts.values.reduce(0, +))
        case "site": heading.ownerName
        case "year": String(asOf.year)
        default: nil
        }
      }
      return ConditionLine(
        code: open.code, title: item.title, value: open.value.rawValue, valueTitle: open.value.title,
        says: says,
        citation: item.citation, supplier: item.resolver, severity: open.severity.rawValue,
        blocks: open.blocks)
    }
  }
}

/// There is no such track.
package struct TrackRefusal: BilingualError, Hashable {
  package let text: String
  package let near: [String]
  package let all: [String]
  package var message: Bilingual {
    let hint = near.isEmpty ? all.joined(separator: ", ") : near.joined(separator: ", ")
    return Bilingual(
      vi: "không có tuyến «\(text)»; " + (near.isEmpty ? "có: \(hint)" : "có phải: \(hint)?"),
      en: "there is no track “\(text)”; " + (near.isEmpty ? "there are: \(hint)" : "did you mean: \(hint)?"))
  }
}
