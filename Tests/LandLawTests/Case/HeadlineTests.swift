import LandLaw
import Measures
import Testing
import Workflow

struct HeadlineTests {
  private func headline(_ history: History, under regime: RegimeCode = "R1_LL2013") -> Headline {
    let own = history.standings.filter { $0.subject == 0 }
    return Headline(
      of: Dictionary(own.map { ($0.track, $0.state) }, uniquingKeysWith: { first, _ in first }), under: regime
    )
  }

  @Test func `the headline of a case moves on with its entries`() throws {
    let dossier = CaseDossier {
      $0.decided(amount: 100)
      $0.file("payment", on: "2021-08-20", amount: 100)
      $0.file("handed_over", on: "2021-09-01")
      $0.file("certificate_collected", on: "2021-09-10")
    }
    let seen = try [
      "2021-02-28", "2021-03-01", "2021-04-01", "2021-05-03", "2021-07-01", "2021-08-02", "2021-08-20",
      "2021-09-01", "2021-09-10",
    ].map { headline(try dossier.history(asOf: $0)).rawValue }
    #expect(seen == ["C00", "C10", "C20", "C40", "C45", "C70", "C60", "C80", "C90"])
  }

  @Test func `the 2013 law ranks the money after the decision, the 2024 law before it`() {
    let states: [TrackName: State] = ["plan": "published", "money": "paid", "recovery": "in_force"]
    #expect(Headline(of: states, under: "R1_LL2013") == .paidOrHeld)
    #expect(Headline(of: states, under: "R2_LL2024") == .recoveryDecided)
  }

  @Test func `every headline is ranked once in each regime`() {
    for regime in Regimes.all {
      let ranked = Headline.ranked(under: regime.code)
      #expect(Set(ranked) == Set(Headline.allCases))
      #expect(ranked.count == Headline.allCases.count)
    }
  }
}
