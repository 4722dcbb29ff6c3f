// Amounts as people type them. Limits keep a million such amounts, or an area times a price, within Int64.

extension Int {
  /// A whole number: `1.234` or `1234`.
  package init(typed text: String) throws(NumberFormatError) {
    self = Int(try TypedAmount(text, as: .integer, units: [], decimals: 0, limit: 999_999_999_999).scaled)
  }
}

extension Money {
  /// Whole đồng, with or without the unit: `1.500.000`, `1500000 đ`, `1.500.000 VND`.
  package init(typed text: String) throws(NumberFormatError) {
    let units = ["đồng", "dong", "vnđ", "vnd", "đ", "₫", "d"]
    self.init(
      dong: try TypedAmount(text, as: .money, units: units, decimals: 0, limit: 999_999_999_999_999).scaled)
  }
}

extension UnitPrice {
  /// Đồng per square metre: `1.250.000`, `1.250.000 đ/m²`. Not negative.
  package init(typed text: String) throws(NumberFormatError) {
    let units = ["đồng", "dong", "vnđ", "vnd", "đ", "₫", "d"].flatMap { [$0 + "/m²", $0 + "/m2", $0] }
    let amount = try TypedAmount(text, as: .unitPrice, units: units, decimals: 0, limit: 999_999_999)
    self.init(dongPerSquareMetre: try amount.notNegative().scaled)
  }
}

extension Area {
  /// Square metres with one decimal at most: `125,4`, `9.222,1 m²`. Not negative.
  package init(typed text: String) throws(NumberFormatError) {
    let units = ["m²", "m2", "m^2"]
    let amount = try TypedAmount(text, as: .area, units: units, decimals: 1, limit: 999_999_999)
    self.init(tenths: try amount.notNegative().scaled)
  }
}

extension Rate {
  /// `80%`, `12,5%`; the sign is needed, since spreadsheets keep 80 % as 0,8.
  package init(typed text: String) throws(NumberFormatError) {
    guard text.trimmingSpaces.hasSuffix("%") else {
      _ = try VietnameseNumber(text, for: .percentage)
      throw NumberFormatError(text: text, wanted: .percentage, reason: .missingPercentSign)
    }
    let amount = try TypedAmount(text, as: .percentage, units: ["%"], decimals: 2, limit: 100_000)
    self.init(basisPoints: amount.scaled)
  }
}

/// A typed number brought to whole steps of 10^-decimals, within its limit.
private struct TypedAmount {
  let text: String
  let wanted: NumberFormatError.Wanted
  let scaled: Int64

  init(
    _ text: String, as wanted: NumberFormatError.Wanted, units: [String], decimals allowed: Int, limit: Int64
  ) throws(NumberFormatError) {
    func refusal(_ reason: NumberFormatError.Reason) -> NumberFormatError {
      NumberFormatError(text: text, wanted: wanted, reason: reason)
    }
    let number = try VietnameseNumber(Self.withoutUnit(text, units), for: wanted, written: text)
    let whole = VietnameseFormat.integer(number.whole)
    if number.looksLikeEnglishThousands {
      let minus = number.isNegative ? "-" : ""
      let decimals = number.decimals.isEmpty ? "" : "," + number.decimals
      let padded = number.decimals + String(repeating: "0", count: 3 - number.decimals.count)
      throw refusal(.twoReadings(["\(minus)\(whole)\(decimals)", "\(minus)\(whole).\(padded)"]))
    }
    guard number.decimals.count <= allowed else { throw refusal(.tooManyDecimals(allowed: allowed)) }
    guard number.whole <= limit else { throw refusal(.tooLarge(limit: VietnameseFormat.integer(limit))) }
    let padding = String(repeating: "0", count: allowed - number.decimals.count)
    guard let magnitude = Int64("\(number.whole)\(number.decimals)\(padding)") else {
      throw refusal(.notANumber)
    }
    (self.text, self.wanted) = (text, wanted)
    scaled = number.isNegative ? -magnitude : magnitude
  }

  func notNegative() throws(NumberFormatError) -> TypedAmount {
    guard scaled >= 0 else { throw NumberFormatError(text: text, wanted: wanted, reason: .negative) }
    return self
  }

  private static func withoutUnit(_ text: String, _ units: [String]) -> Substring {
    let number = text.trimmingSpaces
    let lower = VietnameseText.nfc(number.lowercased())
    for unit in units where lower.hasSuffix(unit) {
      let rest = number.dropLast(unit.count).trimmingSpaces
      if rest.last?.isNumber == true { return rest }
    }
    return number
  }
}
