package import LandStore
internal import Measures
package import PostgresAccess
internal import Workflow

/// Replays what is stored under the present law and compares: the log must say what the dossiers say, and the cached
/// states what the log says.
package struct ReplayAudit {
  private let law: GoverningLaw
  package init(_ law: GoverningLaw) { self.law = law }

  /// - Returns: how many units were replayed, and those that differ. Units under another law, and units that are due or
  ///   woken, are left out: the batch will come to them.
  package func verify(
    chunkSize: Int = 1_000, _ session: borrowing Session
  ) throws -> (replayed: Int, findings: [ChainAudit.Finding]) {
    let units = try session.values(
      Int64.self,
      """
      SELECT id FROM unit
      WHERE definition = \(law.fingerprint) AND replayed_to IS NOT NULL AND (agenda_on IS NULL OR agenda_on > replayed_to)
        AND NOT EXISTS (SELECT FROM wake WHERE wake.unit_id = unit.id)
      ORDER BY id
      """)
    var findings: [ChainAudit.Finding] = []
    let reader = DossierReader(law)
    for chunk in units.chunked(chunkSize) {
      let cached = try session.all(
        CachedTracks.self, "SELECT id, tracks::text FROM unit WHERE id = ANY (\(chunk)) ORDER BY id")
      for (unit, cache) in zip(try reader.read(chunk, session), cached) {
        guard let bound = law.definitions[unit.kind], let day = unit.replayedTo else { continue }
        let history = Replay.run(bound, dossier: unit.dossier, asOf: day)
        let difference = HistoryDifference(unit, history, bound.definition.source, asOf: day)
        if !difference.isEmpty { findings.append(ChainAudit.Finding(.replay, unit: unit.code)) }
        if try !cache.says(difference.tracks) { findings.append(ChainAudit.Finding(.cache, unit: unit.code)) }
      }
    }
    return (units.count, findings)
  }

  private struct CachedTracks: RowDecodable {
    let id: Int64
    let tracks: String
    init(row: borrowing Row) throws {
      id = try row.decode(0, as: Int64.self)
      tracks = try row.decode(1, as: String.self)
    }

    func says(_ other: String) throws -> Bool {
      func parsed(_ text: String) throws -> [String] {
        var text = text
        return try text.withUTF8 { try FlatFields.parse(UnsafeRawBufferPointer($0)) }.map {
          "\($0.name)=\($0.value)"
        }
      }
      return try parsed(tracks) == parsed(other)
    }
  }
}
