extension Guard {
  /// This guard and every guard inside it.
  var parts: [Guard] {
    switch self {
    case .not(let inner): [self] + inner.parts
    case .all(let inner), .any(let inner): [self] + inner.flatMap(\.parts)
    default: [self]
    }
  }
}
