/// The tables of quydat, as numbered SQL files beside this one, with the reference data that a release brings.
///
/// Two series of migrations: `reference` once per database, and `office` once per land office, whose tables live in a
/// schema of their own. An office is an organisation, not a ward: reforms of wards never split it.
package enum LandSchema {
  /// Everything a session of `office` needs to see, in this order.
  package static func searchPath(of office: Office) -> String { "\(office.schema), reference, public" }
}
