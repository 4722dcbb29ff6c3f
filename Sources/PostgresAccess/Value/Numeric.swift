/// The binary form of `numeric`: sign, weight and digits in base 10,000.
package enum Numeric {
  private static let negative: UInt16 = 0x4000

  /// The value times 10^`decimals`, exactly; nil when a significant decimal would be lost, for NaN, the
  /// infinities, and beyond `Int64`.
  package static func scaled(_ bytes: UnsafeRawBufferPointer, decimals: Int) -> Int64? {
    guard bytes.count >= 8 else { return nil }
    func number(at index: Int) -> UInt16 {
      UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
    }
    let digits = Int(number(at: 0))
    let weight = Int(Int16(bitPattern: number(at: 1)))
    let sign = number(at: 2)
    guard sign == 0 || sign == negative, bytes.count == 8 + digits * 2, weight < 6 else { return nil }

    var value: Int128 = 0
    var lost = false
    for index in 0..<digits {
      // Worth of the last decimal place of this digit, as a power of ten after scaling.
      let power = (weight - index) * 4 + decimals
      let digit = Int128(number(at: 4 + index))
      if power >= 0 {
        value += digit * powerOfTen(power)
      } else if power > -4 {
        let divisor = powerOfTen(-power)
        value += digit / divisor
        lost = lost || digit % divisor != 0
      } else {
        lost = lost || digit != 0
      }
    }
    return lost ? nil : Int64(exactly: sign == negative ? -value : value)
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// Writes `tenths` of one with one decimal shown.
  package static func encode(tenths: Int64, into bytes: inout WireBytes) {
    let magnitude = tenths.magnitude
    let fraction = UInt16(magnitude % 10) * 1000
    var whole = magnitude / 10
    // At most five groups of four digits before the point, one after.
    var groups = InlineGroups()
    while whole > 0 {
      groups.push(UInt16(whole % 10_000))
      whole /= 10_000
    }
    let weight = groups.count - 1
    // Trailing zero groups of the whole part need not be sent.
    var last = 0
    if fraction == 0 { while last < groups.count, groups[last] == 0 { last += 1 } }
    let count = groups.count - last + (fraction == 0 ? 0 : 1)
    bytes.append(Int16(count))
    bytes.append(Int16(count == 0 ? 0 : weight))
    bytes.append(tenths < 0 ? negative : 0)
    bytes.append(Int16(1))
    for index in stride(from: groups.count - 1, through: last, by: -1) { bytes.append(groups[index]) }
    if fraction != 0 { bytes.append(fraction) }
  }

  /// Up to five groups of four digits, lowest first, without an allocation.
  private struct InlineGroups {
    private var packed: (UInt16, UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0, 0)
    private(set) var count = 0
    mutating func push(_ group: UInt16) {
      switch count {
      case 0: packed.0 = group
      case 1: packed.1 = group
      case 2: packed.2 = group
      case 3: packed.3 = group
      default: packed.4 = group
      }
      count += 1
    }
    subscript(_ index: Int) -> UInt16 {
      switch index {
      case 0: packed.0
      case 1: packed.1
      case 2: packed.2
      case 3: packed.3
      default: packed.4
      }
    }
  }
}
