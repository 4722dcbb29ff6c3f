import BatchEngine
import LandLaw
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Workflow

/// The law of the release, compiled once for the run.
let releaseLaw: GoverningLaw = {
  do { return try GoverningLaw.release() } catch { preconditionFailure("\(error)") }
}()

func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("not a day: \(text)") }
  return day
}

/// A project with one parcel and one case on it, and what a clerk does there.
struct CaseFile: Sendable {
  let project: Int64
  let parcel: Int64
  let unit: Int64

  static func open(
    _ db: borrowing Session, code: String = "DRW-0012", group: String = "agricultural"
  ) throws -> CaseFile {
    try LawMirror.write(kinds: Definitions.kinds, parameters: releaseLaw.book.parameters, db)
    let project =
      try db.first(Found.self, "SELECT id FROM project WHERE code = 'DRW'")?.id ?? Sample.project(db)
    let party = try Sample.party(code: "HO-\(code)", db)
    let parcel = try Sample.parcel(plot: String(100 + Int(code.suffix(4), radix: 10)!), project: project, db)
    let unit = try Sample.case(code: code, project: project, party: party, db)
    let file = CaseFile(project: project, parcel: parcel, unit: unit)
    var seal = try Seal(.import, actor: "test", db)
    _ = try EntryWriter(recordedBy: "test").append(
      [
        EntryDraft(
          owner: .unit(unit), subject: "case", kind: "parcel_included", on: day("2021-01-04"), unit: parcel,
          fields: [(name: "land_group", value: group)])
      ], &seal, db)
    _ = try seal.close(db)
    return file
  }

  func entry(_ kind: Kind, _ on: String, amount: Int64? = nil, _ fields: [(name: String, value: String)] = [])
    -> EntryDraft
  {
    EntryDraft(owner: .unit(unit), subject: "case", kind: kind, on: day(on), amount: amount, fields: fields)
  }

  private struct Found: RowDecodable {
    let id: Int64
    init(row: borrowing Row) throws { id = try row.decode(0, as: Int64.self) }
  }
}

func record(_ drafts: [EntryDraft], _ db: borrowing Session, asOf: String = "2021-01-01") throws
  -> Recording.Outcome
{
  try Recording(releaseLaw, actor: "test").record(drafts, asOf: day(asOf), db)
}
