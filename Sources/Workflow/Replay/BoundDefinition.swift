/// A compiled definition with the rows of law that it names at hand: those that are for all classes of lot.
package struct BoundDefinition: Sendable {
  package let definition: CompiledDefinition
  package let law: LawBook
  let parameterRows: [[Parameter]]

  package init(_ definition: CompiledDefinition, law: LawBook) {
    self.definition = definition
    self.law = law
    parameterRows = definition.parameters.map { law.rows(of: $0).filter { $0.lotClass == nil } }
  }
}
