import LandLaw
import Measures
import Testing
import Workflow

struct DirectiveTests {
  private let entries = [
    Entry(
      number: 1, kind: "assigned", on: day("2021-10-01"), fields: [(name: "due_on", value: "2021-10-31")]),
    Entry(number: 2, kind: "waiting", on: day("2021-10-10"), fields: [(name: "reason", value: "giá đất")]),
    Entry(number: 3, kind: "resumed", on: day("2021-10-20")),
    Entry(number: 4, kind: "extended", on: day("2021-10-25"), fields: [(name: "to", value: "2021-11-15")]),
    Entry(number: 5, kind: "done", on: day("2021-11-10")),
  ]

  @Test(arguments: [
    ("2021-10-01", DirectiveStanding.State.open, "2021-10-01", "2021-10-31"),
    ("2021-10-15", .waiting, "2021-10-10", "2021-10-31"),
    ("2021-10-25", .open, "2021-10-20", "2021-11-15"),
    ("2021-12-01", .done, "2021-11-10", "2021-11-15"),
  ])
  func `a directive stands where its last entry put it`(
    asOf: String, state: DirectiveStanding.State, since: String, due: String
  ) throws {
    let standing = try #require(DirectiveStanding(entries, asOf: day(asOf)))
    #expect(standing.state == state)
    #expect(standing.since == day(since))
    #expect(standing.dueOn == day(due))
  }

  @Test func `there is no directive before it is assigned`() {
    #expect(DirectiveStanding(entries, asOf: day("2021-09-30")) == nil)
  }
}
