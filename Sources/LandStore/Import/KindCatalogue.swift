internal import LandDomain
internal import LandLaw
package import Measures
package import Workflow

/// Every kind of entry by the kind of subject whose dossier may hold it, and how instances are opened and ended.
package struct KindCatalogue: Sendable {
  /// How an instance of a unit comes to be.
  package struct InstanceRule: Sendable {
    package let subject: SubjectKind
    /// `KD` of `DRW-0012-KD1`; `@` of `TNT-A07@2`.
    package let prefix: String
    /// The kind of entry in the unit's own dossier that opens one; nil when its first entry does.
    package let openedBy: Kind?
    /// Its own kinds that end it, so that the next opening begins another.
    package let endedBy: Set<Kind>
    /// Kinds of the unit's own dossier that end it as well: an inventory that is done, a withdrawal.
    package let endedByRoot: [RootEnding]
  }
  package struct RootEnding: Sendable {
    package let kind: Kind
    /// Entries with one of these values do not end it: a handover of a part.
    package let unless: FieldMatch?
  }

  private var kinds: [SubjectKind: [Kind: KindDefinition]] = [:]
  private var ordered: [SubjectKind: [KindDefinition]] = [:]
  private var byTitle: [SubjectKind: [String: Kind]] = [:]
  /// By the kind of the unit: `case`, `lot`.
  package private(set) var instances: [SubjectKind: [InstanceRule]] = [:]
  private var titles: [SubjectKind: Bilingual] = [:]

  package init(_ law: GoverningLaw) {
    for kind in UnitKind.allCases {
      guard let definition = law.definitions[kind]?.definition.source else { continue }
      for kind in definition.kinds { add(kind) }
      for subject in definition.subjects {
        titles[subject.kind] = subject.title
        guard subject.role == .instance else { continue }
        instances[definition.root.kind, default: []].append(Self.rule(subject, definition))
      }
    }
    for kind in ProjectKinds.all + SiteKinds.all + AttemptKinds.ofRound + DirectiveKinds.all { add(kind) }
    titles["project"] = titles["project"] ?? Bilingual(vi: "dự án", en: "project")
    titles["site"] = titles["site"] ?? Bilingual(vi: "khu đất", en: "site")
    titles["round"] = Bilingual(vi: "cuộc đấu giá", en: "round")
    titles["directive"] = Bilingual(vi: "nhiệm vụ", en: "directive")
  }

  private mutating func add(_ kind: KindDefinition) {
    guard kinds[kind.subject]?[kind.kind] == nil else { return }
    kinds[kind.subject, default: [:]][kind.kind] = kind
    ordered[kind.subject, default: []].append(kind)
    byTitle[kind.subject, default: [:]][SearchableName.key(kind.title.vi)] = kind.kind
  }

  private static func rule(_ subject: SubjectDefinition, _ definition: Definition) -> InstanceRule {
    var endedBy: Set<Kind> = []
    var root: [RootEnding] = []
    for track in subject.tracks {
      let final = Set(track.states.filter(\.isFinal).map(\.state))
      for transition in track.transitions where final.contains(transition.to) {
        if let trigger = transition.trigger {
          endedBy.insert(trigger)
        } else {
          root += transition.requires.flatMap { rootEndings($0.condition, definition) }
        }
      }
    }
    return InstanceRule(
      subject: subject.kind, prefix: subject.prefix, openedBy: subject.openedBy,
      endedBy: endedBy.filter { definition.kind($0, of: subject.kind) != nil }, endedByRoot: root)
  }

  /// The kinds whose entries bring tracks of the root into the states that the condition asks for.
  private static func rootEndings(_ condition: Guard, _ definition: Definition) -> [RootEnding] {
    switch condition {
    case .all(let parts), .any(let parts): return parts.flatMap { rootEndings($0, definition) }
    case .state(let path, let states) where path.of == .root:
      let track = definition.root.tracks.first { $0.name == path.track }
      let transitions = track?.transitions ?? []
      return transitions.filter { states.contains($0.to) }.compactMap { transition in
        guard let trigger = transition.trigger else { return nil }
        let other = transitions.first {
          $0.trigger == trigger && !states.contains($0.to) && $0.matching != nil
        }
        return RootEnding(kind: trigger, unless: transition.matching == nil ? other?.matching : nil)
      }
    default: return []
    }
  }

  package var all: [KindDefinition] {
    ordered.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  package func kinds(of subject: SubjectKind) -> [KindDefinition] { ordered[subject] ?? [] }
  package func title(of subject: SubjectKind) -> Bilingual {
    titles[subject] ?? Bilingual(same: subject.text)
  }

  /// By its code, or by its Vietnamese title without regard to case and accents.
  package func kind(_ text: String, of subject: SubjectKind) -> KindDefinition? {
    guard let known = kinds[subject] else { return nil }
    if let found = known[Kind(text)] { return found }
    return byTitle[subject]?[SearchableName.key(text)].flatMap { known[$0] }
  }

  /// The nearest spellings among the kinds of the subject.
  package func near(_ text: String, of subject: SubjectKind) -> [KindDefinition] {
    Spelling.nearest(to: text.lowercased(), among: kinds(of: subject), by: \.kind.text)
  }

  /// Other subjects that have such a kind.
  package func subjects(having text: String) -> [SubjectKind] {
    kinds.keys.filter { kind(text, of: $0) != nil }.sorted()
  }

  package func rule(_ subject: SubjectKind) -> InstanceRule? {
    for rules in instances.values {
      if let rule = rules.first(where: { $0.subject == subject }) { return rule }
    }
    return nil
  }
  /// The instance rule whose codes have `prefix`.
  package func rule(prefix: String, of unit: SubjectKind) -> InstanceRule? {
    instances[unit]?.first { $0.prefix == prefix }
  }

  /// Names of fields of any kind.
  package var fieldNames: Set<String> {
    Set(CommonFields.all.map(\.name)).union(kinds.values.flatMap(\.values).flatMap { $0.fields.map(\.name) })
  }
  package func field(_ name: String, of kind: KindDefinition) -> FieldDefinition? {
    kind.fields.first { $0.name == name } ?? CommonFields.all.first { $0.name == name }
  }
}
