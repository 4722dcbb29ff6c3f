internal import LandStore
internal import Measures
internal import PostgresAccess

/// An entry with its columns as values, and nothing more made of them.
struct EntryRow {
  let unit: Int64
  let original: Int64
  let version: Int64
  let reference: Int64?
  let referredUnit: Int64?
  let amount: Int64?
  let supersedes: Int64?
  let retracts: Bool
  let on: CivilDate
  let until: CivilDate?
  let effective: CivilDate?
  let received: CivilDate?
  let ordinal: Int16
  let subject: String
  let kind: String
  let fields: String

  /// Copies the entries of the units out and decodes them.
  /// - Returns: the number of rows.
  static func read(_ units: [Int64], _ session: borrowing Session) throws -> Int {
    var rows: [EntryRow] = []
    rows.reserveCapacity(units.count * 16)
    try session.copyOut(
      """
      SELECT unit_id, original, id, ref_entry, ref_unit, amount, supersedes, retracts, on_day, until_day, effective_on,
        received_on, ordinal, subject, kind, fields::text
      FROM entry WHERE unit_id = ANY (\(units))
      """
    ) { rows.append(try EntryRow(&$0)) }
    return rows.count
  }

  private init(_ row: inout CopyRow) throws {
    unit = try row.next()
    original = try row.next()
    version = try row.next()
    reference = try row.nextOptional()
    referredUnit = try row.nextOptional()
    amount = try row.nextOptional()
    supersedes = try row.nextOptional()
    retracts = try row.next()
    on = try row.next()
    until = try row.nextOptional()
    effective = try row.nextOptional()
    received = try row.nextOptional()
    ordinal = try row.next()
    subject = try row.next()
    kind = try row.next()
    fields = try row.next()
  }
}
