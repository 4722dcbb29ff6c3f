internal import LandDomain
package import LandStore
package import Measures
package import PostgresAccess
internal import Synchronization

/// The batch: takes every unit that is due to the given day.
///
/// Levels go from the bottom up; within a level, chunks of units, each chunk one transaction. A chunk that did not
/// commit is simply not done: running again does it.
package struct Advance: Sendable {
  package let law: GoverningLaw
  package let asOf: CivilDate
  package let actor: String
  package var chunkSize = 2_000
  package var workers = 1

  package init(
    _ law: GoverningLaw, asOf: CivilDate, actor: String, chunkSize: Int = 2_000, workers: Int = 1
  ) {
    self.law = law
    self.asOf = asOf
    self.actor = actor
    self.chunkSize = chunkSize
    self.workers = workers
  }

  /// - Parameter progress: told how many units of the present level are done, after each chunk, from any thread.
  /// - Throws: ``AdvanceRefusal``, what the database throws, `CancellationError`. Finished chunks stay.
  package func run(
    on database: Database, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> AdvanceOutcome {
    let batch = try await begin(database)
    var tally = Tally()
    do {
      for level in Self.levels { try await work(level, on: database, &tally, progress) }
      let left = try await finalPass(on: database, &tally, progress)
      return try await end(batch, tally, left: left, on: database)
    } catch {
      // The batch's own row says that it was cut off, as far as the server is still there to be told.
      _ = try? await database.transaction { [tally] session in
        try Self.close(batch, "interrupted", tally, session)
      }
      throw error
    }
  }

  /// What a run would change, without changing it: one transaction that is rolled back.
  package func dryRun(on database: Database) async throws -> AdvanceOutcome {
    try await database.transaction(ending: .rollBack) { session in
      try refuseGoingBack(session)
      try Agenda.wakeUnitsUnderAnotherLaw(law, session)
      var tally = Tally()
      for level in Self.levels {
        for units in try Agenda.due(level, on: asOf, session).chunked(chunkSize) {
          tally.add(try chunk(units, waiting: true, sealing: false, session))
        }
      }
      return AdvanceOutcome(
        asOf: asOf, units: tally.units, added: tally.added, undone: tally.undone, unitsLeft: [],
        isDryRun: true,
        changes: tally.changes)
    }
  }

  private static let levels = UnitKind.allCases.map(\.level).sorted()

  // MARK: - Beginning and end

  private func refuseGoingBack(_ session: borrowing Session) throws {
    let horizon = try session.value(CivilDate?.self, "SELECT day FROM horizon")
    if let horizon, asOf < horizon { throw AdvanceRefusal.beforeHorizon(asked: asOf, horizon: horizon) }
  }

  private func begin(_ database: Database) async throws -> Int64 {
    try await database.transaction { session in
      try refuseGoingBack(session)
      try Agenda.wakeUnitsUnderAnotherLaw(law, session)
      return try session.value(
        Int64.self,
        """
        INSERT INTO batch (kind, as_of, started_at, definition)
        VALUES ('advance', \(asOf), now(), \(law.fingerprint)) RETURNING id
        """)
    }
  }

  private func end(
    _ batch: Int64, _ tally: Tally, left: [String], on database: Database
  ) async throws -> AdvanceOutcome {
    try await database.transaction { session in
      try Self.close(batch, left.isEmpty ? "done" : "incomplete", tally, session)
      if left.isEmpty {
        try session.execute("UPDATE horizon SET day = \(asOf) WHERE day IS NULL OR day < \(asOf)")
      }
    }
    return AdvanceOutcome(
      asOf: asOf, units: tally.units, added: tally.added, undone: tally.undone, unitsLeft: left,
      isDryRun: false,
      changes: [])
  }

  private static func close(
    _ batch: Int64, _ status: String, _ tally: Tally, _ session: borrowing Session
  ) throws {
    try session.execute(
      """
      UPDATE batch SET status = \(status), ended_at = now(), units = \(Int64(tally.units)),
        events = \(Int64(tally.added + tally.undone))
      WHERE id = \(batch)
      """)
  }

  // MARK: - Chunks

  private func work(
    _ level: Int16, on database: Database, _ tally: inout Tally, _ progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    // New wakes arrive while the level is worked on; a second look takes them too. What others hold is left over.
    for _ in 0..<Self.looks {
      let due = try await database.transaction(access: .readOnly) { session in
        try Agenda.due(level, on: asOf, session)
      }
      if due.isEmpty { return }
      let before = tally.units
      try await work(due.chunked(chunkSize), on: database, &tally, progress)
      if tally.units == before { return }
    }
  }

  private static let looks = 3

  private func work(
    _ chunks: [[Int64]], on database: Database, _ tally: inout Tally,
    _ progress: @escaping @Sendable (Int) -> Void
  ) async throws {
    let list = WorkList(chunks)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, chunks.count) {
        group.addTask { [self, list, database, progress] in
          while let mine = list.next() {
            try Task.checkCancellation()
            let outcome = try await database.transaction(retries: 3) { session in
              try chunk(mine, waiting: false, sealing: true, session)
            }
            progress(list.finish(outcome))
          }
        }
      }
      try await group.waitForAll()
    }
    tally.add(list.done)
  }

  /// One chunk in the transaction of `session`: claim, read, replay, write, seal.
  private func chunk(
    _ units: [Int64], waiting: Bool, sealing: Bool, _ session: borrowing Session
  ) throws -> Tally {
    let reasons = try Agenda.claim(units, on: asOf, waiting: waiting, session)
    guard !reasons.isEmpty else { return Tally() }
    let replay = UnitReplay(law)
    let differences = try replay.differences(reasons.keys.sorted(), asOf: asOf, session)
    var seal = try Seal(.advance, actor: actor, session)
    try replay.write(differences, reasons: reasons, &seal, session)
    if sealing { _ = try seal.close(session) } else { seal.abandon() }
    return Tally(differences, reasons, keepingChanges: !sealing)
  }

  /// Takes what others held, waiting for each for a while; what is still held then is left, by code.
  private func finalPass(
    on database: Database, _ tally: inout Tally, _ progress: @escaping @Sendable (Int) -> Void
  ) async throws -> [String] {
    for level in Self.levels {
      let due = try await database.transaction(access: .readOnly) { session in
        try Agenda.due(level, on: asOf, session)
      }
      for units in due.chunked(chunkSize) {
        do {
          let outcome = try await database.transaction { session in
            try session.execute("SET LOCAL lock_timeout = '2s'")
            return try chunk(units, waiting: true, sealing: true, session)
          }
          tally.add(outcome)
          progress(tally.units)
        } catch let error as DatabaseError where error.sqlState == .lockNotAvailable {
          continue
        }
      }
    }
    return try await database.transaction(access: .readOnly) { session in
      try session.values(
        String.self,
        """
        SELECT code FROM unit
        WHERE agenda_on <= \(asOf) OR EXISTS (SELECT FROM wake WHERE wake.unit_id = unit.id)
        ORDER BY code
        """)
    }
  }
}

/// The chunks of a level, handed out one by one to the workers.
private final class WorkList: Sendable {
  private let chunks: [[Int64]]
  private let state = Mutex((next: 0, tally: Tally()))

  init(_ chunks: [[Int64]]) { self.chunks = chunks }

  func next() -> [Int64]? {
    state.withLock { state in
      guard state.next < chunks.count else { return nil }
      state.next += 1
      return chunks[state.next - 1]
    }
  }

  /// - Returns: the units done so far in this level.
  func finish(_ outcome: Tally) -> Int {
    state.withLock { state in
      state.tally.add(outcome)
      return state.tally.units
    }
  }

  var done: Tally { state.withLock { $0.tally } }
}

/// What a run has done so far.
struct Tally: Sendable {
  private(set) var units = 0
  private(set) var added = 0
  private(set) var undone = 0
  private(set) var changes: [UnitChange] = []

  init() {}

  init(_ differences: [HistoryDifference], _ reasons: [Int64: WakeReason], keepingChanges: Bool) {
    units = differences.count
    added = differences.reduce(0) { $0 + $1.added.count }
    undone = differences.reduce(0) { $0 + $1.undone.count }
    if keepingChanges {
      changes = differences.filter { !$0.isEmpty }.map { UnitChange($0, because: reasons[$0.unit] ?? .time) }
    }
  }

  mutating func add(_ other: Tally) {
    units += other.units
    added += other.added
    undone += other.undone
    changes += other.changes
  }
}

extension Array {
  func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: Swift.max(1, size)).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
