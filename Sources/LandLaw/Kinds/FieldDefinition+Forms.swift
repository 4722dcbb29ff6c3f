internal import Workflow

extension FieldDefinition {
  static func text(_ name: String, required: Bool = false) -> Self { Self(name, .text, required: required) }
  static func number(_ name: String, required: Bool = false) -> Self {
    Self(name, .number, required: required)
  }
  static func money(_ name: String, required: Bool = false) -> Self { Self(name, .money, required: required) }
  static func area(_ name: String, required: Bool = false) -> Self { Self(name, .area, required: required) }
  static func day(_ name: String, required: Bool = false) -> Self { Self(name, .day, required: required) }
  static func flag(_ name: String, required: Bool = false) -> Self { Self(name, .flag, required: required) }
  static func entry(_ name: String, required: Bool = false) -> Self { Self(name, .entry, required: required) }
  static func unit(_ name: String, required: Bool = false) -> Self { Self(name, .unit, required: required) }
  static func choice(_ name: String, _ values: String..., required: Bool = false) -> Self {
    Self(name, .choice(values), required: required)
  }

  /// How a document reached a person. A refusal or an absence counts as served when the commune made minutes of it.
  static let how = FieldDefinition.choice("how", "received", "refused", "absent")
  static let ordinal = FieldDefinition.number("ordinal")
  static let until = FieldDefinition.day("until")
  static let effectiveOn = FieldDefinition.day("effective_on")
  static let place = FieldDefinition.text("place")
  static let reason = FieldDefinition.text("reason")
}
