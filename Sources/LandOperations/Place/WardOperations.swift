package import LandStore
package import Measures
internal import PostgresAccess

/// One ward or commune as typed.
package struct WardFind: Operation {
  package let typed: String
  package let day: CivilDate
  package init(typed: String, day: CivilDate) {
    self.typed = typed
    self.day = day
  }
  package func run(in office: OfficeContext) async throws -> [AdministrativeUnit] {
    [try await office.place(typed, on: day)]
  }
}

/// All wards and communes that exist on a day.
package struct WardList: Operation {
  package let day: CivilDate
  package init(day: CivilDate) { self.day = day }
  package func run(in office: OfficeContext) async throws -> [AdministrativeUnit] {
    try await office.database.transaction(access: .readOnly) { try AdministrativeUnit.all(on: day, $0) }
  }
}

/// What a code has meant, oldest first.
package struct WardHistory: Operation {
  package let code: String
  package init(code: String) { self.code = code }
  package func run(in office: OfficeContext) async throws -> [AdministrativeUnit] {
    try await office.database.transaction(access: .readOnly) { session in
      let history = try AdministrativeUnit.history(of: code, session)
      if history.isEmpty { _ = try PlaceResolver(session).find(code, on: office.today) }
      return history
    }
  }
}

/// What became of a unit and what it came from.
package struct WardSuccessors: Operation {
  package let code: String
  package init(code: String) { self.code = code }
  package func run(in office: OfficeContext) async throws -> [Succession] {
    try await office.database.transaction(access: .readOnly) { session in
      if try AdministrativeUnit.history(of: code, session).isEmpty {
        _ = try PlaceResolver(session).find(code, on: office.today)
      }
      return try Succession.all(of: code, session)
    }
  }
}
