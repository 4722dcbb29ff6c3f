package import Measures
package import Workflow

/// An entry that is about to be recorded.
package struct EntryDraft: Sendable {
  /// In whose dossier it lies.
  package enum Owner: Hashable, Sendable {
    case unit(Int64)
    case project(Int64)
    case site(Int64)
    case round(Int64)
    case directive(Int64)
  }
  /// The paper that carries it: one decision may carry the entries of many subjects.
  package struct Document: Hashable, Sendable {
    package let number: String
    package let issuedOn: CivilDate?
    package let signedBy: String?
    package let level: String?
    package init(number: String, issuedOn: CivilDate? = nil, signedBy: String? = nil, level: String? = nil) {
      self.number = number
      self.issuedOn = issuedOn
      self.signedBy = signedBy
      self.level = level
    }
  }

  package var owner: Owner
  package var subject: SubjectKind
  /// The number of the instance; 0 for the root and for projects, sites, rounds and directives.
  package var ordinal: Int
  package var kind: Kind
  package var on: CivilDate
  package var until: CivilDate?
  package var effectiveOn: CivilDate?
  package var receivedOn: CivilDate?
  package var amount: Int64?
  package var area: Area?
  /// The opening that a closing ends.
  package var refersTo: Int64?
  /// Another unit that it names: the parcel of `parcel_included`.
  package var unit: Int64?
  package var document: Document?
  /// Texts by name, in the order of the names.
  package var fields: [(name: String, value: String)]
  /// Why it is recorded although a requirement says no.
  package var override: String?
  /// Free text; kept apart, so that it can be erased.
  package var remarks: String?
  /// The version that it replaces, and that version's original.
  package var supersedes: (entry: Int64, original: Int64)?
  package var retracts = false
  package var importRow: Int?

  package init(
    owner: Owner, subject: SubjectKind, ordinal: Int = 0, kind: Kind, on: CivilDate,
    until: CivilDate? = nil, effectiveOn: CivilDate? = nil, receivedOn: CivilDate? = nil,
    amount: Int64? = nil,
    area: Area? = nil, refersTo: Int64? = nil, unit: Int64? = nil, document: Document? = nil,
    fields: [(name: String, value: String)] = [], override: String? = nil, remarks: String? = nil,
    importRow: Int? = nil
  ) {
    self.owner = owner
    self.subject = subject
    self.ordinal = ordinal
    self.kind = kind
    self.on = on
    self.until = until
    self.effectiveOn = effectiveOn
    self.receivedOn = receivedOn
    self.amount = amount
    self.area = area
    self.refersTo = refersTo
    self.unit = unit
    self.document = document
    self.fields = fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.override = override
    self.remarks = remarks
    self.importRow = importRow
  }
}
