internal import Digests
package import Measures
package import PostgresAccess

/// How far an office has been advanced, and what is waiting.
package struct OfficeStanding: Hashable, Sendable, Codable {
  /// Last day advanced to; nil before the first run.
  package let horizon: CivilDate?
  /// Units that are due on the day or were woken.
  package let due: Int
  package let projects: Int
  package let cases: Int
  package let parcels: Int
  package let sites: Int
  package let lots: Int
  package let entries: Int
  /// The newest block's place in the chain and its hash.
  package let position: Int64
  package let head: String

  package static func read(asOf: CivilDate, _ session: borrowing Session) throws -> OfficeStanding {
    let head = try session.one(ChainHead.self, "SELECT position, hash FROM chain_head")
    return try session.one(
      Counts.self,
      """
      SELECT (SELECT day FROM horizon),
        (SELECT count(*) FROM (
          SELECT id FROM unit WHERE agenda_on <= \(asOf) UNION SELECT unit_id FROM wake) AS due),
        (SELECT count(*) FROM project), (SELECT count(*) FROM unit WHERE kind = 'case'),
        (SELECT count(*) FROM unit WHERE kind = 'parcel'), (SELECT count(*) FROM site),
        (SELECT count(*) FROM unit WHERE kind = 'lot'), (SELECT count(*) FROM entry)
      """
    ).standing(head)
  }

  /// Only what reports have to say: the horizon, and how many units are due.
  package static func due(asOf: CivilDate, _ session: borrowing Session) throws -> (
    horizon: CivilDate?, units: Int
  ) {
    let horizon = try session.value(CivilDate?.self, "SELECT day FROM horizon")
    let units = try session.value(
      Int.self,
      """
      SELECT count(*) FROM (
        SELECT id FROM unit WHERE agenda_on <= \(asOf) UNION SELECT unit_id FROM wake) AS due
      """)
    return (horizon, units)
  }

  private struct Counts: RowDecodable {
    let horizon: CivilDate?
    let counts: [Int]
    init(row: borrowing Row) throws {
      horizon = try row.decode(0)
      var counts: [Int] = []
      for column in 1...7 { counts.append(try row.decode(column)) }
      self.counts = counts
    }
    func standing(_ head: ChainHead) -> OfficeStanding {
      OfficeStanding(
        horizon: horizon, due: counts[0], projects: counts[1], cases: counts[2], parcels: counts[3],
        sites: counts[4],
        lots: counts[5], entries: counts[6], position: head.position,
        head: Hexadecimal.text(head.hash))
    }
  }
}
