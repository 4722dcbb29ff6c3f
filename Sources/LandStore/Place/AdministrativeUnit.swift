package import Measures
package import PostgresAccess

/// A ward, commune or township (phường, xã, thị trấn) for as long as its code meant it.
package struct AdministrativeUnit: Codable, Hashable, Sendable {
  package let code: String
  /// Without its kind, in the spelling of the place itself.
  package let name: String
  /// phường, xã or thị trấn
  package let kind: String
  package let district: String?
  package let province: String
  package let validFrom: CivilDate
  /// The first day on which the code no longer meant it; nil while it does.
  package let validTo: CivilDate?

  package init(
    code: String, name: String, kind: String, district: String?, province: String, validFrom: CivilDate,
    validTo: CivilDate?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.district = district
    self.province = province
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// `xã Đăk Rơ Wa`
  package var title: String { "\(kind) \(name)" }

  package func exists(on day: CivilDate) -> Bool { validFrom <= day && validTo.map { day < $0 } ?? true }

  /// `23335 xã Đăk Rơ Wa (thành phố Kon Tum, Kon Tum)`, with its days when it is no longer one.
  package var described: Bilingual {
    let place = [district, province].compactMap { $0 }.joined(separator: ", ")
    let text = "\(code) \(title) (\(place))"
    guard let validTo else { return Bilingual(same: text) }
    let last = (validTo - 1).vietnamese
    return Bilingual(vi: "\(text), đến \(last)", en: "\(text), until \(last)")
  }
}

extension AdministrativeUnit: RowDecodable {
  static let columns: SQL = "code, name, kind, district, province, valid_from, valid_to"

  package init(row: borrowing Row) throws {
    self.init(
      code: try row.decode(0), name: try row.decode(1), kind: try row.decode(2), district: try row.decode(3),
      province: try row.decode(4), validFrom: try row.decode(5), validTo: try row.decode(6))
  }
}

extension AdministrativeUnit {
  /// Those that exist on `day`; all that ever did for nil.
  package static func all(on day: CivilDate? = nil, _ session: borrowing Session) throws
    -> [AdministrativeUnit]
  {
    try session.all(
      AdministrativeUnit.self,
      """
      SELECT \(columns) FROM reference.unit
      WHERE \(day)::date IS NULL OR (valid_from <= \(day) AND (valid_to IS NULL OR \(day) < valid_to))
      ORDER BY code, valid_from
      """)
  }

  /// What the code has meant, oldest first.
  package static func history(of code: String, _ session: borrowing Session) throws -> [AdministrativeUnit] {
    try session.all(
      AdministrativeUnit.self,
      "SELECT \(columns) FROM reference.unit WHERE code = \(code) ORDER BY valid_from")
  }
}

/// What took over the land of a unit when units were merged or split.
package struct Succession: Codable, Hashable, Sendable {
  package let old: AdministrativeUnit
  package let new: AdministrativeUnit
  /// whole: all of it; part: one of several; default: the main part of a unit that was split.
  package let kind: String
}

extension Succession: RowDecodable {
  package init(row: borrowing Row) throws {
    old = AdministrativeUnit(
      code: try row.decode(0), name: try row.decode(1), kind: try row.decode(2), district: try row.decode(3),
      province: try row.decode(4), validFrom: try row.decode(5), validTo: try row.decode(6))
    new = AdministrativeUnit(
      code: try row.decode(7), name: try row.decode(8), kind: try row.decode(9), district: try row.decode(10),
      province: try row.decode(11), validFrom: try row.decode(12), validTo: try row.decode(13))
    kind = try row.decode(14)
  }

  /// What became of the unit that had the code, and what the unit that has it came from.
  package static func all(of code: String, _ session: borrowing Session) throws -> [Succession] {
    try session.all(
      Succession.self,
      """
      SELECT o.code, o.name, o.kind, o.district, o.province, o.valid_from, o.valid_to,
        n.code, n.name, n.kind, n.district, n.province, n.valid_from, n.valid_to, s.kind
      FROM reference.unit_successor s
        JOIN reference.unit o ON (o.code, o.valid_from) = (s.old_code, s.old_valid_from)
        JOIN reference.unit n ON (n.code, n.valid_from) = (s.new_code, s.new_valid_from)
      WHERE s.old_code = \(code) OR s.new_code = \(code)
      ORDER BY o.code, n.code
      """)
  }
}
