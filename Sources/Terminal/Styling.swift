/// What stands out on a terminal.
package enum Style: Hashable, Sendable {
  case bold, dim, red, green, yellow

  /// The parameter of Select Graphic Rendition (ECMA-48 8.3.117).
  fileprivate var code: Int {
    switch self {
    case .bold: 1
    case .dim: 2
    case .red: 31
    case .green: 32
    case .yellow: 33
    }
  }
}

/// Whether styles are written at all.
package struct Styling: Hashable, Sendable {
  /// The option `--color`.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case auto, always, never
  }

  package let isEnabled: Bool

  package init(isEnabled: Bool) { self.isEnabled = isEnabled }

  package static let plain = Styling(isEnabled: false)

  /// `auto` styles only for a terminal that can show it, and not when NO_COLOR says anything; what was
  /// asked for by option goes before the environment.
  package init(_ choice: Choice, isTerminal: Bool, environment: [String: String]) {
    switch choice {
    case .always: isEnabled = true
    case .never: isEnabled = false
    case .auto:
      let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      isEnabled = isTerminal && !isRefused && environment["TERM"] != "dumb"
    }
  }

  package func callAsFunction(_ text: String, _ styles: Style...) -> String { apply(styles, to: text) }

  package func apply(_ styles: [Style], to text: String) -> String {
    guard isEnabled, !styles.isEmpty, !text.isEmpty else { return text }
    let codes = styles.map { String($0.code) }.joined(separator: ";")
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
