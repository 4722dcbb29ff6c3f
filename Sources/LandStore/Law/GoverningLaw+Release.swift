internal import LandDomain
internal import LandLaw
internal import LandSchema
internal import Workflow

extension GoverningLaw {
  /// The law of this release: its definitions, its parameters, and the days off that it ships.
  ///
  /// - Throws: `ShippedFiles.Missing`, `HolidayTableError`, and `DefinitionError` if a definition is broken.
  package static func release() throws -> GoverningLaw {
    let holidays = try HolidayRow.rows(csv: ShippedFiles.text("reference/holidays.csv"))
    let definitions = Definitions.all.compactMap { definition in
      UnitKind(rawValue: definition.name).map { ($0, definition) }
    }
    return try GoverningLaw(
      Dictionary(uniqueKeysWithValues: definitions),
      book: LandLaw.book(calendar: WorkCalendar(holidays: holidays)))
  }
}
