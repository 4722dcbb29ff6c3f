internal import LandDomain
internal import Measures
internal import Tabular

/// Reads the cells of one row after another, and collects every problem of each.
///
/// A cell that cannot be taken gives nil and a problem; an empty cell gives nil and none. Traps that spreadsheets hold
/// are named, never mended.
struct RowReader {
  let file: String
  let header: ImportHeader
  let places: PlaceResolver
  /// The day for rows that name none.
  let day: CivilDate
  private(set) var problems: [ImportProblem] = []
  private(set) var line = 0
  private var fields: [String] = []
  private var knownDays: [String: CivilDate] = [:]
  private var knownPlaces: [PlaceKey: AdministrativeUnit] = [:]

  private struct PlaceKey: Hashable {
    let text: String
    let day: CivilDate
  }

  init(file: String, header: ImportHeader, places: PlaceResolver, day: CivilDate) {
    self.file = file
    self.header = header
    self.places = places
    self.day = day
  }

  /// - Returns: false for a row that is to be passed over: it is empty, or it is shifted, which is a problem.
  mutating func begin(_ record: CSVRecord, reporting: Bool) -> Bool {
    line = record.line
    fields = record.fields
    if fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return false }
    let width = header.names.count
    if fields.count > width, fields[width...].allSatisfy(\.isEmpty) {
      fields.removeLast(fields.count - width)
    }
    guard fields.count == width else {
      if reporting {
        report(
          "", found: "\(record.fields.count)",
          Bilingual(
            vi: "dòng phải có \(width) ô như tiêu đề; ô có dấu phân cách phải đặt trong nháy kép",
            en: "the row must have \(width) cells, as the header has; quote a cell that holds a delimiter"))
      }
      return false
    }
    if reporting {
      for (place, name) in header.names.enumerated() where name.isEmpty && !fields[place].isEmpty {
        report(
          "", found: fields[place],
          Bilingual(vi: "ô nằm ở cột không có tiêu đề", en: "the cell stands in a column without a header"))
      }
    }
    return true
  }

  /// The cell as it stands; empty where the file has no such column.
  func raw(_ column: String) -> String { header.places[column].map { fields[$0] } ?? "" }
  func raw(at place: Int) -> String { fields[place] }
  func isEmpty(_ column: String) -> Bool { raw(column).isEmpty }

  mutating func report(_ column: String, found: String? = nil, _ accepted: Bilingual) {
    let name = header.places[column].map { header.names[$0] } ?? column
    problems.append(
      ImportProblem(file: file, row: line, column: name, found: found ?? raw(column), accepted: accepted))
  }
  mutating func report(_ column: String, _ vi: String, _ en: String) {
    report(column, Bilingual(vi: vi, en: en))
  }
  mutating func report(_ problem: ImportProblem) { problems.append(problem) }

  // MARK: - Text

  mutating func text(_ column: String) -> String? {
    let text = raw(column)
    if text.isEmpty { return nil }
    if OrdinaryText.isPlain(text) { return text }
    let traps = TextTrap.found(in: text)
    if traps.isEmpty { return VietnameseText.nfc(text) }
    for trap in traps { report(column, trap.message) }
    return nil
  }

  /// Reports an empty cell too.
  mutating func required(_ column: String) -> String? {
    if isEmpty(column) { reportMissing(column) }
    return text(column)
  }
  mutating func reportMissing(_ column: String) { report(column, "không được để trống", "must not be empty") }

  /// Text that people write and nothing compares: line breaks and spaces may stand as they are.
  mutating func freeText(_ column: String) -> String? {
    let text = raw(column)
    if text.isEmpty { return nil }
    if let error = TextTrap.spreadsheetError(text) {
      report(column, TextTrap.spreadsheetError(error).message)
      return nil
    }
    return OrdinaryText.isPlain(text) ? text : VietnameseText.nfc(text)
  }

  /// Texts between `;`, each without the spaces around it.
  mutating func list(_ column: String) -> [String] {
    guard let text = text(column) else { return [] }
    return text.split(separator: ";").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
  }

  /// - Parameter sign: whether `:` and `@` may stand in it.
  mutating func code(_ column: String, signs: Bool = false) -> String? {
    guard let text = required(column) else { return nil }
    guard SubjectCode(text) != nil, signs || !text.contains(where: { $0 == ":" || $0 == "@" }) else {
      report(
        column, "mã là một từ, không có dấu cách và các dấu ; , ~" + (signs ? "" : " : @"),
        "a code is one word, without spaces and the signs ; , ~" + (signs ? "" : " : @"))
      return nil
    }
    return text
  }

  mutating func choice<Value: Choice>(_ column: String, _ type: Value.Type = Value.self) -> Value? {
    guard let text = text(column) else { return nil }
    if let value = Value(typed: text) { return value }
    report(column, Bilingual(vi: "nhận: \(Value.listed.vi)", en: "accepted: \(Value.listed.en)"))
    return nil
  }
  mutating func required<Value: Choice>(_ column: String, _ type: Value.Type = Value.self) -> Value? {
    if isEmpty(column) {
      report(
        column,
        Bilingual(
          vi: "không được để trống; nhận: \(Value.listed.vi)",
          en: "must not be empty; accepted: \(Value.listed.en)"))
    }
    return choice(column, type)
  }

  mutating func flag(_ column: String) -> Bool? {
    guard let text = text(column) else { return nil }
    if let flag = Self.flag(text) { return flag }
    report(column, Self.flags)
    return nil
  }
  static let flags = Bilingual(vi: "nhận: yes, no (có, không)", en: "accepted: yes, no (có, không)")
  static func flag(_ text: String) -> Bool? {
    switch SearchableName.key(text) {
    case "yes", "co", "true", "1", "x": true
    case "no", "khong", "false", "0": false
    default: nil
    }
  }

  // MARK: - Numbers and days

  private mutating func typed<Value>(_ column: String, _ read: (String) throws -> Value) -> Value? {
    let text = raw(column)
    if text.isEmpty { return nil }
    do {
      return try read(text)
    } catch let error as any BilingualError {
      report(column, error.message)
    } catch {
      report(column, Bilingual(same: "\(error)"))
    }
    return nil
  }

  /// Plain digits need no reading: most amounts of large files.
  private static func digits(_ text: String, atMost length: Int) -> Int64? {
    let bytes = text.utf8
    guard let first = bytes.first, first != UInt8(ascii: "0"), bytes.count <= length else { return nil }
    var value: Int64 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  mutating func money(_ column: String) -> Money? {
    if let dong = Self.digits(raw(column), atMost: 15) { return Money(dong: dong) }
    guard let money = typed(column, { try Money(typed: $0) }) else { return nil }
    if money >= .zero { return money }
    report(column, "số tiền không được âm", "the amount must not be negative")
    return nil
  }
  mutating func area(_ column: String) -> Area? {
    if let metres = Self.digits(raw(column), atMost: 9) { return Area(squareMetres: metres) }
    if let plain = PlainDecimal(raw(column)), plain.decimals.count == 1 {
      return Area(tenths: plain.whole * 10 + (Int64(plain.decimals) ?? 0))
    }
    return typed(column) { try Area(typed: $0) }
  }
  /// An area that something has: not zero.
  mutating func extent(_ column: String) -> Area? {
    guard let area = area(column) else { return nil }
    if area > .zero { return area }
    report(column, "diện tích phải lớn hơn 0", "the area must be above 0")
    return nil
  }

  /// Hectares, kept to the tenth of a square metre.
  mutating func hectares(_ column: String) -> Area? {
    guard let number = typed(column, { try FieldText.decimal($0) }) else { return nil }
    let decimals = number.decimals
    guard decimals.utf8.count <= 5, (0..<1_000_000).contains(number.whole),
      let tenths = Int64(
        "\(number.whole)\(decimals)" + String(repeating: "0", count: 5 - decimals.utf8.count)), tenths > 0
    else {
      report(
        column, "số ha lớn hơn 0, tối đa 5 chữ số thập phân, như 12,5",
        "hectares above 0, at most 5 decimals, as 12,5")
      return nil
    }
    return Area(tenths: tenths)
  }

  mutating func integer(_ column: String, in range: ClosedRange<Int>) -> Int? {
    guard
      let number = Self.digits(raw(column), atMost: 12).map({ Int($0) })
        ?? typed(column, { try Int(typed: $0) })
    else { return nil }
    if range.contains(number) { return number }
    let (low, high) = (range.lowerBound, range.upperBound)
    report(column, "số nguyên từ \(low) đến \(high)", "a whole number from \(low) to \(high)")
    return nil
  }

  mutating func day(_ column: String) -> CivilDate? {
    let text = raw(column)
    if text.isEmpty { return nil }
    if let known = knownDays[text] { return known }
    guard let day = CivilDate(text) ?? typed(column, { try CivilDate(typed: $0) }) else { return nil }
    guard (1900...2199).contains(day.year) else {
      report(column, "ngày từ năm 1900 đến 2199", "a day from 1900 to 2199")
      return nil
    }
    knownDays[text] = day
    return day
  }
  /// The day, if it can be read, without a word if not.
  mutating func silentDay(_ column: String) -> CivilDate? {
    let text = raw(column)
    if let known = knownDays[text] { return known }
    guard let day = CivilDate(text) ?? (try? CivilDate(typed: text)), (1900...2199).contains(day.year) else {
      return nil
    }
    knownDays[text] = day
    return day
  }
  mutating func requiredDay(_ column: String) -> CivilDate? {
    if isEmpty(column) { reportMissing(column) }
    return day(column)
  }

  // MARK: - Places

  mutating func place(_ column: String, on day: CivilDate) -> AdministrativeUnit? {
    guard let text = text(column) else { return nil }
    return place(PlaceName(text), column, day)
  }

  /// Several, as reports write them: `xã Đăk Blà, Hòa Bình; phường Quang Trung`.
  mutating func places(_ column: String, on day: CivilDate) -> [AdministrativeUnit] {
    guard let text = text(column) else { return [] }
    return PlaceName.list(text).compactMap { place($0, column, day) }
  }

  private mutating func place(_ name: PlaceName, _ column: String, _ day: CivilDate) -> AdministrativeUnit? {
    let key = PlaceKey(text: "\(name.kind?.rawValue ?? "") \(name.written)", day: day)
    if let known = knownPlaces[key] { return known }
    do {
      let unit = try places.find(name, on: day)
      knownPlaces[key] = unit
      return unit
    } catch {
      report(column, error.message)
      return nil
    }
  }
}
