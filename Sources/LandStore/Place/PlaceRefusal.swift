package import Measures

/// Why a typed place is not one unit.
package enum PlaceRefusal: BilingualError, Hashable, Codable {
  case empty
  /// Several answer to it: all of them.
  case ambiguous(text: String, candidates: [AdministrativeUnit])
  /// None does; the nearest spellings.
  case unknown(text: String, didYouMean: [AdministrativeUnit])
  /// It was a unit, or becomes one, but is none on the day.
  case notOnDay(text: String, day: CivilDate, units: [AdministrativeUnit])

  package var message: Bilingual {
    switch self {
    case .empty:
      return Bilingual(
        vi: "thiếu tên hoặc mã xã, phường", en: "the name or code of a ward or commune is missing")
    case .ambiguous(let text, let candidates):
      let list = Self.listed(candidates)
      return Bilingual(
        vi: "«\(text)» có thể là nhiều nơi: \(list.vi). Hãy ghi mã.",
        en: "“\(text)” may be several places: \(list.en). Give the code.")
    case .unknown(let text, let near) where near.isEmpty:
      return Bilingual(
        vi: "không có xã, phường nào là «\(text)». Xem danh sách: quydat ward list.",
        en: "there is no ward or commune “\(text)”. See the list: quydat ward list.")
    case .unknown(let text, let near):
      let list = Self.listed(near)
      return Bilingual(
        vi: "không có xã, phường nào là «\(text)»; có phải: \(list.vi)?",
        en: "there is no ward or commune “\(text)”; did you mean: \(list.en)?")
    case .notOnDay(let text, let day, let units):
      let list = Self.listed(units)
      return Bilingual(
        vi: "ngày \(day.vietnamese) không có xã, phường nào là «\(text)»; vào lúc khác: \(list.vi). "
          + "Xem: quydat ward successors MÃ.",
        en: "on \(day.vietnamese) no ward or commune is “\(text)”; at other times: \(list.en). "
          + "See: quydat ward successors CODE.")
    }
  }

  private static func listed(_ units: [AdministrativeUnit]) -> Bilingual {
    units.map(\.described).joined(separator: "; ")
  }
}
