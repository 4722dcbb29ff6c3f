/// A constraint that means something to a user. Whoever owns the tables lists theirs in an extension, so that
/// `refusing(.plotOncePerProject, …)` reads well and a test can look each name up in `pg_constraint`.
package struct NamedConstraint: RawRepresentable, Hashable, Sendable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}

/// Runs `body`; if `constraint` stopped it, throws the refusal instead of the ``DatabaseError``.
///
/// The database decides, once, and the name of its constraint becomes the sentence the user reads. The
/// transaction has failed by then: only a rollback, or a savepoint around the call, can follow.
package func refusing<E: Error, R>(
  _ constraint: NamedConstraint, with refusal: @autoclosure () -> E, _ body: () throws -> R
) throws -> R {
  try refusing(constraint.rawValue, with: refusal(), body)
}

/// ``refusing(_:with:_:)`` by the bare name of the constraint.
package func refusing<E: Error, R>(
  _ constraint: String, with refusal: @autoclosure () -> E, _ body: () throws -> R
) throws -> R {
  do {
    return try body()
  } catch let error as DatabaseError where error.constraint == constraint {
    throw refusal()
  }
}
