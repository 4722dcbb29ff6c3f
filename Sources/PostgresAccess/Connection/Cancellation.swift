internal import CLibPQ
internal import Dispatch
internal import Synchronization

/// Cancels what a connection is doing, from any thread.
///
/// A cancel that comes late must not hit the next transaction on the same connection, so a transaction arms it
/// and disarms it, and both wait for a cancel under way.
final class Cancellation: Sendable {
  private struct State {
    /// The unsafe pointer is libpq's `PGcancel`, made to be used from any thread; this lock guards its life.
    var request: OpaquePointer?
    /// Which transaction may be cancelled; nil between transactions.
    var armed: UInt64?
    var next: UInt64 = 0
  }
  private let state = Mutex(State())

  func prepare(for handle: OpaquePointer) {
    let request = PQgetCancel(handle)
    let address = UInt(bitPattern: request)
    state.withLock { $0.request = OpaquePointer(bitPattern: address) }
  }

  func arm() {
    state.withLock {
      $0.next += 1
      $0.armed = $0.next
    }
  }
  func disarm() { state.withLock { $0.armed = nil } }

  /// Asks the server to stop the statement of the current transaction, and again every tenth of a second until
  /// it ends: a request that arrives just before its statement is dropped by the server.
  func cancel() {
    guard let target = state.withLock({ $0.armed }) else { return }
    cancel(target)
  }

  private func cancel(_ target: UInt64) {
    let isStillArmed = state.withLock { state in
      guard state.armed == target, let request = state.request else { return false }
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        _ = PQcancel(request, buffer.baseAddress, Int32(buffer.count))
      }
      return true
    }
    guard isStillArmed else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(100)) { self.cancel(target) }
  }

  deinit {
    state.withLock { PQfreeCancel($0.request) }
  }
}
