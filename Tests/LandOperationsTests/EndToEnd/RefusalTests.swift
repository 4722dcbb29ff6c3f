import Glibc
import LandOperations
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

/// Every refusal that people meet, word for word in both languages, in `Tests/Golden/refusals.*.txt`; and that none of them
/// leaves anything behind.
@Suite(.ownDatabase) struct `Refusals` {
  private static let lines: [[String]] = [
    // Places
    ["ward", "find", "Dak Ro Va", "--as-of", "31/10/2021"],
    ["ward", "find", "Quang Trung", "--as-of", "31/10/2021"],
    ["ward", "find", "xã Hòa Bình", "--as-of", "01/08/2025"],
    ["ward", "find", "Gotham", "--as-of", "31/10/2021"],
    ["ward", "history", "99999"],
    ["parcel", "list", "--ward", "phuong Quang Trung", "--as-of", "31/10/2021"],
    // Days and numbers
    ["case", "show", "DRW-0001", "--as-of", "1/2/21"],
    ["case", "show", "DRW-0001", "--as-of", "10/31/2021"],
    ["case", "show", "DRW-0001", "--as-of", "31/11/2021"],
    ["case", "show", "DRW-0001", "--as-of", "44500"],
    ["case", "show", "DRW-0001", "--known-at", "hôm qua"],
    ["report", "auction-readiness", "--month", "13/2021"],
    ["record", "payment", "DRW-0001", "--on", "20/10/2021", "amount=1,234"],
    ["record", "payment", "DRW-0001", "--on", "20/10/2021", "amount=8.599.0"],
    ["record", "payment", "DRW-0001", "--on", "2/3/21", "amount=1.000"],
    // Codes and kinds
    ["case", "show", "DRW-0003"],
    ["explain", "DWR-0001"],
    ["explain", "TNT-A7"],
    ["case", "show", "TNT-A07"],
    ["lot", "show", "DRW-0001"],
    ["explain", "DRW:12/999"],
    ["explain", "DRW-0001", "--track", "mony"],
    ["record", "paymnet", "DRW-0001", "--on", "20/10/2021", "amount=1.000"],
    ["record", "payment", "DRW-0009", "--on", "20/10/2021", "amount=1.000"],
    ["record", "persuasion_held", "DRW-0001", "--on", "20/10/2021"],
    ["record", "payment", "DRW-0001", "--on", "20/10/2021"],
    ["record", "payment", "DRW-0001", "--on", "01/11/2021", "amount=1.000"],
    ["record", "payment", "DRW-0001", "amount=1.000"],
    ["record", "payment"],
    ["record", "--retract", "9999"],
    // The procedure
    ["record", "compensation_plan_approved", "DRW-0001", "--on", "20/05/2021", "amount=100.000.000"],
    ["record", "compensation_plan_published", "DRW-0001", "--on", "20/05/2021"],
    ["record", "handed_over", "DRW-0001", "--on", "20/05/2021"],
    ["advance", "--as-of", "30/04/2021"],
    ["advance", "--as-of", "31/05/2021", "--workers", "0"],
    // Files
    ["import", "cases", "DIR/twice.csv"],
    ["import", "cases", "DIR/there.csv"],
    ["import", "entries", "DIR/header.csv"],
    ["import", "entries", "DIR/missing-column.csv"],
    ["import", "entries", "DIR/many.csv"],
    ["import", "entries", "DIR/nowhere.csv"],
    ["import", "entries", "DIR/unquoted.csv"],
    ["import", "cows", "DIR/many.csv"],
    // The command line itself
    ["cse", "show", "DRW-0001"],
    ["case", "show"],
    ["case", "show", "DRW-0001", "--office", "Kon Tum"],
    ["case", "show", "DRW-0001", "--office", "plei_ku"],
  ]

  private static let files: [(name: String, text: String)] = [
    (
      "twice.csv",
      """
      code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on
      DRW-0007,DRW,household,A Gió,12/346,agricultural,not_entitled,04/01/2021
      DRW-0007,DRW,household,Y Nhàn,12/346,agricultural,not_entitled,04/01/2021
      """
    ),
    (
      "there.csv",
      """
      code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on
      DRW-0001,DRW,household,A Gió,12/346,agricultural,not_entitled,04/01/2021
      """
    ),
    ("header.csv", "mã,loại,ngày,số tềin\nDRW-0001,payment,20/10/2021,1000\n"),
    ("missing-column.csv", "subject,on\nDRW-0001,20/10/2021\n"),
    (
      "many.csv",
      """
      subject,kind,on,amount,how
      DRW-0001,payment,1/2/21,1.000,
      DRW-0001,payment,20/10/2021,"20,000",
      DRW-0099,payment,20/10/2021,1.000,
      DRW-0001,paymnet,20/10/2021,1.000,
      DRW-0001,notice_served,44500,,maybe
      DRW-0001,payment,20/10/2021,305716.29999999987,
      DRW-0001,payment,20/10/2021,#N/A,
      """
    ),
    ("unquoted.csv", "subject,kind,on\n\"DRW-0001,payment,20/10/2021\n"),
  ]

  private func opened() async throws -> TestOffice {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    try await office.advance(to: "2021-05-01")
    // A second place of a name, as there is between provinces.
    try await office.context.database.transaction { db in
      _ = try db.execute(
        """
        INSERT INTO reference.unit (code, valid_from, name, name_key, kind, district, province)
        VALUES ('23563', '2004-01-01', 'Quang Trung', 'quang trung', 'phường', 'thành phố Pleiku', 'Gia Lai')
        """)
    }
    return office
  }

  @Test(arguments: [Language.vi, .en])
  func `say what stands in the way and what would be accepted, and leave nothing behind`(language: Language)
    async throws
  {
    let office = try await opened()
    let folder = try ScratchFolder()
    for file in Self.files { try folder.write(file.text, to: file.name) }
    let before = try await office.digest()
    var transcript = ""
    for line in Self.lines {
      let arguments = line.map { $0.replacing("DIR", with: folder.path) }
      let said = await CommandRun(office, language).run(arguments)
      let words = line.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
      transcript += "$ quydat \(words)\n"
      transcript += (said.output + said.messages).replacing(folder.path, with: "DIR") + "[\(said.status)]\n\n"
      #expect(said.status != 0 && said.status != 70, "\(line): \(said)")
      #expect(said.output.isEmpty, "\(line): \(said.output)")
    }
    transcript += try folder.read("many.csv.rejects.csv")
    try GoldenFile("Tests/Golden/refusals.\(language.rawValue).txt").check(transcript)
    #expect(try await office.digest() == before)
  }

  @Test(arguments: [Language.vi, .en])
  func `a server that is away is named, with what to do`(language: Language) async throws {
    let away = CommandRun(environment: ["PGHOST": "/nowhere", "PGDATABASE": "quydat"], language)
    for line in [
      ["case", "show", "DRW-0001"], ["advance"],
      ["record", "payment", "DRW-0001", "--on", "20/10/2021", "amount=1.000"],
      ["report", "auction-readiness", "--month", "2021-10"],
    ] {
      let said = await away.run(line)
      #expect(said.status == 69, "\(said)")
      #expect(said.output.isEmpty)
      #expect(said.messages.contains("/nowhere/.s.PGSQL.5432"))
      #expect(
        said.messages.contains(
          language == .vi ? "Không kết nối được cơ sở dữ liệu" : "The database cannot be reached"))
      #expect(said.messages.contains("DATABASE_URL") && said.messages.contains("quydat db start"))
    }
    let named = await CommandRun(environment: ["DATABASE_URL": "postgresql://127.0.0.1:1/quydat"], language)
      .run("advance")
    #expect(named.status == 69 && named.messages.contains("127.0.0.1"), "\(named)")
    let nonsense = await CommandRun(environment: ["DATABASE_URL": "postgresql://["], language).run("advance")
    #expect(nonsense.status == 69 || nonsense.status == 78, "\(nonsense)")
  }

  @Test func `a database that is not there is named, with what to do`() async throws {
    let address = try TestDatabase.own.address.with(database: "quydat_test_none")
    let said = await CommandRun(environment: ["DATABASE_URL": address.description]).run("advance")
    #expect(said.status == 69 && said.messages.contains("quydat_test_none"), "\(said)")
  }
}

/// A folder of its own that goes away with it.
final class ScratchFolder: Sendable {
  let path: String

  struct NotMade: Error { let path: String }

  init() throws {
    path = "/var/tmp/quydat-e2e-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    guard mkdir(path, 0o755) == 0, chmod(path, 0o755) == 0 else { throw NotMade(path: path) }
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { unlink(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen(path + "/" + name, "we") else { throw NotMade(path: name) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw NotMade(path: name) }
  }

  func read(_ name: String) throws -> String {
    guard let file = fopen(path + "/" + name, "re") else { throw NotMade(path: name) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
