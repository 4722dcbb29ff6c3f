internal import LandDomain
package import Measures
package import PostgresAccess

/// What stands above an explanation or the sheet of a unit.
package struct UnitHeading: Hashable, Sendable, Codable {
  package let code: String
  /// case, parcel or lot
  package let kind: String
  package let project: String?
  package let site: String?
  /// Name of the project or the site.
  package let ownerName: String?
  package let wards: [String]
  /// Of a case.
  package let party: String?
  package let partyKind: String?
  package let area: Area?
  package let landUse: String?
  package let lotClass: String?
  package let purpose: String?
  package let isSynthetic: Bool
}

extension UnitHeading: RowDecodable {
  package init(row: borrowing Row) throws {
    code = try row.decode("code")
    kind = try row.decode("kind")
    project = try row.decode("project")
    site = try row.decode("site")
    ownerName = try row.decode("owner_name")
    wards = try row.decode("wards")
    party = try row.decode("party")
    partyKind = try row.decode("party_kind")
    area = try row.decode("area")
    landUse = try row.decode("land_use")
    lotClass = try row.decode("lot_class")
    purpose = try row.decode("purpose")
    isSynthetic = try row.decode("synthetic")
  }

  /// - Returns: one for each unit that exists, in the order of their ids.
  package static func all(_ units: [Int64], _ session: borrowing Session) throws -> [UnitHeading] {
    try session.all(
      UnitHeading.self,
      """
      SELECT unit.code, unit.kind, project.code AS project, site.code AS site, coalesce(project.name, site.name) AS owner_name,
        party.name AS party, party.kind AS party_kind, coalesce(p.measured_area, p.area, lot.area) AS area, p.land_use,
        lot.lot_class, lot.purpose,
        coalesce(c.synthetic, p.synthetic, lot.synthetic, false) AS synthetic,
        CASE unit.kind
          WHEN 'case' THEN ARRAY(
            SELECT DISTINCT \(PlaceNames.title(of: "q")) FROM unit_link JOIN project_parcel q ON q.id = upper_id
            WHERE lower_id = unit.id ORDER BY 1)
          ELSE array_remove(ARRAY[coalesce(\(PlaceNames.title(of: "p")), \(PlaceNames.title(of: "lot")))], NULL)
        END AS wards
      FROM unit LEFT JOIN project ON project.id = unit.project_id LEFT JOIN site ON site.id = unit.site_id
        LEFT JOIN compensation_case c ON c.id = unit.id LEFT JOIN party ON party.id = c.party_id
        LEFT JOIN project_parcel p ON p.id = unit.id LEFT JOIN lot ON lot.id = unit.id
      WHERE unit.id = ANY (\(units)) ORDER BY unit.id
      """)
  }

  package static func of(_ unit: Int64, _ session: borrowing Session) throws -> UnitHeading {
    let found = try all([unit], session)
    guard let heading = found.first else {
      throw RowError(column: "unit.id", expected: "a unit", found: "none of number \(unit)")
    }
    return heading
  }

  /// The units directly below, by the links there ever were.
  ///
  /// - Parameter knownAt: only links that blocks up to this position made.
  package static func below(
    _ unit: Int64, knownAt: Int64? = nil, _ session: borrowing Session
  ) throws -> [Int64] {
    try session.values(
      Int64.self,
      """
      SELECT lower_id FROM unit_link
      WHERE upper_id = \(unit) AND (\(knownAt)::bigint IS NULL OR EXISTS (
        SELECT FROM entry JOIN block USING (seal)
        WHERE block.position <= \(knownAt) AND entry.kind = 'parcel_included'
          AND (unit_id = upper_id AND ref_unit = lower_id OR unit_id = lower_id AND ref_unit = upper_id)))
      ORDER BY 1
      """)
  }
}
