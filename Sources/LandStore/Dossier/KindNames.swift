package import Workflow

/// Finds the kind of an entry from its bytes without making a text for each row.
package struct KindNames: Sendable {
  private var table: [(hash: UInt64, kind: Kind)?]
  private let mask: Int

  package init(_ law: GoverningLaw) {
    let kinds = Set(law.definitions.values.flatMap { $0.definition.source.kinds.map(\.kind) })
    var size = 64
    while size < kinds.count * 4 { size *= 2 }
    mask = size - 1
    table = Array(repeating: nil, count: size)
    for kind in kinds {
      var text = kind.text
      let hash = text.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
      var place = Int(truncatingIfNeeded: hash) & mask
      while table[place] != nil { place = (place + 1) & mask }
      table[place] = (hash, kind)
    }
  }

  /// The kind of those bytes; a new one when no definition has it.
  func kind(_ bytes: UnsafeRawBufferPointer) -> Kind {
    let hash = Self.hash(bytes)
    var place = Int(truncatingIfNeeded: hash) & mask
    while let found = table[place] {
      if found.hash == hash, found.kind.text.utf8.elementsEqual(bytes) { return found.kind }
      place = (place + 1) & mask
    }
    return Kind(String(decoding: bytes, as: UTF8.self))
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
