package import Measures

/// A guard of a transition with what people need to know about it.
package struct Requirement: Hashable, Sendable {
  /// What a violation does.
  package enum Strength: String, Hashable, Sendable, Codable {
    /// It cannot happen: the transition does not fire.
    case bars
    /// It happened although it should not have: the transition fires, with a finding.
    case faults
  }

  /// Unique within the transition; findings carry it.
  package let id: String
  package let condition: Guard
  package let strength: Strength
  /// The condition as a sentence that is true when it holds.
  package let says: Bilingual
  /// The clause of law it rests on, as printed: `Luật Đất đai 2013 Đ.69 k.1 đ.d`.
  package let citation: String
  /// Who can supply what is missing, when it is not for the kind of entry to say.
  package let supplier: Bilingual?

  package init(
    _ id: String, _ condition: Guard, _ strength: Strength = .bars, says: Bilingual, citation: String,
    supplier: Bilingual? = nil
  ) {
    self.id = id
    self.condition = condition
    self.strength = strength
    self.says = says
    self.citation = citation
    self.supplier = supplier
  }
}
