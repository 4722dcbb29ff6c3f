internal import Measures

/// The parser's own few words are English; in a Vietnamese text they are put into Vietnamese.
enum HelpWords {
  static func inLanguage(_ text: String, _ language: Language) -> String {
    guard language == .vi else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      for (english, vietnamese) in beginnings where line.hasPrefix(english) {
        line = vietnamese + line.dropFirst(english.count)
        break
      }
      for (english, vietnamese) in phrases { line = line.replacing(english, with: vietnamese) }
      return line
    }.joined(separator: "\n")
  }

  private static let beginnings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "ĐỐI SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "LỆNH:"), ("Usage: ", "Cách dùng: "), ("Error: ", "Lỗi: "), ("Help: ", "Trợ giúp: "),
  ]
  private static let phrases = [
    ("Show help information.", "Xem trợ giúp."), ("Show the version.", "Xem phiên bản."),
    ("Missing expected argument", "Thiếu đối số"), ("Unknown option", "Không có tùy chọn"),
    ("Did you mean", "Có phải"), ("Missing value for", "Thiếu giá trị của"),
    ("Unexpected argument", "Thừa đối số"), ("default: ", "mặc định: "), ("(values: ", "(giá trị: "),
    (" for more information.", " để biết thêm."), ("  See '", "  Xem '"),
    ("for detailed help.", "để biết chi tiết."),
    ("is invalid for", "không hợp lệ cho"), ("The value '", "Giá trị '"), ("  See ", "  Xem "),
  ]
}
