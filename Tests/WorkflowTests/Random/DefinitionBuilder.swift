import Measures
import Workflow

/// Draws a definition of a root `r`, an instance `i` and an inherited `p` with guards of every sort.
struct DefinitionBuilder {
  private var g: SeededGenerator
  private let states: [State] = ["s0", "s1", "s2", "s3"]
  private let parameters: [ParameterCode] = ["P1", "P2", "P3", "P4"]
  private var rootTracks = 0
  private var instanceTracks = 0
  private var nothing = Bilingual(same: "")

  init(seed: UInt64) { g = SeededGenerator(seed: seed) }

  private let rootActs: [Kind] = ["a1", "a2", "a3", "open_i"]
  private let rootFacts: [Kind] = ["f1", "q1"]

  mutating func build() -> Definition {
    rootTracks = g.number(1...4)
    instanceTracks = g.number(1...2)
    var kinds: [KindDefinition] = []
    for kind in rootActs { kinds.append(makeKind(kind, of: "r", .act)) }
    kinds.append(makeKind("f1", of: "r", .fact))
    kinds.append(makeKind("q1", of: "r", .quantity))
    kinds.append(makeKind("stop", of: "r", .opening("stopped")))
    kinds.append(makeKind("go", of: "r", .closing("stopped")))
    kinds.append(makeKind("quarrel", of: g.chance(50) ? "r" : "p", .opening("quarrel")))
    kinds.append(makeKind("settle", of: kinds.last?.subject ?? "r", .closing("quarrel")))
    kinds.append(makeKind("a1", of: "i", .act))
    kinds.append(makeKind("ia", of: "i", .act))
    kinds.append(makeKind("if", of: "i", .fact))
    kinds.append(makeKind("pf", of: "p", .fact))
    kinds.append(makeKind("pa", of: "p", .act))
    kinds.shuffle(using: &g)
    let root = SubjectDefinition(
      "r", role: .root, title: nothing, tracks: (0..<rootTracks).map { track("t\($0)", of: "r") })
    let instance = SubjectDefinition(
      "i", role: .instance, prefix: "I", title: nothing, openedBy: "open_i",
      tracks: (0..<instanceTracks).map { track("u\($0)", of: "i") })
    return Definition(
      name: "random", title: nothing,
      subjects: [root, instance, SubjectDefinition("p", role: .inherited, title: nothing)], kinds: kinds,
      intervals: [
        IntervalDefinition("stopped", title: nothing, stopsWaits: true),
        IntervalDefinition("quarrel", title: nothing),
      ],
      obligations: (0..<g.number(0...2)).map { number in
        ObligationRule(
          "O\(number)", of: "r", opensOn: "t0", in: ["s1"], term: g.pick(parameters),
          anchor: g.chance(50) ? anchor("r") : nil,
          metOn: g.chance(50) ? "t0" : TrackName("t\(rootTracks - 1)"),
          in: ["s2", "s3"], voidOn: g.chance(50) ? "t0" : nil, in: ["s0"], title: nothing, citation: "",
          responsible: nothing)
      })
  }

  mutating func law(from first: CivilDate) -> LawBook {
    var rows: [Parameter] = []
    for (index, code) in parameters.enumerated() {
      let change = first + g.number(10...60)
      let split = g.chance(40)
      for part in split ? [0, 1] : [0] {
        rows.append(
          Parameter(
            code, regime: "R", from: part == 0 ? first - 400 : change,
            to: split && part == 0 ? change : g.chance(15) ? first + 80 : DaySet.never,
            value: index == 3 && part == 0 ? .none : value(), counting: g.chance(50) ? .nthDay : .afterNthDay,
            rolls: g.chance(20), stopsDuringSuspension: g.chance(70),
            version: g.chance(30) ? .byAnchor : .byAct,
            title: nothing, citation: "", verified: true))
      }
    }
    for part in 0..<2 {
      rows.append(
        Parameter(
          "BAND", regime: "R", from: first + 30 * part, to: first + 30 * (part + 1),
          value: part == 0 ? .percent(from: 1, to: 4) : .count(3), title: nothing, citation: "",
          verified: true))
    }
    return LawBook(
      regimes: [
        Regime("R", from: first - 400, to: first + 50, title: nothing),
        Regime("S", from: first + 50, title: nothing),
      ],
      parameters: rows,
      calendar: WorkCalendar(
        daysOff: Set((0..<6).map { _ in first + g.number(0...90) }), makeUpDays: [first + g.number(0...90)],
        confirmedYears: 2000...2100))
  }

  private mutating func value() -> Parameter.Value {
    switch g.number(0...3) {
    case 0: .workingDays(g.number(0...6))
    case 1: .months(1)
    default: .days(g.number(0...15))
    }
  }

  private func makeKind(_ kind: Kind, of subject: SubjectKind, _ class: KindDefinition.Class)
    -> KindDefinition
  {
    KindDefinition(kind, of: subject, `class`, title: nothing, supplier: nothing)
  }

  private mutating func track(_ name: String, of subject: SubjectKind) -> Track {
    let count = g.number(2...4)
    let used = Array(states.prefix(count))
    let transitions = (0..<g.number(2...6)).map { number -> Transition in
      let automatic = g.chance(40)
      let triggers: [Kind] =
        subject == "r" ? rootActs + rootFacts + ["stop", "pf", "pa"] : ["a1", "ia", "if", "f1", "a2", "pf"]
      return Transition(
        "\(name)_\(number)", from: g.chance(25) ? Set(used) : [g.pick(used)], to: g.pick(used),
        by: automatic ? nil : g.pick(triggers),
        matching: !automatic && g.chance(25) ? FieldMatch("f", "a") : nil,
        requires: (0..<g.number((automatic ? 1 : 0)...3)).map { index in
          Requirement(
            "\(name)_\(number)_\(index)", condition(subject, 2), g.chance(75) ? .bars : .faults,
            says: nothing,
            citation: "")
        },
        priority: g.number(0...2), beginsRound: g.chance(12), title: nothing, citation: "")
    }
    return Track(
      TrackName(name), title: nothing, states: used.map { StateDefinition($0, nothing) },
      transitions: transitions)
  }

  private mutating func kind(_ subject: SubjectKind, selectable: Bool = false) -> Kind {
    if selectable {
      return g.pick(subject == "r" ? rootActs + rootFacts + ["pf"] : ["a1", "ia", "if", "a2", "pf"])
    }
    return kindAnywhere(subject)
  }

  private mutating func kindAnywhere(_ subject: SubjectKind) -> Kind {
    g.pick(
      subject == "r" ? rootActs + rootFacts + ["pf", "ia"] : ["a1", "ia", "if", "a2", "f1", "q1", "pf"])
  }

  private mutating func path(_ subject: SubjectKind) -> TrackPath {
    let roll = g.number(0...3)
    if roll == 0 { return TrackPath(TrackName("u\(instanceTracks - 1)"), of: .newest("i")) }
    if roll == 1 || subject == "r" {
      return TrackPath(TrackName("t\(g.number(0...(rootTracks - 1)))"), of: .root)
    }
    return TrackPath(TrackName("u\(g.number(0...(instanceTracks - 1)))"))
  }

  private mutating func anchor(_ subject: SubjectKind, _ depth: Int = 1) -> Anchor {
    switch g.number(0...(depth > 0 ? 6 : 4)) {
    case 0: g.chance(70) ? .entry(kind(subject)) : .day(selector(subject), field: nil)
    case 1: .effective(kind(subject))
    case 2: .until(kind(subject))
    case 3: .received(kind(subject))
    case 4, 5: .entered(path(subject), g.pick(["s0", "s1"]))
    default: .latest([anchor(subject, 0), anchor(subject, 0)])
    }
  }

  private mutating func quantity(_ subject: SubjectKind, _ depth: Int = 1) -> Quantity {
    switch g.number(0...(depth > 0 ? 5 : 3)) {
    case 0: .constant(Int64(g.number(0...8)))
    case 1: .sum(kind(subject))
    case 2: .latest([kind(subject), kind(subject)])
    case 3: .field(kind(subject), "f")
    case 4: .plus([quantity(subject, 0), quantity(subject, 0)])
    default: .minus(quantity(subject, 0), quantity(subject, 0))
    }
  }

  private mutating func selector(_ subject: SubjectKind) -> Selector {
    g.chance(50)
      ? Selector(kind(subject, selectable: true), FieldMatch("f", "a"))
      : Selector(kind(subject, selectable: true))
  }

  private mutating func condition(_ subject: SubjectKind, _ depth: Int) -> Guard {
    let match: FieldMatch? = g.chance(40) ? FieldMatch("f", "a") : nil
    switch g.number(0...(depth > 0 ? 18 : 15)) {
    case 0:
      if g.chance(30) { return .latest([selector(subject)], among: [selector(subject), selector(subject)]) }
      if g.chance(30) {
        return .gap(atLeast: g.pick(parameters), lotClass: nil, from: anchor(subject), to: anchor(subject))
      }
      if g.chance(30) { return .meets(quantity(subject), "BAND", lotClass: nil) }
      return g.chance(50) ? .always : .under(g.pick(["R", "S"]))
    case 1, 2: return .filed(kind(subject))
    case 3: return .ever(kind(subject))
    case 4: return .recorded(kind(subject), selecting: match, FieldMatch("f", "b"))
    case 5, 6: return .elapsed(g.pick(parameters), since: anchor(subject))
    case 7: return .within(g.pick(parameters), of: anchor(subject))
    case 8: return g.chance(50) ? .on(anchor(subject)) : .since(anchor(subject))
    case 9: return .during(g.pick(["stopped", "quarrel"]), match)
    case 10, 11: return .state(path(subject), Set([g.pick(["s0", "s1"]), "s0"]))
    case 12: return .reached(path(subject), "s1")
    case 13:
      let states: Set<State> = [g.pick(["x", "y"]), "z"]
      return g.chance(60) ? .every("below", g.pick(["m1", "m2"]), states) : .some("below", "m1", states)
    case 14: return .atLeast(quantity(subject), quantity(subject))
    case 15: return .moreThan(quantity(subject), quantity(subject))
    case 16: return .not(condition(subject, depth - 1))
    case 17: return .all([condition(subject, depth - 1), condition(subject, depth - 1)])
    default: return .any([condition(subject, depth - 1), condition(subject, depth - 1)])
    }
  }
}
