/// A number as people in Viet Nam type it: `1.234.567`, `125,4`, `9222,1`, `20.000` (twenty thousand).
///
/// What could be read two ways is refused with the readings, and so is the spelling of other countries
/// (`1,234.5`), which is never quietly converted.
package struct VietnameseNumber: Hashable, Sendable {
  package let isNegative: Bool
  /// The part before the comma, without sign.
  package let whole: Int64
  /// The digits after the comma, without the zeros at their end.
  package let decimals: String
  /// `1,234`: here one and a bit; in an English spreadsheet 1.234.
  package let looksLikeEnglishThousands: Bool

  package init(_ text: String) throws(NumberFormatError) { try self.init(text, for: .number) }

  init(
    _ text: some StringProtocol, for wanted: NumberFormatError.Wanted, written original: String? = nil
  ) throws(NumberFormatError) {
    let result = Self.read(text.trimmingSpaces)
    switch result {
    case .success(let number): self = number
    case .failure(let refusal):
      throw NumberFormatError(text: original ?? String(text), wanted: wanted, reason: refusal.reason)
    }
  }

  private init(isNegative: Bool, whole: Int64, decimals: some StringProtocol, english: Bool = false) {
    self.isNegative = isNegative
    self.whole = whole
    self.decimals = VietnameseFormat.withoutTrailingZeros(decimals)
    looksLikeEnglishThousands = english
  }

  private struct Refusal: Error {
    let reason: NumberFormatError.Reason
  }

  private static func read(_ text: some StringProtocol) -> Result<VietnameseNumber, Refusal> {
    func refuse(_ reason: NumberFormatError.Reason) -> Result<VietnameseNumber, Refusal> {
      .failure(Refusal(reason: reason))
    }
    if text.isEmpty { return refuse(.empty) }
    if let error = TextTrap.spreadsheetError(String(text)) { return refuse(.spreadsheetError(error)) }
    let sign = text.first.map { "+-−".contains($0) } ?? false
    let isNegative = sign && text.first != "+"
    let body = Digits(sign ? String(text.dropFirst().trimmingSpaces) : String(text))
    if body.isScientific { return refuse(.scientific) }
    if let unit = body.unit { return refuse(.unit(unit)) }
    switch body.spelling {
    case .plain(let whole, let decimals, let english):
      guard whole.count <= 18, let value = Int64(whole) else {
        return refuse(.tooLarge(limit: VietnameseFormat.integer(999_999_999_999_999_999)))
      }
      return .success(.init(isNegative: isNegative, whole: value, decimals: decimals, english: english))
    case .dust(let nearest): return refuse(.floatDust(nearest: (isNegative ? "-" : "") + nearest))
    case .foreign(let meant): return refuse(.foreignSpelling(meant: (isNegative ? "-" : "") + meant))
    case .ambiguous(let readings):
      return refuse(.twoReadings(readings.map { (isNegative ? "-" : "") + $0 }))
    case .none: return refuse(.notANumber)
    }
  }
}

/// The digits, dots and commas of a number without sign, and what they can mean.
private struct Digits {
  enum Spelling {
    case plain(whole: String, decimals: String, english: Bool)
    case dust(nearest: String)
    case foreign(meant: String)
    case ambiguous([String])
    case none
  }

  private let text: String
  private let isNumeric: Bool

  init(_ text: String) {
    self.text = text
    isNumeric = text.utf8.allSatisfy { Self.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func areDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isDigit)
  }

  /// `1.2E+15`, `4e7`
  var isScientific: Bool {
    let parts = text.split(separator: "e", omittingEmptySubsequences: false)
    let halves = parts.count == 2 ? parts : text.split(separator: "E", omittingEmptySubsequences: false)
    guard halves.count == 2, let exponent = halves.last, let first = halves.first?.utf8.first else {
      return false
    }
    let mantissa = halves[0].utf8.allSatisfy { Self.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
    let unsigned = exponent.first.map { "+-".contains($0) } == true ? exponent.dropFirst() : exponent
    return Self.isDigit(first) && mantissa && Self.areDigits(unsigned)
  }

  /// The letters after a number that is otherwise in order: `ha` in `1,5 ha`.
  var unit: String? {
    guard !isNumeric, let first = text.utf8.first, Self.isDigit(first) else { return nil }
    let rest = text.drop { ("0"..."9").contains($0) || $0 == "." || $0 == "," }.trimmingSpaces
    return rest.allSatisfy { $0.isLetter || "/²%₫ ".contains($0) } ? String(rest) : nil
  }

  var spelling: Spelling {
    guard isNumeric else { return spacedGroups }
    let commas = text.split(separator: ",", omittingEmptySubsequences: false)
    let dots = text.split(separator: ".", omittingEmptySubsequences: false)
    switch (dots.count - 1, commas.count - 1) {
    case (0, 0): return Self.areDigits(text) ? .plain(whole: text, decimals: "", english: false) : .none
    case (_, 0): return dotted(dots)
    case (0, 1): return withComma(commas[0], commas[1])
    case (_, 1):
      if Self.areDigits(commas[1]) { return dottedWithComma(dots, commas[0], commas[1]) }
      return dots.count == 2
        && Self.isGrouped(dots[0].split(separator: ",", omittingEmptySubsequences: false))
        && Self.areDigits(dots[1]) ? foreign(dots[0], dots[1]) : .none
    case (0, _): return Self.isGrouped(commas) ? foreign(text[...], "") : .none
    case (1, _):
      return Self.isGrouped(dots[0].split(separator: ",", omittingEmptySubsequences: false))
        && Self.areDigits(dots[1]) ? foreign(dots[0], dots[1]) : .none
    default: return .none
    }
  }

  /// One to three digits, then groups of three; no leading zero.
  private static func isGrouped(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, groups.count > 1 else { return false }
    return areDigits(first) && first.count <= 3 && !first.hasPrefix("0")
      && groups.dropFirst().allSatisfy { $0.count == 3 && areDigits($0) }
  }

  private func foreign(_ whole: Substring, _ decimals: Substring) -> Spelling {
    .foreign(meant: Self.spelled(whole.filter(\.isNumber), decimals))
  }

  /// Dots only: groups of three are thousands, everything else is somebody else's decimal point.
  private func dotted(_ groups: [Substring]) -> Spelling {
    if Self.isGrouped(groups) { return .plain(whole: groups.joined(), decimals: "", english: false) }
    guard groups.allSatisfy(Self.areDigits), let decimals = groups.last else { return .none }
    let whole = groups.dropLast().joined()
    let asDecimal = Self.spelled(whole, decimals)
    if groups.count == 2, decimals.count >= Self.dustLength {
      return .dust(nearest: Self.rounded(whole, decimals))
    }
    if groups.count == 2, decimals.count != 3 || whole.hasPrefix("0") { return .foreign(meant: asDecimal) }
    return .ambiguous([asDecimal, Self.spelled(groups.joined(), "")])
  }

  private func withComma(_ whole: Substring, _ decimals: Substring) -> Spelling {
    guard Self.areDigits(whole), Self.areDigits(decimals) else { return .none }
    if decimals.count >= Self.dustLength { return .dust(nearest: Self.rounded(String(whole), decimals)) }
    return .plain(
      whole: String(whole), decimals: String(decimals), english: Self.isGrouped([whole, decimals]))
  }

  private func dottedWithComma(_ dots: [Substring], _ whole: Substring, _ decimals: Substring) -> Spelling {
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    let digits = groups.joined()
    if Self.isGrouped(groups) {
      return decimals.count >= Self.dustLength
        ? .dust(nearest: Self.rounded(digits, decimals))
        : .plain(whole: digits, decimals: String(decimals), english: false)
    }
    return groups.allSatisfy(Self.areDigits) ? .foreign(meant: Self.spelled(digits, decimals)) : .none
  }

  /// `1 234 567`: legible, but two plots in one cell look the same.
  private var spacedGroups: Spelling {
    let groups = text.split { $0.isWhitespace && !$0.isNewline }
    return Self.isGrouped(groups) ? .foreign(meant: Self.spelled(groups.joined(), "")) : .none
  }

  /// Nobody types seven decimals; a spreadsheet's binary number does.
  private static let dustLength = 7

  private static func spelled(_ whole: String, _ decimals: some StringProtocol) -> String {
    let significant = whole.drop { $0 == "0" }
    return (significant.isEmpty ? "0" : VietnameseFormat.grouped(significant))
      + (decimals.isEmpty ? "" : "," + decimals)
  }

  /// Rounded to four decimals, without zeros at the end.
  private static func rounded(_ whole: String, _ decimals: Substring) -> String {
    guard let kept = Int128(whole + decimals.prefix(4)), let next = decimals.dropFirst(4).first else {
      return spelled(whole, decimals)
    }
    let digits = String(next >= "5" ? kept + 1 : kept)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return spelled(
      String(padded.dropLast(4)), VietnameseFormat.withoutTrailingZeros(padded.suffix(4)))
  }
}
