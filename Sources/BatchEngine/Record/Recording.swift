package import LandDomain
package import LandStore
package import Measures
package import PostgresAccess
package import Workflow

/// Adds entries to dossiers and replays their units at once, so that whoever records sees the effect.
package struct Recording {
  package let law: GoverningLaw
  package let actor: String
  package init(_ law: GoverningLaw, actor: String) {
    self.law = law
    self.actor = actor
  }

  /// What the entries did to one unit.
  package struct Effect: Sendable {
    package let unit: Int64
    package let kind: UnitKind
    package let code: String
    package let change: UnitChange
    /// Acts among the new entries that fired nothing.
    package let spent: [SpentAct]
    /// New entries that fired although a requirement did not hold.
    package let faulted: [Event]
    package let history: History
  }

  package struct Outcome: Sendable {
    package let entries: [Int64]
    package let effects: [Effect]
    /// The position of the block.
    package let block: Int64?
  }

  /// Locks the units, adds the entries, replays, and seals. The caller decides by the effects whether to keep it:
  /// throwing out of the transaction leaves everything as it was.
  ///
  /// - Parameter asOf: at least the office's horizon; units go to the later of this and the latest entry's day.
  package func record(
    _ drafts: [EntryDraft], asOf: CivilDate, _ session: borrowing Session
  ) throws -> Outcome {
    try record(drafts, asOf: asOf, session) { seal, session in
      try EntryWriter(recordedBy: actor).append(drafts, &seal, session)
    }
  }

  /// The same, where writing is more than adding the entries: an instance is opened, too.
  ///
  /// - Parameter writing: adds the entries and returns their numbers in the order of `drafts`.
  package func record(
    _ drafts: [EntryDraft], asOf: CivilDate, _ session: borrowing Session,
    writing: (inout Seal, borrowing Session) throws -> [Int64]
  ) throws -> Outcome {
    let units = Set(
      drafts.compactMap { draft -> Int64? in if case .unit(let id) = draft.owner { id } else { nil } })
    let ordered = units.sorted()
    _ = try session.values(
      Int64.self, "SELECT id FROM unit WHERE id = ANY (\(ordered)) ORDER BY id FOR NO KEY UPDATE")
    var seal = try Seal(.record, actor: actor, session)
    let numbers = try writing(&seal, session)
    // The new entries woke their own units; these are replayed here and now.
    try session.execute("DELETE FROM wake WHERE unit_id = ANY (\(ordered))")
    let day = drafts.map(\.on).max().map { max($0, asOf) } ?? asOf
    let replay = UnitReplay(law)
    let stored = try DossierReader(law).read(ordered, session)
    let differences = stored.compactMap { replay.difference($0, asOf: day) }
    var reasons: [Int64: WakeReason] = [:]
    for unit in ordered { reasons[unit] = .entry }
    try replay.write(differences, reasons: reasons, &seal, session)
    // A correction stands under its original's number.
    let recorded = Set(zip(numbers, drafts).map { $1.supersedes?.original ?? $0 })
    let effects = zip(stored, differences).map { unit, difference in
      Effect(
        unit: unit.id, kind: unit.kind, code: unit.code, change: UnitChange(difference, because: .entry),
        spent: difference.history.spent.filter { recorded.contains($0.entry) },
        faulted: difference.history.events.filter {
          !$0.findings.isEmpty && $0.causes.contains(where: { recorded.contains($0) })
        },
        history: difference.history)
    }
    let block = try seal.close(session)
    return Outcome(entries: numbers, effects: effects, block: block)
  }
}
