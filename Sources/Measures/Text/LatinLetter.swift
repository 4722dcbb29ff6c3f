/// The closed table of Latin letters that carry marks, among them the 67 of Vietnamese in both cases and those
/// of Ba Na, Xơ Đăng and Gia Rai names. No locale is involved.
enum LatinLetter {
  /// A mark, letters it can be put on, and the one letter each becomes: every canonical composition that
  /// Unicode has in its Latin blocks.
  private static let compositions: [(mark: Unicode.Scalar, letters: String, composed: String)] = [
    ("\u{300}", "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
    ("\u{301}", "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ"),
    ("\u{301}", "ÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
    ("\u{302}", "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
    ("\u{303}", "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
    ("\u{304}", "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"),
    ("\u{306}", "AaEeGgIiOoUuȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ"),
    ("\u{307}", "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦ"),
    ("\u{307}", "šṢṣTtWwXxYyſ", "ṧṨṩṪṫẆẇẊẋẎẏẛ"),
    ("\u{308}", "AEIOUaeiouyYHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ"),
    ("\u{309}", "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
    ("\u{30A}", "AaUuwy", "ÅåŮůẘẙ"),
    ("\u{30B}", "OoUu", "ŐőŰű"),
    ("\u{30C}", "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒ", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯ"),
    ("\u{30C}", "jHh", "ǰȞȟ"),
    ("\u{30F}", "AaEeIiOoRrUu", "ȀȁȄȅȈȉȌȍȐȑȔȕ"),
    ("\u{311}", "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
    ("\u{31B}", "OoUu", "ƠơƯư"),
    ("\u{323}", "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOo", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọ"),
    ("\u{323}", "ƠơUuƯưYy", "ỢợỤụỰựỴỵ"),
    ("\u{324}", "Uu", "Ṳṳ"),
    ("\u{325}", "Aa", "Ḁḁ"),
    ("\u{326}", "SsTt", "ȘșȚț"),
    ("\u{327}", "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
    ("\u{328}", "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
    ("\u{32D}", "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
    ("\u{32E}", "Hh", "Ḫḫ"),
    ("\u{330}", "EeIiUu", "ḚḛḬḭṴṵ"),
    ("\u{331}", "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
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
  static let hook: Unicode.Scalar = "\u{309}"

  static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// `letter` with `mark` put on, where Unicode has one letter for the two.
  static func composed(_ letter: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    tables.composed[Pair(letter: letter, mark: mark)]
  }

  /// The plain letter and its marks in canonical order; the letter alone when it has none.
  static func decomposed(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    guard let pair = tables.parts[letter] else { return [letter] }
    return decomposed(pair.letter) + [pair.mark]
  }

  /// The letter without marks and strokes, in the case it has.
  static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar { tables.plain[letter] ?? letter }

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  private struct Tables {
    var composed: [Pair: Unicode.Scalar] = [:]
    var parts: [Unicode.Scalar: Pair] = [:]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
  }

  private static let tables: Tables = {
    var tables = Tables()
    for row in compositions {
      for (letter, composed) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) {
        tables.composed[Pair(letter: letter, mark: row.mark)] = composed
        tables.parts[composed] = Pair(letter: letter, mark: row.mark)
      }
    }
    for letter in tables.parts.keys {
      var plain = letter
      while let pair = tables.parts[plain] { plain = pair.letter }
      tables.plain[letter] = plain
    }
    for (letter, plain) in strokes { tables.plain[letter] = plain }
    return tables
  }()
}
