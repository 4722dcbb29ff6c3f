/// An invented land user.
struct DemoParty: Sendable {
  enum Kind: String, Sendable { case household, person, community, religious, organisation }
  let code: String
  let kind: Kind
  let name: String
  let representative: String
  let socialProtection: String
  /// Twelve digits that begin with 000, which no province gives out.
  let identityNumber: String
  let address: String
}
