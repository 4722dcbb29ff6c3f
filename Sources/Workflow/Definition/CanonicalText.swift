internal import Measures

/// The same text for the same meaning on every run and machine: what fingerprints are taken of.
///
/// Titles, citations and other words for people are left out: a corrected accent changes no replay.
package struct CanonicalText {
  package private(set) var text = ""

  package init(_ definition: Definition) {
    text += "definition \(definition.name)\n"
    for kind in definition.kinds { text += "kind \(kind.subject) \(kind.kind) \(kind.class)\n" }
    for interval in definition.intervals { text += "interval \(interval.name) \(interval.stopsWaits)\n" }
    for subject in definition.subjects {
      text += "subject \(subject.kind) \(subject.role) \(subject.prefix) \(subject.openedBy?.text ?? "-")\n"
      for track in subject.tracks {
        text += "track \(track.name) \(track.states.map(\.state.text).joined(separator: " "))\n"
        for transition in track.transitions { add(transition) }
      }
    }
    for rule in definition.obligations {
      text += "obligation \(rule.code) \(rule.subject) \(rule.opensOn) \(list(rule.opensIn)) \(rule.term) "
      text += "\(rule.anchor.map(Self.anchor) ?? "-") \(rule.metOn) \(list(rule.metIn)) "
      text += "\(rule.voidOn?.text ?? "-") \(list(rule.voidIn))\n"
    }
  }

  package init(_ book: LawBook) {
    for regime in book.regimes { text += "regime \(regime.code) \(regime.from) \(regime.to.dayNumber)\n" }
    for row in book.parameters {
      text += "parameter \(row.code) \(row.lotClass ?? "-") \(row.from) \(row.to.dayNumber) \(row.value) "
      text += "\(row.counting) \(row.rolls) \(row.stopsDuringSuspension) \(row.version)\n"
    }
    text += "off \(book.calendar.daysOff.sorted()) made up \(book.calendar.makeUpDays.sorted())\n"
  }

  private mutating func add(_ transition: Transition) {
    text += "transition \(transition.code) \(list(transition.from)) \(transition.to) "
    text += "\(transition.trigger?.text ?? "-") \(transition.matching.map(Self.match) ?? "-") "
    text += "\(transition.priority) \(transition.beginsRound)\n"
    for requirement in transition.requires {
      text += "requires \(requirement.id) \(requirement.strength) \(Self.condition(requirement.condition))\n"
    }
  }

  private func list(_ states: Set<State>) -> String { Self.list(states) }

  private static func list(_ states: Set<State>) -> String {
    "{" + states.map(\.text).sorted().joined(separator: ",") + "}"
  }

  private static func match(_ match: FieldMatch) -> String {
    "\(match.field)∈{\(match.values.sorted().joined(separator: ","))}"
  }

  private static func selector(_ selector: Selector) -> String {
    "\(selector.kind)[\(selector.matches.map(match).joined(separator: ";"))]"
  }

  private static func path(_ path: TrackPath) -> String {
    switch path.of {
    case .own: path.track.text
    case .root: "root.\(path.track)"
    case .newest(let kind): "\(kind).\(path.track)"
    }
  }

  static func anchor(_ anchor: Anchor) -> String {
    switch anchor {
    case .entry(let kind): "entry(\(kind))"
    case .effective(let kind): "effective(\(kind))"
    case .until(let kind): "until(\(kind))"
    case .received(let kind): "received(\(kind))"
    case .day(let source, let field): "day(\(selector(source)),\(field ?? "-"))"
    case .entered(let path, let state): "entered(\(Self.path(path)),\(state))"
    case .latest(let anchors): "latest(\(anchors.map(Self.anchor).joined(separator: ",")))"
    }
  }

  private static func quantity(_ quantity: Quantity) -> String {
    switch quantity {
    case .constant(let value): "\(value)"
    case .sum(let kind): "sum(\(kind))"
    case .latest(let kinds): "latest(\(kinds.map(\.text).joined(separator: ",")))"
    case .field(let kind, let name): "field(\(kind),\(name))"
    case .plus(let parts): "(\(parts.map(Self.quantity).joined(separator: "+")))"
    case .minus(let left, let right): "(\(Self.quantity(left))-\(Self.quantity(right)))"
    }
  }

  static func condition(_ condition: Guard) -> String {
    switch condition {
    case .always: "always"
    case .filed(let kind): "filed(\(kind))"
    case .ever(let kind): "ever(\(kind))"
    case .recorded(let kind, let selecting, let wanted):
      "recorded(\(kind),\(selecting.map(match) ?? "-"),\(match(wanted)))"
    case .latest(let wanted, let among):
      "latest(\(wanted.map(selector).joined(separator: ","))|\(among.map(selector).joined(separator: ",")))"
    case .elapsed(let code, let anchor): "elapsed(\(code),\(Self.anchor(anchor)))"
    case .within(let code, let anchor): "within(\(code),\(Self.anchor(anchor)))"
    case .gap(let code, let lotClass, let from, let to):
      "gap(\(code),\(lotClass ?? "-"),\(Self.anchor(from)),\(Self.anchor(to)))"
    case .on(let anchor): "on(\(Self.anchor(anchor)))"
    case .since(let anchor): "since(\(Self.anchor(anchor)))"
    case .during(let name, let wanted): "during(\(name),\(wanted.map(match) ?? "-"))"
    case .not(let inner): "not(\(Self.condition(inner)))"
    case .all(let inner): "all(\(inner.map(Self.condition).joined(separator: ",")))"
    case .any(let inner): "any(\(inner.map(Self.condition).joined(separator: ",")))"
    case .state(let path, let states): "state(\(Self.path(path)),\(list(states)))"
    case .reached(let path, let state): "reached(\(Self.path(path)),\(state))"
    case .every(let kind, let track, let states): "every(\(kind),\(track),\(list(states)))"
    case .some(let kind, let track, let states): "some(\(kind),\(track),\(list(states)))"
    case .atLeast(let left, let right): "atLeast(\(quantity(left)),\(quantity(right)))"
    case .moreThan(let left, let right): "moreThan(\(quantity(left)),\(quantity(right)))"
    case .meets(let amount, let code, let lotClass): "meets(\(quantity(amount)),\(code),\(lotClass ?? "-"))"
    case .under(let regime): "under(\(regime))"
    }
  }
}
