internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

/// Sorts the tagged rows of ``DossierReader`` into units.
struct DossierAssembly {
  /// An entry as stored: one version of one original.
  private struct Version {
    let version: Int64
    let supersedes: Int64?
    let retracts: Bool
    let subject: SubjectKind
    let ordinal: Int
    let referredUnit: Int64?
    let entry: Entry
  }
  private struct Instance {
    let subject: SubjectKind
    let ordinal: Int
    let openedBy: Int64?
  }
  private struct Draft {
    let id: Int64
    let kind: UnitKind
    let code: String
    let revision: Int
    let project: Int64?
    let site: Int64?
    let replayedTo: CivilDate?
    let fingerprint: String?
    var entries: [Version] = []
    var instances: [Instance] = []
    var events: [(event: LoggedEvent, undoes: Int?)] = []
    var inclusions: [Version] = []
  }

  private var drafts: [Draft] = []
  private var places: [Int64: Int] = [:]
  private var lastOwner: Int64 = -1
  private var lastPlace = -1
  private var projects: [Int64: [Version]] = [:]
  private var sites: [Int64: [Version]] = [:]
  private var memberEvents: [Int64: [(event: LoggedEvent, undoes: Int?)]] = [:]

  mutating func take(_ row: inout CopyRow, _ kinds: KindNames) throws {
    let tag = try row.next(Int16.self)
    let owner = try row.nextOptional(Int64.self) ?? 0
    switch tag {
    case 0: try takeUnit(owner, &row)
    case 1, 4:
      if let place = place(of: owner) { drafts[place].entries.append(try version(&row, kinds)) }
    case 2: projects[owner, default: []].append(try version(&row, kinds))
    case 3: sites[owner, default: []].append(try version(&row, kinds))
    case 5: try takeInstance(owner, &row)
    case 6:
      if let place = place(of: owner) { drafts[place].events.append(try event(&row)) }
    case 7:
      if let place = place(of: owner) { drafts[place].inclusions.append(try version(&row, kinds)) }
    default: memberEvents[owner, default: []].append(try event(&row))
    }
  }

  private mutating func place(of owner: Int64) -> Int? {
    if owner != lastOwner {
      lastOwner = owner
      lastPlace = places[owner] ?? -1
    }
    return lastPlace < 0 ? nil : lastPlace
  }

  private mutating func takeUnit(_ id: Int64, _ row: inout CopyRow) throws {
    let revision = try row.next(Int64.self)
    try row.skip()
    let project = try row.nextOptional(Int64.self)
    let site = try row.nextOptional(Int64.self)
    try row.skip(3)
    let replayedTo = try row.nextOptional(CivilDate.self)
    try row.skip(4)
    let kind = try row.next(String.self)
    let code = try row.next(String.self)
    let fingerprint = try row.nextOptional(String.self)
    guard let kind = UnitKind(rawValue: kind) else {
      throw RowError(column: "unit.kind", expected: "case, parcel or lot", found: kind)
    }
    places[id] = drafts.count
    drafts.append(
      Draft(
        id: id, kind: kind, code: code, revision: Int(revision), project: project, site: site,
        replayedTo: replayedTo, fingerprint: fingerprint))
  }

  private mutating func takeInstance(_ owner: Int64, _ row: inout CopyRow) throws {
    let openedBy = try row.nextOptional(Int64.self)
    try row.skip(10)
    let ordinal = try row.next(Int16.self)
    let subject = try row.next(String.self)
    if let place = place(of: owner) {
      drafts[place].instances.append(
        Instance(subject: SubjectKind(subject), ordinal: Int(ordinal), openedBy: openedBy))
    }
  }

  private func version(_ row: inout CopyRow, _ kinds: KindNames) throws -> Version {
    let original = try row.next(Int64.self)
    let version = try row.next(Int64.self)
    let reference = try row.nextOptional(Int64.self)
    let unit = try row.nextOptional(Int64.self)
    let amount = try row.nextOptional(Int64.self)
    let supersedes = try row.nextOptional(Int64.self)
    let retracts = try row.next(Bool.self)
    let on = try row.next(CivilDate.self)
    let until = try row.nextOptional(CivilDate.self)
    let effective = try row.nextOptional(CivilDate.self)
    let received = try row.nextOptional(CivilDate.self)
    let ordinal = try row.nextOptional(Int16.self) ?? 0
    let subject = try row.nextBytes { kinds.kind($0) }
    let kind = try row.nextBytes { kinds.kind($0) }
    let fields = try row.nextOptionalBytes { try FlatFields.parse($0) } ?? []
    return Version(
      version: version, supersedes: supersedes, retracts: retracts, subject: SubjectKind(subject.text),
      ordinal: Int(ordinal), referredUnit: unit,
      entry: Entry(
        number: original, kind: kind, on: on, until: until, effectiveOn: effective, receivedOn: received,
        amount: amount, reference: reference, fields: fields))
  }

  private func event(_ row: inout CopyRow) throws -> (event: LoggedEvent, undoes: Int?) {
    let revision = try row.next(Int64.self)
    let round = try row.next(Int64.self)
    let undoes = try row.nextOptional(Int64.self)
    try row.skip(4)
    let day = try row.next(CivilDate.self)
    try row.skip(4)
    let subject = try row.next(String.self)
    let track = try row.next(String.self)
    let transition = try row.next(String.self)
    let from = try row.next(String.self)
    let to = try row.next(String.self)
    let causes = try row.nextOptional([Int64].self) ?? []
    let findings = try row.nextOptional([String].self) ?? []
    return (
      LoggedEvent(
        revision: Int(revision), subject: subject, track: TrackName(track), round: Int(round),
        transition: transition, from: State(from), to: State(to), day: day, causes: causes, findings: findings
      ),
      undoes.map { Int($0) }
    )
  }

  // MARK: - Putting together

  func units(_ law: GoverningLaw) -> [StoredUnit] {
    let projectEntries = projects.mapValues { Self.standing($0) }
    let siteEntries = sites.mapValues { Self.standing($0) }
    let histories = memberEvents.mapValues { Self.current($0) }
    return drafts.sorted { $0.id < $1.id }.map { draft in
      StoredUnit(
        id: draft.id, kind: draft.kind, code: draft.code, revision: draft.revision,
        replayedTo: draft.replayedTo,
        fingerprint: draft.fingerprint,
        dossier: dossier(
          draft, law.definitions[draft.kind]?.definition.source,
          project: draft.project.flatMap { projectEntries[$0] } ?? [],
          site: draft.site.flatMap { siteEntries[$0] } ?? [], histories),
        current: Self.current(draft.events))
    }
  }

  /// The versions that stand: of each chain of supersession the last, unless it retracts.
  private static func standing(_ versions: [Version]) -> [Version] {
    guard versions.contains(where: { $0.supersedes != nil }) else { return versions }
    let superseded = Set(versions.compactMap(\.supersedes))
    return versions.filter { !superseded.contains($0.version) && !$0.retracts }
  }

  private static func current(_ rows: [(event: LoggedEvent, undoes: Int?)]) -> [LoggedEvent] {
    let ordered = rows.sorted { ($0.event.day, $0.event.revision) < ($1.event.day, $1.event.revision) }
    guard ordered.contains(where: { $0.undoes != nil }) else { return ordered.map(\.event) }
    let undone = Set(ordered.compactMap(\.undoes))
    return ordered.filter { $0.undoes == nil && !undone.contains($0.event.revision) }.map(\.event)
  }

  private func dossier(
    _ draft: Draft, _ definition: Definition?, project: [Version], site: [Version],
    _ histories: [Int64: [LoggedEvent]]
  ) -> Dossier {
    guard let definition else { return Dossier(subjects: [], entries: []) }
    let standing = Self.standing(draft.entries)
    var subjects = [Dossier.Subject(definition.root.kind)]
    let instances = draft.instances.sorted { ($0.subject, $0.ordinal) < ($1.subject, $1.ordinal) }
    for instance in instances {
      subjects.append(
        Dossier.Subject(instance.subject, ordinal: instance.ordinal, openedBy: instance.openedBy))
    }
    let inherited = definition.subjects.filter { $0.role == .inherited }
    for subject in inherited { subjects.append(Dossier.Subject(subject.kind)) }
    var entries: [Entry] = []
    entries.reserveCapacity(standing.count + project.count + site.count)
    func add(_ version: Version) {
      let place = subjects.firstIndex { $0.kind == version.subject && $0.ordinal == version.ordinal }
      guard let place else { return }
      entries.append(place == 0 ? version.entry : version.entry.moved(to: place))
    }
    for version in standing { add(version) }
    for version in project { add(version) }
    for version in site { add(version) }
    return Dossier(
      subjects: subjects, entries: entries, members: members(draft, standing, histories))
  }

  /// The units below, with the days of their inclusion.
  private func members(
    _ draft: Draft, _ own: [Version], _ histories: [Int64: [LoggedEvent]]
  ) -> [Dossier.Member] {
    guard let below = draft.kind.below else { return [] }
    // A lot names its parcels in its own dossier; a parcel is named in the dossiers of its cases.
    let included = draft.kind == .lot ? own : Self.standing(draft.inclusions)
    var days: [Int64: DaySet] = [:]
    var open: [(number: Int64, unit: Int64, from: CivilDate)] = []
    let inclusions = included.filter {
      $0.referredUnit != nil && ["parcel_included", "parcel_excluded"].contains($0.entry.kind)
    }.sorted { ($0.entry.on, $0.entry.number) < ($1.entry.on, $1.entry.number) }
    for version in inclusions {
      guard let unit = version.referredUnit else { continue }
      if version.entry.kind == "parcel_included" {
        open.append((version.entry.number, unit, version.entry.on))
      } else if let place = open.firstIndex(where: { $0.number == version.entry.reference || $0.unit == unit }
      ) {
        let closed = open.remove(at: place)
        days[closed.unit] = (days[closed.unit] ?? .empty).union(.between(closed.from, version.entry.on))
      }
    }
    for item in open { days[item.unit] = (days[item.unit] ?? .empty).union(.from(item.from)) }
    return days.sorted { $0.key < $1.key }.map { unit, days in
      Dossier.Member(
        kind: SubjectKind(below.rawValue), unit: unit, days: days,
        changes: (histories[unit] ?? []).map { Dossier.Change($0.track, $0.to, $0.day) })
    }
  }
}

extension Entry {
  /// The same entry in the dossier of another subject of the unit.
  func moved(to subject: Int) -> Entry {
    Entry(
      number: number, subject: subject, kind: kind, on: on, until: until, effectiveOn: effectiveOn,
      receivedOn: receivedOn, amount: amount, reference: reference, fields: fields)
  }
}
