internal import LandLaw
package import LandSchema
package import LandStore
package import Measures
package import PostgresAccess

/// What every operation works with.
package struct OfficeContext: Sendable {
  package let office: Office
  package let database: Database
  package let law: GoverningLaw
  package let today: CivilDate
  /// Who answers for what is recorded.
  package let actor: String

  package init(office: Office, database: Database, law: GoverningLaw, today: CivilDate, actor: String) {
    self.office = office
    self.database = database
    self.law = law
    self.today = today
    self.actor = actor
  }

  /// Reaches the office's database, after starting a private server that does not run. A private database is brought up
  /// to date by itself; that of a named server is somebody's to change.
  ///
  /// - Parameters:
  ///   - migrates: whether to bring the database up to date; by default only a private one is.
  ///   - notice: told what was done on the way.
  /// - Throws: ``OfficeError``, `MigrationError`, `PrivateServerError`, what the database throws.
  package static func open(
    _ choice: ServerChoice, office: Office, today: CivilDate, actor: String, workers: Int = 1,
    migrates: Bool? = nil, notice: @Sendable (Bilingual) -> Void
  ) async throws -> OfficeContext {
    let database = Database(
      try await choice.address(),
      options: DatabaseOptions(maxConnections: max(4, workers + 2), searchPath: office.searchPath))
    do {
      let pending = try await Migrator.pending(office: office, database)
      if migrates ?? choice.isPrivate {
        if !pending.isEmpty {
          notice(
            Bilingual(
              vi: "Đang chuẩn bị cơ sở dữ liệu của văn phòng \(office)…",
              en: "Preparing the database of the office \(office)…"))
        }
        try await bringUpToDate(office, database)
      } else if !pending.isEmpty {
        throw OfficeError.schemaBehind(office: office.name, migrations: pending.count)
      }
      let law = try await database.transaction(access: .readOnly) { try OfficeLaw.read($0) }
      return OfficeContext(office: office, database: database, law: law, today: today, actor: actor)
    } catch {
      await database.close()
      throw error
    }
  }

  /// Applies migrations, reference data and the copies of the law; three queries when there is nothing to do.
  ///
  /// - Returns: what was done, for people.
  @discardableResult
  package static func bringUpToDate(_ office: Office, _ database: Database) async throws -> [String] {
    let applied = try await Migrator.migrate(office: office, database)
    let loaded = try await database.transaction { session in
      try ReferenceData.load(session)
        + LawMirror.write(
          kinds: Definitions.kinds, parameters: ClearanceParameters.all + AuctionParameters.all, session)
    }
    return applied.map { "\($0.series.rawValue) \($0.number) \($0.name)" } + loaded
  }

  /// The place that is meant, as wards stood on the day.
  package func place(_ typed: String, on day: CivilDate) async throws -> AdministrativeUnit {
    try await database.transaction(access: .readOnly) { try PlaceResolver($0).find(typed, on: day) }
  }
}

/// Why an office cannot be worked with.
package enum OfficeError: BilingualError, Hashable {
  /// Names of offices are lower-case letters, digits and `_`.
  case badName(String)
  case schemaBehind(office: String, migrations: Int)

  package var message: Bilingual {
    switch self {
    case .badName(let name):
      Bilingual(
        vi: "«\(name)» không thể là tên văn phòng: chỉ dùng chữ thường không dấu, số và _, bắt đầu bằng chữ",
        en: "“\(name)” cannot be the name of an office: lower-case letters, digits and _, a letter first")
    case .schemaBehind(let office, let count):
      Bilingual(
        vi:
          "cơ sở dữ liệu của văn phòng \(office) còn thiếu \(count) bước nâng cấp. Hãy chạy: quydat db migrate"
          + " --office \(office)",
        en:
          "the database of the office \(office) lacks \(count) migrations. Run: quydat db migrate --office \(office)"
      )
    }
  }
}
