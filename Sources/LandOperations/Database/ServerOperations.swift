package import EmbeddedPostgres
package import LandSchema
package import LandStore
package import Measures
internal import PostgresAccess

/// What can be done with the server itself.
package enum ServerOperations {
  /// How the private server stands; nil when the environment names another.
  package static func status(_ choice: ServerChoice) async throws -> ServerStatus? {
    guard case .own(let server) = choice else { return nil }
    return try await ServerChoice.blocking { try server.status() }
  }

  package static func stop(_ choice: ServerChoice) async throws {
    guard case .own(let server) = choice else { throw ServerRefusal.notOurs }
    try await ServerChoice.blocking { try server.stop() }
  }

  package static func start(_ choice: ServerChoice) async throws -> ServerStatus {
    guard case .own(let server) = choice else { throw ServerRefusal.notOurs }
    return try await ServerChoice.blocking {
      _ = try server.start()
      return try server.status()
    }
  }

  /// Brings the office's tables, the reference data and the copies of the law up to date.
  ///
  /// - Returns: what was done; empty when nothing was to be done.
  package static func migrate(_ choice: ServerChoice, office: Office) async throws -> [String] {
    let database = Database(
      try await choice.address(), options: DatabaseOptions(maxConnections: 2, searchPath: office.searchPath))
    do {
      let done = try await OfficeContext.bringUpToDate(office, database)
      await database.close()
      return done
    } catch {
      await database.close()
      throw error
    }
  }

  /// The offices of the database, and how each stands.
  package static func offices(_ choice: ServerChoice, asOf day: CivilDate) async throws -> [OfficeLine] {
    let database = Database(try await choice.address(), options: DatabaseOptions(maxConnections: 1))
    let names = try await database.transaction(access: .readOnly) { try Office.all($0) }
    await database.close()
    var lines: [OfficeLine] = []
    for office in names {
      let own = Database(
        database.address, options: DatabaseOptions(maxConnections: 1, searchPath: office.searchPath))
      do {
        let pending = try await Migrator.pending(office: office, own).count
        let standing =
          pending > 0
          ? nil
          : try await own.transaction(access: .readOnly) {
            try OfficeStanding.read(asOf: day, $0)
          }
        lines.append(OfficeLine(office: office.name, pendingMigrations: pending, standing: standing))
        await own.close()
      } catch {
        await own.close()
        throw error
      }
    }
    return lines
  }
}

package struct OfficeLine: Codable, Sendable {
  package let office: String
  package let pendingMigrations: Int
  package let standing: OfficeStanding?
}

package enum ServerRefusal: BilingualError, Hashable {
  case notOurs
  package var message: Bilingual {
    Bilingual(
      vi:
        "DATABASE_URL hoặc các biến PG… chỉ đến một máy chủ khác: lệnh này chỉ khởi động và dừng máy chủ riêng. Bỏ các"
        + " biến đó để dùng máy chủ riêng.",
      en:
        "DATABASE_URL or the PG… variables name another server: this command only starts and stops the private one."
        + " Unset them to use it.")
  }
}
