internal import LandDomain
internal import Measures
internal import Workflow

/// `125.4`: a number as programs write it. With three decimals it could be thousands, so it is not taken.
struct PlainDecimal {
  let whole: Int64
  /// One or two digits.
  let decimals: String

  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...9).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) }),
      parts[0].count == 1 || parts[0].first != UInt8(ascii: "0"), let whole = Int64(Substring(parts[0]))
    else { return nil }
    self.whole = whole
    decimals = String(Substring(parts[1]))
  }
}

/// The text that is stored for a field of an entry: plain numbers, ISO days, `yes` and `no`.
enum FieldText {
  static func text(_ field: FieldDefinition, _ column: String, _ row: inout RowReader) -> String? {
    switch field.form {
    case .text, .unit: return row.text(column)
    case .number: return number(column, &row)
    case .money: return row.money(column).map { String($0.dong) }
    case .area: return row.area(column)?.description
    case .day: return row.day(column)?.description
    case .flag: return row.flag(column).map { $0 ? "yes" : "no" }
    case .entry: return row.integer(column, in: 1...999_999_999_999).map { String($0) }
    case .choice(let values): return choice(values, column, &row)
    }
  }

  private static func choice(_ values: [String], _ column: String, _ row: inout RowReader) -> String? {
    guard let text = row.text(column) else { return nil }
    if let value = values.first(where: { $0.lowercased() == text.lowercased() }) { return value }
    if let flag = RowReader.flag(text), values.contains(flag ? "yes" : "no") { return flag ? "yes" : "no" }
    let near = Spelling.nearest(to: text.lowercased(), among: values, by: { $0.lowercased() })
    let all = values.joined(separator: ", ")
    let hint = near.joined(separator: ", ")
    row.report(
      column, near.isEmpty ? "nhận: \(all)" : "có phải \(hint)? Nhận: \(all)",
      near.isEmpty ? "accepted: \(all)" : "did you mean \(hint)? Accepted: \(all)")
    return nil
  }

  /// `12,5` is stored as `12.5`; a percentage may have its sign.
  static func number(_ column: String, _ row: inout RowReader) -> String? {
    var text = row.raw(column)
    if text.isEmpty { return nil }
    if column.contains("percent") || column.contains("share"), text.hasSuffix("%") {
      text = String(text.dropLast().trimmingSpaces)
    }
    do {
      let number = try decimal(text)
      return String(number.whole) + (number.decimals.isEmpty ? "" : "." + number.decimals)
    } catch {
      row.report(column, error.message)
      return nil
    }
  }

  /// Not negative: no field of an entry is.
  static func decimal(_ text: String) throws(NumberFormatError) -> (whole: Int64, decimals: String) {
    if let plain = PlainDecimal(text) {
      return (plain.whole, String(plain.decimals.reversed().drop { $0 == "0" }.reversed()))
    }
    let number = try VietnameseNumber(text)
    if number.isNegative { throw NumberFormatError(text: text, wanted: .number, reason: .negative) }
    guard !number.looksLikeEnglishThousands else {
      let whole = VietnameseFormat.integer(number.whole)
      let padded = number.decimals + String(repeating: "0", count: 3 - number.decimals.count)
      throw NumberFormatError(
        text: text, wanted: .number,
        reason: .twoReadings(["\(whole),\(number.decimals)", "\(whole).\(padded)"]))
    }
    return (number.whole, number.decimals)
  }
}
