package import Workflow

/// Every life that the product follows.
package enum Definitions {
  /// From the lowest unit up: a unit reads the histories of those before it.
  package static let all: [Definition] = [
    CaseDefinition.definition, ParcelDefinition.definition, LotDefinition.definition,
  ]

  package static func named(_ name: String) -> Definition? { all.first { $0.name == name } }

  /// 1 for the case, 2 for the parcel that reads it, 3 for the lot that reads the parcel.
  package static func level(of definition: Definition) -> Int? {
    all.firstIndex { $0.name == definition.name }.map { $0 + 1 }
  }

  /// Each kind of each subject once, rounds and directives included, which have entries and no life of their own.
  package static let kinds: [KindDefinition] = {
    var seen: Set<[String]> = []
    return (all.flatMap(\.kinds) + AttemptKinds.ofRound + DirectiveKinds.all).filter {
      seen.insert([$0.subject.text, $0.kind.text]).inserted
    }
  }()
}
