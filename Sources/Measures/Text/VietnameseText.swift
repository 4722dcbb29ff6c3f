/// The normal form that is stored. Swift takes the composed and the decomposed spelling for equal,
/// PostgreSQL does not: text goes through ``nfc(_:)`` before it is bound.
package enum VietnameseText {
  /// Normal form C of text in Latin letters; letters of other scripts keep their spelling, with their marks
  /// in canonical order.
  ///
  /// A tone typed before the breve or circumflex (`a` + sắc + mũ) has no composed spelling in Unicode and
  /// only one meaning in Vietnamese: it becomes that letter (`ấ`).
  package static func nfc(_ text: String) -> String {
    // Combining marks U+0300 to U+036F are the only ones concerned; in UTF-8 they start with CC or CD.
    guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
    var result = String.UnicodeScalarView()
    var starter: Unicode.Scalar?
    var marks: [Unicode.Scalar] = []
    func flush() {
      guard let letter = starter else { return result.append(contentsOf: marks) }
      result.append(contentsOf: marks.isEmpty ? [letter] : composing(letter, marks))
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.canonicalCombiningClass == .notReordered {
        flush()
        starter = scalar
        marks.removeAll(keepingCapacity: true)
      } else {
        marks.append(modern(scalar))
      }
    }
    flush()
    return String(result)
  }

  /// U+0340 and U+0341 were meant for Vietnamese and are since then only other names of huyền and sắc.
  private static func modern(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark {
    case "\u{340}": LatinLetter.grave
    case "\u{341}": LatinLetter.acute
    default: mark
    }
  }

  private static func composing(_ letter: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let parts = LatinLetter.decomposed(letter)
    var starter = parts[0]
    let ordered = shapeBeforeTone(inCanonicalOrder(parts.dropFirst() + marks), on: starter)
    var left: [Unicode.Scalar] = []
    for mark in ordered {
      let isBlocked = left.last.map { $0.combiningClass >= mark.combiningClass } ?? false
      if !isBlocked, let composed = LatinLetter.composed(starter, with: mark) {
        starter = composed
      } else {
        left.append(mark)
      }
    }
    return [starter] + left
  }

  /// Insertion sort: stable, and the marks of one letter are few.
  private static func inCanonicalOrder(_ marks: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var sorted: [Unicode.Scalar] = []
    for mark in marks {
      let place = sorted.lastIndex { $0.combiningClass <= mark.combiningClass }
      sorted.insert(mark, at: place.map { $0 + 1 } ?? 0)
    }
    return sorted
  }

  private static func shapeBeforeTone(
    _ marks: [Unicode.Scalar], on letter: Unicode.Scalar
  ) -> [Unicode.Scalar] {
    let tones = [LatinLetter.grave, LatinLetter.acute, LatinLetter.hook, LatinLetter.tilde]
    let shapes = [LatinLetter.breve, LatinLetter.circumflex]
    guard let shape = marks.firstIndex(where: shapes.contains), shape > 0, tones.contains(marks[shape - 1]),
      marks[..<(shape - 1)].allSatisfy({ $0.combiningClass < marks[shape].combiningClass }),
      let shaped = LatinLetter.composed(letter, with: marks[shape]),
      LatinLetter.composed(shaped, with: marks[shape - 1]) != nil
    else { return marks }
    var mended = marks
    mended.swapAt(shape - 1, shape)
    return mended
  }
}

extension Unicode.Scalar {
  fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}
