import LandLaw
import Measures
import Testing
import Workflow

struct DefinitionTests {
  static let book = LandLaw.book(calendar: WorkCalendar(holidays: []))

  @Test(arguments: Definitions.all.map(\.name))
  func `nothing can be said against a definition`(name: String) throws {
    let definition = try #require(Definitions.named(name))
    let problems = DefinitionCheck.problems(in: definition, below: Definitions.all, law: Self.book)
    #expect(problems == [])
  }

  @Test func `a case has the eight tracks of the office, and the complaint beside them`() {
    #expect(
      CaseDefinition.definition.root.tracks.map(\.name) == [
        "notice", "inventory", "plan", "money", "resettlement", "recovery", "handover", "file", "complaint",
      ])
  }

  @Test(arguments: ["project", "case", "compulsory_inventory", "recovery_enforcement", "parcel", "directive"])
  func `every kind of the vocabulary is defined, and no other`(subject: String) throws {
    let expected = try #require(Vocabulary.kinds[subject])
    let defined = Definitions.kinds.filter { $0.subject.text == subject }.map(\.kind.text)
    #expect(Set(defined) == Set(expected))
    #expect(defined.count == expected.count)
  }

  @Test func `every Vietnamese sentence is written in composed letters`() {
    var sentences: [String] = Definitions.kinds.map(\.title.vi) + ClearanceParameters.all.map(\.title.vi)
    for track in Definitions.all.flatMap(\.subjects).flatMap(\.tracks) {
      sentences += track.states.map(\.title.vi)
      for transition in track.transitions {
        sentences.append(transition.title.vi)
        sentences += transition.requires.map(\.says.vi)
      }
    }
    let decomposed = sentences.filter { text in
      text.unicodeScalars.contains { (0x0300...0x036F).contains($0.value) || $0.value == 0x00D0 }
    }
    #expect(decomposed == [])
  }

  @Test func `a definition is checked for a step that leads nowhere`() {
    let broken = Definition(
      name: "broken", title: Bilingual(same: "broken"),
      subjects: [
        SubjectDefinition(
          "thing", role: .root, title: Bilingual(same: "thing"),
          tracks: [
            Track(
              "life", title: Bilingual(same: "life"),
              states: [
                StateDefinition("start", Bilingual(same: "start")),
                StateDefinition("lost", Bilingual(same: "lost")),
              ],
              transitions: [
                Transition(
                  "stay", from: ["start"], to: "start", by: "poke",
                  requires: [
                    Requirement(
                      "wait", .elapsed("NO_SUCH", since: .entry("poke")), says: Bilingual(same: "w"),
                      citation: "")
                  ], title: Bilingual(same: "stay"), citation: "x")
              ])
          ])
      ],
      kinds: [
        KindDefinition(
          "poke", of: "thing", .fact, title: Bilingual(same: "p"), supplier: Bilingual(same: "s")),
        KindDefinition(
          "idle", of: "thing", .act, title: Bilingual(same: "i"), supplier: Bilingual(same: "s")),
      ])
    #expect(
      DefinitionCheck.problems(in: broken, law: Self.book) == [
        "thing.life: nothing leads out of start", "thing.life: nothing leads to lost",
        "thing.life: nothing leads out of lost", "thing.life.stay: wait: no citation",
        "kind thing.poke: bars stay, so the fact would vanish unseen",
        "kind thing.idle: an act that fires nothing is always spent", "no parameter NO_SUCH",
      ])
  }
}
