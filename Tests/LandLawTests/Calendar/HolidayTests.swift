import LandLaw
import Measures
import Testing
import Workflow

struct HolidayTests {
  static let table = """
    day,kind,name_vi
    2021-02-10,off,29 Tết
    2021-02-11,off,Giao thừa Tết Nguyên Đán
    2021-09-02,off,Quốc khánh
    2021-09-03,off,Quốc khánh, ngày thứ hai
    2014-04-26,makeup_workday,Ngày làm bù
    """

  @Test func `holidays are read from their table`() throws {
    let rows = try HolidayRow.rows(csv: Self.table)
    #expect(rows.count == 5)
    #expect(rows[3] == HolidayRow(day: day("2021-09-03"), kind: .off, name: "Quốc khánh, ngày thứ hai"))
  }

  @Test func `a holiday is not worked and a make-up Saturday is`() throws {
    let calendar = WorkCalendar(holidays: try HolidayRow.rows(csv: Self.table))
    #expect(!calendar.isWorking(day("2021-09-02")))
    #expect(calendar.isWorking(day("2014-04-26")))
    #expect(calendar.rolled(day("2021-09-02")) == day("2021-09-06"))
    #expect(calendar.confirmedYears == 2014...2026)
  }

  @Test func `a line that cannot be read is named`() {
    #expect {
      try HolidayRow.rows(csv: "day,kind,name_vi\n2021-02-10,off,Tết\n10/02/2021,off,Tết")
    } throws: { error in
      (error as? HolidayTableError)?.line == 3
    }
  }
}
