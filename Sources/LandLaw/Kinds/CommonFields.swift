package import Workflow

/// The fields that an entry of any kind may carry, besides those of its kind and its document.
package enum CommonFields {
  package static let all: [FieldDefinition] = [
    .day("until"), .day("effective_on"), .day("received_on"), .day("valid_until"), .text("starts_at"),
    .text("recipient"), .how, .text("place"), .text("channel"), .number("ordinal"), .money("amount"),
    .area("area_m2"), .number("count"), .number("percent"), .entry("ref"), .text("responsible"),
    .day("due_on"),
    .text("reason"),
  ]
}
