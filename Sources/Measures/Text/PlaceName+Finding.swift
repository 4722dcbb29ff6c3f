/// What a typed place turned out to be.
package enum PlaceMatch<Unit> {
  case found(Unit)
  /// More than one unit answers to the name: list them and stop.
  case ambiguous([Unit])
  /// None does; the nearest spellings, which may be of another kind than the one typed.
  case unknown(didYouMean: [Unit])
}

extension PlaceMatch: Sendable where Unit: Sendable {}
extension PlaceMatch: Equatable where Unit: Equatable {}

extension PlaceName {
  /// The one of `units` that is meant. Where several answer to the bare letters, those whose accents agree
  /// with the typed ones go first.
  package func find<Unit>(among units: [Unit], by name: (Unit) -> PlaceName) -> PlaceMatch<Unit> {
    let named = units.map { (unit: $0, name: name($0)) }
    let possible = named.filter { canMean($0.name) }
    let exact = possible.filter { isSpelled(like: $0.name) }
    let meant = exact.isEmpty ? possible : exact
    if meant.count == 1 { return .found(meant[0].unit) }
    if meant.count > 1 { return .ambiguous(meant.map(\.unit)) }
    let sameName = named.filter { $0.name.key == key }
    let near = sameName.isEmpty ? Spelling.nearest(to: key, among: named, by: \.name.key) : sameName
    return .unknown(didYouMean: near.map(\.unit))
  }
}
