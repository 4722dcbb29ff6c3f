internal import Dispatch
internal import Glibc
internal import Synchronization

/// A thread that runs one connection's jobs in order, so that a blocking libpq call never holds one of Swift's
/// few pool threads.
///
/// The thread keeps the object alive until ``stop()``, which its actor calls last.
final class ConnectionThread: SerialExecutor {
  private struct Queue {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }
  private let queue = Mutex(Queue())
  private let arrived = DispatchSemaphore(value: 0)

  /// - Throws: ``DatabaseError`` when the system gives no thread.
  func start() throws(DatabaseError) {
    let retained = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<ConnectionThread>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, retained.toOpaque())
    guard code == 0 else {
      retained.release()
      throw DatabaseError(.outOfMemory, "no thread for a connection: \(String(cString: strerror(code)))")
    }
    pthread_detach(thread)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.withLock { $0.jobs.append(job) }
    arrived.signal()
  }

  /// Ends the thread once the jobs before this have run.
  func stop() {
    queue.withLock { $0.isStopped = true }
    arrived.signal()
  }

  private func run() {
    while true {
      arrived.wait()
      let (job, isDone) = queue.withLock { queue in
        queue.jobs.isEmpty ? (nil, queue.isStopped) : (queue.jobs.removeFirst(), false)
      }
      if let job { job.runSynchronously(on: asUnownedSerialExecutor()) }
      if isDone { return }
    }
  }
}
