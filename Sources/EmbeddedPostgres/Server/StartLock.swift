internal import Glibc

/// Held while a command makes, starts, stops or destroys a cluster; a second one waits. Closed when a program is
/// run: a server that inherited it would hold it for ever.
enum StartLock {
  static let patience: Duration = .seconds(120)

  static func hold<Value>(
    _ folder: ClusterFolder, for account: ServerAccount,
    _ body: () throws(PrivateServerError) -> Value
  ) throws(PrivateServerError) -> Value {
    let descriptor = try take(folder, for: account)
    defer { close(descriptor) }
    return try body()
  }

  private static func take(
    _ folder: ClusterFolder, for account: ServerAccount
  ) throws(PrivateServerError) -> Int32 {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let descriptor = try TextFile.openToAppend(folder.lock, for: account)
      while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        guard errno == EWOULDBLOCK || errno == EINTR else {
          let code = errno
          close(descriptor)
          throw .system(.lock, path: folder.lock, code: code)
        }
        guard ContinuousClock.now < deadline else {
          close(descriptor)
          throw .busy(folder: folder.path, seconds: Int(Self.patience.components.seconds))
        }
        usleep(2_000)
      }
      // Whoever held it before may have destroyed the cluster, and the file with it.
      if let held = FileFacts(of: descriptor), let named = FileFacts(of: folder.lock),
        held.isSameFile(as: named)
      {
        return descriptor
      }
      close(descriptor)
    }
  }
}
