import Measures
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2021-10-31T16:59:59.999999Z", "2021-10-31"), ("2021-10-31T17:00:00Z", "2021-11-01"),
    ("1969-12-31T16:59:59Z", "1969-12-31"), ("1969-12-31T17:00:00Z", "1970-01-01"),
    ("2021-10-31T00:00:00+07:00", "2021-10-31"), ("2021-10-30T23:59:59+07", "2021-10-30"),
  ])
  func `the day on the wall in Viet Nam begins at 17 hours UTC`(_ moment: String, _ day: String) throws {
    #expect(CivilDate(inVietNamAt: try #require(Timestamp(moment))) == CivilDate(day))
  }

  @Test func `the ends of time are days too`() {
    #expect(
      CivilDate(inVietNamAt: Timestamp(microseconds: .max))
        > CivilDate(inVietNamAt: Timestamp(microseconds: 0)))
    #expect(
      CivilDate(inVietNamAt: Timestamp(microseconds: .min))
        < CivilDate(inVietNamAt: Timestamp(microseconds: 0)))
    #expect(!Timestamp(microseconds: .min).description.isEmpty)
    #expect(!Timestamp(microseconds: .max).description.isEmpty)
  }

  @Test func `every moment is read back from its text`() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let bounds = (
      try #require(Timestamp("1800-01-01T00:00:00Z")), try #require(Timestamp("2200-01-01T00:00:00Z"))
    )
    for _ in 0..<20_000 {
      let moment = Timestamp(
        microseconds: .random(in: bounds.0.microseconds..<bounds.1.microseconds, using: &random))
      if Timestamp(moment.description) != moment {
        Issue.record("\(moment) is not read back, seed \(seed)")
        break
      }
    }
  }

  @Test(arguments: [
    ("2021-10-31 17:00Z", "2021-10-31T17:00:00.000000Z"),
    ("2021-10-31T17:00:00.5Z", "2021-10-31T17:00:00.500000Z"),
    ("2021-10-31T17:00:00.000001Z", "2021-10-31T17:00:00.000001Z"),
    ("2021-10-31T17:00:00-03:30", "2021-10-31T20:30:00.000000Z"),
    ("2021-11-01 00:00:00+07", "2021-10-31T17:00:00.000000Z"),
    ("2021-11-01 00:00:00+0700", "2021-10-31T17:00:00.000000Z"),
    ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
  ])
  func `spellings of one moment agree`(_ text: String, _ expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "", "2021-10-31", "2021-10-31T17:00:00", "2021-10-31T24:00:00Z", "2021-10-31T17:60Z",
    "2021-10-31T17:00:60Z",
    "2021-10-31T17:00:00.Z", "2021-10-31T17:00:00.1234567Z", "2021-02-29T00:00:00Z", "2021-10-31T17:00:00+7",
    "2021-10-31T17:00:00+07:", "2021-10-31T17:00:00+07:60", "2021-10-31T17:00:00Zz", "2021-10-31T١٧:00:00Z",
    "2021-10-31T17:00:٠٠Z", "2021-10-31T17:00:00+24:00",
  ])
  func `what names no moment is refused`(_ text: String) { #expect(Timestamp(text) == nil) }
}
