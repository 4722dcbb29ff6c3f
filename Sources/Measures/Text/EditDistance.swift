/// How many slips of the finger lie between two spellings.
package enum Spelling {
  /// Letters put in, left out, changed or swapped with their neighbour (Damerau-Levenshtein, each letter
  /// touched once); nil when there are more than `limit`.
  package static func editDistance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    let (a, b) = (Array(left), Array(right))
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(last[j] + 1, current[j - 1] + 1, change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        current[j] = best
      }
      // A swap looks one row further back, so two rows above the limit end the search.
      if i > 1, (last.min() ?? 0) > limit, (current.min() ?? 0) > limit { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// The `candidates` most like `text` for "did you mean …", nearest first; a third of the letters may
  /// differ, three at most. Keys without accents should be compared with keys without accents.
  package static func nearest<Candidate>(
    to text: String, among candidates: [Candidate], atMost count: Int = 3,
    by key: (Candidate) -> String
  ) -> [Candidate] {
    let limit = min(3, max(1, text.count / 3))
    let near = candidates.compactMap { candidate in
      editDistance(text, key(candidate), atMost: limit).map { (candidate: candidate, distance: $0) }
    }
    // Stable, so equally near candidates keep the order they came in.
    return near.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(count).map(\.element.candidate)
  }
}
