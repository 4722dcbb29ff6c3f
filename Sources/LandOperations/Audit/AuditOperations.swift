internal import BatchEngine
internal import Digests
package import LandStore
internal import Measures
internal import PostgresAccess

/// Checks the chain over the whole log, then replays what is stored under the present law.
package struct AuditVerify: Operation {
  package let replays: Bool
  package init(replays: Bool = true) { self.replays = replays }

  package func run(in office: OfficeContext) async throws -> ChainAudit.Verdict {
    try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      var verdict = try ChainAudit().verify(session)
      if replays {
        let audit = try ReplayAudit(office.law).verify(session)
        verdict.replayed = audit.replayed
        verdict.findings += audit.findings
      }
      return verdict
    }
  }
}

/// The newest block, whose hash stands for everything before it.
package struct AuditHead: Operation {
  package init() {}
  package func run(in office: OfficeContext) async throws -> LogHead {
    try await office.database.transaction(access: .readOnly) { try LogHead.read($0) }
  }
}

/// The log of one unit: what was found to have happened, when that was found, and what was taken back.
package struct AuditShow: Operation {
  package let code: String
  package init(code: String) { self.code = code }
  package func run(in office: OfficeContext) async throws -> SubjectLog {
    try await office.database.transaction(access: .readOnly) { session in
      let found = try SubjectFinder.find(code, session)
      guard let unit = found.unit else {
        throw SubjectRefusal.otherKind(
          code: found.code, wanted: Bilingual(vi: "hồ sơ, thửa đất hay lô đất", en: "case, parcel or lot"),
          found: office.title(of: found.subject))
      }
      return SubjectLog(code: found.code, rows: try LogLine.of(unit: unit.id, session))
    }
  }
}

package struct SubjectLog: Codable, Sendable {
  package let code: String
  package let rows: [LogLine]
}
