/// Finds the number of a kind of entry from its name, without hashing by the standard library for each entry.
struct KindIndex: Sendable {
  private struct Place {
    let hash: UInt64
    let subject: Int
    let name: Kind
    let kind: Int32
  }
  private var table: [Place?]
  private let mask: Int

  init(_ definition: CompiledDefinition) {
    var size = 64
    while size < definition.kinds.count * 4 { size *= 2 }
    mask = size - 1
    table = Array(repeating: nil, count: size)
    for (index, kind) in definition.source.kinds.enumerated()
    where definition.kind(kind.kind, of: kind.subject) == index {
      let subject = definition.kinds[index].subject
      let hash = Self.hash(kind.kind.text, subject)
      var place = Int(truncatingIfNeeded: hash) & mask
      while table[place] != nil { place = (place + 1) & mask }
      table[place] = Place(hash: hash, subject: subject, name: kind.kind, kind: Int32(index))
    }
  }

  /// - Returns: -1 when the subject has no such kind.
  func kind(_ name: Kind, of subject: Int) -> Int32 {
    let hash = Self.hash(name.text, subject)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      guard let found = table[place] else { return -1 }
      if found.hash == hash, found.subject == subject, found.name == name { return found.kind }
      place = (place + 1) & mask
    }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String, _ subject: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: subject)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
