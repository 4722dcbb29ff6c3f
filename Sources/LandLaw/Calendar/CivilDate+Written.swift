internal import Measures

extension CivilDate {
  /// A day that stands in the text of a law: 1 July 2014 is `.written(2014, 7, 1)`.
  static func written(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return date
  }
}
