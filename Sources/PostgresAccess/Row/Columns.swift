internal import CLibPQ

/// The names and types of a result's columns, read once per result.
final class Columns {
  let names: [String]
  let types: [SQLType]
  /// The same types, to be read without counting references for each field.
  let typeBuffer: UnsafeBufferPointer<SQLType>

  init(names: [String], types: [SQLType]) {
    self.names = names
    self.types = types
    let buffer = UnsafeMutableBufferPointer<SQLType>.allocate(capacity: types.count)
    _ = buffer.initialize(from: types)
    typeBuffer = UnsafeBufferPointer(buffer)
  }

  deinit { typeBuffer.deallocate() }

  convenience init(of result: OpaquePointer) {
    let count = PQnfields(result)
    self.init(
      names: (0..<count).map { PQfname(result, $0).map { String(cString: $0) } ?? "" },
      types: (0..<count).map { SQLType(PQftype(result, $0)) })
  }

  func index(of name: String) -> Int? { names.firstIndex(of: name) }

  func name(_ index: Int) -> String { names.indices.contains(index) ? names[index] : "field \(index + 1)" }
}
