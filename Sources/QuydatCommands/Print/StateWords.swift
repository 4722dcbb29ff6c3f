internal import LandDomain
internal import LandLaw
internal import LandStore
internal import Measures
internal import Workflow

/// Titles of states for lists, whose rows carry codes.
struct StateWords: Sendable {
  private let titles: [String: [String: Bilingual]]
  private let initial: [String: String]

  init(_ kind: UnitKind) {
    let tracks = Definitions.named(kind.rawValue)?.root.tracks ?? []
    titles = Dictionary(
      tracks.map { track in
        (
          track.name.text,
          Dictionary(track.states.map { ($0.state.text, $0.title) }, uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
    initial = Dictionary(
      tracks.map { ($0.name.text, $0.initial.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// A track that has not moved stands in its first state.
  func state(_ track: String, _ states: TrackStates) -> String { states[track] ?? initial[track] ?? "" }

  func title(_ track: String, _ states: TrackStates) -> Bilingual {
    let state = state(track, states)
    return titles[track]?[state] ?? Bilingual(same: state)
  }
}

extension Grid {
  /// A column for a track: its title to people, its code in files.
  mutating func state(
    _ track: String, _ vi: String, _ en: String, _ words: StateWords,
    _ states: @escaping @Sendable (Row) -> TrackStates
  ) {
    text(track, vi, en, flexible: true, plain: { words.state(track, states($0)) }) { row, page in
      page.says(words.title(track, states(row)))
    }
  }
}
