package import Measures

/// A definition as a Mermaid state diagram for each track.
package enum DefinitionMermaid {
  package static func render(_ definition: Definition, in language: Language) -> String {
    definition.subjects.flatMap { subject in subject.tracks.map { diagram(of: $0, subject, language) } }
      .joined(separator: "\n")
  }

  private static func diagram(of track: Track, _ subject: SubjectDefinition, _ language: Language) -> String {
    var lines = ["---", "title: \(quoted("\(subject.title[language]): \(track.title[language])"))", "---"]
    lines.append("stateDiagram-v2")
    lines += track.states.map { "  state \(quoted($0.title[language])) as \($0.state)" }
    lines.append("  [*] --> \(track.initial)")
    for transition in track.transitions {
      for from in track.states.map(\.state) where transition.from.contains(from) {
        lines.append("  \(from) --> \(transition.to) : \(label(transition.title[language]))")
      }
    }
    lines += track.states.filter(\.isFinal).map { "  \($0.state) --> [*]" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + String(text.map { $0 == "\"" ? "'" : $0 }) + "\""
  }

  /// A label ends at the line's end, and a semicolon or a colon would end it earlier.
  private static func label(_ text: String) -> String {
    String(text.map { ";:\n".contains($0) ? "," : $0 })
  }
}
