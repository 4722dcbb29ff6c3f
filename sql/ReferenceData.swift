internal import Measures
package import PostgresAccess

/// Wards, communes and holidays that the release brings.
///
/// Earlier history than 2004-01-01, the first day given to the units of Kon Tum city as of 2021, is not held: what a
/// code meant before is not known, and a plot numbered before cannot be entered.
package enum ReferenceData {
  /// Adds what is new and mends what has changed; what the release does not know stays, since offices import more.
  /// Costs one query when nothing has changed.
  /// - Returns: the files that were loaded.
  @discardableResult
  package static func load(_ db: borrowing Session) throws -> [String] {
    try LoadedData.load([units(), successors(), holidays()], db)
  }

  /// Reads `columns` of a file as arrays of cells. What is derived from a row is a last column, so that a new way to
  /// derive it loads the rows again.
  private static func file(
    _ name: String, _ columns: [String], adding derived: ((ReferenceTable.Row) -> String)? = nil,
    _ statement: ([[String?]]) -> SQL
  ) throws -> LoadedData {
    let table = try ReferenceTable(file: name)
    var cells = columns.map { column in table.rows.map { $0[column] } }
    if let derived { cells.append(table.rows.map(derived)) }
    return LoadedData(name, columns: cells, statement(cells))
  }

  private static func units() throws -> LoadedData {
    let columns = ["code", "valid_from", "valid_to", "name", "official_name", "kind", "district", "province"]
    return try file("kontum_units.csv", columns, adding: { PlaceName.key($0["name"] ?? "").key }) { cells in
      // Oldest first, so that a unit has ended before its code is given to the next.
      """
      INSERT INTO reference.unit
        (code, valid_from, valid_to, name, official_name, kind, district, province, name_key)
      SELECT code, valid_from::date, valid_to::date, name, official_name, kind, district, province, name_key
      FROM unnest(\(cells[0])::text[], \(cells[1])::text[], \(cells[2])::text[], \(cells[3])::text[],
        \(cells[4])::text[], \(cells[5])::text[], \(cells[6])::text[], \(cells[7])::text[], \(cells[8])::text[])
        AS file (code, valid_from, valid_to, name, official_name, kind, district, province, name_key)
      ORDER BY valid_from::date
      ON CONFLICT (code, valid_from) DO UPDATE
      SET valid_to = excluded.valid_to, name = excluded.name, official_name = excluded.official_name,
        kind = excluded.kind, district = excluded.district, province = excluded.province,
        name_key = excluded.name_key
      """
    }
  }

  private static func successors() throws -> LoadedData {
    let columns = ["old_code", "old_valid_from", "new_code", "new_valid_from", "kind"]
    return try file("kontum_successors.csv", columns) { cells in
      """
      INSERT INTO reference.unit_successor (old_code, old_valid_from, new_code, new_valid_from, kind)
      SELECT old_code, old_valid_from::date, new_code, new_valid_from::date, kind
      FROM unnest(\(cells[0])::text[], \(cells[1])::text[], \(cells[2])::text[], \(cells[3])::text[],
        \(cells[4])::text[]) AS file (old_code, old_valid_from, new_code, new_valid_from, kind)
      ON CONFLICT (old_code, old_valid_from, new_code, new_valid_from) DO UPDATE SET kind = excluded.kind
      """
    }
  }

  private static func holidays() throws -> LoadedData {
    try file("holidays.csv", ["day", "kind", "name_vi"]) { cells in
      """
      INSERT INTO reference.holiday (day, kind, name_vi)
      SELECT day::date, kind, name_vi
      FROM unnest(\(cells[0])::text[], \(cells[1])::text[], \(cells[2])::text[]) AS file (day, kind, name_vi)
      ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name_vi = excluded.name_vi
      """
    }
  }
}
