package import Measures

/// A definition as a text for people: every step with its conditions, their strength and the clause of law.
package enum DefinitionText {
  package static func render(_ definition: Definition, in language: Language) -> String {
    var lines = ["\(definition.name) · \(definition.title[language])"]
    for subject in definition.subjects where !subject.tracks.isEmpty {
      lines += ["", heading(of: subject, language)]
      for track in subject.tracks { lines += [""] + self.lines(of: track, language) }
    }
    if !definition.obligations.isEmpty {
      lines += ["", Bilingual(vi: "Việc phải làm đúng hạn", en: "What falls due")[language]]
      lines += definition.obligations.map { "  \($0.code)  \($0.title[language])  [\($0.citation)]" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(of subject: SubjectDefinition, _ language: Language) -> String {
    let opened = subject.openedBy.map {
      Bilingual(vi: " · mở khi ghi \($0)", en: " · opened by \($0)")[language]
    }
    return "\(subject.kind) · \(subject.title[language])\(opened ?? "")"
  }

  private static func lines(of track: Track, _ language: Language) -> [String] {
    var lines = ["  \(track.name) · \(track.title[language])"]
    lines += track.states.map { state in
      let end = state.isFinal ? Bilingual(vi: " (kết thúc)", en: " (final)")[language] : ""
      return "    \(state.state)  \(state.title[language])\(end)"
    }
    for transition in track.transitions { lines += self.lines(of: transition, in: track, language) }
    return lines
  }

  private static func lines(of transition: Transition, in track: Track, _ language: Language) -> [String] {
    let from = track.states.map(\.state).filter(transition.from.contains).map(\.text).joined(separator: ", ")
    let trigger = transition.trigger.map { kind in
      let match = transition.matching.map { " \($0.field)=\($0.values.sorted().joined(separator: "|"))" }
      return Bilingual(vi: "khi ghi \(kind)\(match ?? "")", en: "by \(kind)\(match ?? "")")
    }
    let how = trigger ?? Bilingual(vi: "tự động", en: "automatic")
    var lines = [
      "    → \(transition.to) ← \(from) · \(transition.title[language]) · \(how[language])"
        + "  [\(transition.citation)]"
    ]
    lines += transition.requires.map { requirement in
      let strength =
        switch requirement.strength {
        case .bars: Bilingual(vi: "phải", en: "must")
        case .faults: Bilingual(vi: "nếu không thì ghi lỗi", en: "else a finding")
        }
      return "        \(strength[language]): \(requirement.says[language])  [\(requirement.citation)]"
    }
    return lines
  }
}
