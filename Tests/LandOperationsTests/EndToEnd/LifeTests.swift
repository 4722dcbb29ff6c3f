import BatchEngine
import LandDomain
import LandOperations
import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing
import Workflow

/// Engine properties 4, 5, 9 and 11 on the server, on offices that live at random.
@Suite(.ownDatabase) struct `Whatever happens in an office` {
  private static let kinds = [
    "notice_issued", "notice_served", "inventory_invited", "inventory_refused", "inventory_done",
    "origin_certified",
    "compensation_plan_drafted", "compensation_plan_posted", "opinions_taken", "compensation_plan_submitted",
    "compensation_plan_returned", "compensation_plan_appraised", "compensation_plan_approved",
    "recovery_decided",
    "recovery_revoked", "payment", "money_held", "payment_refused", "handed_over", "handover_refused",
    "suspension_opened", "suspension_closed", "early_recovery_agreed", "case_withdrawn",
  ]
  private static let fields = [
    "notice_served": " how=received", "opinions_taken": " agree=1 disagree=0 other=0",
    "compensation_plan_approved": " amount=100.000.000", "payment": " amount=50.000.000",
    "money_held": " amount=50.000.000 place=treasury",
  ]

  @Test(arguments: [UInt64.random(in: 0 ... .max), 3])
  func `the log, folded, is the stored states, and nothing is said twice`(seed: UInt64) async throws {
    var dice = Dice(seed)
    let office = try await TestOffice.opened(today: "2022-12-31")
    try await office.filing("DRW-0001", Told.appraised + "\n" + Told.decided(on: "2021-06-02"))
    var now = day("2021-02-01")
    for turn in 0..<14 {
      switch dice.below(6) {
      case 0, 1:
        let lines = (0...dice.below(4)).map { _ in
          let kind = Self.kinds[dice.below(Self.kinds.count)]
          return "\(now + dice.below(60) - 40) \(kind)\(Self.fields[kind] ?? "")"
        }
        _ = try await office.taking(
          .entries, EntryLines("DRW-000\(1 + dice.below(2))", lines.joined(separator: "\n")).csv,
          named: "\(turn).csv")
      case 2:
        let kind = Self.kinds[dice.below(Self.kinds.count)]
        let cells = EntryLines("DRW-0001", "\(now) \(kind)\(Self.fields[kind] ?? "")").cells
        _ = try? await RecordEntry(.new(cells), override: "thử").run(in: office.context)
      case 3:
        let all = try await office.standingEntries()
        if !all.isEmpty {
          _ = try? await RecordEntry(.retract(all[dice.below(all.count)])).run(in: office.context)
        }
      case 4:
        let all = try await office.standingEntries()
        let on = "\(now + dice.below(30) - 25)"
        if !all.isEmpty {
          _ = try? await RecordEntry(
            .supersede(all[dice.below(all.count)], [(name: "on", text: on)]), override: "thử"
          )
          .run(in: office.context)
        }
      default: break
      }
      now = now + dice.below(40)
      let before = try await office.digest()
      let dry = try await office.advance(to: "\(now)", dryRun: true)
      #expect(try await office.digest() == before, "seed \(seed): a dry run wrote")
      let outcome = try await office.advance(to: "\(now)")
      #expect(outcome.isComplete, "seed \(seed)")
      #expect(
        dry.isDryRun && (dry.added > 0 || dry.undone > 0 || outcome.added + outcome.undone == 0),
        "seed \(seed)")
      try await expectSound(office, "seed \(seed), turn \(turn)")
    }
    #expect(try await office.verdict().findings == [], "seed \(seed)")
    let again = try await office.advance(to: "\(now)")
    #expect(again.added == 0 && again.undone == 0, "seed \(seed)")
  }

  private func expectSound(_ office: TestOffice, _ about: String) async throws {
    let law = office.context.law
    try await office.context.database.transaction(isolation: .repeatableRead, access: .readOnly) { db in
      let gaps = try db.values(
        String.self,
        """
        SELECT code FROM unit LEFT JOIN event ON unit_id = unit.id GROUP BY unit.id
        HAVING count(event.revision) <> coalesce(max(event.revision), 0) OR unit.revision <> coalesce(max(event.revision), 0)
        """)
      #expect(gaps == [], "\(about): revisions")
      let standing: SQL =
        """
        event.undoes IS NULL
        AND NOT EXISTS (SELECT FROM event AS u WHERE u.unit_id = event.unit_id AND u.undoes = event.revision)
        """
      let twice = try db.values(
        String.self,
        """
        SELECT concat_ws(' ', unit_id, subject, track, round, transition, day, causes) FROM event WHERE \(standing)
        GROUP BY unit_id, subject, track, round, transition, day, causes HAVING count(*) > 1
        """)
      #expect(twice == [], "\(about): twice")
      for unit in try db.all(Cached.self, "SELECT id, kind, tracks::text AS tracks FROM unit ORDER BY id") {
        let rows = try db.all(
          Moved.self,
          "SELECT subject, track, to_state FROM event WHERE unit_id = \(unit.id) AND \(standing) ORDER BY day, revision"
        )
        var folded: [String: String] = [:]
        for row in rows {
          folded[row.subject.isEmpty ? row.track : "\(row.subject).\(row.track)"] = row.state
        }
        let definition = UnitKind(rawValue: unit.kind).flatMap { law.definition($0) }
        for (name, state) in unit.tracks.states {
          let parts = name.split(separator: ".").map(String.init)
          let subject = definition?.subjects.first {
            parts.count == 1 ? $0.role == .root : parts[0].hasPrefix($0.prefix) && !$0.prefix.isEmpty
          }
          let initial = subject?.tracks.first { $0.name.text == parts.last }?.initial.text
          #expect(state == folded[name] ?? initial, "\(about): \(unit.id) \(name)")
        }
        #expect(Set(folded.keys).isSubset(of: unit.tracks.states.keys), "\(about): \(unit.id)")
      }
    }
  }

  private struct Cached: RowDecodable {
    let id: Int64
    let kind: String
    let tracks: TrackStates
    init(row: borrowing Row) throws {
      id = try row.decode("id")
      kind = try row.decode("kind")
      tracks = try TrackStates(json: row.decode("tracks"))
    }
  }
  private struct Moved: RowDecodable {
    let subject: String
    let track: String
    let state: String
    init(row: borrowing Row) throws {
      subject = try row.decode("subject")
      track = try row.decode("track")
      state = try row.decode("to_state")
    }
  }

  @Test func `an entry recorded while a batch runs is not lost`() async throws {
    let office = try await TestOffice(today: "2021-10-31")
    let codes = (1...24).map { "DRW-" + String("000\($0)".suffix(4)) }
    try await office.importing(
      .projects, "code,name,kind,wards\nDRW,Dự án Đăk Rơ Wa,clearance,xã Đăk Rơ Wa\n")
    var parcels = "project,ward,sheet,plot,area_m2,land_use\n"
    var cases = "code,project,party_kind,party_name,parcels,land_group,resettlement,opened_on,synthetic\n"
    for (offset, code) in codes.enumerated() {
      parcels += "DRW,23335,12,\(101 + offset),\(100 + offset),CLN\n"
      cases +=
        "\(code),DRW,household,Hộ số \(offset + 1),12/\(101 + offset),agricultural,not_entitled,04/01/2021,yes\n"
    }
    try await office.importing(.parcels, parcels)
    try await office.importing(.cases, cases)
    try await office.filing(
      codes.joined(separator: ";"), "2021-02-26 notice_issued\n2021-03-01 notice_served how=received")
    // Each case is due again and again while a clerk goes through them, the same ones and others.
    async let batches: Void = {
      for text in ["2021-03-31", "2021-04-30", "2021-05-31", "2021-06-30"] {
        _ = try await Advance(office.context.law, asOf: day(text), actor: "đêm", chunkSize: 3, workers: 2)
          .run(on: office.context.database)
      }
    }()
    async let clerk: [Int64] = {
      var numbers: [Int64] = []
      for code in codes.reversed() {
        for kind in ["inventory_invited", "inventory_done", "origin_certified"] {
          let cells = EntryLines(code, "2021-03-10 \(kind)").cells
          numbers += try await RecordEntry(.new(cells)).run(in: office.context).entries
        }
      }
      return numbers
    }()
    let (_, recorded) = try await (batches, clerk)
    #expect(recorded.count == 72)
    let last = try await office.advance(to: "2021-07-31")
    #expect(last.isComplete)
    for code in codes {
      #expect(try await office.log(code, "inventory").last == "2021-03-10 certified")
      #expect(try await office.log(code, "notice").last == "2021-05-30 waited")
    }
    try await office.context.database.transaction(access: .readOnly) { db in
      let lost = try db.values(
        Int64.self,
        """
        SELECT n FROM unnest(\(recorded)) AS n JOIN entry ON entry.id = n
        WHERE entry.kind <> 'origin_certified' AND NOT EXISTS (SELECT FROM event WHERE n = ANY (causes))
        """)
      #expect(lost == [])
      #expect(try db.value(Int.self, "SELECT count(*) FROM wake") == 0)
    }
    let verdict = try await office.verdict()
    #expect(verdict.findings == [] && verdict.replayed == 48)
  }
}
