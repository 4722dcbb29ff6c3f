// Foundation is the oracle here: its normal form comes from Unicode's own tables.
import Foundation
import Testing

@testable import Measures

private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

@Suite struct VietnameseTextTests {
  private static let letters = Array("aăâeêioôơuưydAĂÂEÊIOÔƠUƯYDcnCN".unicodeScalars)
  private static let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}", "\u{30C}",
    "\u{340}", "\u{341}",
  ]

  /// A tone before a breve or circumflex: the one spelling that is mended rather than normalised.
  private static func isToneFirst(_ marks: [Unicode.Scalar]) -> Bool {
    let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{340}", "\u{341}"]
    return zip(marks, marks.dropFirst()).contains {
      tones.contains($0) && ($1 == "\u{302}" || $1 == "\u{306}")
    }
      || marks.count == 3 && tones.contains(marks[0]) && (marks[2] == "\u{302}" || marks[2] == "\u{306}")
  }

  @Test func `every letter with up to two more marks is composed as Unicode composes it`() {
    var wrong: [[UInt32]] = []
    var sequences: [[Unicode.Scalar]] = [[]]
    sequences += Self.marks.map { [$0] }
    sequences += Self.marks.flatMap { first in Self.marks.map { [first, $0] } }
    for letter in Self.letters {
      for marks in sequences where !Self.isToneFirst(marks) {
        var text = String.UnicodeScalarView()
        text.append("x")
        text.append(letter)
        text.append(contentsOf: marks)
        text.append("t")
        let given = String(text)
        let decomposed = given.decomposedStringWithCanonicalMapping
        if scalars(VietnameseText.nfc(given)) != scalars(given.precomposedStringWithCanonicalMapping)
          || scalars(VietnameseText.nfc(decomposed)) != scalars(given.precomposedStringWithCanonicalMapping)
        {
          wrong.append(scalars(given))
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(5).map { $0.map { String($0, radix: 16) } })")
  }

  @Test func `all 67 letters with marks, in both cases and both orders of marks, are composed`() {
    let letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    #expect(letters.unicodeScalars.count == 67)
    for letter in (letters + letters.uppercased()).unicodeScalars {
      let composed = String(letter)
      let parts = Array(composed.decomposedStringWithCanonicalMapping.unicodeScalars)
      #expect(scalars(VietnameseText.nfc(composed)) == [letter.value])
      #expect(scalars(VietnameseText.nfc(String(String.UnicodeScalarView(parts)))) == [letter.value])
      if parts.count == 3 {
        let swapped = String(String.UnicodeScalarView([parts[0], parts[2], parts[1]]))
        #expect(scalars(VietnameseText.nfc(swapped)) == [letter.value], "\(composed) with its marks swapped")
      }
    }
  }

  @Test func `words and what is not Vietnamese keep their meaning`() {
    let text = "Ủy ban nhân dân xã Đăk Rơ Wa – 東京 🇻🇳 café naïve Ŏ̌ ở"
    #expect(VietnameseText.nfc(text) == text)
    #expect(
      scalars(VietnameseText.nfc(text.decomposedStringWithCanonicalMapping))
        == scalars(text.precomposedStringWithCanonicalMapping))
    #expect(scalars(VietnameseText.nfc("\u{301}a")) == [0x301, 0x61])
    #expect(VietnameseText.nfc("") == "")
    #expect(scalars(VietnameseText.nfc("a\u{301}\u{302}")) == [0x1EA5])
  }

  @Test func `random text comes out equal to what went in, and normalising again changes nothing`() {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(seed)
    let pool = Self.letters + Self.marks + Array("ǻǘḝ一가ä 1".unicodeScalars)
    for _ in 0..<20_000 {
      let view = String.UnicodeScalarView((0..<6).map { _ in pool.randomElement(using: &random) ?? "a" })
      let (given, once) = (String(view), VietnameseText.nfc(String(view)))
      let isMended = SearchableName.key(given) == SearchableName.key(once) && once.count == given.count
      guard scalars(VietnameseText.nfc(once)) == scalars(once), once == given || isMended else {
        Issue.record("\(scalars(given).map { String($0, radix: 16) }), seed \(seed)")
        return
      }
    }
  }
}

@Suite struct SearchableNameTests {
  @Test(arguments: [
    ("Đặng Thị Ngọc Ánh", "dang thi ngoc anh"), ("hoà bình", "hoa binh"), ("hòa bình", "hoa binh"),
    ("  Nguyễn   Văn\u{A0}A ", "nguyen van a"), ("Ðoàn", "doan"), ("Y Blĭ Č̆ ƀ", "y bli c b"),
    ("UBND xã Đắk Blà", "ubnd xa dak bla"), ("", ""), ("số 12/QĐ-UBND", "so 12/qd-ubnd"),
    ("Ngọk\u{200B} Bay", "ngok bay"),
    ("ƯƠNG", "uong"),
  ])
  func `the key has no accents, no capitals and single spaces`(_ written: String, _ key: String) {
    #expect(SearchableName(written).searchKey == key)
    #expect(SearchableName.key(written.decomposedStringWithCanonicalMapping) == key)
    #expect(SearchableName.key(written.uppercased()) == key)
    #expect(SearchableName.key(key) == key)
  }

  @Test func `it agrees with ICU's Latin-ASCII on every Vietnamese letter`() {
    let letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    for letter in (letters + letters.uppercased()).map(String.init) {
      let expected = letter.applyingTransform(StringTransform("Latin-ASCII"), reverse: false)?.lowercased()
      #expect(SearchableName.key(letter) == expected, "\(letter)")
    }
  }

  @Test func `what was written is kept in normal form C`() throws {
    let name = SearchableName("Đặng".decomposedStringWithCanonicalMapping)
    #expect(scalars(name.written) == scalars("Đặng"))
    #expect(name == SearchableName("Đặng"))
    let data = try JSONEncoder().encode([name])
    #expect(try JSONDecoder().decode([SearchableName].self, from: data) == [name])
  }
}
