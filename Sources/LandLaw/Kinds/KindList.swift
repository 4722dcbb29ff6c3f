internal import Measures
internal import Workflow

/// Writes down the kinds of entry of one subject, one line each.
struct KindList {
  let subject: SubjectKind
  init(of subject: SubjectKind) { self.subject = subject }

  func act(
    _ kind: Kind, _ vi: String, _ en: String, by supplier: Bilingual, _ fields: FieldDefinition...
  ) -> KindDefinition { define(kind, .act, vi, en, supplier, fields) }

  func fact(
    _ kind: Kind, _ vi: String, _ en: String, by supplier: Bilingual, _ fields: FieldDefinition...
  ) -> KindDefinition { define(kind, .fact, vi, en, supplier, fields) }

  func quantity(
    _ kind: Kind, _ vi: String, _ en: String, by supplier: Bilingual, _ fields: FieldDefinition...
  ) -> KindDefinition { define(kind, .quantity, vi, en, supplier, fields) }

  func opening(
    _ kind: Kind, _ interval: IntervalName, _ vi: String, _ en: String, by supplier: Bilingual,
    _ fields: FieldDefinition...
  ) -> KindDefinition { define(kind, .opening(interval), vi, en, supplier, fields) }

  /// A closing may always name the opening it ends.
  func closing(
    _ kind: Kind, _ interval: IntervalName, _ vi: String, _ en: String, by supplier: Bilingual,
    _ fields: FieldDefinition...
  ) -> KindDefinition { define(kind, .closing(interval), vi, en, supplier, [.entry("ref")] + fields) }

  private func define(
    _ kind: Kind, _ class: KindDefinition.Class, _ vi: String, _ en: String, _ supplier: Bilingual,
    _ fields: [FieldDefinition]
  ) -> KindDefinition {
    KindDefinition(
      kind, of: subject, `class`, title: Bilingual(vi, en), supplier: supplier, fields: fields)
  }
}
