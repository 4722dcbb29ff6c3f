internal import Measures

/// Anchors, quantities, terms and obligations of a definition under a law, laid out for ``ReplayTables``.
struct ValueRows {
  private(set) var anchors: [AnchorRow] = []
  private(set) var anchorLists: [Int32] = []
  private(set) var quantities: [QuantityRow] = []
  private(set) var quantityParts: [Int32] = []
  private(set) var quantityKinds: [KindPlace] = []
  private(set) var fieldNames: [String] = []
  private(set) var terms: [Term] = []
  private(set) var parameters: [Span] = []
  private(set) var intervals: [DaySet.Interval] = []
  private(set) var regimes: [Span] = []
  private(set) var obligations: [ObligationRow] = []

  private let definition: CompiledDefinition
  private let law: LawBook

  init(_ definition: CompiledDefinition, _ law: LawBook) {
    self.definition = definition
    self.law = law
    for anchor in definition.anchors { add(anchor) }
    for quantity in definition.quantities { add(quantity) }
    for code in definition.parameters { parameters.append(terms.span(rows(of: code))) }
    for regime in definition.regimes { regimes.append(intervals.span(law.days(under: regime).intervals)) }
    for index in definition.source.obligations.indices { addObligation(index) }
  }

  private func rows(of code: ParameterCode) -> [Term] {
    law.rows(of: code).filter { $0.lotClass == nil }.map(\.term)
  }

  private func place(_ reference: KindReference) -> KindPlace {
    KindPlace(subject: Int32(reference.subject), local: Int32(definition.kinds[reference.kind].local))
  }

  private mutating func add(_ anchor: Anchor.Compiled) {
    let row: AnchorRow =
      switch anchor {
      case .entry(let kind): AnchorRow(form: .entry, place: place(kind))
      case .effective(let kind): AnchorRow(form: .effective, place: place(kind))
      case .until(let kind): AnchorRow(form: .until, place: place(kind))
      case .received(let kind): AnchorRow(form: .received, place: place(kind))
      case .entered(let track, let state):
        AnchorRow(
          form: .entered, place: KindPlace(subject: Int32(track.subject), local: -1),
          track: Int32(track.track),
          state: Int32(state))
      case .day: AnchorRow(form: .day)
      case .latest(let list): AnchorRow(form: .latest, list: anchorLists.span(list.map { Int32($0) }))
      }
    anchors.append(row)
  }

  private mutating func add(_ quantity: Quantity.Compiled) {
    let row: QuantityRow
    switch quantity {
    case .constant(let value): row = QuantityRow(form: .constant, value: value)
    case .sum(let kind): row = QuantityRow(form: .sum, place: place(kind))
    case .latest(let kinds): row = QuantityRow(form: .latest, list: quantityKinds.span(kinds.map(place)))
    case .field(let kind, let name):
      row = QuantityRow(form: .field, place: place(kind), a: Int32(fieldNames.count))
      fieldNames.append(name)
    case .plus(let parts): row = QuantityRow(form: .plus, list: quantityParts.span(parts.map { Int32($0) }))
    case .minus(let left, let right): row = QuantityRow(form: .minus, a: Int32(left), b: Int32(right))
    }
    quantities.append(row)
  }

  private mutating func addObligation(_ index: Int) {
    let rule = definition.source.obligations[index]
    let own = definition.obligationOpenings[index].subject
    obligations.append(
      ObligationRow(
        anchor: Int32(definition.obligationAnchors[index]), terms: terms.span(rows(of: rule.term)),
        met: watch(rule.metOn, rule.metIn, own), void: rule.voidOn.map { watch($0, rule.voidIn, own) }))
  }

  private func watch(_ name: TrackName, _ states: Set<State>, _ own: Int) -> ObligationRow.Watch {
    func find(_ subject: Int) -> (track: Int32, states: UInt64) {
      guard let track = definition.subjects[subject].tracks.firstIndex(where: { $0.name == name }) else {
        return (-1, 0)
      }
      var mask: UInt64 = 0
      for (bit, state) in definition.subjects[subject].tracks[track].states.enumerated()
      where states.contains(state) {
        mask |= 1 << UInt64(bit)
      }
      return (Int32(track), mask)
    }
    let (mine, root) = (find(own), find(0))
    return ObligationRow.Watch(
      own: mine.track, ownStates: mine.states, root: root.track, rootStates: root.states)
  }
}
