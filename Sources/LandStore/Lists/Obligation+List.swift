package import Measures
package import PostgresAccess

/// Something that has to be done by a day.
package struct DueLine: Hashable, Sendable, Codable {
  package let unit: String
  package let kind: String
  /// Empty for the unit itself; KD1, @2 for one of its instances.
  package let subject: String
  package let obligation: String
  package let openedOn: CivilDate
  package let dueOn: CivilDate
  package let project: String?
  package let site: String?
  package let wards: [String]
}

extension DueLine: RowDecodable {
  package init(row: borrowing Row) throws {
    unit = try row.decode("code")
    kind = try row.decode("kind")
    subject = try row.decode("subject")
    obligation = try row.decode("obligation")
    openedOn = try row.decode("opened_on")
    dueOn = try row.decode("due_on")
    project = try row.decode("project")
    site = try row.decode("site")
    wards = try row.decode("wards")
  }

  /// Open on the day, due from the one day to the other, most urgent first.
  package static func all(
    asOf: CivilDate, from: CivilDate?, to: CivilDate, ward: PlaceSet?, limit: Int,
    _ session: borrowing Session
  ) throws -> [DueLine] {
    let filter = UnitFilter(ward: ward)
    let within: SQL = ward.map { "(\($0.holds("p")) OR \(filter.holdsLot) OR \(filter.holdsCase))" } ?? "true"
    return try session.all(
      DueLine.self,
      """
      SELECT unit.code, unit.kind, o.subject, o.code AS obligation, o.opened_on, o.due_on, project.code AS project,
        site.code AS site,
        CASE unit.kind WHEN 'case' THEN ARRAY(
            SELECT DISTINCT \(PlaceNames.title(of: "q")) FROM unit_link JOIN project_parcel q ON q.id = upper_id
            WHERE lower_id = unit.id ORDER BY 1)
          ELSE array_remove(ARRAY[coalesce(\(PlaceNames.title(of: "p")), \(PlaceNames.title(of: "lot")))], NULL)
        END AS wards
      FROM obligation o JOIN unit ON unit.id = o.unit_id
        LEFT JOIN project ON project.id = unit.project_id LEFT JOIN site ON site.id = unit.site_id
        LEFT JOIN project_parcel p ON p.id = unit.id LEFT JOIN lot ON lot.id = unit.id
      WHERE o.opened_on <= \(asOf) AND (o.met_on IS NULL OR o.met_on > \(asOf))
        AND (o.void_on IS NULL OR o.void_on > \(asOf))
        AND o.due_on <= \(to) AND (\(from)::date IS NULL OR o.due_on >= \(from))
        AND \(within)
      ORDER BY o.due_on, unit.code, o.code LIMIT \(Int64(limit))
      """)
  }
}
