import LandStore
import Measures
import PostgresAccess
import TestSupport
import Testing

/// Files that chance has written: nothing may trap, a refused file leaves nothing, and what is kept is what the file says.
@Suite struct ImportFuzzTests {
  private static let traps = [
    "", " ", "12/345", "345+421", "263A", "44500", "305716.29999999987", "8.599.0", "20.000", "20,000",
    "1,234.5",
    "#N/A", "Đăk Rơ Wa", "Dak Ro Va", "23335", "99999", "31/10/2021", "2021-10-31", "10/31/2021", "1/2/21",
    "DRW",
    "DRW-0001", "DRW-0001-KD1", "DRW:12/345", "TNT-A07@2", "TNT@1", "payment", "paymnet", "inventory_refused",
    "household", "clearance", "yes", "có", "\u{D0}", "a\u{301}", "\u{200B}", "\"", "\"a;b\"", ";", ";;", "-5",
    "0", "x~1",
    "99999999999999999999", "1e9", "received", "12,5", "125.4", "agricultural", "a\tb", "\u{410}",
  ]

  @Test(arguments: ImportKind.allCases, UInt64(1)...12)
  func `nothing but the file's own rows is ever kept`(kind: ImportKind, seed: UInt64) async throws {
    try await TestDatabase.rolledBack { db in
      try importOffice(db)
      var chance = Seeded(seed: seed &* 31 &+ UInt64(ImportKind.allCases.firstIndex(of: kind) ?? 0))
      let text = Self.file(kind, &chance)
      let before = try Self.counts(db)
      let outcome = try importing(kind, text, db)
      let after = try Self.counts(db)
      if outcome.status == .imported {
        let created = outcome.created.reduce(0) { $0 + $1.count }
        #expect(after.reduce(0, +) - before.reduce(0, +) == created, "seed \(seed)\n\(text)")
      } else {
        #expect(!outcome.problems.isEmpty, "seed \(seed)\n\(text)")
        #expect(before == after, "seed \(seed)\n\(text)")
        for problem in outcome.problems {
          #expect(!problem.accepted.vi.isEmpty && !problem.accepted.en.isEmpty, "seed \(seed)")
        }
        let table = ImportTable(kind, fileName: "x.csv", bytes: Array(text.utf8))
        _ = try? RejectsFile.text(of: table, outcome.problems, .en)
      }
    }
  }

  /// Mostly cells that could be right, so that now and then a row is.
  private static func file(_ kind: ImportKind, _ chance: inout Seeded) -> String {
    let columns: [(String, [String])] =
      switch kind {
      case .projects:
        [
          ("code", ["A1", "A2", "A3", "A4"]), ("name", ["Dự án"]), ("kind", ["clearance"]),
          ("wards", ["", "23335"]),
        ]
      case .sites: [("code", ["S1", "S2", "S3"]), ("name", ["Khu đất"]), ("source", ["", "office"])]
      case .parties:
        [
          ("code", ["P1", "P2", "P3"]), ("kind", ["household"]), ("name", ["A Gió"]),
          ("phone", ["0905123456"]),
        ]
      case .parcels:
        [
          ("project", ["DRW"]), ("ward", ["23335"]), ("sheet", ["1", "2"]), ("plot", ["1", "2", "3"]),
          ("area_m2", ["12"]),
        ]
      case .cases:
        [
          ("code", ["C1", "C2", "C3"]), ("project", ["DRW"]), ("party_kind", ["person"]),
          ("party_name", ["Y Nhàn"]),
          ("parcels", ["", "12/345"]), ("land_group", ["mixed"]), ("opened_on", ["2021-01-01"]),
        ]
      case .lots:
        [
          ("site", ["TNT"]), ("lot", ["B1", "B2", "B3"]), ("lot_class", ["RES_IND"]),
          ("parcels", ["", "DRW:12/346"]),
        ]
      case .rounds: [("code", ["TNT@1", "TNT@2"]), ("lots", ["A07", ""]), ("procedure", ["full"])]
      case .entries:
        [
          ("subject", ["DRW-0001", "DRW-0001;DRW-0002", "DRW-0002"]),
          ("kind", ["notice_issued", "inventory_refused"]),
          ("on", ["2021-02-01", "2021-03-01"]), ("how", [""]), ("parcel", [""]),
        ]
      case .directives:
        [("code", ["D1", "D2", "D3"]), ("text", ["Đẩy nhanh"]), ("linked_to", ["", "DRW;TNT"])]
      }
    let wild = chance.below(3) == 0 ? 8 : 60
    var text = columns.map(\.0).joined(separator: ",") + "\n"
    for _ in 0..<chance.below(6) + 1 {
      let cells = columns.map { column in
        chance.below(wild) == 0 ? traps[chance.below(traps.count)] : column.1[chance.below(column.1.count)]
      }
      text += cells.joined(separator: ",") + (chance.below(wild * 2) == 0 ? ",x" : "") + "\n"
    }
    return text
  }

  /// How much there is of what ``ImportOutcome/created`` counts.
  private static func counts(_ db: borrowing Session) throws -> [Int] {
    var counts: [Int] = []
    for table in ["project", "site", "party", "unit", "round", "instance", "entry", "directive"] {
      counts.append(try db.value(Int.self, "SELECT count(*) FROM \(identifier: table)"))
    }
    return counts
  }
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
