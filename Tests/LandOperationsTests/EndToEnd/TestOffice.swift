import BatchEngine
import LandLaw
import LandOperations
import LandSchema
import LandStore
import Measures
import PostgresAccess
import Reports
import TestSupport
import Workflow

func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("not a day: \(text)") }
  return day
}

/// The office of a test case, in the test's own database, reached only by what front ends call.
struct TestOffice: Sendable {
  let context: OfficeContext

  /// An empty office.
  init(today: String = "2021-10-31") async throws {
    let database = try TestDatabase.own
    let law = try await database.transaction(access: .readOnly) { try OfficeLaw.read($0) }
    context = OfficeContext(
      office: TestDatabase.office, database: database, law: law, today: day(today), actor: "văn thư")
  }

  // MARK: Files

  @discardableResult
  func taking(_ kind: ImportKind, _ text: String, named name: String? = nil, dryRun: Bool = false)
    async throws
    -> ImportOutcome
  {
    let table = ImportTable(
      kind, fileName: name ?? "\(kind.rawValue).csv", bytes: Array(text.utf8), day: context.today)
    return try await ImportFile(table, isDryRun: dryRun).run(in: context)
  }

  /// A file that has to be accepted.
  @discardableResult
  func importing(_ kind: ImportKind, _ text: String) async throws -> ImportOutcome {
    let outcome = try await taking(kind, text)
    guard outcome.status == .imported else { throw NotImported(problems: outcome.problems) }
    return outcome
  }

  /// Entries of one subject, told as `day kind field=value …` lines.
  func filing(_ subject: String, _ lines: String) async throws {
    try await importing(.entries, EntryLines(subject, lines).csv)
  }

  struct NotImported: Error, CustomStringConvertible {
    let problems: [ImportProblem]
    var description: String { problems.map(\.description).joined(separator: "\n") }
  }

  /// A project in the annual plan with its price decided, three parcels, two cases, and a site with a lot on one parcel.
  static func opened(today: String = "2021-10-31") async throws -> TestOffice {
    let office = try await TestOffice(today: today)
    try await office.importing(
      .projects, "code,name,kind,wards\nDRW,Dự án Đăk Rơ Wa,clearance,xã Đăk Rơ Wa\n")
    try await office.importing(.sites, "code;name;kind;source\nTNT;Khu đất phía Nam;auction_site;recovered\n")
    try await office.importing(
      .parcels,
      """
      project,ward,sheet,plot,area_m2,recovered_m2,land_use
      DRW,xã Đăk Rơ Wa,12,345,"125,4","100,5",CLN
      DRW,23335,12,346,"200,5",,CLN
      DRW,23335,12,263A,1.250,,LUC
      """)
    try await office.importing(
      .cases,
      """
      code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on,synthetic
      DRW-0001,DRW,household,A Gió,12/345,agricultural,not_entitled,04/01/2021,yes
      DRW-0002,DRW,household,Y Nhàn,12/346,agricultural,not_entitled,04/01/2021,yes
      """)
    try await office.importing(
      .lots,
      "site,lot,area_m2,purpose,lot_class,bidders,parcels\nTNT,A07,\"133,5\",ODT,RES_IND,individual,DRW:12/345\n"
    )
    try await office.filing(
      "DRW", "2021-01-04 land_use_plan_listed year=2021\n2021-01-05 land_price_decided basis=specific")
    return office
  }

  // MARK: Questions

  @discardableResult
  func advance(to text: String, dryRun: Bool = false, workers: Int = 1) async throws -> AdvanceOutcome {
    try await AdvanceOffice(asOf: day(text), isDryRun: dryRun, workers: workers).run(in: context)
  }

  func explain(_ code: String, on text: String) async throws -> SubjectExplanation {
    try await ExplainSubject(code: code, asOf: day(text)).run(in: context)
  }

  func show(_ code: String, on text: String, knownAt moment: Timestamp? = nil) async throws -> SubjectSheet {
    try await SubjectShow(code: code, asOf: day(text), knownAt: moment).run(in: context)
  }

  func verdict() async throws -> ChainAudit.Verdict { try await AuditVerify().run(in: context) }

  /// What the log says of a track, told as `day to`, in order.
  func log(_ code: String, _ track: String, subject: String = "") async throws -> [String] {
    try await context.database.transaction(access: .readOnly) { session in
      try session.values(
        String.self,
        """
        SELECT day || ' ' || to_state FROM event JOIN unit ON unit.id = unit_id
        WHERE unit.code = \(code) AND event.subject = \(subject) AND track = \(track) AND undoes IS NULL
          AND NOT EXISTS (SELECT FROM event u WHERE u.unit_id = event.unit_id AND u.undoes = event.revision)
        ORDER BY day, event.revision
        """)
    }
  }

  /// The entry of a kind in the dossier of a subject.
  func number(of kind: String, _ code: String) async throws -> Int64 {
    try await context.database.transaction(access: .readOnly) { session in
      try session.value(
        Int64.self,
        """
        SELECT max(entry.id) FROM entry JOIN unit ON unit.id = unit_id WHERE unit.code = \(code) AND entry.kind = \(kind)
        """)
    }
  }

  /// Entries of units that can be taken back or replaced.
  func standingEntries() async throws -> [Int64] {
    try await context.database.transaction(access: .readOnly) { session in
      try session.values(
        Int64.self,
        """
        SELECT id FROM entry WHERE unit_id IS NOT NULL AND NOT retracts
          AND NOT EXISTS (SELECT FROM entry AS later WHERE later.supersedes = entry.id) ORDER BY id
        """)
    }
  }

  /// The newest block's moment: what is known up to now.
  func now() async throws -> Timestamp {
    try await context.database.transaction(access: .readOnly) {
      try $0.value(Timestamp.self, "SELECT sealed_at FROM block ORDER BY position DESC LIMIT 1")
    }
  }

  /// Over every row of every table of the office but those that say when a program ran.
  func digest() async throws -> String {
    try await context.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      let tables = try session.values(
        String.self,
        """
        SELECT table_name::text FROM information_schema.tables
        WHERE table_schema = \(context.office.schema) AND table_type = 'BASE TABLE' ORDER BY 1
        """)
      var parts: [String] = []
      for table in tables {
        let hash = try session.value(
          String.self,
          """
          SELECT count(*) || ':' || coalesce(md5(string_agg(row, E'\\n' ORDER BY row)), '')
          FROM (SELECT t::text AS row FROM \(identifier: table) AS t) AS rows
          """)
        parts.append("\(table) \(hash)")
      }
      return parts.joined(separator: "\n")
    }
  }
}

/// Entries of one subject as people tell them: a line each, `2021-03-01 notice_served how=received`.
struct EntryLines {
  private let rows: [(on: String, kind: String, fields: [(String, String)])]
  private let subject: String

  init(_ subject: String, _ text: String) {
    self.subject = subject
    rows = text.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      let fields = words.dropFirst(2).map { word in
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
      }
      return (words[0], words[1], Array(fields))
    }
  }

  /// Of the only line, as `record` takes them.
  var cells: [(name: String, text: String)] {
    guard let row = rows.first else { return [] }
    return [("subject", subject), ("kind", row.kind), ("on", row.on)].map { (name: $0.0, text: $0.1) }
      + row.fields.map { (name: $0.0, text: $0.1) }
  }

  /// A file with a column for each field that some row has.
  var csv: String {
    var names: [String] = []
    for row in rows { for field in row.fields where !names.contains(field.0) { names.append(field.0) } }
    var text = (["subject", "on", "kind"] + names).joined(separator: ",") + "\n"
    for row in rows {
      let cells = names.map { name in row.fields.first { $0.0 == name }?.1 ?? "" }
      text += ([subject, row.on, row.kind] + cells).joined(separator: ",") + "\n"
    }
    return text
  }
}

extension SubjectSheet {
  func state(_ track: String, of subject: String = "") -> String? {
    standings.first { $0.track == track && $0.subject == subject }?.state
  }
}

extension SubjectExplanation {
  func state(_ track: String, of subject: String = "") -> String? {
    standings.first { $0.track == track && $0.subject == subject }?.state
  }
  func step(_ transition: String, on track: String, of subject: String = "") -> StepLine? {
    blocked.first { $0.transition == transition && $0.track == track && $0.subject == subject }
  }
  func isOpen(_ kind: String, of subject: String = "") -> Bool {
    open.contains { $0.kind == kind && $0.subject == subject }
  }
}

extension StepLine {
  func requirement(_ id: String) -> RequirementLine? { requirements.first { $0.id == id } }
}

/// The main line of a case, by its usual days.
enum Told {
  /// Served on 1 March, appraised by 20 April: only the ninety days are missing.
  static let appraised = """
    2021-02-26 notice_issued
    2021-03-01 notice_served how=received
    2021-03-05 inventory_invited
    2021-03-08 inventory_done signed=yes
    2021-03-08 origin_certified eligible=yes
    2021-03-10 compensation_plan_drafted
    2021-03-12 compensation_plan_posted
    2021-03-15 opinions_taken agree=10 disagree=0 other=0
    2021-04-15 compensation_plan_submitted
    2021-04-20 compensation_plan_appraised
    """
  static func decided(on text: String, amount: String = "100.000.000") -> String {
    "\(text) compensation_plan_approved amount=\(amount)\n\(text) recovery_decided"
  }
}
