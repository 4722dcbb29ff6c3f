package import LandStore
package import Measures
package import PostgresAccess
internal import Workflow

/// Replays locked units and writes what changed: the part that the nightly batch and the clerk's desk share.
package struct UnitReplay {
  private let law: GoverningLaw
  private let reader: DossierReader
  private let writer: HistoryWriter

  package init(_ law: GoverningLaw) {
    self.law = law
    reader = DossierReader(law)
    writer = HistoryWriter(fingerprint: law.fingerprint)
  }

  /// Reads the units, in a snapshot taken now, and derives their histories.
  ///
  /// A unit that somebody has already taken further than `asOf` is not taken back.
  /// - Returns: one difference for each unit, empty ones too, in the order of their numbers.
  package func differences(
    _ units: [Int64], asOf: CivilDate, _ session: borrowing Session
  ) throws -> [HistoryDifference] {
    try reader.read(units, session).compactMap { difference($0, asOf: asOf) }
  }

  package func difference(_ unit: StoredUnit, asOf: CivilDate) -> HistoryDifference? {
    guard let bound = law.definitions[unit.kind] else { return nil }
    let day = max(asOf, unit.replayedTo ?? asOf)
    let history = Replay.run(bound, dossier: unit.dossier, asOf: day)
    return HistoryDifference(unit, history, bound.definition.source, asOf: day)
  }

  package func write(
    _ differences: [HistoryDifference], reasons: [Int64: WakeReason], _ seal: inout Seal,
    _ session: borrowing Session
  ) throws {
    try writer.write(
      differences, cause: { (reasons[$0.unit] ?? .time).rawValue }, &seal, session)
  }
}

/// Why a unit is looked at; of several, the first counts.
package enum WakeReason: String, Sendable, Comparable {
  case law
  case entry
  case below
  case time

  private var rank: Int {
    switch self {
    case .law: 0
    case .entry: 1
    case .below: 2
    case .time: 3
    }
  }
  package static func < (left: WakeReason, right: WakeReason) -> Bool { left.rank < right.rank }
}
