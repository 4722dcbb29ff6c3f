package import Measures
package import PostgresAccess

/// A lot as a list shows it.
package struct LotLine: Hashable, Sendable, Codable {
  package let code: String
  package let site: String
  package let siteName: String
  package let label: String
  package let ward: String?
  package let area: Area?
  package let purpose: String?
  package let lotClass: String?
  package let bidders: String?
  package let parcels: [String]
  package let attempts: Int
  package let tracks: TrackStates
  package let isSynthetic: Bool
}

extension UnitFilter {
  /// Whether the lot, or a ward of its site, lies in the ward.
  var holdsLot: SQL {
    ward.map { ward -> SQL in
      """
      (\(ward.holds("lot")) OR (lot.unit_code IS NULL AND EXISTS (
        SELECT FROM site_unit WHERE site_unit.site_id = lot.site_id AND \(ward.holds("site_unit")))))
      """
    } ?? "true"
  }
}

extension LotLine: RowDecodable {
  package init(row: borrowing Row) throws {
    code = try row.decode("code")
    site = try row.decode("site")
    siteName = try row.decode("site_name")
    label = try row.decode("label")
    ward = try row.decode("ward")
    area = try row.decode("area")
    purpose = try row.decode("purpose")
    lotClass = try row.decode("lot_class")
    bidders = try row.decode("bidders")
    parcels = try row.decode("parcels")
    attempts = try row.decode("attempts")
    tracks = try TrackStates(json: row.decode("tracks"))
    isSynthetic = try row.decode("synthetic")
  }

  package static func all(
    _ filter: UnitFilter, _ reading: Reading, initial: (String) -> String?, _ session: borrowing Session
  ) throws -> [LotLine] {
    try session.all(
      LotLine.self,
      """
      SELECT * FROM (
        SELECT unit.code, site.code AS site, site.name AS site_name, lot.label, lot.area, lot.purpose, lot.lot_class,
          lot.bidders, lot.synthetic, \(PlaceNames.title(of: "lot")) AS ward, \(reading.tracks) AS tracks,
          (SELECT count(*) FROM instance WHERE unit_id = unit.id AND subject = 'attempt') AS attempts,
          ARRAY(
            SELECT lower.code FROM unit_link JOIN unit AS lower ON lower.id = lower_id
            WHERE upper_id = unit.id ORDER BY 1) AS parcels
        FROM lot JOIN unit USING (id) JOIN site ON site.id = lot.site_id
        WHERE (\(filter.site)::text IS NULL OR site.code = \(filter.site))
          AND \(filter.holdsLot)) AS listed
      WHERE \(filter.allows("tracks", initial: initial))
      ORDER BY code LIMIT \(Int64(filter.limit))
      """)
  }
}
