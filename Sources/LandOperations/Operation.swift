/// One thing that the office does: typed arguments in, a value out. Front ends print the value.
package protocol Operation: Sendable {
  associatedtype Value: Codable & Sendable
  func run(in office: OfficeContext) async throws -> Value
}
