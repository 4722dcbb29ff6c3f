internal import LandLaw
package import Measures
internal import Workflow

/// The lives that the product follows, as people and programs read them. Needs no database.
package enum WorkflowCatalogue {
  package static let all: [WorkflowDescription] = Definitions.all.map(WorkflowDescription.init)

  /// - Throws: ``WorkflowRefusal``.
  package static func named(_ name: String) throws(WorkflowRefusal) -> WorkflowDescription {
    if let found = all.first(where: { $0.name == name.lowercased() }) { return found }
    let names = Definitions.all.map(\.name)
    throw WorkflowRefusal(
      text: name, near: Spelling.nearest(to: name.lowercased(), among: names, by: \.self), all: names)
  }
}

package struct WorkflowRefusal: BilingualError, Hashable {
  package let text: String
  package let near: [String]
  package let all: [String]
  package var message: Bilingual {
    let hint = (near.isEmpty ? all : near).joined(separator: ", ")
    return Bilingual(
      vi: "không có quy trình «\(text)»; " + (near.isEmpty ? "có: \(hint)" : "có phải: \(hint)?"),
      en: "there is no workflow “\(text)”; "
        + (near.isEmpty ? "there are: \(hint)" : "did you mean: \(hint)?"))
  }
}

/// A definition with its words.
package struct WorkflowDescription: Codable, Sendable {
  package struct Subject: Codable, Sendable {
    package let kind: String
    package let role: String
    package let title: Bilingual
    /// What stands before an instance's number in its code.
    package let prefix: String
    package let openedBy: String?
    package let tracks: [TrackOf]
  }
  package struct TrackOf: Codable, Sendable {
    package let name: String
    package let title: Bilingual
    package let states: [StateOf]
    package let steps: [Step]
  }
  package struct StateOf: Codable, Sendable {
    package let state: String
    package let title: Bilingual
    package let isFinal: Bool
  }
  package struct Step: Codable, Sendable {
    package let code: String
    package let title: Bilingual
    package let from: [String]
    package let to: String
    /// The kind of entry that makes it; nil when it happens by itself.
    package let trigger: String?
    package let triggerTitle: Bilingual?
    package let requires: [RequirementOf]
    package let beginsRound: Bool
    package let citation: String
  }
  package struct RequirementOf: Codable, Sendable {
    package let id: String
    package let strength: String
    package let says: Bilingual
    package let citation: String
  }
  package struct KindOf: Codable, Sendable {
    package let kind: String
    package let subject: String
    package let `class`: String
    package let title: Bilingual
    package let supplier: Bilingual
    package let fields: [String]
  }

  package let name: String
  package let title: Bilingual
  package let subjects: [Subject]
  package let kinds: [KindOf]

  init(_ definition: Definition) {
    name = definition.name
    title = definition.title
    subjects = definition.subjects.map { subject in
      Subject(
        kind: subject.kind.text, role: subject.role.rawValue, title: subject.title, prefix: subject.prefix,
        openedBy: subject.openedBy?.text,
        tracks: subject.tracks.map { TrackOf($0, definition) })
    }
    kinds = definition.kinds.map { kind in
      KindOf(
        kind: kind.kind.text, subject: kind.subject.text, class: kind.class.word, title: kind.title,
        supplier: kind.supplier, fields: kind.fields.map { $0.isRequired ? "\($0.name)*" : $0.name })
    }
  }
}

extension WorkflowDescription.TrackOf {
  fileprivate init(_ track: Track, _ definition: Definition) {
    name = track.name.text
    title = track.title
    states = track.states.map {
      WorkflowDescription.StateOf(state: $0.state.text, title: $0.title, isFinal: $0.isFinal)
    }
    let order = track.states.map(\.state)
    steps = track.transitions.map { transition in
      WorkflowDescription.Step(
        code: transition.code, title: transition.title,
        from: order.filter { transition.from.contains($0) }.map(\.text), to: transition.to.text,
        trigger: transition.trigger?.text,
        triggerTitle: transition.trigger.flatMap { kind in definition.kinds.first { $0.kind == kind }?.title
        },
        requires: transition.requires.map {
          WorkflowDescription.RequirementOf(
            id: $0.id, strength: $0.strength.rawValue, says: $0.says, citation: $0.citation)
        }, beginsRound: transition.beginsRound, citation: transition.citation)
    }
  }
}

extension KindDefinition.Class {
  fileprivate var word: String {
    switch self {
    case .act: "act"
    case .fact: "fact"
    case .quantity: "quantity"
    case .opening(let interval): "opens \(interval)"
    case .closing(let interval): "closes \(interval)"
    }
  }
}
