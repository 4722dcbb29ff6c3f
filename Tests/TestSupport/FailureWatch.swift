internal import Synchronization
internal import Testing

/// Notices failed expectations, which throw nothing, while a piece of a test runs.
enum FailureWatch {
  private final class Record<R: Sendable>: Sendable {
    let hasFailed = Mutex(false)
    let outcome = Mutex<Result<R, any Error>?>(nil)
  }

  /// - Returns: what `body` returned or threw, and whether it threw or an expectation failed in it.
  static func run<R: Sendable>(
    _ body: @Sendable () async throws -> R
  ) async -> (outcome: Result<R, any Error>, hasFailed: Bool) {
    let kept = Record<R>()
    @Sendable func record() async {
      let outcome: Result<R, any Error>
      do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
      kept.outcome.withLock { $0 = outcome }
    }
    if let test = Test.current {
      let watch = IssueHandlingTrait.compactMapIssues { issue in
        kept.hasFailed.withLock { $0 = true }
        return issue
      }
      try? await watch.provideScope(for: test, testCase: Test.Case.current, performing: record)
    } else {
      await record()
    }
    let outcome = kept.outcome.withLock { $0 } ?? .failure(CancellationError())
    let hasThrown = if case .failure = outcome { true } else { false }
    return (outcome, hasThrown || kept.hasFailed.withLock { $0 })
  }
}
