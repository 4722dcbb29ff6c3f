package import Measures
package import PostgresAccess

/// The block that a transaction adds to the chain: taken at its beginning, closed as its last act.
///
/// Entries are digested before events, entries by number, events by unit and revision; the verifier reads them so.
package struct Seal: ~Copyable {
  package enum Kind: String, Sendable, Codable {
    case `import`
    case record
    case advance
    case law
  }
  /// The number that the transaction's rows carry.
  package let number: Int64
  package let kind: Kind
  package let actor: String
  /// When the transaction began: the moment at which its entries are recorded.
  package let moment: Timestamp
  package var content: CanonicalRow
  package internal(set) var entries: Int
  package internal(set) var events: Int

  /// - Parameter actor: who is answerable: a clerk's name, or that of the program that runs at night.
  package init(_ kind: Kind, actor: String, _ session: borrowing Session) throws {
    let number = try session.value(Int64.self, "SELECT nextval('seal_seq')")
    let moment = try session.value(Timestamp.self, "SELECT now()")
    self.number = number
    self.moment = moment
    self.kind = kind
    self.actor = VietnameseText.nfc(actor)
    content = CanonicalRow()
    entries = 0
    events = 0
  }

  /// Adds the block to the chain. Takes the lock on the head, which is the last that a transaction takes, so that
  /// others wait for no longer than this.
  ///
  /// - Returns: the block's position; nil when the transaction wrote nothing to the log and there is no block.
  package consuming func close(_ session: borrowing Session) throws -> Int64? {
    guard entries + events > 0 else { return nil }
    let digest = content.finish()
    let head = try session.one(ChainHead.self, "SELECT position, hash FROM chain_head FOR UPDATE")
    let position = head.position + 1
    // Read under the lock, so that moments rise with positions: what was known at a moment is the blocks up to one.
    let moment = try session.value(Timestamp.self, "SELECT clock_timestamp()")
    let hash = Self.hash(
      position: position, seal: number, moment: moment, kind: kind.rawValue, actor: actor, entries: entries,
      events: events, digest: digest, previous: head.hash)
    try session.execute(
      """
      WITH sealed AS (
        INSERT INTO block (position, seal, sealed_at, kind, actor, entries, events, content_digest, previous_hash, hash)
        VALUES (\(position), \(number), \(moment), \(kind.rawValue), \(actor), \(Int32(entries)), \(Int32(events)),
          \(digest), \(head.hash), \(hash)))
      UPDATE chain_head SET position = \(position), hash = \(hash)
      """)
    return position
  }

  package static func hash(
    position: Int64, seal: Int64, moment: Timestamp, kind: String, actor: String, entries: Int, events: Int,
    digest: [UInt8], previous: [UInt8]
  ) -> [UInt8] {
    var row = CanonicalRow()
    row.add(position)
    row.add(seal)
    row.add(moment.microseconds)
    row.add(kind)
    row.add(actor)
    row.add(Int64(entries))
    row.add(Int64(events))
    row.add(bytes: digest)
    row.add(bytes: previous)
    return row.finish()
  }
}

/// The newest block.
package struct ChainHead: RowDecodable, Hashable, Sendable {
  package let position: Int64
  package let hash: [UInt8]
  package init(row: borrowing Row) throws {
    position = try row.decode(0, as: Int64.self)
    hash = try row.decode(1, as: [UInt8].self)
  }
}

extension Seal {
  /// Ends a seal whose transaction will be rolled back.
  package consuming func abandon() {}
}
