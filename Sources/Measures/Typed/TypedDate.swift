extension CivilDate {
  /// A day as people type it: `31/10/2021`, `31-10-2021`, `31.10.2021`, `2021-10-31`, `ngày 31 tháng 10 năm 2021`.
  ///
  /// The day comes before the month, as is the rule in Viet Nam: `05/06/2021` is the fifth of June. A year
  /// has four digits and lies within 1800–2200.
  package init(typed text: String) throws(DateFormatError) {
    switch TypedDate.read(text.trimmingSpaces) {
    case .success(let day): self = day
    case .failure(let refusal): throw DateFormatError(text: text, wanted: .day, reason: refusal.reason)
    }
  }
}

extension CivilMonth {
  /// A month as people type it: `10/2021`, `2021-10`, `T10/2021`, `tháng 10/2021`, `tháng 10 năm 2021`.
  package init(typed text: String) throws(DateFormatError) {
    switch TypedDate.readMonth(text.trimmingSpaces) {
    case .success(let month): self = month
    case .failure(let refusal): throw DateFormatError(text: text, wanted: .month, reason: refusal.reason)
    }
  }
}

private enum TypedDate {
  struct Refusal: Error {
    let reason: DateFormatError.Reason
    init(_ reason: DateFormatError.Reason) { self.reason = reason }
  }
  typealias Outcome<Value> = Result<Value, Refusal>

  static let years = 1800...2200

  static func read(_ text: Substring) -> Outcome<CivilDate> {
    if let refusal = commonRefusal(text) { return .failure(refusal) }
    if let day = serial(text) { return .failure(Refusal(.spreadsheetSerial(day))) }
    if let readings = unseparated(text) { return .failure(Refusal(.severalReadings(readings))) }
    guard let numbers = numbers(in: text) else {
      if let day = dayBeforeTime(text) { return .failure(Refusal(.timeOfDay(day))) }
      return .failure(Refusal(.notADate))
    }
    guard numbers.count == 3 else { return .failure(Refusal(numbers.count < 3 ? .incomplete : .notADate)) }
    let isYearFirst = numbers[0].count == 4
    let (dayText, yearText) = isYearFirst ? (numbers[2], numbers[0]) : (numbers[0], numbers[2])
    guard let day = Int(dayText), let month = Int(numbers[1]), let year = Int(yearText), dayText.count <= 2,
      numbers[1].count <= 2
    else { return .failure(Refusal(.notADate)) }
    if yearText.count == 2 {
      let readings = shortReadings(day, month, year)
      return .failure(Refusal(readings.isEmpty ? .notADate : .severalReadings(readings)))
    }
    guard yearText.count == 4 else { return .failure(Refusal(.notADate)) }
    return check(year, month, day)
  }

  static func readMonth(_ text: Substring) -> Outcome<CivilMonth> {
    if let refusal = commonRefusal(text) { return .failure(refusal) }
    if let day = serial(text) { return .failure(Refusal(.spreadsheetSerial(day))) }
    let bare = text.first == "T" || text.first == "t" ? text.dropFirst() : text
    guard let numbers = numbers(in: bare.first?.isNumber == true ? bare : text) else {
      return .failure(Refusal(.notADate))
    }
    if numbers.count == 3 {
      return read(text).flatMap { .failure(Refusal(.dayForMonth(CivilMonth(of: $0)))) }
    }
    guard numbers.count == 2 else { return .failure(Refusal(numbers.count < 2 ? .incomplete : .notADate)) }
    let isYearFirst = numbers[0].count == 4
    let (monthText, yearText) = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard monthText.count <= 2, let month = Int(monthText), let year = Int(yearText) else {
      return .failure(Refusal(.notADate))
    }
    guard yearText.count == 4 else { return .failure(Refusal(.incomplete)) }
    guard years.contains(year) else { return .failure(Refusal(.yearOutOfRange(year))) }
    return CivilMonth(year: year, month: month).map { .success($0) }
      ?? .failure(Refusal(.noSuchMonth(month, didYouMean: nil)))
  }

  private static func check(_ year: Int, _ month: Int, _ day: Int) -> Outcome<CivilDate> {
    guard years.contains(year) else { return .failure(Refusal(.yearOutOfRange(year))) }
    guard let inMonth = CivilMonth(year: year, month: month) else {
      return .failure(Refusal(.noSuchMonth(month, didYouMean: CivilDate(year: year, month: day, day: month))))
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      return .failure(Refusal(.noSuchDay(day, month: inMonth)))
    }
    return .success(date)
  }

  private static func commonRefusal(_ text: Substring) -> Refusal? {
    if text.isEmpty { return Refusal(.empty) }
    return TextTrap.spreadsheetError(String(text)).map { Refusal(.spreadsheetError($0)) }
  }

  /// The groups of digits between one kind of separator, or between the words of the long form.
  private static func numbers(in text: Substring) -> [Substring]? {
    for separator: Character in ["/", "-", "."] where text.contains(separator) && text.first?.isNumber == true
    {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(\.trimmingSpaces)
      return parts.allSatisfy(isDigits) ? parts : nil
    }
    if isDigits(text) { return [text] }
    let words = text.split { $0.isWhitespace || $0 == "/" }
    let names = words.filter { !isDigits($0) }.map { SearchableName.key(String($0)) }
    let numbers = words.filter(isDigits)
    let spelled = [["ngay", "thang", "nam"], ["thang", "nam"], ["thang"]]
    return spelled.contains(names) && names.count <= numbers.count && !isDigits(words[0]) ? numbers : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The day of a serial number of the 1900 date system; 20000 to 79999 are 1954 to 2119. A fraction is
  /// the time of day.
  private static func serial(_ text: Substring) -> CivilDate? {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
    guard parts.count <= 2, parts.allSatisfy({ isDigits($0.prefix(9)) }), let whole = parts.first,
      whole.count == 5, text.hasPrefix(whole), let days = Int32(whole), (20_000..<80_000).contains(days)
    else { return nil }
    return CivilDate(dayNumber: days - 25_569)
  }

  /// Eight digits without separators: `20211031` or `31102021`.
  private static func unseparated(_ text: Substring) -> [CivilDate]? {
    guard isDigits(text), text.count == 8 else { return nil }
    let digits = text.compactMap(\.wholeNumberValue)
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let readings = [
      CivilDate(year: number(4..<8), month: number(2..<4), day: number(0..<2)),
      CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)),
    ].compactMap { $0 }.filter { years.contains($0.year) }
    return readings.isEmpty ? nil : readings
  }

  /// What two digits for a year leave open: the order, and nothing says which century.
  private static func shortReadings(_ first: Int, _ second: Int, _ third: Int) -> [CivilDate] {
    let possible = [
      CivilDate(year: 2000 + third, month: second, day: first),
      CivilDate(year: 2000 + third, month: first, day: second),
      CivilDate(year: 2000 + first, month: second, day: third),
      CivilDate(year: 1900 + third, month: second, day: first),
    ].compactMap { $0 }
    return possible.reduce(into: []) { list, day in if !list.contains(day) { list.append(day) } }
  }

  private static func dayBeforeTime(_ text: Substring) -> CivilDate? {
    guard let end = text.firstIndex(where: { $0 == " " || $0 == "T" }), text[end...].contains(":"),
      case .success(let day) = read(text[..<end])
    else { return nil }
    return day
  }
}
