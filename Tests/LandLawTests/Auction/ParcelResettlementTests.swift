import LandLaw
import Measures
import Testing
import Workflow

struct ParcelResettlementTests {
  private func state(_ changes: [[(TrackName, State, String)]], asOf: String) throws -> String? {
    let members = changes.enumerated().map { number, moves in
      Dossier.Member(
        kind: "case", unit: Int64(number), days: .from(day("2021-01-01")),
        changes: moves.map { Dossier.Change($0.0, $0.1, day($0.2)) })
    }
    let surveyed = Entry(
      number: 1, kind: "surveyed", on: day("2021-01-01"), fields: [(name: "area_m2", value: "120")])
    return Replay.run(
      try CompiledDefinition(ParcelDefinition.definition), law: LotLife.law,
      dossier: Dossier(
        subjects: [Dossier.Subject("parcel"), Dossier.Subject("project")], entries: [surveyed],
        members: members),
      asOf: day(asOf)
    ).state("resettlement")?.text
  }

  @Test func `a parcel waits while one of its cases does, and is done when the last has moved`() throws {
    let cases: [[(TrackName, State, String)]] = [
      [("plan", "approved", "2021-03-01")],
      [
        ("resettlement", "entitled", "2021-02-01"), ("plan", "approved", "2021-03-01"),
        ("resettlement", "handed", "2021-06-01"),
      ],
    ]
    #expect(try state(cases, asOf: "2021-01-15") == "none")
    #expect(try state(cases, asOf: "2021-03-15") == "pending")
    #expect(try state(cases, asOf: "2021-06-01") == "done")
  }

  @Test func `nothing is due once every plan is approved and nobody was entitled`() throws {
    let cases: [[(TrackName, State, String)]] = [
      [("plan", "approved", "2021-03-01")], [("plan", "approved", "2021-03-20")],
    ]
    #expect(try state(cases, asOf: "2021-03-19") == "none")
    #expect(try state(cases, asOf: "2021-03-20") == "not_applicable")
  }
}
