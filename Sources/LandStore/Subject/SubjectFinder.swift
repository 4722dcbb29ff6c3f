internal import LandDomain
package import Measures
package import PostgresAccess
internal import Workflow

/// Finds what a code names: exactly, else in capitals, else a parcel by sheet and plot without its ward.
package enum SubjectFinder {
  /// - Throws: ``SubjectRefusal``.
  package static func find(_ text: String, _ session: borrowing Session) throws -> FoundSubject {
    let code = VietnameseText.nfc(text)
    if let found = try exactly(code, session) ?? exactly(code.uppercased(), session) { return found }
    if let parcels = try parcels(code, session), !parcels.isEmpty {
      guard parcels.count == 1 else { throw SubjectRefusal.ambiguous(text: text, codes: parcels.map(\.code)) }
      return parcels[0]
    }
    throw SubjectRefusal.unknown(text: text, didYouMean: try near(code, session))
  }

  private static func exactly(_ code: String, _ session: borrowing Session) throws -> FoundSubject? {
    let rows = try session.all(
      Found.self,
      """
      SELECT 'unit', unit.id, unit.kind, unit.code, '', 0::int2
      FROM unit LEFT JOIN import ON import.id = unit.import_id
      WHERE unit.code = \(code) AND import.undone_at IS NULL
      UNION ALL
      SELECT 'instance', unit.id, unit.kind, unit.code, instance.subject, instance.ordinal
      FROM instance JOIN unit ON unit.id = instance.unit_id WHERE instance.code = \(code)
      UNION ALL SELECT 'project', id, '', code, '', 0::int2 FROM project WHERE code = \(code)
      UNION ALL SELECT 'site', id, '', code, '', 0::int2 FROM site WHERE code = \(code)
      UNION ALL SELECT 'round', id, '', code, '', 0::int2 FROM round WHERE code = \(code)
      UNION ALL SELECT 'directive', id, '', code, '', 0::int2 FROM directive WHERE code = \(code)
      """)
    guard let row = rows.first else { return nil }
    return try row.subject(asked: code)
  }

  /// `DRW:12/345` for a parcel whose code also names the ward; nil for what is no such code.
  private static func parcels(_ code: String, _ session: borrowing Session) throws -> [FoundSubject]? {
    let parts = code.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let plot = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard plot.count == 2, let sheet = Int32(plot[0]) else { return nil }
    return try session.all(
      Found.self,
      """
      SELECT 'unit', unit.id, unit.kind, unit.code, '', 0::int2
      FROM project_parcel JOIN unit USING (id) JOIN project ON project.id = project_parcel.project_id
      WHERE project.code = \(parts[0].uppercased()) AND sheet = \(sheet) AND plot = \(String(plot[1]))
      ORDER BY unit.code
      """
    ).map { try $0.subject(asked: code) }
  }

  /// Codes of the same project or site that are spelled alike; else projects and sites that are.
  private static func near(_ code: String, _ session: borrowing Session) throws -> [String] {
    let upper = code.uppercased()
    let stem = String(upper.prefix { $0 != "-" && $0 != ":" && $0 != "@" })
    let kin = try session.values(
      String.self,
      """
      SELECT code FROM (
        (SELECT code FROM unit WHERE starts_with(code, \(stem)) ORDER BY code LIMIT 5000)
        UNION (SELECT code FROM instance WHERE starts_with(code, \(stem)) ORDER BY code LIMIT 5000)
        UNION SELECT code FROM project UNION SELECT code FROM site UNION SELECT code FROM round) AS known
      ORDER BY code
      """)
    return Spelling.nearest(to: upper, among: kin, by: \.self)
  }

  private struct Found: RowDecodable {
    let table: String
    let id: Int64
    let kind: String
    let code: String
    let subject: String
    let ordinal: Int16

    init(row: borrowing Row) throws {
      table = try row.decode(0)
      id = try row.decode(1)
      kind = try row.decode(2)
      code = try row.decode(3)
      subject = try row.decode(4)
      ordinal = try row.decode(5)
    }

    func subject(asked: String) throws -> FoundSubject {
      switch table {
      case "project": return .project(id: id, code: code)
      case "site": return .site(id: id, code: code)
      case "round": return .round(id: id, code: code)
      case "directive": return .directive(id: id, code: code)
      default:
        guard let unit = UnitKind(rawValue: kind) else {
          throw RowError(column: "unit.kind", expected: "case, parcel or lot", found: kind)
        }
        return table == "unit"
          ? .unit(id: id, kind: unit, code: code)
          : .instance(
            unit: id, kind: unit, unitCode: code, subject: SubjectKind(subject), ordinal: Int(ordinal),
            code: asked)
      }
    }
  }
}

/// Why a code is not one subject.
package enum SubjectRefusal: BilingualError, Hashable {
  case unknown(text: String, didYouMean: [String])
  case ambiguous(text: String, codes: [String])
  /// It names something of another kind.
  case otherKind(code: String, wanted: Bilingual, found: Bilingual)

  package var message: Bilingual {
    switch self {
    case .unknown(let text, let near):
      let hint = near.joined(separator: ", ")
      return Bilingual(
        vi: "không có gì mang mã «\(text)»" + (near.isEmpty ? "" : "; có phải: \(hint)?"),
        en: "nothing has the code “\(text)”" + (near.isEmpty ? "" : "; did you mean: \(hint)?"))
    case .ambiguous(let text, let codes):
      let list = codes.joined(separator: ", ")
      return Bilingual(
        vi: "«\(text)» có thể là: \(list). Hãy ghi đủ mã.",
        en: "“\(text)” may be: \(list). Give the whole code.")
    case .otherKind(let code, let wanted, let found):
      return Bilingual(
        vi: "«\(code)» là \(found.vi), không phải \(wanted.vi)",
        en: "“\(code)” is a \(found.en), not a \(wanted.en)")
    }
  }
}
