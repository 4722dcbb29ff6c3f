package import Measures
package import PostgresAccess
package import LandStore

/// What is missing under a lot: its parcels and the households on them.
package struct ClearanceGap: Sendable, Hashable, Codable {
  package let lot: Int64
  package let parcel: String
  package let parcelArea: Area?
  package let parcelTracks: TrackStates
  package let household: String?
  package let householdTracks: TrackStates
  /// What the approved plan gives, less what was paid or deposited, in đồng; 0 when nothing is approved.
  package let unpaid: Money
}

extension ClearanceGap: RowDecodable {
  package init(row: borrowing Row) throws {
    lot = try row.decode("lot")
    parcel = try row.decode("parcel")
    parcelArea = try row.decode("area")
    parcelTracks = try TrackStates(json: row.decode("parcel_tracks"))
    household = try row.decode("household")
    householdTracks = try TrackStates(json: row.decode("household_tracks"))
    unpaid = try row.decode("unpaid")
  }

  /// Every parcel under every lot with every case on it, as far as they belong there on the day.
  package static func all(_ reading: Reading, _ session: borrowing Session) throws -> [ClearanceGap] {
    try session.all(
      ClearanceGap.self,
      """
      WITH inclusion AS (
        SELECT e.unit_id, e.ref_unit
        FROM entry e
        WHERE e.kind = 'parcel_included' AND e.on_day <= \(reading.asOf) AND \(reading.holds("e"))
          AND NOT EXISTS (
            SELECT FROM entry x
            WHERE x.unit_id = e.unit_id AND x.kind = 'parcel_excluded' AND x.ref_unit = e.ref_unit
              AND x.on_day <= \(reading.asOf) AND x.on_day >= e.on_day AND \(reading.holds("x")))),
      lower AS (
        SELECT unit.id, unit.code, \(reading.tracks) AS tracks FROM unit WHERE kind IN ('case', 'parcel')
          AND id IN (SELECT lower_id FROM unit_link))
      SELECT lot.id AS lot, parcel.code AS parcel, p.area, parcel.tracks AS parcel_tracks,
        household.code AS household, coalesce(household.tracks, '{}') AS household_tracks,
        coalesce(greatest(0, money.approved - money.settled), 0)::bigint AS unpaid
      FROM lot
        JOIN inclusion AS under ON under.unit_id = lot.id
        JOIN lower AS parcel ON parcel.id = under.ref_unit
        JOIN project_parcel p ON p.id = parcel.id
        LEFT JOIN (inclusion AS on_it JOIN lower AS household ON household.id = on_it.unit_id
            JOIN unit AS is_case ON is_case.id = household.id AND is_case.kind = 'case')
          ON on_it.ref_unit = parcel.id
        LEFT JOIN LATERAL (
          SELECT
            (SELECT e.amount FROM entry e
              WHERE e.unit_id = household.id AND e.kind IN ('compensation_plan_approved', 'compensation_plan_adjusted')
                AND e.on_day <= \(reading.asOf) AND \(reading.holds("e"))
              ORDER BY e.on_day DESC, e.original DESC LIMIT 1) AS approved,
            (SELECT coalesce(sum(CASE e.kind WHEN 'money_released' THEN 0 ELSE e.amount END), 0) FROM entry e
              WHERE e.unit_id = household.id AND e.kind IN ('payment', 'money_held')
                AND e.on_day <= \(reading.asOf) AND \(reading.holds("e"))) AS settled) AS money ON true
      ORDER BY lot.id, parcel.code, household.code
      """)
  }
}
