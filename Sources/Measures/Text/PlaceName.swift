/// An administrative unit as people type it or as an official list spells it, compared by a key that is
/// one for `Đăkrơwa`, `Đắk Rơ Wa`, `Đak Rơ Wa` and `dak ro wa`.
///
/// The key has no accents, no spaces and no signs; `dac` counts as `dak`, `ngoc` as `ngok`, `y` as `i` and
/// `01` as `1`. In the lists of 2021 and 2025 none of these makes two units of one district alike that
/// bare letters do not make alike already (Sa Pa and Sa Pả).
package struct PlaceName: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// tỉnh, thành phố, thị xã, quận, huyện, phường, xã, thị trấn
    case province, city, town, urbanDistrict, ruralDistrict, ward, commune, townlet
  }

  /// In normal form C, as it was given.
  package let written: String
  /// The kind of unit written before the name: `P. Quang Trung` is a ward.
  package let kind: Kind?
  /// The key of the name without its kind.
  package let key: String
  /// The key with the kind in it, where that word may be part of the name: `xa dung` may mean xã Dung or
  /// a place called Xa Dung. Nil when the accent, the dot or the absence of a kind settles it.
  package let wholeKey: String?

  package init(_ text: String) { self.init(text, carrying: nil) }

  /// A name in a list takes the kind of the one before it: `xã Đăk Blà, Hòa Bình`.
  init(_ text: String, carrying carried: Kind?) {
    written = VietnameseText.nfc(text)
    let words = Self.words(written)
    if let found = Self.leadingKind(of: words) {
      kind = found.kind
      key = Self.joined(found.rest)
      wholeKey = found.isCertain ? nil : Self.joined(words)
    } else {
      kind = carried
      key = Self.joined(words)
      wholeKey = nil
    }
  }

  /// The kind if one is typed, and the key of the name without it.
  package static func key(_ text: String) -> (kind: Kind?, key: String) {
    let name = PlaceName(text)
    return (name.kind, name.key)
  }

  /// The code of a ward or commune in the official list, when that is what was typed: `23335`.
  package var code: String? {
    let digits = written.filter { !$0.isWhitespace }
    return digits.utf8.count == 5 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
  }

  /// Whether this, as typed, can mean `unit`. A kind that contradicts the unit's says no.
  package func canMean(_ unit: PlaceName) -> Bool {
    if let kind, let unitKind = unit.kind, kind != unitKind { return wholeKey == unit.key }
    return !unit.key.isEmpty && (key == unit.key || wholeKey == unit.key)
  }

  /// Whether the letters agree with their accents too; settles between Sa Pa and Sa Pả. Text typed without any
  /// accent settles nothing: it may only be typed so.
  func isSpelled(like unit: PlaceName) -> Bool {
    let hasAccents = !written.utf8.allSatisfy { $0 < 0x80 }
    return hasAccents && exactName == unit.exactName
  }

  private var exactName: String {
    let words = Self.words(written)
    return (Self.leadingKind(of: words)?.rest ?? words[...]).map(\.written).joined()
  }
}

extension PlaceName: CustomStringConvertible {
  package var description: String { written }
}

extension PlaceName {
  /// The names in a list as reports write it: parts end at `,`, `;`, a line or the word `và`, and a kind
  /// holds until the next one.
  package static func list(_ text: String) -> [PlaceName] {
    var names: [PlaceName] = []
    let lines = VietnameseText.nfc(text).split { ",;".contains($0) || $0.isNewline }
    for part in lines.flatMap({ $0.split(separator: " và ") }) {
      let name = PlaceName(String(part.trimmingSpaces), carrying: names.last?.kind)
      if !name.key.isEmpty { names.append(name) }
    }
    return names
  }
}

extension PlaceName {
  private struct Word {
    /// Lower case, normal form C.
    var written: String
    var key: String
    /// Ends in a dot, as abbreviations do.
    var isAbbreviated = false
  }

  /// Words end at spaces and signs, but not at apostrophes (H'Reng); `P1` is two words.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    func end(abbreviated: Bool = false) {
      if !current.isEmpty {
        words.append(Word(written: current, key: SearchableName.key(current), isAbbreviated: abbreviated))
      }
      current = ""
    }
    for character in text.lowercased() {
      if "'’ʼ`´‘".contains(character) { continue }
      if character.isNumber, let last = current.last, !last.isNumber { end() }
      if character.isLetter || character.isNumber {
        current.append(character)
      } else {
        end(abbreviated: character == ".")
      }
    }
    end()
    return words
  }

  private static func joined(_ words: some Collection<Word>) -> String {
    let key = words.map { word in
      let significant = word.key.drop { $0 == "0" }
      return word.key.utf8.allSatisfy { (0x30...0x39).contains($0) } && !significant.isEmpty
        ? String(significant) : word.key
    }.joined()
    return key.replacing("dac", with: "dak").replacing("ngoc", with: "ngok").replacing("y", with: "i")
  }

  /// Spelled out with accents and without; the short forms people put before a name.
  private static let kinds: [(kind: Kind, accented: [String], plain: [String], short: [String])] = [
    (.townlet, ["thị", "trấn"], ["thi", "tran"], ["tt"]), (.town, ["thị", "xã"], ["thi", "xa"], ["tx"]),
    (.city, ["thành", "phố"], ["thanh", "pho"], ["tp"]), (.ward, ["phường"], ["phuong"], ["p", "ph", "f"]),
    (.commune, ["xã"], ["xa"], ["x"]), (.urbanDistrict, ["quận"], ["quan"], ["q"]),
    (.ruralDistrict, ["huyện"], ["huyen"], ["h"]), (.province, ["tỉnh"], ["tinh"], ["t"]),
  ]

  private static func leadingKind(
    of words: [Word]
  ) -> (kind: Kind, rest: ArraySlice<Word>, isCertain: Bool)? {
    for entry in kinds {
      let length = entry.accented.count
      let written = words.prefix(length).map(\.written)
      if words.count > length, written == entry.accented || written == entry.plain {
        return (entry.kind, words.dropFirst(length), written == entry.accented)
      }
      if let first = words.first, words.count > 1, entry.short.contains(first.written) {
        return (
          entry.kind, words.dropFirst(), first.isAbbreviated || words[1].written.first?.isNumber == true
        )
      }
    }
    return nil
  }
}
