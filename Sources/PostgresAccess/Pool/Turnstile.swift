/// Lets in so many at a time; the others wait in the order they came.
struct Turnstile {
  private var free: Int
  private var waiters: [(id: UInt64, continuation: CheckedContinuation<Void, any Error>)] = []
  private var serial: UInt64 = 0

  init(places: Int) { free = places }

  var waiting: Int { waiters.count }

  /// Whether a place was free, which is taken then.
  mutating func enter() -> Bool {
    guard free > 0 else { return false }
    free -= 1
    return true
  }

  mutating func nextID() -> UInt64 {
    serial += 1
    return serial
  }

  mutating func wait(_ id: UInt64, _ continuation: CheckedContinuation<Void, any Error>) {
    waiters.append((id, continuation))
  }

  /// Gives the place to the one who has waited longest, or frees it.
  mutating func leave() {
    if waiters.isEmpty { free += 1 } else { waiters.removeFirst().continuation.resume() }
  }

  /// Sends a waiter away, unless it has already been let in.
  mutating func dismiss(_ id: UInt64, _ error: any Error) {
    guard let index = waiters.firstIndex(where: { $0.id == id }) else { return }
    waiters.remove(at: index).continuation.resume(throwing: error)
  }

  mutating func dismissAll(_ error: any Error) {
    for waiter in waiters { waiter.continuation.resume(throwing: error) }
    waiters = []
  }
}
