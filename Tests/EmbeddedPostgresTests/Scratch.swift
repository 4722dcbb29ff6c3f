import CLibPQ
import Glibc
import Testing

@testable import EmbeddedPostgres

/// Runs `body` with a server in a folder of its own, and sees to it that nothing is left of either.
func withServer(
  _ kind: PrivateServer.Kind = .throwaway, named name: String = "pg", runtimeFolder: String? = nil,
  _ body: (PrivateServer) throws -> Void
) throws {
  try withScratch { scratch in
    let server = PrivateServer(folder: scratch + "/" + name, kind: kind, runtimeFolder: runtimeFolder)
    defer { endAll(server) }
    try body(server)
  }
}

/// A new empty folder that every account may pass through.
func withScratch(_ body: (String) throws -> Void) throws {
  let path = "/var/tmp/quydat-test-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
  try #require(mkdir(path, 0o755) == 0)
  chmod(path, 0o755)
  defer { command("rm", "-rf", path) }
  try body(path)
}

/// Stops a server of either kind the hard way and removes its socket folder.
func endAll(_ server: PrivateServer) {
  if let running = Postmaster(of: server.cluster) {
    try? server.end(running.pid, with: SIGQUIT)
  }
  if let account = try? ServerAccount.toServe(dataOf: server.cluster),
    let sockets = try? SocketFolder.make(
      for: server.cluster, account: account, runtimeFolder: server.runtimeFolder)
  {
    command("rm", "-rf", sockets)
  }
}

@discardableResult
func command(_ words: String...) -> ChildProcess.Outcome? {
  guard let me = ServerAccount(uid: geteuid()) else { return nil }
  return try? ChildProcess.run(words, as: me)
}

/// The first column of the first row, as text.
func ask(_ conninfo: String, _ sql: String) throws -> String {
  let connection = PQconnectdb(conninfo)
  defer { PQfinish(connection) }
  try #require(PQstatus(connection) == CONNECTION_OK, "\(String(cString: PQerrorMessage(connection)))")
  let result = PQexec(connection, sql)
  defer { PQclear(result) }
  let status = PQresultStatus(result)
  try #require(
    status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK, "\(String(cString: PQerrorMessage(connection)))")
  return PQntuples(result) > 0 ? String(cString: PQgetvalue(result, 0, 0)) : ""
}

func running(_ server: PrivateServer) throws -> Postmaster { try #require(Postmaster(of: server.cluster)) }

/// The error that `body` throws, which must be one of the private server's.
func refusal(_ body: () throws -> Void) throws -> PrivateServerError {
  try #require(throws: PrivateServerError.self, performing: body)
}

let isRoot = geteuid() == 0
