import LandLaw
import Measures
import Testing
import Workflow

/// Neither language is empty, and letters carry their marks in one code point.
func isWritten(_ text: Bilingual) -> Bool {
  let marks: ClosedRange<UInt32> = 0x300...0x36F
  return !text.vi.isEmpty && !text.en.isEmpty
    && (text.vi + text.en).unicodeScalars.allSatisfy { !marks.contains($0.value) }
}

struct AuctionParameterTests {
  @Test func `no two rows of a code and class speak for one day`() {
    for row in AuctionParameters.all {
      let others = AuctionParameters.all.filter {
        $0.code == row.code && $0 != row && $0.from < row.to && row.from < $0.to
          && ($0.lotClass == row.lotClass || $0.lotClass == nil || row.lotClass == nil)
      }
      #expect(others.isEmpty, "\(row.code) \(row.lotClass ?? "all") \(row.from)")
    }
  }

  @Test func `every row says what it is and where it stands`() {
    for row in AuctionParameters.all {
      #expect(row.from < row.to && isWritten(row.title) && !row.citation.isEmpty, "\(row.code)")
    }
    let recalled = Set(AuctionParameters.all.filter { !$0.isVerified }.map(\.code))
    #expect(recalled.isSuperset(of: ["P-PRICE-VALID", "P-PRICE-VALID-CERTIFICATE", "P-RECOG"]))
  }

  @Test(arguments: [
    ("2021-12-20", 5, 20), ("2024-09-01", 5, 20), ("2026-01-05", 5, 20), ("2026-01-06", 10, 50),
  ]) func `the deposit of a residential lot has the band of its day`(_ on: String, _ from: Int, _ to: Int) {
    let row = LotLife.law.row("P-DEP", on: day(on), lotClass: LotClass.residential.rawValue)
    #expect(row?.value == .percent(from: from, to: to))
  }

  @Test func `the posting of a project is longer since 2025 while a residential lot's stays`() {
    let rows = ["2024-12-31", "2025-01-01"].map { on in
      LotClass.allCases.prefix(2).map { LotLife.law.row("P-POST", on: day(on), lotClass: $0.rawValue)?.value }
    }
    #expect(rows == [[.days(15), .days(15)], [.days(15), .days(30)]])
  }

  @Test func `payment follows the tax notice until plans and decisions set the term`() {
    let days = ["2025-08-10", "2025-08-20", "2026-07-01"]
    let rows = days.map { LotLife.law.row("P-PAY-FULL", on: day($0))?.value }
    #expect(rows[0] == .days(90))
    #expect(rows[1] == .text("thời hạn ghi trong phương án đấu giá"))
    #expect(rows[2] == .text("thời hạn ghi trong quyết định công nhận kết quả"))
  }
}
