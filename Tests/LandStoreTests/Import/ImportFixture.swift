import LandSchema
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

/// The law of the release, compiled once for the run.
let releaseLaw: GoverningLaw = {
  do { return try GoverningLaw.release() } catch { preconditionFailure("\(error)") }
}()

func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("not a day: \(text)") }
  return day
}

/// Imports a file written in the test, on 31 October 2021 where its rows name no day.
@discardableResult
func importing(
  _ kind: ImportKind, _ text: String, dryRun: Bool = false, _ db: borrowing Session
) throws -> ImportOutcome {
  let table = ImportTable(kind, fileName: "\(kind).csv", bytes: Array(text.utf8), day: day("2021-10-31"))
  return try Import.run(table, law: releaseLaw, actor: "văn thư", dryRun: dryRun, db)
}

/// A project with three parcels and two cases, a site with a lot.
func importOffice(_ db: borrowing Session) throws {
  let files: [(ImportKind, String)] = [
    (.projects, "code,name,kind,wards\nDRW,Dự án Đăk Rơ Wa,clearance,xã Đăk Rơ Wa\n"),
    (.sites, "code;name;kind;source\nTNT;Khu đất phía Nam;auction_site;recovered\n"),
    (
      .parcels,
      """
      Dự án,Xã phường,Số tờ,Số thửa,Diện tích,Diện tích thu hồi,Loại đất
      DRW,xã Đăkrơwa,12,345,"125,4","100,5",CLN
      DRW,23335,12,346,200.5,,ODT+CLN
      DRW,Dak Ro Wa,12,263A,1.250,,LUC
      """
    ),
    (
      .cases,
      """
      code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on,synthetic
      DRW-0001,DRW,household,Hộ A Gió,12/345;12/346,agricultural,not_entitled,04/01/2021,yes
      DRW-0002,DRW,cá nhân,Y Nhàn,12/263A,mixed,entitled,2021-01-05,có
      """
    ),
    (
      .lots,
      "site,lot,area_m2,purpose,lot_class,bidders,parcels\nTNT,A07,\"133,5\",ODT,RES_IND,individual,DRW:12/345\n"
    ),
  ]
  for (kind, text) in files {
    let outcome = try importing(kind, text, db)
    guard outcome.status == .imported else { throw NotImported(problems: outcome.problems) }
  }
}

struct NotImported: Error, CustomStringConvertible {
  let problems: [ImportProblem]
  var description: String { problems.map(\.description).joined(separator: "\n") }
}

func shipped(_ path: String) throws -> String { try ShippedFiles.text("reference/\(path)") }

/// `#expect` cannot throw inside a closure that is lent a session.
func check<Value: Equatable>(
  _ found: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found == expected, sourceLocation: sourceLocation)
}
