package import Measures
package import PostgresAccess

/// A compulsory inventory (kiểm đếm bắt buộc) as a list shows it.
package struct InventoryLine: Hashable, Sendable, Codable {
  package let code: String
  package let caseCode: String
  package let project: String
  package let party: String
  package let wards: [String]
  /// Of the case, with the inventory's own under `KD1.process`.
  package let state: String?
  /// The day on which the refusal that opened it was noted.
  package let openedOn: CivilDate?
  package let isSynthetic: Bool
}

extension InventoryLine: RowDecodable {
  package init(row: borrowing Row) throws {
    code = try row.decode("code")
    caseCode = try row.decode("case_code")
    project = try row.decode("project")
    party = try row.decode("party")
    wards = try row.decode("wards")
    state = try row.decode("state")
    openedOn = try row.decode("opened_on")
    isSynthetic = try row.decode("synthetic")
  }

  package static func all(
    _ filter: UnitFilter, _ reading: Reading, _ session: borrowing Session
  ) throws -> [InventoryLine] {
    try session.all(
      InventoryLine.self,
      """
      SELECT instance.code, unit.code AS case_code, project.code AS project, party.name AS party, c.synthetic,
        (\(reading.tracks))::jsonb ->> ('KD' || instance.ordinal || '.process') AS state,
        (SELECT min(on_day) FROM entry WHERE entry.original = instance.opened_by) AS opened_on,
        ARRAY(
          SELECT DISTINCT \(PlaceNames.title(of: "p")) FROM unit_link JOIN project_parcel p ON p.id = upper_id
          WHERE lower_id = unit.id ORDER BY 1) AS wards
      FROM instance JOIN unit ON unit.id = instance.unit_id JOIN compensation_case c ON c.id = unit.id
        JOIN project ON project.id = unit.project_id JOIN party ON party.id = c.party_id
      WHERE instance.subject = 'compulsory_inventory'
        AND (\(filter.project)::text IS NULL OR project.code = \(filter.project))
        AND \(filter.holdsCase)
      ORDER BY instance.code LIMIT \(Int64(filter.limit))
      """)
  }
}
