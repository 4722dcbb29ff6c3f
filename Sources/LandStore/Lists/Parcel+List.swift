package import Measures
package import PostgresAccess

/// A parcel of a project as a list shows it.
package struct ParcelLine: Hashable, Sendable, Codable {
  package let code: String
  package let project: String
  package let ward: String
  package let wardCode: String
  package let sheet: Int
  package let plot: String
  package let area: Area?
  package let landUse: String?
  package let cases: [String]
  package let tracks: TrackStates
  package let isSynthetic: Bool
}

extension ParcelLine: RowDecodable {
  package init(row: borrowing Row) throws {
    code = try row.decode("code")
    project = try row.decode("project")
    ward = try row.decode("ward")
    wardCode = try row.decode("unit_code")
    sheet = Int(try row.decode("sheet", as: Int32.self))
    plot = try row.decode("plot")
    area = try row.decode("area")
    landUse = try row.decode("land_use")
    cases = try row.decode("cases")
    tracks = try TrackStates(json: row.decode("tracks"))
    isSynthetic = try row.decode("synthetic")
  }

  package static func all(
    _ filter: UnitFilter, _ reading: Reading, initial: (String) -> String?, _ session: borrowing Session
  ) throws -> [ParcelLine] {
    try session.all(
      ParcelLine.self,
      """
      SELECT * FROM (
        SELECT unit.code, project.code AS project, p.unit_code, p.sheet, p.plot, p.synthetic, p.land_use,
          coalesce(p.measured_area, p.area) AS area, coalesce(\(PlaceNames.title(of: "p")), p.unit_code) AS ward,
          \(reading.tracks) AS tracks,
          ARRAY(
            SELECT lower.code FROM unit_link JOIN unit AS lower ON lower.id = lower_id
            WHERE upper_id = unit.id ORDER BY 1) AS cases
        FROM project_parcel p JOIN unit USING (id) JOIN project ON project.id = p.project_id
        WHERE (\(filter.project)::text IS NULL OR project.code = \(filter.project))
          AND \(filter.ward?.holds("p") ?? "true")
          AND (\(filter.sheet.map { Int32($0) })::int IS NULL OR p.sheet = \(filter.sheet.map { Int32($0) }))
          AND (\(filter.plot)::text IS NULL OR p.plot = \(filter.plot))
          AND (\(filter.landUse)::text IS NULL OR starts_with(upper(p.land_use), \(filter.landUse?.uppercased())))) AS listed
      WHERE \(filter.allows("tracks", initial: initial))
      ORDER BY project, unit_code, sheet, plot LIMIT \(Int64(filter.limit))
      """)
  }
}
