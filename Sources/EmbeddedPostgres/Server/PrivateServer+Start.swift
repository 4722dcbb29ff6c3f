internal import Glibc

extension PrivateServer {
  /// Makes the cluster where there is none, starts it where it does not run, and says how libpq reaches it.
  ///
  /// Two commands at once: one does the work, the other waits for it. On failure nothing is left running, and what
  /// was half made is made anew next time.
  package func start() throws(PrivateServerError) -> String {
    if let running = try whenReady() { return running }
    let account = try ServerAccount.toServe(dataOf: cluster)
    try cluster.make(for: account)
    return try StartLock.hold(cluster, for: account) { () throws(PrivateServerError) in
      if let running = try whenReady() { return running }
      return try startAlone(as: account)
    }
  }

  private func startAlone(as account: ServerAccount) throws(PrivateServerError) -> String {
    // A server on its way up or down, or one whose socket was swept away (logging out removes $XDG_RUNTIME_DIR).
    if let found = Postmaster(of: cluster), !found.isReady || !found.hasSocket {
      try end(found.pid, with: SIGINT)
    }
    let postmaster =
      if let found = Postmaster(of: cluster) { found } else { try launch(as: account) }
    if !cluster.isComplete {
      try FirstConnection.makeDatabase(through: postmaster.conninfo(database: "template1"))
      try cluster.markComplete(for: account)
    }
    return postmaster.conninfo()
  }

  /// How to reach the server if it runs and its database is made; costs a few reads of small files.
  private func whenReady() throws(PrivateServerError) -> String? {
    guard let found = Postmaster(of: cluster), found.isReady, found.hasSocket, cluster.isComplete else {
      return nil
    }
    try cluster.check(kind: kind)
    return found.conninfo()
  }

  private func launch(as account: ServerAccount) throws(PrivateServerError) -> Postmaster {
    let programs = try cluster.prepare(kind: kind, for: account)
    let sockets = try SocketFolder.make(for: cluster, account: account, runtimeFolder: runtimeFolder)
    try sweep(sockets)
    if let facts = FileFacts(of: cluster.log), facts.bytes > 10_000_000 {
      rename(cluster.log, cluster.olderLog)
    }
    let log = try TextFile.openToAppend(cluster.log, for: account)
    defer { close(log) }
    let spoken = Int64(lseek(log, 0, SEEK_END))
    let child = try ChildProcess.detach(
      [programs.postgres, "-D", cluster.data, "-k", sockets], as: account, output: log)
    return try wait(for: child.pid, logFrom: spoken)
  }

  /// Removes what a killed server left and a new one would stumble over, should the process numbers in it belong to
  /// others by now. Nobody else uses the socket folder, and the lock keeps out our like. PostgreSQL itself still
  /// finds surviving backends, by the shared memory that they hold.
  private func sweep(_ sockets: String) throws(PrivateServerError) {
    let socket = SocketFolder.socket(in: sockets)
    unlink(socket)
    unlink(socket + ".lock")
    guard let text = TextFile.read(cluster.postmasterFile),
      let pid = text.split(separator: "\n").first.flatMap({ pid_t($0) })
    else { return }
    if ChildProcess.lives(pid) { unlink(cluster.postmasterFile) }
  }

  /// Waits until the server started as `pid` answers. Its file may still be that of an earlier server, so the number
  /// in it must be the child's, and then a connection decides. Recovery after a crash may take as long as it needs.
  private func wait(for pid: pid_t, logFrom spoken: Int64) throws(PrivateServerError) -> Postmaster {
    let patience = Duration.seconds(60)
    var deadline = ContinuousClock.now + patience
    while true {
      guard ChildProcess.lives(pid) else {
        throw .didNotStart(log: cluster.log, said: TextFile.read(cluster.log, from: spoken) ?? "")
      }
      if let text = TextFile.read(cluster.postmasterFile), let found = Postmaster(text), found.pid == pid {
        if !found.isReady {
          deadline = ContinuousClock.now + patience
        } else if FirstConnection.isAnswered(found.conninfo()) {
          return found
        }
      }
      guard ContinuousClock.now < deadline else {
        try end(pid, with: SIGINT)
        throw .startTimedOut(log: cluster.log, seconds: Int(patience.components.seconds))
      }
      usleep(1_000)
    }
  }
}
