internal import Measures
internal import PostgresAccess
internal import Workflow

/// A row of the table of blocks.
struct Block: RowDecodable {
  let position: Int64
  let seal: Int64
  let sealedAt: Timestamp
  let kind: String
  let actor: String
  let entries: Int
  let events: Int
  let digest: [UInt8]
  let previous: [UInt8]
  let hash: [UInt8]

  init(row: borrowing Row) throws {
    position = try row.decode(0, as: Int64.self)
    seal = try row.decode(1, as: Int64.self)
    sealedAt = try row.decode(2, as: Timestamp.self)
    kind = try row.decode(3, as: String.self)
    actor = try row.decode(4, as: String.self)
    entries = Int(try row.decode(5, as: Int32.self))
    events = Int(try row.decode(6, as: Int32.self))
    digest = try row.decode(7, as: [UInt8].self)
    previous = try row.decode(8, as: [UInt8].self)
    hash = try row.decode(9, as: [UInt8].self)
  }

  var expectedHash: [UInt8] {
    Seal.hash(
      position: position, seal: seal, moment: sealedAt, kind: kind, actor: actor, entries: entries,
      events: events,
      digest: digest, previous: previous)
  }
}

/// Walks blocks and rows side by side.
struct BlockWalk {
  private let blocks: [Block]
  private var current: Int64 = 0
  private var content = DigestBox()
  private var inBlock = (entries: 0, events: 0)
  private(set) var entries = 0
  private(set) var events = 0
  private var seen: Set<Int64> = []
  private var findings: [ChainAudit.Finding] = []

  /// The digest is not copyable and the walk is passed through closures, so it lives in a box of its own.
  private final class DigestBox { var row = CanonicalRow() }

  init(_ blocks: [Block]) { self.blocks = blocks }

  mutating func take(_ row: inout CopyRow) throws {
    let position = try row.next(Int64.self)
    let seal = try row.next(Int64.self)
    if position == 0 {
      let finding = ChainAudit.Finding(.unsealed, position: seal)
      if findings.last != finding { findings.append(finding) }
      return
    }
    if position != current {
      closeBlock()
      current = position
    }
    let isEvent = try row.next(Int16.self) == 1
    if isEvent { try takeEvent(&row) } else { try takeEntry(&row) }
  }

  private mutating func takeEntry(_ row: inout CopyRow) throws {
    let id = try row.next(Int64.self)
    try row.skip()
    let table = try row.next(String.self)
    let owner = try row.next(Int64.self)
    let subject = try row.next(String.self)
    let ordinal = try row.next(Int64.self)
    let kind = try row.next(String.self)
    let on = try row.next(CivilDate.self)
    let until = try row.nextOptional(CivilDate.self)
    let effective = try row.nextOptional(CivilDate.self)
    let received = try row.nextOptional(CivilDate.self)
    let amount = try row.nextOptional(Int64.self)
    let area = try row.nextOptional(Int64.self)
    let refersTo = try row.nextOptional(Int64.self)
    let unit = try row.nextOptional(Int64.self)
    let number = try row.nextOptional(String.self)
    let issued = try row.nextOptional(CivilDate.self)
    let signer = try row.nextOptional(String.self)
    let level = try row.nextOptional(String.self)
    let fields = try row.nextBytes { try FlatFields.parse($0) }
    let override = try row.nextOptional(String.self)
    let original = try row.next(Int64.self)
    let supersedes = try row.nextOptional(Int64.self)
    let retracts = try row.next(Bool.self)
    let digest = try row.nextOptional([UInt8].self)
    let recordedBy = try row.next(String.self)
    let recordedAt = try row.next(Timestamp.self)
    try row.skip(4)
    let importID = try row.nextOptional(Int64.self)
    let importRow = try row.nextOptional(Int64.self)
    content.row.add(
      SealedEntry(
        id: id, owner: (table, owner), subject: subject, ordinal: ordinal, kind: kind, on: on, until: until,
        effectiveOn: effective, receivedOn: received, amount: amount, areaTenths: area, refersTo: refersTo,
        unit: unit,
        document: number.map {
          EntryDraft.Document(number: $0, issuedOn: issued, signedBy: signer, level: level)
        }, fields: fields, override: override, original: original, supersedes: supersedes, retracts: retracts,
        remarkDigest: digest, recordedBy: recordedBy, recordedAt: recordedAt, importID: importID,
        importRow: importRow))
    inBlock.entries += 1
    entries += 1
  }

  private mutating func takeEvent(_ row: inout CopyRow) throws {
    let unit = try row.next(Int64.self)
    let revision = try row.next(Int32.self)
    let subject = try row.next(String.self)
    try row.skip()
    let track = try row.next(String.self)
    let round = try row.next(Int64.self)
    let transition = try row.next(String.self)
    let day = try row.next(CivilDate.self)
    try row.skip(3)
    let undoes = try row.nextOptional(Int64.self)
    try row.skip(3)
    let cause = try row.next(String.self)
    try row.skip(11)
    let from = try row.next(String.self)
    let to = try row.next(String.self)
    let causes = try row.next([Int64].self)
    let findings = try row.next([String].self)
    content.row.add(
      unit: unit,
      LoggedEvent(
        revision: Int(revision), subject: subject, track: TrackName(track), round: Int(round),
        transition: transition, from: State(from), to: State(to), day: day, causes: causes, findings: findings
      ),
      cause: cause, undoes: undoes.map { Int($0) })
    inBlock.events += 1
    events += 1
  }

  private mutating func closeBlock() {
    guard current != 0, let block = blocks.first(at: current) else { return }
    seen.insert(current)
    let digest = content.row.finish()
    if digest != block.digest || inBlock != (block.entries, block.events) {
      findings.append(ChainAudit.Finding(.content, position: current))
    }
    inBlock = (0, 0)
  }

  /// Closes the last block and looks at the blocks themselves.
  mutating func finish() -> [ChainAudit.Finding] {
    closeBlock()
    var previous = [UInt8](repeating: 0, count: 32)
    var expected: Int64 = 1
    for block in blocks {
      if block.expectedHash != block.hash {
        findings.append(ChainAudit.Finding(.block, position: block.position))
      }
      if block.previous != previous || block.position != expected {
        findings.append(ChainAudit.Finding(.link, position: block.position))
      }
      if !seen.contains(block.position) {
        findings.append(ChainAudit.Finding(.content, position: block.position))
      }
      previous = block.hash
      expected = block.position + 1
    }
    return findings
  }
}

extension Array where Element == Block {
  /// Blocks are in the order of their positions, without gaps unless somebody cut one out.
  fileprivate func first(at position: Int64) -> Block? {
    if position >= 1, position <= Int64(count), self[Int(position) - 1].position == position {
      return self[Int(position) - 1]
    }
    return first { $0.position == position }
  }
}
