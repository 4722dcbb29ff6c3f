internal import CLibPQ

/// The first knocks at a server that has just been started.
enum FirstConnection {
  static func isAnswered(_ conninfo: String) -> Bool { PQping(conninfo) == PQPING_OK }

  /// Makes the database `quydat`, unless it is there; `conninfo` leads to another one. The empty `postgres` that
  /// initdb made becomes it: renaming takes 2 ms, copying 40 to 150.
  static func makeDatabase(through conninfo: String) throws(PrivateServerError) {
    let connection = PQconnectdb(conninfo)
    defer { PQfinish(connection) }
    guard PQstatus(connection) == CONNECTION_OK else {
      throw .databaseNotMade(message: String(cString: PQerrorMessage(connection)))
    }
    func run(_ statement: String) throws(PrivateServerError) -> Int32 {
      let result = PQexec(connection, statement)
      defer { PQclear(result) }
      guard PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK else {
        throw .databaseNotMade(message: String(cString: PQerrorMessage(connection)))
      }
      return PQntuples(result)
    }
    if try run("SELECT FROM pg_database WHERE datname = 'quydat'") == 1 { return }
    if try run("SELECT FROM pg_database WHERE datname = 'postgres'") == 1 {
      _ = try run("ALTER DATABASE postgres RENAME TO quydat; COMMENT ON DATABASE quydat IS NULL")
    } else {
      _ = try run("CREATE DATABASE quydat")
    }
  }
}
