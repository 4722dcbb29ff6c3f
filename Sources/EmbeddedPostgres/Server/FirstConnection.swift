internal import CLibPQ

/// The first knocks at a server that has just been started.
enum FirstConnection {
  enum Answer { case ready, startingUp, silent }

  static func knock(_ conninfo: String) -> Answer {
    switch PQping(conninfo) {
    case PQPING_OK: .ready
    case PQPING_REJECT: .startingUp
    default: .silent
    }
  }

  /// Makes the database `quydat`, unless it is there; `conninfo` leads to another one.
  static func makeDatabase(through conninfo: String) throws(PrivateServerError) {
    let connection = PQconnectdb(conninfo)
    defer { PQfinish(connection) }
    guard PQstatus(connection) == CONNECTION_OK else {
      throw .databaseNotMade(message: String(cString: PQerrorMessage(connection)))
    }
    let found = PQexec(connection, "SELECT FROM pg_database WHERE datname = 'quydat'")
    defer { PQclear(found) }
    if PQresultStatus(found) == PGRES_TUPLES_OK, PQntuples(found) == 1 { return }
    let made = PQexec(connection, "CREATE DATABASE quydat")
    defer { PQclear(made) }
    guard PQresultStatus(made) == PGRES_COMMAND_OK else {
      throw .databaseNotMade(message: String(cString: PQerrorMessage(connection)))
    }
  }
}
