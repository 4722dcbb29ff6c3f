internal import Measures
package import PostgresAccess

/// Which cases, parcels or lots a list is about.
package struct UnitFilter: Hashable, Sendable {
  package var project: String?
  package var site: String?
  package var ward: PlaceSet?
  /// `money=due`: a track and a state.
  package var states: [(track: String, state: String)] = []
  package var sheet: Int?
  package var plot: String?
  /// Beginning of the kind of land, such as `ODT`.
  package var landUse: String?
  package var limit: Int

  package init(
    project: String? = nil, site: String? = nil, ward: PlaceSet? = nil,
    states: [(track: String, state: String)] = [],
    sheet: Int? = nil, plot: String? = nil, landUse: String? = nil, limit: Int = 1_000
  ) {
    self.project = project
    self.site = site
    self.ward = ward
    self.states = states
    self.sheet = sheet
    self.plot = plot
    self.landUse = landUse
    self.limit = limit
  }

  package static func == (left: UnitFilter, right: UnitFilter) -> Bool {
    left.project == right.project && left.site == right.site && left.ward == right.ward
      && left.states.elementsEqual(right.states, by: ==) && left.sheet == right.sheet
      && left.plot == right.plot
      && left.landUse == right.landUse && left.limit == right.limit
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(project)
    hasher.combine(ward)
  }

  /// Whether some parcel of the case `unit` lies in the ward.
  var holdsCase: SQL {
    ward.map { ward -> SQL in
      """
      EXISTS (
        SELECT FROM unit_link JOIN project_parcel p ON p.id = upper_id WHERE lower_id = unit.id AND \(ward.holds("p")))
      """
    } ?? "true"
  }

  /// On a column `tracks` that holds JSON as text. A track that is not there stands in its first state, which `initial`
  /// names.
  func allows(_ tracks: SQL, initial: (String) -> String?) -> SQL {
    states.map { wanted -> SQL in
      "coalesce(\(tracks)::jsonb ->> \(wanted.track), \(initial(wanted.track))) = \(wanted.state)"
    }.reduce("true") { $0 + " AND " + $1 }
  }
}

/// A compensation case as a list shows it.
package struct CaseLine: Hashable, Sendable, Codable {
  package let code: String
  package let project: String
  package let party: String
  package let partyKind: String
  package let parcels: [String]
  package let wards: [String]
  package let tracks: TrackStates
  package let isSynthetic: Bool
}

extension CaseLine: RowDecodable {
  package init(row: borrowing Row) throws {
    code = try row.decode("code")
    project = try row.decode("project")
    party = try row.decode("party")
    partyKind = try row.decode("party_kind")
    parcels = try row.decode("parcels")
    wards = try row.decode("wards")
    tracks = try TrackStates(json: row.decode("tracks"))
    isSynthetic = try row.decode("synthetic")
  }

  /// - Parameter initial: the first state of a track.
  package static func all(
    _ filter: UnitFilter, _ reading: Reading, initial: (String) -> String?, _ session: borrowing Session
  ) throws -> [CaseLine] {
    try session.all(
      CaseLine.self,
      """
      SELECT * FROM (
        SELECT unit.code, project.code AS project, party.name AS party, party.kind AS party_kind, c.synthetic,
          \(reading.tracks) AS tracks,
          ARRAY(
            SELECT DISTINCT p.sheet || '/' || p.plot FROM unit_link JOIN project_parcel p ON p.id = upper_id
            WHERE lower_id = unit.id ORDER BY 1) AS parcels,
          ARRAY(
            SELECT DISTINCT \(PlaceNames.title(of: "p")) FROM unit_link JOIN project_parcel p ON p.id = upper_id
            WHERE lower_id = unit.id ORDER BY 1) AS wards
        FROM compensation_case c JOIN unit USING (id) JOIN project ON project.id = unit.project_id
          JOIN party ON party.id = c.party_id
        WHERE (\(filter.project)::text IS NULL OR project.code = \(filter.project))
          AND \(filter.holdsCase)) AS listed
      WHERE \(filter.allows("tracks", initial: initial))
      ORDER BY code LIMIT \(Int64(filter.limit))
      """)
  }
}
