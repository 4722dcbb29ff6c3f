package import Testing

/// Gives each test case a migrated database of its own, ``TestDatabase/own``: for tests that commit.
package struct OwnDatabase: TestTrait, SuiteTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    // It is asked for the suite as well as for each case in it.
    guard testCase != nil else { return try await function() }
    try await TestDatabase.withOwn { database in
      try await TestDatabase.$current.withValue(database) { try await function() }
    }
  }
}

extension Trait where Self == OwnDatabase {
  package static var ownDatabase: Self { OwnDatabase() }
}
