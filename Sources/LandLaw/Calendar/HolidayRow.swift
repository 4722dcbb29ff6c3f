package import Measures

/// One row of the table of public holidays: a day off, or a day worked to make up for one.
package struct HolidayRow: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case off
    case makeUpWorkday = "makeup_workday"
  }
  package let day: CivilDate
  package let kind: Kind
  package let name: String

  package init(day: CivilDate, kind: Kind, name: String) {
    self.day = day
    self.kind = kind
    self.name = name
  }
}

extension HolidayRow {
  /// Reads a table `day,kind,name_vi` with that header; blank lines are passed over. A name may hold commas.
  package static func rows(csv text: String) throws(HolidayTableError) -> [HolidayRow] {
    var rows: [HolidayRow] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if number == 0 || line.isEmpty { continue }
      rows.append(try row(line, number: number + 1))
    }
    return rows
  }

  private static func row(_ line: Substring, number: Int) throws(HolidayTableError) -> HolidayRow {
    let fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { throw HolidayTableError(line: number, text: String(line)) }
    guard let day = CivilDate(String(fields[0])), let kind = Kind(rawValue: String(fields[1])) else {
      throw HolidayTableError(line: number, text: String(line))
    }
    return HolidayRow(day: day, kind: kind, name: String(fields[2]))
  }
}

/// A line of the table of holidays that cannot be read.
package struct HolidayTableError: BilingualError {
  package let line: Int
  package let text: String
  package var message: Bilingual {
    Bilingual(
      "Bảng ngày nghỉ, dòng \(line): «\(text)». Cần: năm-tháng-ngày, off hoặc makeup_workday, tên ngày nghỉ.",
      "Table of holidays, line \(line): “\(text)”. Expected: year-month-day, off or makeup_workday, a name.")
  }
}
