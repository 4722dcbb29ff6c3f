package import Measures
package import Workflow

/// One invented entry, as it will stand in a row of `entries.csv`.
package struct DemoEntry: Sendable {
  /// `DRW-0012`, `DRW-0012-KD1`, `DRW:12/345`, `TNT`, `TNT-A07`.
  package let subject: String
  package let kind: Kind
  package let on: CivilDate
  package var until: CivilDate?
  package var effectiveOn: CivilDate?
  package var amount: Money?
  package var area: Area?
  /// The other fields of its kind, by name.
  package var fields: [(name: String, value: String)]
  package var remarks: String?
  /// Entries of one kind and day with the same topic lie in one document; an entry without a topic has its own.
  package var topic: String?

  package init(
    _ subject: String, _ kind: Kind, on: CivilDate, until: CivilDate? = nil, effectiveOn: CivilDate? = nil,
    amount: Money? = nil, area: Area? = nil, fields: [(name: String, value: String)] = [],
    remarks: String? = nil, topic: String? = nil
  ) {
    self.subject = subject
    self.kind = kind
    self.on = on
    self.until = until
    self.effectiveOn = effectiveOn
    self.amount = amount
    self.area = area
    self.fields = fields
    self.remarks = remarks
    self.topic = topic
  }
}
