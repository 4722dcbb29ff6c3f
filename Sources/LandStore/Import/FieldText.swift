internal import LandDomain
internal import Measures
internal import Workflow

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
    case .entry: return row.integer(column, in: 1...Int(Int64.max)).map { String($0) }
    case .choice(let values):
      guard let text = row.text(column) else { return nil }
      if let value = values.first(where: { $0.lowercased() == text.lowercased() }) { return value }
      if let flag = RowReader.flag(text), values.contains(flag ? "yes" : "no") { return flag ? "yes" : "no" }
      let near = Spelling.nearest(to: text.lowercased(), among: values, by: { $0.lowercased() })
      let hint = near.isEmpty ? values.joined(separator: ", ") : near.joined(separator: ", ")
      row.report(
        column, near.isEmpty ? "nhận: \(hint)" : "có phải \(hint)? Nhận: \(values.joined(separator: ", "))",
        near.isEmpty ? "accepted: \(hint)" : "did you mean \(hint)? Accepted: \(values.joined(separator: ", "))")
      return nil
    }
  }

  /// `12,5` is stored as `12.5`; a percentage may have its sign.
  static func number(_ column: String, _ row: inout RowReader) -> String? {
    var text = row.raw(column)
    if text.isEmpty { return nil }
    if column.contains("percent") || column.contains("share"), text.hasSuffix("%") {
      text = String(text.dropLast().trimmingSpaces)
    }
    do {
      let number = try VietnameseNumber(text)
      guard number.looksLikeEnglishThousands else {
        return (number.isNegative ? "-" : "") + "\(number.whole)"
          + (number.decimals.isEmpty ? "" : "." + number.decimals)
      }
      row.report(
        column, "đọc được hai cách; viết 1.234 cho hàng nghìn hoặc bỏ bớt số lẻ",
        "it reads two ways; write 1.234 for a thousand, or fewer decimals")
    } catch {
      row.report(column, error.message)
    }
    return nil
  }
}
