import Glibc
import Measures
import Testing

@testable import EmbeddedPostgres

@Suite struct StartTests {
  @Test func `a server starts from nothing and answers`() throws {
    try withServer { server in
      let conninfo = try server.start()
      #expect(try ask(conninfo, "SELECT current_database() || ' ' || current_user") == "quydat quydat")
      #expect(try ask(conninfo, "SELECT upper('đất')") == "ĐẤT")
      #expect(
        try ask(
          conninfo,
          """
          SELECT concat_ws(' ', pg_encoding_to_char(encoding), datcollate, datctype)
          FROM pg_database WHERE datname = current_database()
          """) == "UTF8 C.UTF-8 C.UTF-8")
    }
  }

  @Test func `starting a running server gives the same one`() throws {
    try withServer { server in
      let first = try server.start()
      let pid = try running(server).pid
      #expect(try server.start() == first)
      #expect(try running(server).pid == pid)
    }
  }

  @Test func `what was written is there after stopping and starting`() throws {
    try withServer(.kept) { server in
      _ = try ask(server.start(), "CREATE TABLE plot AS SELECT 7 AS sheet")
      try server.stop()
      #expect(Postmaster(of: server.cluster) == nil)
      #expect(try ask(server.start(), "SELECT sheet FROM plot") == "7")
    }
  }

  @Test func `a server killed outright is started anew and has what was committed`() throws {
    try withServer(.kept) { server in
      _ = try ask(server.start(), "CREATE TABLE plot AS SELECT 7 AS sheet")
      let killed = try running(server).pid
      try server.end(killed, with: SIGKILL)
      let left = try #require(TextFile.read(server.cluster.postmasterFile).flatMap { Postmaster($0) })
      #expect(left.isReady, "the file of the killed server still says so")
      #expect(try server.status().state == .stopped)
      #expect(try ask(server.start(), "SELECT sheet FROM plot") == "7")
      #expect(try running(server).pid != killed)
    }
  }

  @Test func `two commands at once start one server`() async throws {
    let server = PrivateServer.temporary()
    defer { endAll(server); try? server.destroy() }
    let found = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { @concurrent in try server.start() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found.count == 4)
    #expect(Set(found).count == 1)
    #expect(command("grep", "-c", "starting PostgreSQL", server.cluster.log)?.output == "1\n")
  }

  @Test func `a killed server's number that is now another program's does not stand in the way`() throws {
    try withServer(.kept) { server in
      _ = try server.start()
      try server.end(running(server).pid, with: SIGKILL)
      let account = try ServerAccount.toServe(dataOf: server.cluster)
      let other = try ChildProcess.detach(["sleep", "60"], as: account, output: 1)
      defer { try? server.end(other.pid, with: SIGKILL) }
      let left = try #require(TextFile.read(server.cluster.postmasterFile))
      let rest = left.drop { $0 != "\n" }
      try TextFile.write("\(other.pid)\(rest)", to: server.cluster.postmasterFile, for: account)
      #expect(try server.status().state == .stopped)
      #expect(try ask(server.start(), "SELECT 1") == "1")
      #expect(ChildProcess.lives(other.pid))
    }
  }

  @Test func `a server whose socket was swept away is started anew`() throws {
    try withServer { server in
      _ = try server.start()
      let first = try running(server)
      command("rm", "-rf", first.socketFolder)
      #expect(try ask(server.start(), "SELECT 1") == "1")
      #expect(!ChildProcess.lives(first.pid))
    }
  }

  @Test func `a database not made before the last command was killed is made by the next`() throws {
    try withServer { server in
      let conninfo = try server.start()
      let other = conninfo.replacing("dbname=quydat", with: "dbname=template1")
      _ = try ask(other, "DROP DATABASE quydat")
      unlink(server.cluster.data + "/quydat.complete")
      #expect(try ask(server.start(), "SELECT 1") == "1")
    }
  }

  @Test func `a setting of one's own wins, and a wrong one is named with the log`() throws {
    try withServer { server in
      _ = try server.start()
      try server.stop()
      let local = server.cluster.data + "/local.conf"
      let account = try ServerAccount.toServe(dataOf: server.cluster)
      try TextFile.write("work_mem = 48MB\n", to: local, for: account)
      #expect(try ask(server.start(), "SHOW work_mem") == "48MB")
      try server.stop()
      try TextFile.write("work_mem = plenty\n", to: local, for: account)
      let error = try refusal { _ = try server.start() }
      #expect(error.description.contains("work_mem"))
      #expect(error.remedy.en.contains(server.cluster.log))
      #expect(Postmaster(of: server.cluster) == nil)
    }
  }
}
