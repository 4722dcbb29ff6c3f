import PostgresAccess
import Testing

@Suite struct ServerAddressTests {
  @Test func `without a variable that names a server there is none`() {
    #expect(ServerAddress.fromEnvironment([:]) == nil)
    #expect(ServerAddress.fromEnvironment(["PGUSER": "x", "PGPASSWORD": "y", "PGSSLMODE": "require"]) == nil)
    #expect(ServerAddress.fromEnvironment(["DATABASE_URL": "", "PGHOST": ""]) == nil)
  }

  @Test func `DATABASE_URL names the server, the other variables complete it`() {
    let address = ServerAddress.fromEnvironment([
      "DATABASE_URL": "postgresql://clerk:hush@db.example:5433/land?sslmode=verify-full", "PGHOST": "other",
      "PGSSLROOTCERT": "/etc/ca.pem",
    ])
    #expect(address?.host == "db.example")
    #expect(address?.port == "5433")
    #expect(address?.database == "land")
    #expect(address?.user == "clerk")
    let text = address?.description ?? ""
    #expect(text.contains("sslmode=verify-full"))
    #expect(text.contains("sslrootcert=/etc/ca.pem"))
    #expect(!text.contains("hush"))
  }

  @Test func `the PG variables name a server too`() {
    let address = ServerAddress.fromEnvironment([
      "PGHOST": "/run/x", "PGDATABASE": "land", "PGPASSWORD": "hush",
    ])
    #expect(address?.description == "dbname=land host=/run/x")
    #expect(ServerAddress.fromEnvironment(["PGSERVICE": "office"])?.description == "service=office")
  }

  @Test func `another database or user on the same server`() {
    let address = ServerAddress(conninfo: "postgresql://a@h/one").with(database: "two = 2").with(user: "b")
    #expect(address.description == "user=b dbname=two = 2 host=h")
    #expect(address.database == "two = 2")
  }

  @Test func `an address that cannot be read shows nothing of itself`() async {
    let address = ServerAddress(conninfo: "host=x password")
    #expect(address.description == "an unreadable connection string")
    let error = await #expect(throws: DatabaseError.self) {
      try await Database(address).transaction { _ in }
    }
    #expect(error?.sqlState == .cannotConnect)
  }

  @Test func `a database of any name can be connected to`() async throws {
    let name = #"a=b 'c' "d" đ"#
    try await TestServer.withDatabase { database throws in
      try await database.outsideTransaction { try $0.execute("CREATE DATABASE \(identifier: name)") }
      let other = Database(try TestServer.address().with(database: name))
      #expect(try await other.transaction { try $0.value(String.self, "SELECT current_database()") } == name)
      await other.close()
      try await database.outsideTransaction { try $0.execute("DROP DATABASE \(identifier: name)") }
    }
  }
}
