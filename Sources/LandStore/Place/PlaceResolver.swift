package import Measures
package import PostgresAccess

/// Finds wards and communes as people type them: by code, exactly, or folded (`Dak Ro Wa`, `xã Đăkrơwa`).
///
/// Holds all units of the database, read once, for any number of texts.
package struct PlaceResolver: Sendable {
  private struct Named: Sendable {
    let unit: AdministrativeUnit
    let name: PlaceName
  }
  private let units: [Named]

  package init(_ units: [AdministrativeUnit]) {
    self.units = units.map { Named(unit: $0, name: PlaceName($0.title)) }
  }

  package init(_ session: borrowing Session) throws {
    self.init(try AdministrativeUnit.all(session))
  }

  package func find(_ text: String, on day: CivilDate) throws(PlaceRefusal) -> AdministrativeUnit {
    try find(PlaceName(text), on: day)
  }

  /// The one unit that exists on `day` and is meant.
  package func find(_ typed: PlaceName, on day: CivilDate) throws(PlaceRefusal) -> AdministrativeUnit {
    if let code = typed.code { return try find(code: code, on: day) }
    if typed.key.isEmpty { throw .empty }
    let existing = units.filter { $0.unit.exists(on: day) }
    switch typed.find(among: existing, by: \.name) {
    case .found(let found): return found.unit
    case .ambiguous(let candidates):
      throw .ambiguous(text: typed.written, candidates: candidates.map(\.unit))
    case .unknown(let near):
      let elsewhere = units.filter { !$0.unit.exists(on: day) && typed.canMean($0.name) }
      if !elsewhere.isEmpty, !near.contains(where: { $0.name.key == typed.key }) {
        throw .notOnDay(text: typed.written, day: day, units: elsewhere.map(\.unit))
      }
      throw .unknown(text: typed.written, didYouMean: near.map(\.unit))
    }
  }

  private func find(code: String, on day: CivilDate) throws(PlaceRefusal) -> AdministrativeUnit {
    let meanings = units.filter { $0.unit.code == code }.map(\.unit)
    if let unit = meanings.first(where: { $0.exists(on: day) }) { return unit }
    guard meanings.isEmpty else { throw .notOnDay(text: code, day: day, units: meanings) }
    let near = Spelling.nearest(to: code, among: units.filter { $0.unit.exists(on: day) }, by: \.unit.code)
    throw .unknown(text: code, didYouMean: near.map(\.unit))
  }
}
