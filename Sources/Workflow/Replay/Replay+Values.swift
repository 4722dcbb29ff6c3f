internal import Measures

/// What guards compare: entries, days and sums.
extension Replay {
  var definition: CompiledDefinition { tables.definition }
  var law: LawBook { tables.law }

  func track(of slot: Int) -> CompiledTrack {
    let track = tables.tracks[slots[slot].track]
    return tables.definition.subjects[Int(track.subject)].tracks[Int(track.local)]
  }

  /// - Parameter transition: its number in its track.
  func sourceTransition(_ slot: Int, _ transition: Int) -> Transition {
    let track = tables.tracks[slots[slot].track]
    return tables.definition.source.subjects[Int(track.subject)].tracks[Int(track.local)].transitions[
      transition]
  }

  func isIn(_ states: UInt64, _ slot: Int) -> Bool { states & (1 << UInt64(slots[slot].state)) != 0 }

  /// The subject that a reference means, seen from `subject`; nil when there is none yet.
  func resolve(_ definitionSubject: Int, _ subject: Int) -> Int? {
    if Int(subjects[subject].definition) == definitionSubject { return subject }
    let found = newest[definitionSubject]
    return found >= 0 ? Int(found) : nil
  }

  func slot(_ definitionSubject: Int, _ track: Int, _ subject: Int) -> Int? {
    guard let found = resolve(definitionSubject, subject) else { return nil }
    return Int(subjects[found].slotBase) + track
  }

  private func place(_ place: KindPlace, _ subject: Int) -> Int? {
    guard let found = resolve(Int(place.subject), subject) else { return nil }
    return Int(subjects[found].kindBase + place.local)
  }

  /// The place of the kind that a node is about.
  func place(of node: Node, _ subject: Int) -> Int? {
    guard let found = resolve(Int(node.subject), subject) else { return nil }
    return Int(subjects[found].kindBase + tables.kinds[node.a].local)
  }

  /// The last counted entry of the round, as its index; -1 when there is none.
  private func last(_ place: KindPlace, _ subject: Int) -> Int {
    guard let found = self.place(place, subject) else { return -1 }
    return Int(places[found].last)
  }

  /// The latest counted entry that any of the selectors takes, by day, kind and number.
  func latest(_ selectors: [CompiledSelector], _ subject: Int) -> Int? {
    var found: Int32 = -1
    for selector in selectors {
      for reference in selector.kinds {
        let local = tables.kinds[reference.kind].local
        var index = Int32(last(KindPlace(subject: Int32(reference.subject), local: local), subject))
        while index >= 0 {
          if selector.source.takes(dossier.entries[Int(index)]), found < 0 || precedes(found, index) {
            found = index
          }
          index = records[Int(index)].previous
        }
      }
    }
    return found < 0 ? nil : Int(found)
  }

  func anchor(_ index: Int, _ subject: Int) -> CivilDate? {
    let row = tables.anchors[index]
    switch row.form {
    case .entry, .effective, .until, .received:
      let found = last(row.place, subject)
      guard found >= 0 else { return nil }
      switch row.form {
      case .effective: return records[found].effectiveOn
      case .until: return records[found].until
      case .received: return records[found].receivedOn
      default: return records[found].on
      }
    case .entered:
      guard let slot = slot(Int(row.place.subject), Int(row.track), subject) else { return nil }
      let found = entered[Int(slots[slot].enteredBase + row.state)]
      return found == DaySet.never ? nil : found
    case .day:
      guard case .day(let selector, let field) = definition.anchors[index] else { return nil }
      return latest([selector], subject).flatMap { dossier.entries[$0].day(in: field) }
    case .latest:
      var latest: CivilDate?
      for place in row.list.range {
        guard let found = anchor(Int(tables.anchorLists[place]), subject) else { continue }
        latest = latest.map { max($0, found) } ?? found
      }
      return latest
    }
  }

  func quantity(_ index: Int, _ subject: Int) -> Int64 {
    let row = tables.quantities[index]
    switch row.form {
    case .constant: return row.value
    case .sum:
      var (total, found) = (Int64(0), last(row.place, subject))
      while found >= 0 {
        total += records[found].amount
        found = Int(records[found].previous)
      }
      return total
    case .latest:
      // The newest in the order in which entries count: by day, and on one day by kind.
      var newest: Int32 = -1
      for place in row.list.range {
        let found = Int32(last(tables.quantityKinds[place], subject))
        if found >= 0, newest < 0 || precedes(newest, found) { newest = found }
      }
      return newest < 0 ? 0 : records[Int(newest)].amount
    case .field:
      let found = last(row.place, subject)
      guard found >= 0 else { return 0 }
      return dossier.entries[found].field(tables.fieldNames[row.a]).flatMap { Int64($0) } ?? 0
    case .plus:
      var total: Int64 = 0
      for place in row.list.range { total += quantity(Int(tables.quantityParts[place]), subject) }
      return total
    case .minus: return quantity(Int(row.a), subject) - quantity(Int(row.b), subject)
    }
  }

  /// The days from which a guard holds, as far as can be seen from the replay's day: time goes on, nothing is added.
  func days(_ index: Int32, _ subject: Int) -> DaySet {
    let node = tables.nodes[index]
    switch node.operation {
    case .all:
      return (Int(node.a)..<Int(node.a + node.b)).reduce(DaySet.all) {
        $0.intersection(days(tables.children[$1], subject))
      }
    case .any:
      return (Int(node.a)..<Int(node.a + node.b)).reduce(DaySet.empty) {
        $0.union(days(tables.children[$1], subject))
      }
    case .not: return days(node.a, subject).complement
    case .elapsed:
      guard let anchor = anchor(Int(node.a), subject) else { return .empty }
      return law.days(
        elapsed: definition.parameters[Int(node.b)], since: anchor, suspended: suspended(subject))
    case .within:
      guard let anchor = anchor(Int(node.a), subject) else { return .empty }
      return law.days(within: definition.parameters[Int(node.b)], of: anchor)
    case .on: return anchor(Int(node.a), subject).map { DaySet.only($0) } ?? .empty
    case .since: return anchor(Int(node.a), subject).map { DaySet.from($0) } ?? .empty
    case .under: return law.days(under: definition.regimes[Int(node.a)])
    case .meets: return allowed(definition.bands[Int(node.a)], subject)
    case .always, .filed, .ever, .recorded, .during, .state, .reached, .every, .some, .atLeast, .moreThan,
      .latest,
      .gap:
      return evaluate(index, subject).holds ? .all : .empty
    }
  }
}
