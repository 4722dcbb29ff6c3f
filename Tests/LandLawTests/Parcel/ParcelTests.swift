import LandLaw
import Measures
import Testing
import Workflow

struct ParcelTests {
  /// A case as the parcel sees it: the changes of its tracks while the parcel is included.
  private func member(_ case: CaseDossier, unit: Int64, from text: String = "2021-01-10") throws
    -> Dossier.Member
  {
    let history = try `case`.history()
    return Dossier.Member(
      kind: "case", unit: unit, days: .from(day(text)),
      changes: history.events.filter { $0.subject == 0 }.map { Dossier.Change($0.track, $0.to, $0.day) })
  }

  private func parcel(_ members: [Dossier.Member], _ tell: (inout [Entry]) -> Void = { _ in }) throws
    -> History
  {
    var entries = [Entry(number: 1, kind: "surveyed", on: day("2021-02-01"))]
    tell(&entries)
    return try Law2013.history(
      Law2013.parcel,
      Dossier(subjects: [Dossier.Subject("parcel")], entries: entries, members: members), asOf: "2021-12-31")
  }

  private func entry(
    _ number: Int64, _ kind: Kind, _ text: String, _ field: String = "", _ value: String = ""
  ) -> Entry {
    Entry(
      number: number, kind: kind, on: day(text), fields: field.isEmpty ? [] : [(name: field, value: value)])
  }

  private let done = CaseDossier {
    $0.decided(amount: 100)
    $0.file("recovery_served", on: "2021-08-03")
    $0.file("payment", on: "2021-08-20", amount: 100)
    $0.file("handed_over", on: "2021-09-01")
  }
  private let held = CaseDossier {
    $0.decided(amount: 100)
    $0.file("recovery_served", on: "2021-08-03")
    $0.file("dispute_opened", on: "2021-08-04")
    $0.file("money_held", on: "2021-08-25", amount: 100, ["place": "treasury"])
    $0.file("handed_over", on: "2021-09-05")
  }

  @Test func `a parcel becomes clean and managed from its cases and what is found on the ground`() throws {
    let history = try parcel([member(done, unit: 1)]) {
      $0.append(entry(2, "classified", "2021-02-10"))
      $0.append(entry(3, "cleared", "2021-09-10"))
      $0.append(entry(4, "site_inspected", "2021-09-15", "result", "clear"))
      $0.append(entry(5, "management_assigned", "2021-09-20"))
    }
    #expect(history.state("survey") == "classified")
    #expect(history.state("money") == "paid")
    #expect(history.state("recovery") == "recovered")
    #expect(history.state("ground") == "managed")
    #expect(history.allFindings == [])
  }

  @Test func `every case on a parcel must be paid, held or handed over before the parcel is`() throws {
    let history = try parcel([member(done, unit: 1), member(held, unit: 2)])
    #expect(
      history.events.filter { $0.track == "money" }.map { "\($0.day) \($0.to)" } == [
        "2021-08-02 covered", "2021-08-25 secured",
      ])
    #expect(history.days(of: "handed_over", on: "ground") == [day("2021-09-05")])
  }

  @Test func `a parcel is resettled when everybody on it is who was to be`() throws {
    let entitled = CaseDossier {
      $0.file("described", on: "2021-02-01", ["resettlement": "entitled"])
      $0.decided()
      $0.file("resettlement_self_arranged", on: "2021-09-10")
    }
    let history = try parcel([member(done, unit: 1), member(entitled, unit: 2)])
    #expect(
      history.events.filter { $0.track == "resettlement" }.map { "\($0.day) \($0.to)" } == [
        "2021-02-01 open", "2021-09-10 done",
      ])
    #expect(try parcel([member(done, unit: 1)]).state("resettlement") == "not_applicable")
    #expect(try parcel([]).state("resettlement") == "unknown")
  }

  @Test func `a parcel that leaves the project is excluded for good`() throws {
    let history = try parcel([member(done, unit: 1)]) {
      $0.append(entry(2, "excluded", "2021-07-01"))
      $0.append(entry(3, "cleared", "2021-09-10"))
    }
    #expect(history.state("ground") == "excluded")
  }

  @Test func `a parcel without a case is never paid or recovered`() throws {
    let history = try parcel([])
    #expect(history.state("money") == "none")
    #expect(history.state("recovery") == "none")
    #expect(history.state("ground") == "occupied")
  }

  @Test func `a case that joins later opens the parcel again`() throws {
    let history = try parcel([
      member(done, unit: 1),
      member(CaseDossier { $0.noticeServed(on: "2021-03-01") }, unit: 2, from: "2021-10-01"),
    ])
    #expect(history.days(of: "uncovered") == [day("2021-10-01")])
    #expect(history.days(of: "occupied_again") == [day("2021-10-01")])
    #expect(history.state("recovery") == "none")
  }

  @Test func `an encroached parcel is cleared and inspected again before it is managed again`() throws {
    let history = try parcel([member(done, unit: 1)]) {
      $0.append(entry(3, "cleared", "2021-09-10"))
      $0.append(entry(4, "site_inspected", "2021-09-15", "result", "clear"))
      $0.append(entry(5, "management_assigned", "2021-09-20"))
      $0.append(entry(6, "site_inspected", "2021-10-01", "result", "encroached"))
      $0.append(entry(7, "encroachment_removed", "2021-10-20"))
      $0.append(entry(8, "site_inspected", "2021-10-25", "result", "clear"))
    }
    #expect(
      history.events.filter { $0.track == "ground" }.map { "\($0.day) \($0.to)" } == [
        "2021-09-01 handed_over", "2021-09-10 cleared", "2021-09-15 clean", "2021-09-20 managed",
        "2021-10-01 encroached", "2021-10-20 cleared", "2021-10-25 clean", "2021-10-25 managed",
      ])
  }
}
