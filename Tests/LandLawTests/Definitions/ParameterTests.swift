import LandLaw
import Measures
import Testing
import Workflow

struct ParameterTests {
  let book = LandLaw.book(calendar: WorkCalendar(holidays: []))

  @Test func `rows of one number never overlap and never leave a gap`() {
    for (code, rows) in Dictionary(grouping: ClearanceParameters.all, by: \.code) {
      let sorted = rows.sorted { $0.from < $1.from }
      for (earlier, later) in zip(sorted, sorted.dropFirst()) {
        #expect(earlier.to == later.from, "\(code)")
      }
      #expect(sorted.last?.to == DaySet.never, "\(code)")
    }
  }

  @Test func `a row stands in the regime that governs its first day`() {
    for row in ClearanceParameters.all {
      #expect(book.regime(on: row.from)?.code == row.regime, "\(row.code) from \(row.from)")
    }
  }

  @Test func `every row has a title in both languages and a citation`() {
    for row in ClearanceParameters.all {
      #expect(!row.title.vi.isEmpty && !row.title.en.isEmpty && !row.citation.isEmpty, "\(row.code)")
    }
  }

  @Test func `what is only recalled is marked so in its citation`() {
    for row in ClearanceParameters.all where !row.isVerified {
      #expect(row.citation.contains("chưa"), "\(row.code)")
    }
  }

  @Test(
    arguments: [
      ("2014-06-30", nil), ("2014-07-01", "R1_LL2013"), ("2024-07-31", "R1_LL2013"),
      ("2024-08-01", "R2_LL2024"),
      ("2025-06-30", "R2_LL2024"), ("2025-07-01", "R3_COMMUNE"), ("2025-12-31", "R3_COMMUNE"),
      ("2026-01-01", "R4_NQ254"), ("2026-01-30", "R4_NQ254"), ("2026-01-31", "R5_ND49"),
      ("2030-01-01", "R5_ND49"),
    ] as [(String, String?)])
  func `one regime governs each day`(text: String, code: String?) {
    #expect(book.regime(on: day(text))?.code.text == code)
  }

  @Test(arguments: [
    ("NOTICE_AGRI", "2021-03-01", "2021-05-30"),
    ("NOTICE_NONAGRI", "2024-10-01", "2025-03-30"),
    ("NOTICE_AGRI", "2026-02-02", "2026-04-03"),
    ("INV_WAIT", "2021-06-01", "2021-06-12"),
    ("INV_WAIT", "2025-03-18", "2025-03-29"),
    ("POST_PLAN", "2025-04-01", "2025-05-02"),
    ("POST_PLAN", "2026-02-10", "2026-02-21"),
  ])
  func `a wait is over on its first lawful day`(code: String, anchor: String, lawful: String) {
    let days = book.days(elapsed: ParameterCode(code), since: day(anchor), suspended: .empty)
    #expect(days.first(onOrAfter: day(anchor)) == day(lawful))
  }

  @Test func `a notice of the 2024 law is valid through the corresponding day a year later`() {
    let days = book.days(within: "NOTICE_VALID", of: day("2024-10-01"))
    #expect(days.contains(day("2025-10-01")))
    #expect(!days.contains(day("2025-10-02")))
  }

  @Test func `a notice of the 2013 law never lapses by itself`() {
    #expect(book.days(within: "NOTICE_VALID", of: day("2021-03-01")).contains(day("2040-01-01")))
  }

  @Test func `the payment term ends thirty days after the anchor`() throws {
    let row = try #require(book.row("PAY_DUE", on: day("2025-01-10")))
    #expect(book.lastDay(of: row, since: day("2025-01-10"), suspended: .empty) == day("2025-02-09"))
  }
}
