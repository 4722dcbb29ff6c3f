import LandOperations
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

/// Engine property 12: every changed byte of the log is found.
@Suite(.ownDatabase) struct `A changed log` {
  /// What the chain covers; the import that first brought a document is not part of what it says.
  private static let columns: [(table: String, name: String, type: String)] = {
    let entry =
      "id:int seal:int unit_id:int project_id:int ref_unit:int document_id:int original:int amount:int import_id:int"
      + " import_row:int on_day:date until_day:date effective_on:date ordinal:int subject:text kind:text area:number"
      + " fields:json override_reason:text remark_digest:bytes recorded_by:text recorded_at:moment retracts:flag"
    let event =
      "unit_id:int seal:int revision:int day:date round:int subject:text track:text transition:text from_state:text"
      + " to_state:text cause:text causes:ints findings:texts undoes:int"
    let block =
      "position:int seal:int sealed_at:moment entries:int events:int kind:text actor:text content_digest:bytes"
      + " previous_hash:bytes hash:bytes"
    let document = "id:int number:text issued_on:date signed_by:text level:text"
    return [("entry", entry), ("event", event), ("block", block), ("document", document)].flatMap {
      table, columns in
      columns.split(separator: " ").map { column in
        let parts = column.split(separator: ":").map(String.init)
        return (table, parts[0], parts[1])
      }
    }
  }()

  /// A log with each sort of row in it: imports, records, a correction, a retraction, advances, events taken back.
  private func lived() async throws -> TestOffice {
    let office = try await TestOffice.opened()
    try await office.filing("DRW-0001", Told.appraised)
    try await office.importing(
      .entries,
      """
      subject,kind,on,amount,document,document_on,signed_by,level,effective_on,until,remarks,override
      DRW-0001;DRW-0002,compensation_plan_approved,2021-06-02,100.000.000,12/QĐ-UBND,2021-06-02,UBND thành phố,district,2021-06-10,,gọi lại,ký sớm
      DRW-0001,resettlement_plan_posted,2021-06-05,,,,,,,2021-06-20,,
      DRW-0001,recovery_decided,2021-06-02,,13/QĐ-UBND,2021-06-02,Chủ tịch UBND,,2021-06-12,,,
      """)
    try await office.advance(to: "2021-06-30")
    try await office.filing(
      "DRW-0001", "2021-06-20 payment amount=60.000.000\n2021-06-20 payment amount=40.000.000")
    try await office.advance(to: "2021-07-31")
    let number = try await office.number(of: "payment", "DRW-0001")
    _ = try await RecordEntry(.supersede(number, [(name: "amount", text: "41.000.000")])).run(
      in: office.context)
    _ = try await RecordEntry(.retract(number - 1)).run(in: office.context)
    try await office.filing("DRW-0001", "2021-04-01 suspension_opened\n2021-04-11 suspension_closed")
    try await office.advance(to: "2021-10-31")
    return office
  }

  @Test func `is found, whichever byte of an entry, event, block or document it is`() async throws {
    let office = try await lived()
    #expect(try await office.verdict().findings == [])
    let seed = UInt64.random(in: 0 ... .max)
    let changed = try await office.context.database.transaction(ending: .rollBack) { db in
      // As somebody with all rights on the server could, who switches the triggers off.
      try db.execute("SET LOCAL session_replication_role = replica")
      var dice = Dice(seed)
      var changed = 0
      for turn in 0..<220 {
        let column = Self.columns[turn % Self.columns.count]
        guard let change = try Self.change(column, &dice, db) else { continue }
        var verdict: ChainAudit.Verdict?
        do {
          try db.savepoint {
            guard try db.execute(change) > 0 else { return }
            verdict = try ChainAudit().verify(db)
            throw Undo()
          }
        } catch is Undo {
        } catch is DatabaseError {
          // A check of the table refuses it before anybody has to look.
          continue
        }
        guard let verdict else { continue }
        changed += 1
        #expect(!verdict.isIntact, "seed \(seed), \(column): \(change)")
      }
      let verdict = try ChainAudit().verify(db)
      #expect(verdict.isIntact, "undone, it is as before: \(verdict.findings)")
      return changed
    }
    #expect(changed >= 100, "seed \(seed)")
  }

  private struct Undo: Error {}

  /// Changes one random row that has a value in the column by one byte; nil when none has.
  private static func change(
    _ column: (table: String, name: String, type: String), _ dice: inout Dice, _ db: borrowing Session
  ) throws -> SQL? {
    let name: SQL = "\(identifier: column.name)"
    let table: SQL = "\(identifier: column.table)"
    let isThere: SQL =
      switch column.type {
      case "json": "\(name) <> '{}'"
      case "ints", "texts": "cardinality(\(name)) > 0"
      default: "\(name) IS NOT NULL"
      }
    let rows = try db.values(String.self, "SELECT ctid::text FROM \(table) WHERE \(isThere) ORDER BY ctid")
    guard !rows.isEmpty else { return nil }
    let row = rows[dice.below(rows.count)]
    let bit = Int64(1) << Int64(dice.below(6))
    let place = Int64(dice.below(1_000))
    let letter = ["x", "q", "đ", "7"][dice.below(4)]
    let value: SQL =
      switch column.type {
      case "int": "\(name) # \(bit)"
      case "date": "\(name) + (\(bit))::int"
      case "moment": "\(name) + \(bit) * interval '1 microsecond'"
      case "flag": "NOT \(name)"
      case "number": "\(name) + 0.1"
      case "bytes":
        "set_byte(\(name), (\(place) % length(\(name)))::int, get_byte(\(name), (\(place) % length(\(name)))::int) # 1)"
      case "ints": "\(name)[1:0] || (\(name)[1] # \(bit)) || \(name)[2:]"
      case "texts": "\(name)[1:0] || (\(name)[1] || \(letter)) || \(name)[2:]"
      case "json":
        "(SELECT jsonb_object_agg(key, CASE n WHEN 1 THEN value || \(letter) ELSE value END) FROM (SELECT key, value, row_number() OVER () AS n FROM jsonb_each_text(\(name))) AS fields)"
      default:
        "overlay(\(name) placing \(letter) from (\(place) % (length(\(name)) + 1))::int + 1 for 1)"
      }
    let unequal: SQL = column.type == "text" ? " AND \(name) IS DISTINCT FROM \(value)" : ""
    return "UPDATE \(table) SET \(name) = \(value) WHERE ctid = \(row)::text::tid\(unequal)"
  }
}

/// SplitMix64: the same sequence for a seed on every machine.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
