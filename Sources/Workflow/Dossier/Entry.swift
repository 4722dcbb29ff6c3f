package import Measures

/// One dated act or fact, as it stands after supersession.
///
/// The number is that of the original: a correction keeps its place in the order of its day.
package struct Entry: Hashable, Sendable {
  package let number: Int64
  /// Index into the dossier's subjects.
  package let subject: Int
  package let kind: Kind
  package let on: CivilDate
  package let until: CivilDate?
  package let effectiveOn: CivilDate?
  package let receivedOn: CivilDate?
  package let amount: Int64?
  /// The number of the opening that a closing ends.
  package let reference: Int64?
  /// Everything else it carries, by name.
  package let fields: [(name: String, value: String)]

  package init(
    number: Int64, subject: Int = 0, kind: Kind, on: CivilDate, until: CivilDate? = nil,
    effectiveOn: CivilDate? = nil, receivedOn: CivilDate? = nil, amount: Int64? = nil,
    reference: Int64? = nil,
    fields: [(name: String, value: String)] = []
  ) {
    self.number = number
    self.subject = subject
    self.kind = kind
    self.on = on
    self.until = until
    self.effectiveOn = effectiveOn
    self.receivedOn = receivedOn
    self.amount = amount
    self.reference = reference
    self.fields = fields
  }

  package func field(_ name: String) -> String? {
    for field in fields where field.name == name { return field.value }
    return nil
  }

  /// The day written in the field, or the 31 December of the year written there; the entry's own day for nil.
  package func day(in name: String?) -> CivilDate? {
    guard let name else { return on }
    guard let text = field(name) else { return nil }
    return CivilDate(text) ?? Int(text).flatMap { CivilDate(year: $0, month: 12, day: 31) }
  }

  package static func == (left: Entry, right: Entry) -> Bool {
    left.number == right.number && left.subject == right.subject && left.kind == right.kind
      && left.on == right.on && left.until == right.until && left.effectiveOn == right.effectiveOn
      && left.receivedOn == right.receivedOn && left.amount == right.amount
      && left.reference == right.reference && left.fields.elementsEqual(right.fields, by: ==)
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(kind)
    hasher.combine(on)
  }
}
