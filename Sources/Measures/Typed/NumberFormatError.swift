/// A number as typed that cannot be taken for one, or that could be taken for two.
package struct NumberFormatError: BilingualError, Hashable {
  /// What the number was to be.
  package enum Wanted: Hashable, Sendable, CaseIterable {
    case number, integer, money, area, unitPrice, percentage
  }

  package enum Reason: Hashable, Sendable {
    case empty
    case notANumber
    /// `#N/A`, `#REF!`
    case spreadsheetError(String)
    /// `305716.29999999987`: what binary arithmetic left of 305.716,3.
    case floatDust(nearest: String)
    /// `1.2E+15`: the spreadsheet has shortened a long number; its last digits are lost.
    case scientific
    /// `1,234.5` or `125.4`: readable, but in the spelling of another country.
    case foreignSpelling(meant: String)
    /// `1,234` or `8.599.0`: each reading as it should be spelled.
    case twoReadings([String])
    case tooManyDecimals(allowed: Int)
    case negative
    /// `1,5 ha` where square metres are wanted.
    case unit(String)
    /// `20` for a rate: 20 % or twenty times?
    case missingPercentSign
    case tooLarge(limit: String)
  }

  package let text: String
  package let wanted: Wanted
  package let reason: Reason

  package init(text: String, wanted: Wanted, reason: Reason) {
    (self.text, self.wanted, self.reason) = (text, wanted, reason)
  }

  package var message: Bilingual {
    Bilingual(
      vi:
        "«\(text)» không nhận được là \(wanted.name.vi): \(reason.message.sentence.vi) Viết như \(wanted.examples.vi).",
      en:
        "“\(text)” cannot be taken as \(wanted.name.en): \(reason.message.sentence.en) Write \(wanted.examples.en)."
    )
  }
}

extension NumberFormatError.Wanted {
  fileprivate var name: Bilingual {
    switch self {
    case .number: Bilingual(vi: "số", en: "a number")
    case .integer: Bilingual(vi: "số nguyên", en: "a whole number")
    case .money: Bilingual(vi: "số tiền (đồng)", en: "an amount (đồng)")
    case .area: Bilingual(vi: "diện tích (m²)", en: "an area (m²)")
    case .unitPrice: Bilingual(vi: "đơn giá (đồng/m²)", en: "a unit price (đồng/m²)")
    case .percentage: Bilingual(vi: "tỷ lệ phần trăm", en: "a percentage")
    }
  }

  fileprivate var examples: Bilingual {
    func either(_ first: String, _ second: String) -> Bilingual {
      Bilingual(vi: "\(first) hoặc \(second)", en: "\(first) or \(second)")
    }
    return switch self {
    case .number: either("1.234.567", "125,4")
    case .integer: either("1.234", "1234")
    case .money: either("1.500.000", "1500000")
    case .area: either("9.222,1", "9222,1")
    case .unitPrice: either("1.250.000", "1250000")
    case .percentage: either("80%", "12,5%")
    }
  }
}

extension NumberFormatError.Reason {
  fileprivate var message: Bilingual {
    switch self {
    case .empty: Bilingual(vi: "để trống", en: "it is empty")
    case .notANumber: Bilingual(vi: "không phải là số", en: "it is not a number")
    case .spreadsheetError(let error): TextTrap.spreadsheetError(error).message
    case .floatDust(let nearest):
      Bilingual(
        vi: "sai số dấu phẩy động của bảng tính, có lẽ là \(nearest)",
        en: "float dust of a spreadsheet, probably \(nearest)")
    case .scientific:
      Bilingual(
        vi: "bảng tính đã rút gọn thành dạng mũ, có thể mất chữ số cuối",
        en: "the spreadsheet shortened it to powers of ten and may have lost the last digits")
    case .foreignSpelling(let meant):
      Bilingual(
        vi: "dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân; có phải \(meant)?",
        en: "a dot separates thousands and a comma decimals; did you mean \(meant)?")
    case .twoReadings(let readings):
      Bilingual(
        vi: "đọc được hai cách: \(readings.joined(separator: " hay "))",
        en: "it reads two ways: \(readings.joined(separator: " or "))")
    case .tooManyDecimals(allowed: 0):
      Bilingual(vi: "phải là số nguyên, không có phần thập phân", en: "it must be whole, without decimals")
    case .tooManyDecimals(let allowed):
      Bilingual(
        vi: "quá \(allowed) chữ số thập phân",
        en: "it has more than \(allowed) decimal\(allowed == 1 ? "" : "s")")
    case .negative: Bilingual(vi: "không được âm", en: "it must not be negative")
    case .unit(let unit):
      Bilingual(vi: "đơn vị «\(unit)» không dùng ở đây", en: "the unit “\(unit)” is not used here")
    case .missingPercentSign: Bilingual(vi: "thiếu dấu %", en: "the % sign is missing")
    case .tooLarge(let limit): Bilingual(vi: "lớn hơn \(limit)", en: "it is above \(limit)")
    }
  }
}
