internal import Measures

/// A compiled definition with the law that it is replayed under.
package struct BoundDefinition: Sendable {
  let tables: ReplayTables
  package var definition: CompiledDefinition { tables.definition }
  package var law: LawBook { tables.law }

  package init(_ definition: CompiledDefinition, law: LawBook) {
    tables = ReplayTables(definition, law: law)
  }
}
