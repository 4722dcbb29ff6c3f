/// The closed table of the letters Vietnamese is written with: 67 that carry a mark, in both cases, and
/// the few that Ba Na, Xơ Đăng and Gia Rai names and foreign companies add. No locale is involved.
enum VietnameseLetter {
  /// A letter without a tone, the same with huyền, sắc, hỏi, ngã, nặng; `shape` turns `plain` into it.
  private static let vowels: [(plain: Unicode.Scalar, shape: Unicode.Scalar?, letters: String)] = [
    ("a", nil, "aàáảãạ"), ("a", breve, "ăằắẳẵặ"), ("a", circumflex, "âầấẩẫậ"),
    ("e", nil, "eèéẻẽẹ"), ("e", circumflex, "êềếểễệ"), ("i", nil, "iìíỉĩị"),
    ("o", nil, "oòóỏõọ"), ("o", circumflex, "ôồốổỗộ"), ("o", horn, "ơờớởỡợ"),
    ("u", nil, "uùúủũụ"), ("u", horn, "ưừứửữự"), ("y", nil, "yỳýỷỹỵ"),
  ]

  /// Letters of one mark that Vietnamese itself lacks.
  private static let neighbours: [(mark: Unicode.Scalar, plain: String, letters: String)] = [
    (breve, "eiou", "ĕĭŏŭ"), (caron, "ac", "ǎč"), (tilde, "n", "ñ"), (diaeresis, "aeiou", "äëïöü"),
    (cedilla, "c", "ç"), (ring, "a", "å"),
  ]

  /// Letters that no mark can be taken off: the stroke is part of the letter. `Ð` (U+00D0) is Icelandic
  /// but what many keyboards and old files put for `Đ`.
  private static let strokes: [(letter: Unicode.Scalar, plain: Unicode.Scalar)] = [
    ("đ", "d"), ("Đ", "D"), ("ð", "d"), ("Ð", "D"), ("ɖ", "d"), ("Ɖ", "D"), ("ƀ", "b"), ("Ƀ", "B"),
  ]

  static let grave: Unicode.Scalar = "\u{300}"
  static let acute: Unicode.Scalar = "\u{301}"
  static let circumflex: Unicode.Scalar = "\u{302}"
  static let tilde: Unicode.Scalar = "\u{303}"
  static let breve: Unicode.Scalar = "\u{306}"
  static let diaeresis: Unicode.Scalar = "\u{308}"
  static let hook: Unicode.Scalar = "\u{309}"
  static let ring: Unicode.Scalar = "\u{30A}"
  static let caron: Unicode.Scalar = "\u{30C}"
  static let horn: Unicode.Scalar = "\u{31B}"
  static let dotBelow: Unicode.Scalar = "\u{323}"
  static let cedilla: Unicode.Scalar = "\u{327}"

  /// In the order of the columns of `vowels`.
  static let tones = [grave, acute, hook, tilde, dotBelow]

  static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// `scalar` with `mark` put on, where Unicode has one letter for the two.
  static func composed(_ scalar: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    tables.pairs[Pair(letter: scalar, mark: mark)]
  }

  /// The plain letter and its marks in canonical order; nil for a letter without marks or not in the table.
  static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? { tables.parts[scalar] }

  /// The letter without marks and strokes, in the case it has; nil when it has none or is not in the table.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { tables.plain[scalar] }

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  private struct Tables {
    var pairs: [Pair: Unicode.Scalar] = [:]
    var parts: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]

    mutating func add(_ letter: Unicode.Scalar, from plain: Unicode.Scalar, _ marks: [Unicode.Scalar]) {
      parts[letter] = [plain] + marks
      self.plain[letter] = plain
    }
  }

  private static let tables: Tables = {
    var tables = Tables()
    for upper in [false, true] {
      let cased = { (scalar: Unicode.Scalar) in upper ? scalar.upper : scalar }
      for row in vowels {
        let (plain, letters) = (cased(row.plain), row.letters.unicodeScalars.map(cased))
        if let shape = row.shape {
          tables.pairs[Pair(letter: plain, mark: shape)] = letters[0]
          tables.add(letters[0], from: plain, [shape])
        }
        for (tone, letter) in zip(tones, letters.dropFirst()) {
          tables.pairs[Pair(letter: letters[0], mark: tone)] = letter
          // Nặng sorts before breve and circumflex, so the canonical way to ậ leads over ạ.
          let nangFirst = tone == dotBelow && row.shape != horn
          if nangFirst, let shape = row.shape,
            let dotted = tables.pairs[Pair(letter: plain, mark: dotBelow)]
          {
            tables.pairs[Pair(letter: dotted, mark: shape)] = letter
          }
          let shapes = row.shape.map { [$0] } ?? []
          tables.add(letter, from: plain, nangFirst ? [tone] + shapes : shapes + [tone])
        }
      }
      for row in neighbours {
        for (plain, letter) in zip(row.plain.unicodeScalars, row.letters.unicodeScalars) {
          tables.pairs[Pair(letter: cased(plain), mark: row.mark)] = cased(letter)
          tables.add(cased(letter), from: cased(plain), [row.mark])
        }
      }
    }
    for (letter, plain) in strokes { tables.plain[letter] = plain }
    return tables
  }()
}

extension Unicode.Scalar {
  /// The one capital letter of a small one; itself when there is none or there are several.
  fileprivate var upper: Unicode.Scalar {
    let mapping = properties.uppercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping[mapping.startIndex] : self
  }
}
