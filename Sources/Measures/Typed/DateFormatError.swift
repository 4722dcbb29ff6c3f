/// A day or a month as typed that cannot be taken for one, or that could be taken for several.
package struct DateFormatError: BilingualError, Hashable {
  package enum Wanted: Hashable, Sendable { case day, month }

  package enum Reason: Hashable, Sendable {
    case empty
    case notADate
    /// `#N/A`, `#REF!`
    case spreadsheetError(String)
    /// `1/2/21`, `31102021`: the days it could be.
    case severalReadings([CivilDate])
    /// `10/31/2021`: there is no month 31.
    case noSuchMonth(Int, didYouMean: CivilDate?)
    /// `31/11/2021`: November has 30 days.
    case noSuchDay(Int, month: CivilMonth)
    case yearOutOfRange(Int)
    /// `44500`: a spreadsheet's count of days, here with the day it stands for.
    case spreadsheetSerial(CivilDate)
    /// `31/10/2021 14:30`: a moment where a day is wanted.
    case timeOfDay(CivilDate)
    /// A day where a month is wanted.
    case dayForMonth(CivilMonth)
    /// `10/21`, `2021`: not enough to name a month or a day.
    case incomplete
  }

  package let text: String
  package let wanted: Wanted
  package let reason: Reason

  package init(text: String, wanted: Wanted, reason: Reason) {
    (self.text, self.wanted, self.reason) = (text, wanted, reason)
  }

  package var message: Bilingual {
    switch wanted {
    case .day:
      Bilingual(
        vi:
          "«\(text)» không nhận được là ngày: \(reason.message.sentence.vi) Viết như 31/10/2021 hoặc 2021-10-31.",
        en:
          "“\(text)” cannot be taken as a day: \(reason.message.sentence.en) Write 31/10/2021 or 2021-10-31.")
    case .month:
      Bilingual(
        vi:
          "«\(text)» không nhận được là tháng: \(reason.message.sentence.vi) Viết như 10/2021 hoặc 2021-10.",
        en: "“\(text)” cannot be taken as a month: \(reason.message.sentence.en) Write 10/2021 or 2021-10.")
    }
  }
}

extension DateFormatError.Reason {
  fileprivate var message: Bilingual {
    switch self {
    case .empty: return Bilingual(vi: "để trống", en: "it is empty")
    case .notADate: return Bilingual(vi: "không phải là ngày tháng", en: "it is not a date")
    case .spreadsheetError(let error): return TextTrap.spreadsheetError(error).message
    case .severalReadings(let days):
      let list = days.map(\.vietnamese)
      return Bilingual(
        vi: "đọc được nhiều cách: \(list.joined(separator: " hay "))",
        en: "it reads more than one way: \(list.joined(separator: " or "))")
    case .noSuchMonth(let month, let meant):
      return Bilingual(
        vi: "không có tháng \(month)" + (meant.map { "; có phải \($0.vietnamese)?" } ?? ""),
        en: "there is no month \(month)" + (meant.map { "; did you mean \($0.vietnamese)?" } ?? ""))
    case .noSuchDay(let day, let month):
      let last = month.lastDay.day
      return Bilingual(
        vi: "tháng \(month.vietnamese) không có ngày \(day) (ngày cuối là \(last))",
        en: "there is no day \(day) in \(month.vietnamese) (the last is \(last))")
    case .yearOutOfRange(let year):
      return Bilingual(vi: "năm \(year) nằm ngoài 1800–2200", en: "the year \(year) is outside 1800–2200")
    case .spreadsheetSerial(let day):
      return Bilingual(
        vi: "số thứ tự ngày của bảng tính, ứng với \(day.vietnamese); định dạng lại cột thành ngày",
        en: "a spreadsheet's serial number, which stands for \(day.vietnamese); format the column as a date")
    case .timeOfDay(let day):
      return Bilingual(
        vi: "có cả giờ; có phải ngày \(day.vietnamese)?",
        en: "it has a time of day; did you mean \(day.vietnamese)?")
    case .dayForMonth(let month):
      return Bilingual(
        vi: "đây là một ngày; có phải tháng \(month.vietnamese)?",
        en: "it is a day; did you mean \(month.vietnamese)?")
    case .incomplete: return Bilingual(vi: "thiếu ngày, tháng hoặc năm", en: "day, month or year is missing")
    }
  }
}
