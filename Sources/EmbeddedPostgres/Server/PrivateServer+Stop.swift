internal import Glibc

extension PrivateServer {
  /// Stops the server if it runs: connections are ended, their open transactions rolled back, and all is on disk.
  package func stop() throws(PrivateServerError) {
    guard cluster.hasData else { return }
    let account = try ServerAccount.toServe(dataOf: cluster)
    try StartLock.hold(cluster, for: account) { () throws(PrivateServerError) in
      if let found = Postmaster(of: cluster) { try end(found.pid, with: SIGINT) }
    }
  }

  /// Stops a throw-away server and removes its data, its log and its folder; nothing happens where it is gone already.
  package func destroy() throws(PrivateServerError) {
    guard kind == .throwaway else { throw .keptNotDestroyed(folder: cluster.path) }
    guard FileFacts(of: cluster.path) != nil else { return }
    let account = try ServerAccount.toServe(dataOf: cluster)
    try StartLock.hold(cluster, for: account) { () throws(PrivateServerError) in
      try destroyAlone(as: account)
    }
  }

  private func destroyAlone(as account: ServerAccount) throws(PrivateServerError) {
    if cluster.hasData { try cluster.check(kind: kind) }
    let sockets = try SocketFolder.make(for: cluster, account: account, runtimeFolder: runtimeFolder)
    if let found = Postmaster(of: cluster) { try end(found.pid, with: SIGQUIT) }
    // Under the name of rubbish first: should the removal be cut short, the next command finishes it.
    if cluster.hasData { rename(cluster.data, cluster.path + "/" + ClusterFolder.partialPrefix + "gone") }
    try cluster.remove(
      cluster.partials + [cluster.log, cluster.olderLog, cluster.lock], as: account)
    unlink(SocketFolder.socket(in: sockets))
    unlink(SocketFolder.socket(in: sockets) + ".lock")
    rmdir(sockets)
    rmdir(cluster.path)
  }

  /// Ends a server and waits until it is gone.
  func end(_ pid: pid_t, with signal: Int32) throws(PrivateServerError) {
    let patience = Duration.seconds(120)
    let deadline = ContinuousClock.now + patience
    guard kill(pid, signal) == 0 || errno == ESRCH else {
      throw .system(.stop, path: "process \(pid)", code: errno)
    }
    while ChildProcess.lives(pid) {
      guard ContinuousClock.now < deadline else {
        throw .didNotStop(pid: pid, seconds: Int(patience.components.seconds), log: cluster.log)
      }
      usleep(1_000)
    }
  }
}
