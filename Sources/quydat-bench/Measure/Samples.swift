internal import Glibc

/// Times of one thing done several times, in microseconds.
struct Samples {
  private(set) var values: [Double] = []

  mutating func add(_ microseconds: Double) { values.append(microseconds) }

  var median: Double { quantile(0.5) }

  /// The smallest time that the given share of the samples does not exceed.
  func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}

/// Microseconds that `body` took.
func microseconds<R>(_ body: () throws -> R) rethrows -> (time: Double, value: R) {
  let start = now()
  let value = try body()
  return (now() - start, value)
}

func now() -> Double { clock(CLOCK_MONOTONIC) }

/// What the calling thread has computed so far: waiting for the server is not in it.
func threadTime() -> Double { clock(CLOCK_THREAD_CPUTIME_ID) }

private func clock(_ id: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(id, &time)
  return Double(time.tv_sec) * 1_000_000 + Double(time.tv_nsec) / 1_000
}
