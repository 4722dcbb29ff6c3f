internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

extension EntryFile {
  static func split(_ cell: String) -> [String] {
    cell.utf8.contains(UInt8(ascii: ";"))
      ? cell.split(separator: ";").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
      : cell.isEmpty ? [] : [cell]
  }

  mutating func scan(_ row: inout RowReader) {
    let codes = Self.split(row.raw("subject"))
    let kind = row.raw("kind")
    let turns = isTurning(kind)
    for code in codes {
      subjects.want(code)
      if turns, let on = row.silentDay("on") {
        var fields: [String: String] = [:]
        for name in tellingFields where !row.isEmpty(name) { fields[name] = row.raw(name) }
        self.turns.append(Turn(line: row.line, on: on, subject: code, kind: kind, fields: fields))
      }
      for text in Self.split(row.raw("parcel")) { parcelCells.append((code, text)) }
    }
    if let number = Int64(row.raw("ref")) { references.insert(number) }
  }

  /// Whether the kind opens or ends instances of some unit.
  mutating func isTurning(_ text: String) -> Bool {
    if let known = turningKinds[text] { return known }
    let answer = catalogue.instances.contains { unit, rules in
      rules.contains { rule in
        if let opening = rule.openedBy, catalogue.kind(text, of: unit)?.kind == opening { return true }
        if let found = catalogue.kind(text, of: unit)?.kind,
          rule.endedByRoot.contains(where: { $0.kind == found })
        {
          return true
        }
        return catalogue.kind(text, of: rule.subject).map { rule.endedBy.contains($0.kind) } ?? false
      }
    }
    turningKinds[text] = answer
    return answer
  }

  mutating func prepare(_ session: borrowing Session) throws {
    try subjects.lookUp(session)
    for cell in parcelCells { parcels.want(parcelCode(cell.text, of: cell.subject)) }
    parcelCells = []
    try parcels.lookUp(session)
    try lookUpReferences(session)
    var units: [Int64: SubjectBook.UnitRow] = [:]
    var found: [InstancePlan.Turn] = []
    for turn in turns {
      for target in subjects.targets(turn.subject) {
        guard let unit = target.unit else { continue }
        units[unit.id] = unit
        found += turns(turn, target, unit)
      }
    }
    var attempts: Set<InstancePlan.Key> = []
    for code in subjects.instances {
      for target in subjects.targets(code) where target.ordinal > 0 {
        guard let unit = target.unit else { continue }
        units[unit.id] = unit
        if catalogue.rule(target.subject)?.openedBy == nil {
          attempts.insert(.init(unit: unit.id, subject: target.subject, ordinal: target.ordinal))
        }
      }
    }
    try plan.load(Set(units.keys), catalogue, session)
    plan.sweep(found)
    for rule in catalogue.instances.values.joined() where rule.openedBy == nil {
      plan.begin(attempts.filter { $0.subject == rule.subject }, units: units, rule)
    }
    turns = []
  }

  func turns(
    _ turn: Turn, _ target: SubjectBook.Target, _ unit: SubjectBook.UnitRow
  ) -> [InstancePlan.Turn] {
    guard let found = catalogue.kind(turn.kind, of: target.subject)?.kind else { return [] }
    func make(_ deed: InstancePlan.Deed, _ rule: KindCatalogue.InstanceRule) -> InstancePlan.Turn {
      InstancePlan.Turn(line: turn.line, on: turn.on, unit: unit, does: deed, rule: rule)
    }
    if target.ordinal > 0 {
      guard let rule = catalogue.rule(target.subject), rule.endedBy.contains(found) else { return [] }
      return [make(.ends(target.ordinal), rule)]
    }
    return (catalogue.instances[target.subject] ?? []).compactMap { rule in
      if rule.openedBy == found { return make(.opens, rule) }
      let ends = rule.endedByRoot.contains { ending in
        ending.kind == found
          && ending.unless.map { unless in !unless.values.contains(turn.fields[unless.field] ?? "") } ?? true
      }
      return ends ? make(.endsAll, rule) : nil
    }
  }

  mutating func parcelCode(_ text: String, of subject: String) -> String {
    if text.contains(":") { return text }
    let project = subjects.targets(subject).lazy.compactMap { $0.unit?.project }.first ?? ""
    return project.isEmpty ? text : "\(project):\(text)"
  }

  mutating func lookUpReferences(_ session: borrowing Session) throws {
    guard !references.isEmpty else { return }
    var referred: [Int64: (original: Int64, owner: EntryDraft.Owner)] = [:]
    try session.rows(
      """
      SELECT id, original, unit_id, project_id, site_id, round_id, directive_id
      FROM entry WHERE id = ANY (\(Array(references)))
      """
    ) { row in
      var owner: EntryDraft.Owner?
      if let id = try row.decode(2, as: Int64?.self) { owner = .unit(id) }
      if let id = try row.decode(3, as: Int64?.self) { owner = .project(id) }
      if let id = try row.decode(4, as: Int64?.self) { owner = .site(id) }
      if let id = try row.decode(5, as: Int64?.self) { owner = .round(id) }
      if let id = try row.decode(6, as: Int64?.self) { owner = .directive(id) }
      if let owner { referred[try row.decode(0)] = (try row.decode(1), owner) }
    }
    self.referred = referred
  }
}
