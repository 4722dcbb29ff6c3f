/// The statements a connection has prepared, by text and types.
///
/// A text is prepared when it comes a second time; the one not used for longest goes when there are too many.
struct StatementCache {
  private struct Key: Hashable {
    var text: String
    var types: [SQLType]
  }
  private struct Entry {
    /// Nil after the first use, before it is prepared.
    var name: String?
    var lastUse: UInt64
  }
  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var clock: UInt64 = 0
  private var serial = 0
  /// Prepared on the server but not known here any more.
  private(set) var stale: [String] = []

  init(capacity: Int) { self.capacity = capacity }

  enum Plan {
    case sendOnce
    case prepare(name: String)
    case execute(name: String)
  }

  /// - Parameter eagerly: prepares at the first use, where that costs no round trip.
  mutating func plan(for sql: SQL, eagerly: Bool = false) -> Plan {
    guard capacity > 0 else { return .sendOnce }
    clock += 1
    let key = Key(text: sql.text, types: sql.types)
    if let entry = entries[key] {
      entries[key]?.lastUse = clock
      if let name = entry.name { return .execute(name: name) }
    } else {
      makeRoom()
      entries[key] = Entry(name: nil, lastUse: clock)
      if !eagerly { return .sendOnce }
    }
    serial += 1
    return .prepare(name: "q\(serial)")
  }

  mutating func didPrepare(_ sql: SQL, as name: String) {
    entries[Key(text: sql.text, types: sql.types)] = Entry(name: name, lastUse: clock)
  }

  /// After a script, which may have changed what the plans rest on.
  mutating func forgetAll() {
    stale += entries.values.compactMap(\.name)
    entries = [:]
  }

  mutating func forget(_ sql: SQL) {
    if let name = entries.removeValue(forKey: Key(text: sql.text, types: sql.types))?.name {
      stale.append(name)
    }
  }

  /// After the server dropped them all itself.
  mutating func reset() {
    entries = [:]
    stale = []
  }

  mutating func takeStale() -> [String] {
    defer { stale = [] }
    return stale
  }

  private mutating func makeRoom() {
    guard entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return }
    entries[oldest.key] = nil
    if let name = oldest.value.name { stale.append(name) }
  }
}
