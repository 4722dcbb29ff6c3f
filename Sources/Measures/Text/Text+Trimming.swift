extension StringProtocol {
  /// Without the spaces at both ends, whichever Unicode has (no-break, ideographic, byte order mark).
  package var trimmingSpaces: SubSequence {
    func isBlank(_ character: Character) -> Bool {
      character.isWhitespace
        || character.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
    }
    let start = self[...].drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start[start.endIndex...] }
    return start[...last]
  }
}
