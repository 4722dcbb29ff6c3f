/// A condition on the dossier; its meaning is the set of days on which it holds.
package indirect enum Guard: Hashable, Sendable {
  case always
  /// An entry of the kind counts: a fact from its day on, an act from the day it fired in this round.
  case filed(Kind)
  /// As ``filed(_:)``, but earlier rounds count too.
  case ever(Kind)
  /// The latest entry of the kind (among those that match `selecting`) has one of the values in the field.
  case recorded(Kind, selecting: FieldMatch?, FieldMatch)
  /// The latest counted entry that any of `among` takes is one that any of the first selectors takes.
  case latest([Selector], among: [Selector])
  /// The waiting time since the anchor is over.
  case elapsed(ParameterCode, since: Anchor)
  /// The anchor is there, and its term of validity is not over.
  case within(ParameterCode, of: Anchor)
  /// Both anchors are there, and on the day of the second the waiting time since the first is over: a posting
  /// long enough before a session that may lie ahead.
  case gap(atLeast: ParameterCode, lotClass: String?, from: Anchor, to: Anchor)
  /// The very day of the anchor.
  case on(Anchor)
  /// The day of the anchor and every later day.
  case since(Anchor)
  /// Some interval of that name (whose opening matches) is open; it is half-open: the closing day is free.
  case during(IntervalName, FieldMatch?)
  case not(Guard)
  case all([Guard])
  case any([Guard])
  case state(TrackPath, Set<State>)
  /// The track has been in the state at some time in its current round.
  case reached(TrackPath, State)
  /// There is a unit below of that kind, and every one is in one of the states.
  case every(SubjectKind, TrackName, Set<State>)
  /// Some unit below of that kind is in one of the states.
  case some(SubjectKind, TrackName, Set<State>)
  case atLeast(Quantity, Quantity)
  case moreThan(Quantity, Quantity)
  /// The quantity satisfies the number that the law gives for the day: it lies in the band of a percentage, or
  /// reaches an amount or a count. A day without such a number is not in the set.
  case meets(Quantity, ParameterCode, lotClass: String?)
  /// The regime governs the day.
  case under(RegimeCode)
}

/// A field of an entry and the values that are looked for.
package struct FieldMatch: Hashable, Sendable {
  package let field: String
  package let values: Set<String>
  package init(_ field: String, _ values: Set<String>) { (self.field, self.values) = (field, values) }
  package init(_ field: String, _ value: String) { (self.field, self.values) = (field, [value]) }

  package func matches(_ entry: Entry) -> Bool {
    guard let value = entry.field(field) else { return false }
    return values.contains(value)
  }
}

/// Entries of one kind that match, whether filed in the subject that asks, in the root or in what the unit
/// inherits; never in another instance. The latest is by day, then in the order in which a day's entries are taken.
package struct Selector: Hashable, Sendable, ExpressibleByStringLiteral {
  package let kind: Kind
  /// All must match.
  package let matches: [FieldMatch]
  package init(_ kind: Kind, _ matches: FieldMatch...) { (self.kind, self.matches) = (kind, matches) }
  package init(stringLiteral text: String) { self.init(Kind(text)) }

  package func takes(_ entry: Entry) -> Bool {
    entry.kind == kind && matches.allSatisfy { $0.matches(entry) }
  }
}

/// A day that a waiting time, a term or a comparison starts from.
package indirect enum Anchor: Hashable, Sendable {
  /// The day of the last counted entry of the kind.
  case entry(Kind)
  /// The day it takes effect; the day it happened when it names no other.
  case effective(Kind)
  /// The last day of the activity that the last counted entry of the kind records; its day when it names none.
  case until(Kind)
  /// The day the document was received; the day it happened when it names no other.
  case received(Kind)
  /// The day of the last counted entry that the selector takes; with a field, the day written there, or the
  /// 31 December of the year written there.
  case day(Selector, field: String?)
  /// The day on which the track last came into the state.
  case entered(TrackPath, State)
  /// The latest of those anchors that are there.
  case latest([Anchor])
}

/// Which track is meant, seen from the subject whose transition asks.
package struct TrackPath: Hashable, Sendable, ExpressibleByStringLiteral {
  package enum Of: Hashable, Sendable {
    /// A track of the subject that asks, else of the root.
    case own
    /// A track of the root subject of the unit.
    case root
    /// A track of the newest instance of that kind; nothing holds while there is none.
    case newest(SubjectKind)
  }
  package let of: Of
  package let track: TrackName
  package init(_ track: TrackName, of: Of = .own) { (self.track, self.of) = (track, of) }
  package init(stringLiteral text: String) { self.init(TrackName(text)) }
}

/// A whole number that follows from the entries: đồng, or anything else counted in `amount`.
package indirect enum Quantity: Hashable, Sendable {
  case constant(Int64)
  /// The sum of the amounts of all counted entries of the kind.
  case sum(Kind)
  /// The amount of the latest counted entry of any of the kinds; 0 when there is none.
  case latest([Kind])
  /// The number in the field of the latest counted entry of the kind; 0 when there is none.
  case field(Kind, String)
  case plus([Quantity])
  case minus(Quantity, Quantity)
}

extension Guard {
  package static func during(_ interval: IntervalName) -> Guard { .during(interval, nil) }
  package static func recorded(_ kind: Kind, _ match: FieldMatch) -> Guard {
    .recorded(kind, selecting: nil, match)
  }
  package static func state(_ path: TrackPath, _ states: State...) -> Guard { .state(path, Set(states)) }
  package static func all(_ guards: Guard...) -> Guard { .all(guards) }
  package static func any(_ guards: Guard...) -> Guard { .any(guards) }
}
