internal import BatchEngine
internal import LandDomain
internal import LandStore
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Files one act in the dossiers of one or many subjects and shows what it changed; or corrects or takes back an entry.
///
/// Refuses an act without effect and a breach of procedure, and then nothing is kept, unless a reason is given.
package struct RecordEntry: Operation {
  package enum Act: Sendable {
    /// The cells of a row of a file of entries: subject, kind, on, …
    case new([(name: String, text: String)])
    /// A new version of the entry, with some cells changed.
    case supersede(Int64, [(name: String, text: String)])
    case retract(Int64)
  }
  package let act: Act
  package let override: String?
  package let isDryRun: Bool

  package init(_ act: Act, override: String? = nil, isDryRun: Bool = false) {
    self.act = act
    self.override = override
    self.isDryRun = isDryRun
  }

  /// - Throws: ``EntryRefusal``, ``RecordRefusal``.
  package func run(in office: OfficeContext) async throws -> RecordOutcome {
    do {
      return try await office.database.transaction(ending: isDryRun ? .rollBack : .commit) { session in
        try record(office, session)
      }
    } catch let refusal as Refused {
      throw try await explained(refusal, office)
    }
  }

  /// What was found before anything was kept; the reasons are looked up when all is rolled back.
  private struct Refused: Error {
    let effects: [Recording.Effect]
    let subjects: [Int64: (subject: SubjectKind, ordinal: Int)]
    let kind: Kind
    let on: CivilDate
    let stored: [Int64: StoredUnit]
  }

  private func record(_ office: OfficeContext, _ session: borrowing Session) throws -> RecordOutcome {
    let horizon = try OfficeStanding.due(asOf: office.today, session).horizon
    let recording = Recording(office.law, actor: office.actor)
    var opened: [String] = []
    let outcome: Recording.Outcome
    let first: EntryDraft
    var drafts: [EntryDraft]
    if case .retract(let number) = act {
      first = try correctable(number, session).draft
      drafts = [first]
      outcome = try recording.record(drafts, asOf: horizon ?? first.on, session)
    } else {
      var entries = try entries(office, session)
      drafts = entries.drafts
      guard let draft = drafts.first else { throw EntryRefusal.unreadable([]) }
      first = draft
      guard first.on <= office.today else { throw EntryRefusal.inTheFuture(first.on, today: office.today) }
      outcome = try recording.record(drafts, asOf: horizon ?? first.on, session) { seal, session in
        let written = try entries.write(by: office.actor, &seal, session)
        opened = written.opened
        return written.numbers
      }
    }
    let ids = outcome.effects.map(\.unit)
    let units = try DossierReader(office.law).read(ids, session)
    let stored = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    if override == nil, !first.retracts {
      let bad = outcome.effects.filter { !$0.spent.isEmpty || !$0.faulted.isEmpty }
      if !bad.isEmpty {
        var subjects: [Int64: (subject: SubjectKind, ordinal: Int)] = [:]
        for draft in drafts {
          if case .unit(let id) = draft.owner { subjects[id] = (draft.subject, draft.ordinal) }
        }
        throw Refused(effects: bad, subjects: subjects, kind: first.kind, on: first.on, stored: stored)
      }
    }
    let woken = try session.value(
      Int.self,
      "SELECT count(DISTINCT wake.unit_id) FROM wake WHERE wake.seal = (SELECT max(seal) FROM entry WHERE id = ANY (\(outcome.entries)))"
    )
    let title = UnitKind.allCases.lazy.compactMap {
      office.law.definition($0)?.kind(first.kind, of: first.subject)?.title
    }.first
    let parties = Dictionary(
      zip(ids.sorted(), try UnitHeading.all(ids, session)).map { ($0, $1.party) },
      uniquingKeysWith: { first, _ in first })
    return RecordOutcome(
      kind: first.kind.text, kindTitle: title ?? Bilingual(same: first.kind.text), on: first.on,
      entries: outcome.entries,
      effects: try outcome.effects.map { try effect($0, stored[$0.unit], parties[$0.unit] ?? nil, office) },
      opened: opened, woken: woken, block: isDryRun ? nil : outcome.block, isDryRun: isDryRun,
      isRetraction: first.retracts, override: override)
  }

  // MARK: - Reading what was typed

  private func entries(_ office: OfficeContext, _ session: borrowing Session) throws -> EntryForm.Entries {
    let cells: [(name: String, text: String)]
    var superseded: StoredEntry?
    switch act {
    case .new(let typed):
      cells = try typed.map { cell in
        cell.name == "subject" ? (name: cell.name, text: try Self.found(cell.text, session)) : cell
      }
    case .supersede(let number, let changes):
      let stored = try correctable(number, session)
      superseded = stored
      cells = stored.cells.filter { cell in !changes.contains { $0.name == cell.name } } + changes
    case .retract: cells = []
    }
    if case .new = act { try checkKind(cells, office, session) }
    let withReason = cells + (override.map { [(name: "override", text: $0)] } ?? [])
    switch try EntryForm(withReason).read(office.law, session) {
    case .refused(let problems): throw EntryRefusal.unreadable(problems)
    case .entries(var entries):
      if let superseded { entries.supersede(superseded.number, original: superseded.original) }
      return entries
    }
  }

  /// The codes as they are written in the office. An attempt begins with its first entry, so its code may be new.
  private static func found(_ codes: String, _ session: borrowing Session) throws -> String {
    var found: [String] = []
    for code in codes.split(separator: ";") {
      do {
        found.append(try SubjectFinder.find(String(code), session).code)
      } catch let refusal as SubjectRefusal {
        guard case .unknown = refusal, code.contains("@") else { throw refusal }
        found.append(String(code))
      }
    }
    return found.joined(separator: ";")
  }

  /// A kind that no subject of the line has is told with the kinds that are like it; all the rest is the reader's business.
  private func checkKind(
    _ cells: [(name: String, text: String)], _ office: OfficeContext, _ session: borrowing Session
  ) throws {
    func cell(_ name: String) -> String? { cells.first { $0.name == name }?.text }
    guard let typed = cell("kind"), let code = cell("subject")?.split(separator: ";").first else { return }
    let catalogue = KindCatalogue(office.law)
    guard catalogue.subjects(having: typed).isEmpty else { return }
    let subject = (try? SubjectFinder.find(String(code), session).subject) ?? "attempt"
    let kinds = catalogue.kinds(of: subject)
    let stem = SearchableName.key(typed).prefix(3)
    let alike = catalogue.near(typed, of: subject).map(\.kind.text)
    let more = kinds.filter { kind in
      stem.count == 3
        && (kind.kind.text.split(separator: "_").contains { $0.hasPrefix(stem) }
          || SearchableName.key(kind.title.vi).split(separator: " ").contains { $0.hasPrefix(stem) })
    }.map(\.kind.text)
    var seen: Set<String> = []
    let near = (alike + more).filter { seen.insert($0).inserted }.prefix(6)
    throw KindRefusal(
      text: typed, subject: office.title(of: subject),
      near: near.compactMap { name in kinds.first { $0.kind.text == name } }.map {
        "\($0.kind) (\($0.title.vi))"
      },
      workflow: UnitKind.allCases.first { office.law.definition($0)?.subject(subject) != nil }?.rawValue
        ?? "case")
  }

  private func correctable(_ number: Int64, _ session: borrowing Session) throws -> StoredEntry {
    guard let stored = try StoredEntry.numbered(number, session) else {
      throw EntryRefusal.noSuchEntry(number)
    }
    if let later = stored.supersededBy { throw EntryRefusal.supersededBefore(number, by: later) }
    if stored.retracts { throw EntryRefusal.isRetraction(number) }
    return stored
  }

  // MARK: - Telling what happened

  private func effect(
    _ effect: Recording.Effect, _ unit: StoredUnit?, _ party: String?, _ office: OfficeContext
  ) throws -> RecordOutcome.Effect {
    guard let unit else {
      return RecordOutcome.Effect(
        code: effect.code, party: party, added: [], undone: [], spent: [], findings: [])
    }
    let words = try UnitWords(
      unit, office.law, asOf: effect.history.standings.compactMap(\.since).max() ?? office.today)
    return RecordOutcome.Effect(
      code: effect.code, party: party, added: effect.change.added.map { words.change($0) },
      undone: effect.change.undone.map { words.change($0) }, spent: effect.spent.map { words.spent($0) },
      findings: words.findings(History(events: effect.faulted)))
  }

  /// The refusal with what would help, read from the dossiers as they are.
  private func explained(_ refused: Refused, _ office: OfficeContext) async throws -> RecordRefusal {
    try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      let before = try DossierReader(office.law).read(refused.effects.map(\.unit), session)
      let cases = try refused.effects.compactMap { effect -> RecordRefusal.Case? in
        guard let after = refused.stored[effect.unit],
          let unit = before.first(where: { $0.id == effect.unit }),
          let bound = office.law.definitions[effect.kind]
        else { return nil }
        let wordsAfter = try UnitWords(after, office.law, asOf: refused.on)
        let words = try UnitWords(unit, office.law, asOf: refused.on)
        let explanation = Explainer(bound, dossier: unit.dossier, asOf: refused.on).explain(
          unblocking: effect.spent.contains { if case .premature = $0.reason { true } else { false } })
        let unblock = words.steps(explanation).first { $0.trigger == refused.kind.text && $0.unblock != nil }?
          .unblock
        let tracks = Set(explanation.steps.filter { $0.transition.trigger == refused.kind }.map(\.track.text))
        return RecordRefusal.Case(
          code: effect.code, spent: effect.spent.map { wordsAfter.spent($0) },
          findings: wordsAfter.findings(History(events: effect.faulted)),
          standings: words.standings(explanation.history).filter {
            $0.since != nil && (tracks.isEmpty || tracks.contains($0.track))
          },
          couldRecord: words.openSteps(explanation), unblock: unblock)
      }
      return RecordRefusal(cases: cases)
    }
  }
}

extension UnitWords {
  func change(_ step: UnitChange.Step) -> ChangeLine {
    let index = unit.dossier.subjects.indices.first { label($0) == step.subject } ?? 0
    let track = track(TrackName(step.track), of: index)
    func title(_ state: String) -> Bilingual { track?.title(of: State(state)) ?? Bilingual(same: state) }
    return ChangeLine(
      subject: step.subject, track: step.track, trackTitle: track?.title ?? Bilingual(same: step.track),
      from: step.from,
      fromTitle: title(step.from), to: step.to, toTitle: title(step.to), day: step.day)
  }
}
