internal import Measures
package import PostgresAccess

/// A ward with the units whose land it took over whole: what lay in them lies in it. A code alone would not do, since
/// codes are given again to other units.
package struct PlaceSet: Hashable, Sendable {
  package let units: [AdministrativeUnit]

  package init(_ unit: AdministrativeUnit, _ session: borrowing Session) throws {
    var units = [unit]
    var seen: Set<AdministrativeUnit> = [unit]
    var next = 0
    while next < units.count {
      let newer = units[next]
      for succession in try Succession.all(of: newer.code, session)
      where succession.new == newer && succession.kind == "whole" && seen.insert(succession.old).inserted {
        units.append(succession.old)
      }
      next += 1
    }
    self.units = units
  }

  /// Whether a row of `table` with `unit_code` and `numbered_on` lies in one of them.
  func holds(_ table: SQL) -> SQL {
    let open = CivilDate(dayNumber: 2_932_896)  // 9999-12-31: arrays of dates hold no NULL
    return """
      EXISTS (
        SELECT FROM unnest(\(units.map(\.code)), \(units.map(\.validFrom)), \(units.map { $0.validTo ?? open }))
          AS wanted (code, since, until)
        WHERE wanted.code = \(table).unit_code AND wanted.since <= \(table).numbered_on
          AND \(table).numbered_on < wanted.until)
      """
  }
}
