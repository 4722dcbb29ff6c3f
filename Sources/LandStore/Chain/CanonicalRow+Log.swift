package import Measures
internal import Workflow

/// What the chain covers of an entry. Personal data is not among it: free text stands as its salted digest.
package struct SealedEntry {
  package var id: Int64
  /// `unit`, `project`, `site`, `round`, `directive`, and the number of the one it belongs to.
  package var owner: (table: String, id: Int64)
  package var subject: String
  package var ordinal: Int64
  package var kind: String
  package var on: CivilDate
  package var until: CivilDate?
  package var effectiveOn: CivilDate?
  package var receivedOn: CivilDate?
  package var amount: Int64?
  package var areaTenths: Int64?
  package var refersTo: Int64?
  package var unit: Int64?
  package var document: EntryDraft.Document?
  package var fields: [(name: String, value: String)]
  package var override: String?
  package var original: Int64
  package var supersedes: Int64?
  package var retracts: Bool
  package var remarkDigest: [UInt8]?
  package var recordedBy: String
  package var recordedAt: Timestamp
  /// The import that brought it, and the line of its file.
  package var importID: Int64?
  package var importRow: Int64?
}

extension CanonicalRow {
  package mutating func add(_ entry: SealedEntry) {
    add("entry")
    add(entry.id)
    add(entry.owner.table)
    add(entry.owner.id)
    add(entry.subject)
    add(entry.ordinal)
    add(entry.kind)
    add(entry.on)
    add(entry.until)
    add(entry.effectiveOn)
    add(entry.receivedOn)
    add(entry.amount)
    add(entry.areaTenths)
    add(entry.refersTo)
    add(entry.unit)
    add(entry.document?.number)
    add(entry.document?.issuedOn)
    add(entry.document?.signedBy)
    add(entry.document?.level)
    add(Int64(entry.fields.count))
    for field in entry.fields {
      add(field.name)
      add(field.value)
    }
    add(entry.override)
    add(entry.original)
    add(entry.supersedes)
    add(entry.retracts)
    add(bytes: entry.remarkDigest)
    add(entry.recordedBy)
    add(entry.recordedAt.microseconds)
    add(entry.importID)
    add(entry.importRow)
    endRow()
  }

  /// - Parameter undoes: the revision that the row takes back.
  package mutating func add(unit: Int64, _ event: LoggedEvent, cause: String, undoes: Int?) {
    add("event")
    add(unit)
    add(Int64(event.revision))
    add(event.subject)
    add(event.track.text)
    add(Int64(event.round))
    add(event.transition)
    add(event.from.text)
    add(event.to.text)
    add(event.day)
    add(event.causes)
    add(event.findings)
    add(cause)
    add(undoes.map { Int64($0) })
    endRow()
  }
}
