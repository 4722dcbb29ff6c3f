package import Measures

/// Bytes that are no table. Nothing before the place named is wrong.
package struct CSVError: BilingualError, Hashable {
  package enum Reason: Hashable, Sendable {
    /// `byte` starts or breaks a sequence that UTF-8 does not have.
    case notUTF8(byte: UInt8)
    /// A workbook, or text in UTF-16: `kind` names it.
    case otherFormat(String)
    case nulByte
    /// A quote was opened on `line` and never closed.
    case unclosedQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote inside a field that does not begin with one.
    case strayQuote
    case recordTooLong(limit: Int)
    case empty
  }

  package let reason: Reason
  /// From 1, counting every line break, also those inside quotes.
  package let line: Int
  /// The byte within the line, from 1.
  package let byte: Int

  package init(reason: Reason, line: Int, byte: Int) {
    (self.reason, self.line, self.byte) = (reason, line, byte)
  }

  package var message: Bilingual {
    let remedy = reason.message
    return Bilingual(
      vi: "Dòng \(line), byte \(byte): \(remedy.vi).", en: "Line \(line), byte \(byte): \(remedy.en).")
  }
}

extension CSVError.Reason {
  fileprivate var message: Bilingual {
    switch self {
    case .notUTF8(let byte):
      let hex = String(byte, radix: 16, uppercase: true)
      return Bilingual(
        vi: "byte 0x\(hex.count == 1 ? "0" : "")\(hex) không phải UTF-8; lưu lại bảng tính dạng «CSV UTF-8»",
        en: "byte 0x\(hex.count == 1 ? "0" : "")\(hex) is not UTF-8; save the sheet again as “CSV UTF-8”")
    case .otherFormat(let kind):
      return Bilingual(
        vi: "đây là tệp \(kind), không phải CSV UTF-8; lưu lại dạng «CSV UTF-8»",
        en: "this is a file in \(kind), not CSV in UTF-8; save it again as “CSV UTF-8”")
    case .nulByte:
      return Bilingual(
        vi: "có byte 0, không có trong văn bản; kiểm tra lại tệp",
        en: "a zero byte, which no text has; check the file")
    case .unclosedQuote:
      return Bilingual(
        vi: "dấu nháy kép mở ở đây không được đóng; thêm dấu đóng hoặc viết \"\" cho dấu nháy trong ô",
        en: "the quote opened here is never closed; close it, or write \"\" for a quote within a cell")
    case .textAfterQuote:
      return Bilingual(
        vi: "có chữ sau dấu nháy đóng; viết \"\" cho dấu nháy trong ô",
        en: "text after a closing quote; write \"\" for a quote within a cell")
    case .strayQuote:
      return Bilingual(
        vi: "dấu nháy kép ở giữa ô; đặt cả ô trong nháy kép và viết \"\" cho dấu nháy bên trong",
        en: "a quote in the middle of a cell; put the whole cell in quotes and write \"\" for the one inside")
    case .recordTooLong(let limit):
      return Bilingual(
        vi: "dòng dài hơn \(VietnameseFormat.integer(limit)) byte; có lẽ thiếu dấu nháy đóng",
        en:
          "the record is longer than \(VietnameseFormat.integer(limit)) bytes; a closing quote may be missing"
      )
    case .empty:
      return Bilingual(vi: "tệp trống, thiếu dòng tiêu đề", en: "the file is empty; a header line is needed")
    }
  }
}
