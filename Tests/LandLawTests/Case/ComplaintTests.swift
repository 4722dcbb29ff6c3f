import LandLaw
import Measures
import Testing
import Workflow

struct ComplaintTests {
  @Test func `a complaint has its terms, and the second level longer ones`() throws {
    let history = try CaseDossier {
      $0.file("complaint_opened", on: "2021-03-01")
      $0.file("complaint_accepted", on: "2021-03-08")
      $0.file("complaint_decided", on: "2021-04-20", ["outcome": "dismissed"])
      $0.file("complaint_opened", on: "2021-05-03", ["level": "2"])
      $0.file("complaint_accepted", on: "2021-05-10", ["level": "2"])
    }.history()
    #expect(history.obligation("COMPLAINT_ACCEPT").map(\.dueOn) == [day("2021-03-11"), day("2021-05-13")])
    #expect(history.obligation("COMPLAINT_RESOLVE_1").map(\.dueOn) == [day("2021-04-07")])
    #expect(history.obligation("COMPLAINT_RESOLVE_1").map(\.metOn) == [day("2021-04-20")])
    #expect(history.obligation("COMPLAINT_RESOLVE_2").map(\.dueOn) == [day("2021-06-24")])
  }
}
