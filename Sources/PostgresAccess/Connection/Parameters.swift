internal import CLibPQ

/// A statement's values in the arrays libpq wants, all binary.
struct Parameters {
  var count: Int32
  var types: UnsafePointer<Oid>?
  var values: UnsafePointer<UnsafePointer<CChar>?>?
  var lengths: UnsafePointer<Int32>?
  var formats: UnsafePointer<Int32>?

  static var none: Parameters { Parameters(count: 0) }
}

extension SQL {
  /// Lends the values to `body` without copying their bytes.
  func withParameters<R>(_ body: (Parameters) throws -> R) throws -> R {
    let count = types.count
    guard count > 0 else { return try body(.none) }
    return try values.withUnsafeBytes { bytes in
      try withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
        try withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * 2) { numbers in
          var offset = 0
          for index in 0..<count {
            let length = Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self))
            offset += 4
            let start = bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
            values[index] = length < 0 ? nil : start
            numbers[index] = max(length, 0)
            numbers[count + index] = 1
            offset += Int(max(length, 0))
          }
          return try types.withUnsafeBufferPointer { types in
            try types.withMemoryRebound(to: Oid.self) { types in
              try body(
                Parameters(
                  count: Int32(clamping: count), types: types.baseAddress,
                  values: UnsafePointer(values.baseAddress), lengths: UnsafePointer(numbers.baseAddress),
                  formats: numbers.baseAddress.map { UnsafePointer($0 + count) }))
            }
          }
        }
      }
    }
  }
}

enum CStrings {
  /// Lends `texts` as an array of C strings that ends with nil.
  static func with<R>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for text in texts {
      offsets.append(bytes.count)
      bytes += text.utf8CString
    }
    return bytes.withUnsafeBufferPointer { buffer in
      let pointers = offsets.map { offset in buffer.baseAddress.map { $0 + offset } } + [nil]
      return pointers.withUnsafeBufferPointer { list in
        // Never empty: it ends with nil.
        list.baseAddress.map(body) ?? withUnsafePointer(to: nil, body)
      }
    }
  }
}
