/// Splits the messages of a binary `COPY` into rows. A message normally holds one row, the first one the header
/// besides, but nothing promises that.
struct CopyReader: ~Copyable {
  private static let headerCount = 11 + 4 + 4
  private static let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]

  private let columns: Columns
  private var isHeaderRead = false

  init(columns: Columns) { self.columns = columns }

  mutating func read(_ message: UnsafeRawBufferPointer, _ each: (inout CopyRow) throws -> Void) throws {
    guard var position = message.baseAddress else { return }
    let end = position + message.count
    if !isHeaderRead {
      guard message.count >= Self.headerCount, message.starts(with: Self.signature) else { throw Self.broken }
      let extra = Int32(bigEndian: message.loadUnaligned(fromByteOffset: 15, as: Int32.self))
      guard extra >= 0, Int(extra) <= message.count - Self.headerCount else { throw Self.broken }
      position += Self.headerCount + Int(extra)
      isHeaderRead = true
    }
    while end - position >= 2 {
      let count = Int(Int16(bigEndian: position.loadUnaligned(as: Int16.self)))
      position += 2
      if count == -1 { return }
      guard count == columns.types.count else { throw Self.broken }
      var row = CopyRow(from: position, to: end, columns: columns)
      try each(&row)
      try row.skip(row.fieldCount - row.index)
      position = row.position
    }
  }

  private static var broken: DatabaseError {
    DatabaseError(.protocolViolation, "the server's COPY is not in the binary format this program knows")
  }
}
