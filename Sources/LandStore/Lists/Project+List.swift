package import Measures
package import PostgresAccess

/// A project as a list shows it.
package struct ProjectLine: Hashable, Sendable, Codable {
  package let code: String
  package let name: String
  package let kind: String
  package let wards: [String]
  package let investor: String?
  package let plannedArea: Area?
  package let planYear: Int?
  package let cases: Int
  package let parcels: Int
  /// What the source says about the law that governs it, where it lies and what is asked for.
  package let regimeNote: String?
  package let location: String?
  package let askedFor: String?
  package let isSynthetic: Bool
}

extension ProjectLine: RowDecodable {
  package init(row: borrowing Row) throws {
    code = try row.decode("code")
    name = try row.decode("name")
    kind = try row.decode("kind")
    wards = try row.decode("wards")
    investor = try row.decode("investor")
    plannedArea = try row.decode("planned_area")
    planYear = try row.decode("plan_year", as: Int32?.self).map { Int($0) }
    cases = try row.decode("cases")
    parcels = try row.decode("parcels")
    regimeNote = try row.decode("regime_note")
    location = try row.decode("location_as_written")
    askedFor = try row.decode("asked_for")
    isSynthetic = try row.decode("synthetic")
  }

  /// - Parameter code: only this one; nil for all.
  package static func all(
    code: String? = nil, ward: PlaceSet? = nil, _ session: borrowing Session
  ) throws -> [ProjectLine] {
    let within: SQL =
      if let ward {
        "EXISTS (SELECT FROM project_unit WHERE project_id = project.id AND \(ward.holds("project_unit")))"
      } else {
        "true"
      }
    return try session.all(
      ProjectLine.self,
      """
      SELECT code, name, kind, investor, planned_area, plan_year, regime_note, location_as_written, asked_for, synthetic,
        \(PlaceNames.of("project")) AS wards,
        (SELECT count(*) FROM unit WHERE unit.project_id = project.id AND unit.kind = 'case') AS cases,
        (SELECT count(*) FROM unit WHERE unit.project_id = project.id AND unit.kind = 'parcel') AS parcels
      FROM project
      WHERE (\(code)::text IS NULL OR code = \(code))
        AND \(within)
      ORDER BY code
      """)
  }
}

/// The wards of a project or a site as an array of titles.
enum PlaceNames {
  static func of(_ table: String) -> SQL {
    let link = SQL.identifier("\(table)_unit")
    let key = SQL.identifier("\(table)_id")
    return """
      ARRAY(
        SELECT place.kind || ' ' || place.name
        FROM \(link) AS link JOIN reference.unit AS place ON place.code = link.unit_code
          AND place.valid_from <= link.numbered_on AND (place.valid_to IS NULL OR link.numbered_on < place.valid_to)
        WHERE link.\(key) = \(SQL.identifier(table)).id ORDER BY place.code)
      """
  }

  /// The title of the ward of a row with `unit_code` and `numbered_on`.
  static func title(of table: SQL) -> SQL {
    """
    (SELECT place.kind || ' ' || place.name FROM reference.unit AS place
     WHERE place.code = \(table).unit_code AND place.valid_from <= \(table).numbered_on
       AND (place.valid_to IS NULL OR \(table).numbered_on < place.valid_to))
    """
  }
}
