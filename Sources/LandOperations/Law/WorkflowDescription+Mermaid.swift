package import Measures

extension WorkflowDescription {
  /// A state diagram for https://mermaid.js.org: one composite state for each track.
  package func mermaid(_ language: Language) -> String {
    var lines = ["stateDiagram-v2", "  direction LR"]
    for subject in subjects {
      for track in subject.tracks {
        let name = "\(subject.kind)_\(track.name)"
        lines.append("  state \"\(Self.quoted(track.title[language]))\" as \(name) {")
        for state in track.states {
          lines.append("    state \"\(Self.quoted(state.title[language]))\" as \(name)_\(state.state)")
        }
        if let first = track.states.first { lines.append("    [*] --> \(name)_\(first.state)") }
        for step in track.steps {
          for from in step.from where from != step.to {
            lines.append("    \(name)_\(from) --> \(name)_\(step.to): \(Self.plain(step.title[language]))")
          }
        }
        for state in track.states where state.isFinal { lines.append("    \(name)_\(state.state) --> [*]") }
        lines.append("  }")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func quoted(_ text: String) -> String { text.replacing("\"", with: "'") }
  /// A colon or a semicolon would end the label.
  private static func plain(_ text: String) -> String {
    quoted(text).replacing(":", with: " –").replacing(";", with: ",")
  }
}
