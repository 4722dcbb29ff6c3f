package import LandDomain
package import Workflow

/// The definitions, the dated parameters and the calendar that an office is replayed under.
package struct GoverningLaw: Sendable {
  package let book: LawBook
  package let definitions: [UnitKind: BoundDefinition]
  /// SHA-256, in hexadecimal, of everything a replay depends on besides the dossier.
  package let fingerprint: String

  /// - Throws: `DefinitionError` when a definition names what it does not have.
  package init(_ definitions: [UnitKind: Definition], book: LawBook) throws {
    var bound: [UnitKind: BoundDefinition] = [:]
    for (kind, definition) in definitions {
      bound[kind] = BoundDefinition(try CompiledDefinition(definition), law: book)
    }
    self.book = book
    self.definitions = bound
    let texts = UnitKind.allCases.compactMap { definitions[$0].map { CanonicalText($0).text } }
    fingerprint = Fingerprint.hex(of: texts + [CanonicalText(book).text])
  }
}
