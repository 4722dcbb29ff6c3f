internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Which inventories, enforcements and attempts a file of entries begins, by the days of its rows, not by their order.
struct InstancePlan {
  struct Key: Hashable {
    let unit: Int64
    let subject: SubjectKind
    let ordinal: Int
  }
  /// A row that opens or ends an instance.
  struct Turn {
    let line: Int
    let on: CivilDate
    let unit: SubjectBook.UnitRow
    let does: Deed
    let rule: KindCatalogue.InstanceRule
  }
  enum Deed {
    case opens
    case ends(Int)
    /// An entry of the root that ends whatever is open.
    case endsAll
  }
  private struct Line: Hashable {
    let unit: Int64
    let subject: SubjectKind
  }
  private struct Count {
    var last = 0
    var open: Set<Int> = []
  }
  struct Opening: Hashable {
    let line: Int
    let unit: Int64
  }

  private var counts: [Line: Count] = [:]
  private(set) var existing: Set<Key> = []
  /// What the rows of the file open; the opening entry's number is not known yet.
  private(set) var opened: [Opening: InstanceDraft] = [:]
  private(set) var planned: Set<Key> = []
  /// Attempts begin before their first entry.
  private(set) var attempts: [InstanceDraft] = []

  mutating func load(_ units: Set<Int64>, _ catalogue: KindCatalogue, _ session: borrowing Session) throws {
    guard !units.isEmpty else { return }
    let ending = Set(catalogue.instances.values.joined().flatMap { $0.endedBy.map(\.text) })
    let root = catalogue.instances.values.joined().flatMap { rule in
      rule.endedByRoot.map {
        (
          subject: rule.subject.text, kind: $0.kind.text, field: $0.unless?.field ?? "",
          values: $0.unless?.values.sorted().joined(separator: ",") ?? ""
        )
      }
    }
    var counts: [Line: Count] = [:]
    var existing: Set<Key> = []
    try session.rows(
      """
      SELECT i.unit_id, i.subject, i.ordinal,
        EXISTS (
          SELECT FROM entry e
          WHERE e.unit_id = i.unit_id AND e.subject = i.subject AND e.ordinal = i.ordinal
            AND e.kind = ANY (\(Array(ending))) AND NOT e.retracts
            AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = e.id))
        OR EXISTS (SELECT FROM entry r WHERE r.unit_id = i.unit_id AND r.original = i.opened_by AND r.retracts)
        OR EXISTS (
          SELECT FROM entry opening JOIN entry e ON e.unit_id = opening.unit_id AND e.on_day >= opening.on_day
            JOIN unnest(\(root.map(\.subject)), \(root.map(\.kind)), \(root.map(\.field)), \(root.map(\.values)))
              AS ending (subject, kind, field, other_values) ON ending.kind = e.kind
          WHERE opening.id = i.opened_by AND e.ordinal = 0 AND ending.subject = i.subject AND NOT e.retracts
            AND (ending.field = ''
              OR coalesce(e.fields ->> ending.field, '') <> ALL (string_to_array(ending.other_values, ',')))
            AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = e.id))
      FROM instance i WHERE i.unit_id = ANY (\(Array(units)))
      """
    ) { row in
      let key = Key(
        unit: try row.decode(0), subject: SubjectKind(try row.decode(1)),
        ordinal: try row.decode(2, as: Int.self))
      let line = Line(unit: key.unit, subject: key.subject)
      existing.insert(key)
      counts[line, default: Count()].last = max(counts[line]?.last ?? 0, key.ordinal)
      if try !row.decode(3, as: Bool.self) { counts[line, default: Count()].open.insert(key.ordinal) }
    }
    self.counts = counts
    self.existing = existing
  }

  mutating func sweep(_ turns: [Turn]) {
    for turn in turns.sorted(by: { ($0.on, $0.line) < ($1.on, $1.line) }) {
      let line = Line(unit: turn.unit.id, subject: turn.rule.subject)
      var count = counts[line] ?? Count()
      switch turn.does {
      case .ends(let ordinal): count.open.remove(ordinal)
      case .endsAll: count.open.removeAll()
      case .opens:
        guard count.open.isEmpty else { continue }
        count.last += 1
        count.open.insert(count.last)
        let draft = InstanceDraft(
          unit: turn.unit.id, unitCode: turn.unit.code, subject: turn.rule.subject, prefix: turn.rule.prefix,
          ordinal: count.last)
        opened[Opening(line: turn.line, unit: turn.unit.id)] = draft
        planned.insert(Key(unit: turn.unit.id, subject: turn.rule.subject, ordinal: count.last))
      }
      counts[line] = count
    }
  }

  /// Begins attempts that follow on those there are.
  mutating func begin(
    _ wanted: Set<Key>, units: [Int64: SubjectBook.UnitRow], _ rule: KindCatalogue.InstanceRule
  ) {
    for key in wanted.sorted(by: { ($0.unit, $0.ordinal) < ($1.unit, $1.ordinal) })
    where !existing.contains(key) {
      let line = Line(unit: key.unit, subject: key.subject)
      guard let unit = units[key.unit], key.ordinal == (counts[line]?.last ?? 0) + 1 else { continue }
      counts[line, default: Count()].last = key.ordinal
      planned.insert(key)
      attempts.append(
        InstanceDraft(
          unit: key.unit, unitCode: unit.code, subject: key.subject, prefix: rule.prefix, ordinal: key.ordinal
        ))
    }
  }

  func has(_ key: Key) -> Bool { existing.contains(key) || planned.contains(key) }
  /// Begins with an entry of this file.
  func isNew(_ key: Key) -> Bool { !existing.contains(key) && planned.contains(key) }
  func last(_ unit: Int64, _ subject: SubjectKind) -> Int {
    counts[Line(unit: unit, subject: subject)]?.last ?? 0
  }
}
