import LandLaw
import LandStore
import Measures
import Testing
import Workflow

@testable import LandOperations

@Suite struct DemoPopulationTests {
  @Test func `a case has about fourteen entries, and they come to about twenty events`() throws {
    let population = try DemoPopulation(cases: 1_000)
    let law = try DemoMade.replay.get().law
    let definition = BoundDefinition(try CompiledDefinition(CaseDefinition.definition), law: law)
    var (entries, events, spent) = (0, 0, 0)
    for member in population {
      var number: Int64 = 0
      func entry(_ draft: DemoEntry, of subject: Int) -> Entry {
        number += 1
        return Entry(
          number: number, subject: subject, kind: draft.kind, on: draft.on, until: draft.until,
          effectiveOn: draft.effectiveOn, amount: draft.amount?.dong, fields: draft.fields)
      }
      let dossier = Dossier(
        subjects: [Dossier.Subject("case"), Dossier.Subject("project")],
        entries: member.entries.map { entry($0, of: 0) } + population.projectEntries.map { entry($0, of: 1) })
      let history = Replay.run(definition, dossier: dossier, asOf: DemoOffice.lastDay)
      entries += member.entries.count
      events += history.events.count
      spent += history.spent.count
    }
    #expect((13_000...15_500).contains(entries), "\(entries)")
    #expect((16_000...22_000).contains(events), "\(events)")
    #expect(spent == 0)
  }

  @Test func `the same number is the same case, whatever the count`() throws {
    let few = try DemoPopulation(cases: 3)
    let many = try DemoPopulation(cases: 300)
    for (one, other) in zip(few, many) {
      #expect(one.code == other.code)
      #expect(one.entries.map(\.on) == other.entries.map(\.on))
    }
    #expect(Array(many).count == 300)
    #expect(Set(many.map(\.code)).count == 300)
    #expect(Set(many.map(\.parcelCode)).count == 300)
  }

  @Test func `its entries become drafts of the case that they are given`() throws {
    let member = try #require(try DemoPopulation(cases: 1).first { _ in true })
    let drafts = member.drafts(unit: 7, parcel: 9)
    #expect(drafts.count == member.entries.count)
    #expect(drafts.allSatisfy { $0.owner == .unit(7) })
    #expect(drafts.first { $0.kind == "parcel_included" }?.unit == 9)
  }
}
