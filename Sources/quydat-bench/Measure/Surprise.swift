/// What was measured did something else than it was meant to do, so the times would say nothing.
struct Surprise: Error, CustomStringConvertible {
  let description: String
}

/// - Throws: ``Surprise`` with what should have been, unless it was.
func expect(_ holds: Bool, _ expected: @autoclosure () -> String) throws {
  if !holds { throw Surprise(description: "not as expected: \(expected())") }
}
