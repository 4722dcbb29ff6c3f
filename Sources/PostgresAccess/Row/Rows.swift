internal import CLibPQ

/// A result held in memory; freed with its owner.
struct Rows: ~Copyable {
  let result: OpaquePointer
  let columns: Columns

  init(_ result: OpaquePointer) {
    self.result = result
    columns = Columns(of: result)
  }
  deinit { PQclear(result) }

  var count: Int { Int(PQntuples(result)) }

  /// Rows inserted, changed, deleted or selected.
  var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  var commandTag: String { String(cString: PQcmdStatus(result)) }

  func row(_ index: Int) -> Row { Row(Int32(index), of: result, columns: columns) }
}
