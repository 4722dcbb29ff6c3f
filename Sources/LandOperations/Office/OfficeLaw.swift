package import LandDomain
internal import LandLaw
package import LandStore
internal import Measures
package import PostgresAccess
package import Workflow

/// The law that an office works under.
package enum OfficeLaw {
  /// With the days off that the database holds.
  package static func read(_ session: borrowing Session) throws -> GoverningLaw {
    var holidays: [HolidayRow] = []
    try session.rows("SELECT day, kind, name_vi FROM reference.holiday ORDER BY day") { row in
      let kind: String = try row.decode(1)
      guard let known = HolidayRow.Kind(rawValue: kind) else {
        throw RowError(column: "holiday.kind", expected: "off or makeup_workday", found: kind)
      }
      holidays.append(HolidayRow(day: try row.decode(0), kind: known, name: try row.decode(2)))
    }
    return try law(holidays)
  }

  private static func law(_ holidays: [HolidayRow]) throws -> GoverningLaw {
    var definitions: [UnitKind: Definition] = [:]
    for definition in Definitions.all {
      guard let kind = UnitKind(rawValue: definition.name) else { continue }
      definitions[kind] = definition
    }
    return try GoverningLaw(definitions, book: LandLaw.book(calendar: WorkCalendar(holidays: holidays)))
  }
}

extension GoverningLaw {
  package func definition(_ kind: UnitKind) -> Definition? { definitions[kind]?.definition.source }
}
