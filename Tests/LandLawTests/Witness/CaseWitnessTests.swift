import LandLaw
import Measures
import Testing
import Workflow

struct CaseWitnessTests {
  /// Each life as it is told, and each disturbed in ten ways.
  private static let walks: Result<[(name: String, dossier: Dossier, history: History)], any Error> = Result {
    let bound = BoundDefinition(try Law2013.compensationCase.get(), law: Law2013.book)
    return CaseWitnesses.all.enumerated().flatMap { number, life in
      (0...10).map { turn in
        let seed = UInt64(100 * number + turn)
        let dossier = (turn == 0 ? life : life.disturbed(by: 3 * turn, seed: seed)).dossier
        return (
          "life \(number), seed \(seed)", dossier,
          Replay.run(bound, dossier: dossier, asOf: day("2025-12-31"))
        )
      }
    }
  }

  @Test func `some dossier leads to each state of a case, its inventories and its enforcements`() throws {
    var seen: Set<String> = []
    for walk in try Self.walks.get() {
      for event in walk.history.events {
        seen.insert("\(walk.dossier.subjects[event.subject].kind).\(event.track).\(event.to)")
      }
    }
    var missing: [String] = []
    for subject in CaseDefinition.definition.subjects {
      for track in subject.tracks {
        for state in track.states.dropFirst()
        where !seen.contains("\(subject.kind).\(track.name).\(state.state)") {
          missing.append("\(subject.kind).\(track.name).\(state.state)")
        }
      }
    }
    #expect(missing == [])
  }

  @Test(arguments: CaseWitnesses.all.indices)
  func `both interpreters tell the same life, disturbed or not`(number: Int) throws {
    let life = CaseWitnesses.all[number].disturbed(by: 25, seed: UInt64(number))
    _ = try Law2013.history(Law2013.compensationCase, life.dossier, asOf: "2021-09-30")
  }

  @Test func `whatever is filed, recovery is decided on the day of the approval and not too early`() throws {
    var decisions = 0
    for walk in try Self.walks.get() {
      let events = walk.history.events.filter { $0.subject == 0 }
      for decision in events where decision.track == "recovery" && decision.to == "decided" {
        decisions += 1
        let approval = events.last { $0.transition == "approved" && $0.day <= decision.day }
        #expect(approval?.day == decision.day, "\(walk.name)")
        let past = walk.dossier.entries.filter { $0.on <= decision.day }
        let served = past.filter { $0.kind == "notice_served" }.map(\.on).max()
        let waived = past.contains { $0.kind == "early_recovery_agreed" }
        #expect(waived || served.map { decision.day - $0 >= 90 } ?? false, "\(walk.name)")
      }
    }
    #expect(decisions > 30)
  }

  @Test func `whatever is filed, no plan is approved that was not posted for twenty days and appraised`()
    throws
  {
    for walk in try Self.walks.get() {
      let events = walk.history.events.filter { $0.subject == 0 && $0.track == "plan" }
      for (index, approval) in events.enumerated() where approval.transition == "approved" {
        let before = events[..<index].filter { $0.round == approval.round }
        let posted = before.last { $0.to == "posted" }
        let appraised = before.last { $0.to == "appraised" }
        #expect(appraised != nil, "\(walk.name)")
        #expect(posted.map { approval.day - $0.day > 20 } ?? false, "\(walk.name)")
      }
    }
  }

  @Test func `whatever is filed, money is paid exactly when the sums say so`() throws {
    for walk in try Self.walks.get() {
      guard ["approved", "published"].contains(walk.history.state("plan")) else { continue }
      let spent = Set(walk.history.spent.map(\.entry))
      let counted = walk.dossier.entries.filter { !spent.contains($0.number) }.sorted {
        ($0.on, $0.number) < ($1.on, $1.number)
      }
      let approval = walk.history.events.last { $0.track == "plan" && $0.to == "approved" }?.day
      let plans: [Kind] = ["compensation_plan_approved", "compensation_plan_adjusted"]
      let due = counted.last { plans.contains($0.kind) && $0.on >= approval ?? $0.on }?.amount ?? 0
      let received = counted.filter { $0.kind == "payment" || $0.kind == "money_released" }
        .reduce(0) { $0 + ($1.amount ?? 0) }
      guard due > 0 else { continue }
      #expect((walk.history.state("money") == "paid") == (received >= due), "\(walk.name)")
    }
  }

  @Test func `whatever is filed, no step is taken while a suspension is open`() throws {
    let steps = CaseDefinition.definition.subjects.flatMap { subject in
      subject.tracks.flatMap { track in
        track.transitions.filter { $0.requires.contains { $0.id == "not_suspended" } }.map {
          "\(subject.kind).\(track.name).\($0.code)"
        }
      }
    }
    for walk in try Self.walks.get() {
      var open: [Int64: CivilDate] = [:]
      var suspended: [(from: CivilDate, to: CivilDate)] = []
      for entry in walk.dossier.entries.sorted(by: { ($0.on, $0.number) < ($1.on, $1.number) }) {
        if entry.kind == "suspension_opened" { open[entry.number] = entry.on }
        if entry.kind == "suspension_closed", let first = open.min(by: { $0.key < $1.key }) {
          suspended.append((first.value, entry.on))
          open[first.key] = nil
        }
      }
      suspended += open.values.map { ($0, DaySet.never) }
      for event in walk.history.events {
        let name = "\(walk.dossier.subjects[event.subject].kind).\(event.track).\(event.transition)"
        guard steps.contains(name) else { continue }
        #expect(!suspended.contains { $0.from <= event.day && event.day < $0.to }, "\(walk.name): \(name)")
      }
    }
  }
}
