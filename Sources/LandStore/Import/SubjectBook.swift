internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// The subjects that a file of entries names, found in one go.
struct SubjectBook {
  struct UnitRow {
    let id: Int64
    let kind: UnitKind
    let code: String
    /// The code of its project; empty for a lot.
    let project: String
  }
  /// One thing that a code can mean.
  struct Target {
    let owner: EntryDraft.Owner
    let subject: SubjectKind
    let ordinal: Int
    let unit: UnitRow?
  }

  private let catalogue: KindCatalogue
  private var wanted: Set<String> = []
  private var units: [String: UnitRow] = [:]
  private var others: [String: [Target]] = [:]
  private var known: [String: [Target]] = [:]

  init(_ catalogue: KindCatalogue) { self.catalogue = catalogue }

  /// Codes that may be of an instance.
  private(set) var instances: [String] = []

  mutating func want(_ text: String) {
    guard wanted.insert(text).inserted, let code = SubjectCode(text) else { return }
    let bases = [code.numbered?.base, code.instance?.base].compactMap { $0 }
    if bases.isEmpty { return }
    wanted.formUnion(bases)
    instances.append(text)
  }

  mutating func lookUp(_ session: borrowing Session) throws {
    let codes = Array(wanted)
    guard !codes.isEmpty else { return }
    var units: [String: UnitRow] = [:]
    var others: [String: [Target]] = [:]
    try session.rows(
      """
      SELECT unit.id, unit.kind, unit.code, coalesce(project.code, '')
      FROM unit LEFT JOIN project ON project.id = unit.project_id LEFT JOIN import ON import.id = unit.import_id
      WHERE unit.code = ANY (\(codes)) AND import.undone_at IS NULL
      """
    ) { row in
      guard let kind = UnitKind(rawValue: try row.decode(1)) else { return }
      let unit = UnitRow(
        id: try row.decode(0), kind: kind, code: try row.decode(2), project: try row.decode(3))
      units[unit.code] = unit
    }
    try session.rows(
      """
      SELECT 'project', id, code FROM project WHERE code = ANY (\(codes))
      UNION ALL SELECT 'site', id, code FROM site WHERE code = ANY (\(codes))
      UNION ALL SELECT 'round', id, code FROM round WHERE code = ANY (\(codes))
      UNION ALL SELECT 'directive', id, code FROM directive WHERE code = ANY (\(codes))
      """
    ) { row in
      let (kind, id, code) = (
        try row.decode(0, as: String.self), try row.decode(1, as: Int64.self),
        try row.decode(2, as: String.self)
      )
      let owner: EntryDraft.Owner =
        switch kind {
        case "project": .project(id)
        case "site": .site(id)
        case "round": .round(id)
        default: .directive(id)
        }
      others[code, default: []].append(
        Target(owner: owner, subject: SubjectKind(kind), ordinal: 0, unit: nil))
    }
    self.units = units
    self.others = others
  }

  /// Everything that the code can mean; several where a project and a site share it.
  mutating func targets(_ text: String) -> [Target] {
    if let found = known[text] { return found }
    let found = find(text)
    known[text] = found
    return found
  }

  private func find(_ text: String) -> [Target] {
    var found: [Target] = others[text] ?? []
    if let unit = units[text] {
      found.append(
        Target(owner: .unit(unit.id), subject: SubjectKind(unit.kind.rawValue), ordinal: 0, unit: unit))
    }
    guard found.isEmpty, let code = SubjectCode(text) else { return found }
    if let (base, ordinal) = code.numbered { return instance(base, "@", ordinal) }
    if let (base, prefix, ordinal) = code.instance { return instance(base, prefix, ordinal) }
    return found
  }

  private func instance(_ base: String, _ prefix: String, _ ordinal: Int) -> [Target] {
    guard let unit = units[base],
      let rule = catalogue.rule(prefix: prefix, of: SubjectKind(unit.kind.rawValue))
    else { return [] }
    return [Target(owner: .unit(unit.id), subject: rule.subject, ordinal: ordinal, unit: unit)]
  }

  /// Codes that are like the one that nothing has.
  func near(_ text: String) -> [String] {
    let all = Array(units.keys) + Array(others.keys)
    return all.count > 20_000 ? [] : Spelling.nearest(to: text, among: all.sorted(), by: \.self)
  }
}
