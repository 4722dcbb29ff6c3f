import Glibc
import Measures
import Testing

@testable import EmbeddedPostgres

@Suite struct ClusterTests {
  @Test func `what a killed initdb left is cleared away and made anew`() throws {
    try withServer { server in
      let account = try ServerAccount.toServe(dataOf: server.cluster)
      try server.cluster.make(for: account)
      let left = server.cluster.path + "/" + ClusterFolder.partialPrefix + "1"
      _ = try ChildProcess.run(["mkdir", left], as: account)
      try TextFile.write("15\n", to: left + "/PG_VERSION", for: account)
      #expect(try server.status().state == .absent)
      #expect(try ask(server.start(), "SELECT 1") == "1")
      #expect(FileFacts(of: left) == nil)
    }
  }

  @Test func `a folder that is no cluster is refused and left as it was`() throws {
    try withServer { server in
      let account = try ServerAccount.toServe(dataOf: server.cluster)
      try server.cluster.make(for: account)
      _ = try ChildProcess.run(["mkdir", server.cluster.data], as: account)
      try TextFile.write("dear\n", to: server.cluster.data + "/letters", for: account)
      #expect(try refusal { _ = try server.start() } == .notACluster(folder: server.cluster.data))
      #expect(TextFile.read(server.cluster.data + "/letters") == "dear\n")
    }
  }

  @Test func `data of another major version are refused with both versions and pg_upgrade`() throws {
    try withServer { server in
      _ = try server.start()
      try server.stop()
      let account = try ServerAccount.toServe(dataOf: server.cluster)
      try TextFile.write("14\n", to: server.cluster.data + "/PG_VERSION", for: account)
      let error = try refusal { _ = try server.start() }
      let installed = ServerPrograms.installed().map(\.major)
      #expect(error == .anotherMajor(folder: server.cluster.data, data: 14, installed: installed))
      #expect(error.description.contains("PostgreSQL 14"))
      #expect(error.description.contains("PostgreSQL \(try #require(installed.first))"))
      #expect(error.description.contains("pg_upgrade"))
      #expect(try server.status().major == 14)
    }
  }

  @Test func `kept data are neither opened as throw-away nor destroyed`() throws {
    try withServer(.kept) { server in
      _ = try server.start()
      let careless = PrivateServer(folder: server.folder, kind: .throwaway)
      let other = PrivateServerError.anotherKind(folder: server.folder, wanted: .throwaway)
      #expect(try refusal { _ = try careless.start() } == other)
      #expect(try refusal { try careless.destroy() } == other)
      #expect(try refusal { try server.destroy() } == .keptNotDestroyed(folder: server.folder))
      #expect(try ask(server.start(), "SELECT 1") == "1")
    }
  }

  @Test func `a throw-away server is destroyed with all that it made`() throws {
    try withServer { server in
      _ = try server.start()
      let postmaster = try running(server)
      try server.destroy()
      #expect(!ChildProcess.lives(postmaster.pid))
      #expect(FileFacts(of: server.folder) == nil)
      #expect(FileFacts(of: postmaster.socketFolder) == nil)
      try server.destroy()
      #expect(try server.status().state == .absent)
    }
  }

  @Test(arguments: [PrivateServer.Kind.kept, .throwaway])
  func `only kept data wait for the disk`(kind: PrivateServer.Kind) throws {
    try withServer(kind) { server in
      let conninfo = try server.start()
      let expected = kind == .kept ? "on" : "off"
      for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        #expect(try ask(conninfo, "SHOW \(setting)") == expected)
      }
      #expect(try ask(conninfo, "SHOW listen_addresses") == "")
      #expect(try ask(conninfo, "SELECT count(*) FROM pg_file_settings WHERE error IS NOT NULL") == "0")
    }
  }

  @Test(.enabled(if: isRoot)) func `a parent that the server's account cannot enter is named`() throws {
    try withScratch { scratch in
      let closed = scratch + "/closed"
      mkdir(closed, 0o700)
      let server = PrivateServer(folder: closed + "/pg", kind: .throwaway)
      let account = try ServerAccount.toServe(dataOf: server.cluster).name
      let error = try refusal { _ = try server.start() }
      #expect(error == .unreachable(folder: server.folder, blocked: closed, account: account))
      #expect(error.remedy.en.contains("XDG_DATA_HOME"))
      #expect(FileFacts(of: server.folder) == nil)
    }
  }

  @Test(.enabled(if: isRoot)) func `a plain user's data are served under that account by root too`() throws {
    try withServer { server in
      let nobody = try #require(ServerAccount(name: "nobody"))
      mkdir(server.folder, 0o700)
      chown(server.folder, nobody.uid, nobody.gid)
      #expect(try ask(server.start(), "SELECT 1") == "1")
      #expect(FileFacts(of: "/proc/\(try running(server).pid)")?.owner == nobody.uid)
    }
  }
}
