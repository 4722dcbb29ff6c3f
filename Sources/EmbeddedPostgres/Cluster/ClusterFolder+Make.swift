internal import Glibc

extension ClusterFolder {
  /// The programs for the data here, which are made if there are none. The caller holds the lock.
  ///
  /// A cluster gets the name `data` in one step, after initdb has finished: what bears the name is whole and is
  /// never removed, and what a killed initdb left bears another and is.
  func prepare(
    kind: PrivateServer.Kind, for account: ServerAccount
  ) throws(PrivateServerError) -> ServerPrograms {
    guard hasData else { return try makeData(kind: kind, for: account) }
    guard let major else { throw .notACluster(folder: data) }
    try check(kind: kind)
    guard let programs = ServerPrograms.find(major: major) else {
      let others = ServerPrograms.installed().map(\.major)
      if others.isEmpty {
        throw .programsMissing(searched: ["\(ServerPrograms.debianFolder)/\(major)/bin"])
      }
      throw .anotherMajor(folder: data, data: major, installed: others)
    }
    try writeSettings(in: data, kind: kind, for: account)
    return programs
  }

  private func makeData(
    kind: PrivateServer.Kind, for account: ServerAccount
  ) throws(PrivateServerError) -> ServerPrograms {
    let programs = try ServerPrograms.newest()
    try remove(partials, as: account)
    let partial = path + "/" + Self.partialPrefix + String(UInt32.random(in: 0 ... .max), radix: 36)
    let command = [
      programs.initdb, "--pgdata", partial, "--username", "quydat", "--auth", "peer",
      "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-instructions",
    ]
    let outcome = try ChildProcess.run(
      kind == .kept ? command : command + ["--no-sync"], as: account)
    guard outcome.status == 0 else { throw .makingFailed(folder: path, output: outcome.output) }
    let own = TextFile.read(partial + "/postgresql.conf") ?? ""
    try TextFile.write(
      own + ServerSettings.included, to: partial + "/postgresql.conf", for: account)
    try TextFile.write(ServerSettings.local, to: partial + "/local.conf", for: account)
    try writeSettings(in: partial, kind: kind, for: account)
    try Self.writeKind(kind, in: partial, for: account)
    guard rename(partial, data) == 0 else { throw .system(.make, path: data, code: errno) }
    if kind == .kept { for folder in [data, path] { try TextFile.syncFolder(folder) } }
    return programs
  }

  private func writeSettings(
    in data: String, kind: PrivateServer.Kind, for account: ServerAccount
  ) throws(PrivateServerError) {
    try TextFile.write(ServerSettings.text(for: kind), to: data + "/quydat.conf", for: account)
    try TextFile.write(ServerSettings.access, to: data + "/pg_hba.conf", for: account)
    try TextFile.write(ServerSettings.accountMap(for: account), to: data + "/pg_ident.conf", for: account)
  }

  /// Removed under the server's account, so that no link planted in a folder of its own leads root astray.
  func remove(_ paths: [String], as account: ServerAccount) throws(PrivateServerError) {
    if paths.isEmpty { return }
    let outcome = try ChildProcess.run(["rm", "-rf", "--"] + paths, as: account)
    if outcome.status != 0 { throw .removalFailed(folder: path, output: outcome.output) }
  }
}
