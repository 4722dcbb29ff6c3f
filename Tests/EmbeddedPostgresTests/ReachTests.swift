import Glibc
import Measures
import Testing

@testable import EmbeddedPostgres

@Suite struct ReachTests {
  @Test func `a folder with a long path still has a socket short enough for the kernel`() throws {
    try withServer(named: String(repeating: "dài-", count: 40)) { server in
      let conninfo = try server.start()
      #expect(try ask(conninfo, "SELECT 1") == "1")
      let folder = try running(server).socketFolder
      #expect(SocketFolder.socket(in: folder).utf8.count <= SocketFolder.longestSocketPath)
    }
  }

  @Test func `only the server's account can enter the socket's folder`() throws {
    try withServer { server in
      _ = try server.start()
      let folder = try running(server).socketFolder
      let facts = try #require(FileFacts(of: folder))
      #expect(facts.permissions == 0o700)
      #expect(facts.owner == FileFacts(of: server.cluster.data)?.owner)
      #expect(FileFacts(of: server.folder)?.permissions == 0o700)
    }
  }

  @Test(.enabled(if: isRoot)) func `root and the server's account are let in, others are not`() throws {
    try withServer { server in
      let conninfo = try server.start()
      let account = try ServerAccount.toServe(dataOf: server.cluster)
      let nobody = try #require(ServerAccount(name: "nobody"))
      let query = ["psql", "-XAtc", "SELECT 1", conninfo]
      #expect(try ChildProcess.run(query, as: account).output == "1\n")
      if nobody != account { #expect(try ChildProcess.run(query, as: nobody).status != 0) }
      // Even past the folder, the server asks the kernel who is there.
      chmod(try running(server).socketFolder, 0o755)
      chmod(SocketFolder.socket(in: try running(server).socketFolder), 0o777)
      if nobody != account {
        let answer = try ChildProcess.run(query, as: nobody)
        #expect(answer.status != 0)
        #expect(answer.output.contains("Peer authentication failed"))
      }
    }
  }

  @Test func `a runtime folder of one's own is used where the path fits`() throws {
    let me = try #require(ServerAccount(uid: geteuid()))
    try withScratch { scratch in
      let cluster = ClusterFolder(scratch + "/pg")
      let expected = me.isAnother ? "/run/quydat" : scratch + "/quydat"
      let short = try SocketFolder.make(for: cluster, account: me, runtimeFolder: scratch)
      defer { rmdir(short) }
      #expect(short == "\(expected)/\(SocketFolder.digest(of: cluster.path))")
      let long = scratch + "/" + String(repeating: "x", count: 80)
      mkdir(long, 0o700)
      let fallback = try SocketFolder.make(for: cluster, account: me, runtimeFolder: long)
      defer { rmdir(fallback) }
      #expect(fallback.hasPrefix("/tmp/quydat-\(me.uid)-"))
      #expect(!SocketFolder.serves("/run/a,b"), "libpq would read two hosts")
    }
  }

  @Test func `a link planted where the socket's folder should lie is refused`() throws {
    let me = try #require(ServerAccount(uid: geteuid()))
    try withScratch { scratch in
      let cluster = ClusterFolder(scratch + "/pg")
      let planted = "/tmp/quydat-\(me.uid)-\(SocketFolder.digest(of: cluster.path))"
      symlink(scratch, planted)
      defer { unlink(planted) }
      let error = try refusal {
        _ = try SocketFolder.make(for: cluster, account: me, runtimeFolder: nil)
      }
      #expect(error == .socketFolderTaken(folder: planted))
    }
  }

  @Test func `the status tells absent, running and stopped`() throws {
    try withServer { server in
      let before = try server.status()
      #expect(before == ServerStatus(state: .absent, major: nil, folder: server.folder, bytes: 0))
      let conninfo = try server.start()
      let status = try server.status()
      let found = try running(server)
      #expect(status.state == .running(pid: found.pid, since: found.since, conninfo: conninfo))
      #expect(status.major == ServerPrograms.installed().last?.major)
      #expect(status.bytes > 10_000_000)
      #expect(abs(found.since.microseconds / 1_000_000 - Int64(time(nil))) < 600)
      try server.stop()
      #expect(try server.status().state == .stopped)
      try server.stop()
    }
  }

  @Test func `the data lie in the user's data folder, and root's where others can pass`() throws {
    func folder(_ environment: [String: String], asRoot: Bool = false) throws -> String {
      try PrivateServer.defaultFolder(environment: environment, asRoot: asRoot)
    }
    #expect(try folder(["HOME": "/home/lan"]) == "/home/lan/.local/share/quydat/postgres")
    #expect(try folder(["HOME": "/home/lan", "XDG_DATA_HOME": "/srv/lan"]) == "/srv/lan/quydat/postgres")
    #expect(
      try folder(["HOME": "/home/lan", "XDG_DATA_HOME": "srv"]) == "/home/lan/.local/share/quydat/postgres")
    #expect(try folder(["HOME": "/root"], asRoot: true) == "/var/lib/quydat/postgres")
    #expect(try refusal { _ = try folder([:]) } == .noHome)
  }

  @Test func `without PostgreSQL the Debian package is named`() throws {
    let error = try refusal { _ = try ServerPrograms.choose(configured: nil, installed: []) }
    #expect(error.description.contains("apt-get install postgresql-15"))
    let old = ServerPrograms(folder: "/usr/lib/postgresql/13/bin", major: 13)
    #expect(try refusal { _ = try ServerPrograms.choose(configured: old, installed: [old]) } == error)
  }

  @Test(arguments: [
    PrivateServerError.noHome, .noAccount(uid: 7), .programsMissing(searched: ["a"]), .accountToolMissing,
    .unreachable(folder: "a", blocked: "b", account: "c"),
    .ownedByAnother(folder: "a", owner: "b", account: "c"),
    .notACluster(folder: "a"), .anotherMajor(folder: "a", data: 14, installed: [15, 16]),
    .anotherKind(folder: "a", wanted: .kept), .anotherKind(folder: "a", wanted: .throwaway),
    .makingFailed(folder: "a", output: "b"), .databaseNotMade(message: "a"), .didNotStart(log: "a", said: ""),
    .startTimedOut(log: "a", seconds: 1), .didNotStop(pid: 7, seconds: 1, log: "a"),
    .busy(folder: "a", seconds: 1), .keptNotDestroyed(folder: "a"), .removalFailed(folder: "a", output: "b"),
    .socketFolderTaken(folder: "a"), .system(.changeOwner, path: "a", code: ENOENT),
  ])
  func `every failure says in both languages what is wrong and what helps`(error: PrivateServerError) {
    for text in [error.sentence, error.remedy] {
      #expect(text.vi != text.en)
      #expect(text.vi.contains { !$0.isASCII })
      #expect(!text.en.contains { !$0.isASCII })
    }
    #expect(error.remedy.vi.hasSuffix("."))
    #expect(error.remedy.en.hasSuffix("."))
  }

  @Test func `the configured PostgreSQL comes before the newest installed one`() throws {
    let (a, b, c) = (
      ServerPrograms(folder: "/a", major: 15), ServerPrograms(folder: "/b", major: 16),
      ServerPrograms(folder: "/c", major: 17)
    )
    #expect(try ServerPrograms.choose(configured: b, installed: [a, c]) == b)
    #expect(try ServerPrograms.choose(configured: nil, installed: [a, c]) == c)
  }

  @Test func `clusters whose makers were killed are swept away, those of the living stay`() throws {
    let gone = try #require(command("sh", "-c", "echo $$")).output.dropLast()
    let folder = "/var/tmp/quydat-throwaway-\(gone)-test\(getpid())"
    let abandoned = PrivateServer(folder: folder, kind: .throwaway)
    let mine = PrivateServer.temporary()
    defer {
      endAll(abandoned)
      try? mine.destroy()
    }
    _ = try abandoned.start()
    let left = try running(abandoned)
    let account = try ServerAccount.toServe(dataOf: mine.cluster)
    try mine.cluster.make(for: account)
    PrivateServer.destroyAbandoned()
    #expect(!ChildProcess.lives(left.pid))
    #expect(FileFacts(of: abandoned.folder) == nil)
    #expect(FileFacts(of: mine.folder) != nil)
  }
}
