/// Numbers as they are printed in Viet Nam, in both languages of the product, so that whatever is printed
/// can be typed back: a dot between thousands, a comma before decimals.
package enum VietnameseFormat {
  /// `1.234.567`
  package static func integer(_ number: Int64) -> String {
    (number < 0 ? "-" : "") + grouped(String(number.magnitude))
  }

  package static func integer(_ number: Int) -> String { integer(Int64(number)) }

  /// `9.222,1`; whole square metres without a decimal: `400`.
  package static func number(_ area: Area) -> String {
    let magnitude = area.tenths.magnitude
    let tenth = magnitude % 10
    return (area.tenths < 0 ? "-" : "") + grouped(String(magnitude / 10)) + (tenth == 0 ? "" : ",\(tenth)")
  }

  /// `125,4 m²`
  package static func area(_ area: Area) -> String { number(area) + " m²" }

  /// Hectares to the square metre they are rounded to (half away from zero), four decimals: `0,9222 ha`.
  package static func hectares(_ area: Area) -> String {
    let metres = Money.roundedQuotient(Int128(area.tenths), 10)
    return (metres < 0 ? "-" : "") + decimal(metres.magnitude, places: 4) + " ha"
  }

  /// `1.234.567 đồng`
  package static func money(_ amount: Money) -> String { integer(amount.dong) + " đồng" }

  /// `12,5%`
  package static func percent(_ rate: Rate) -> String {
    (rate.basisPoints < 0 ? "-" : "") + decimal(rate.basisPoints.magnitude, places: 2) + "%"
  }

  /// `part` of `whole` with one decimal, rounded half away from zero; nil when there is no whole.
  package static func percent(_ part: Int64, of whole: Int64) -> String? {
    guard whole != 0 else { return nil }
    let dividend = Int128(part) * 1000 * (whole < 0 ? -1 : 1)
    let tenths = Money.roundedQuotient(dividend, Int128(whole.magnitude))
    return (tenths < 0 ? "-" : "") + decimal(tenths.magnitude, places: 1) + "%"
  }

  /// `Một trăm hai mươi lăm triệu đồng`
  package static func words(_ amount: Money) -> String { NumberInWords(amount.dong).sentence + " đồng" }

  /// `number` in units of 10^-places, without trailing zeros after the comma.
  private static func decimal(_ number: some FixedWidthInteger, places: Int) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let decimals = withoutTrailingZeros(padded.suffix(places))
    return grouped(padded.dropLast(places)) + (decimals.isEmpty ? "" : ",\(decimals)")
  }

  /// A dot before each group of three digits but the first.
  static func grouped(_ digits: some StringProtocol) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(".") }
      result.append(digit)
    }
    return result
  }

  static func withoutTrailingZeros(_ digits: some StringProtocol) -> String {
    guard let last = digits.lastIndex(where: { $0 != "0" }) else { return "" }
    return String(digits[...last])
  }
}
