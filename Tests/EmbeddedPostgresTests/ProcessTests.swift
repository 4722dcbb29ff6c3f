import Glibc
import Testing

@testable import EmbeddedPostgres

@Suite struct ProcessTests {
  @Test func `the server has a session of its own, so Ctrl-C in the command does not reach it`() throws {
    try withServer { server in
      _ = try server.start()
      let pid = try running(server).pid
      #expect(getsid(pid) == pid)
      #expect(getpgid(pid) == pid)
      #expect(getsid(pid) != getsid(0))
    }
  }

  @Test func `the server inherits neither the lock nor anything else`() throws {
    let mine = open("/etc/passwd", O_RDONLY)
    try #require(mine >= 0)
    defer { close(mine) }
    try withServer { server in
      _ = try server.start()
      let folder = "/proc/\(try running(server).pid)/fd"
      let held = FileFacts.names(in: folder).compactMap { FileFacts(following: folder + "/" + $0) }
      try #require(!held.isEmpty)
      let passwords = try #require(FileFacts(of: "/etc/passwd"))
      let lock = try #require(FileFacts(of: server.cluster.lock))
      #expect(!held.contains { $0.isSameFile(as: passwords) })
      #expect(!held.contains { $0.isSameFile(as: lock) })

      let descriptor = open(server.cluster.lock, O_RDWR | O_CLOEXEC)
      defer { close(descriptor) }
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0, "the next command would wait for ever")
    }
  }

  @Test func `a server that has ended counts as ended before anybody collects it`() throws {
    let me = try #require(ServerAccount(uid: geteuid()))
    let child = try ChildProcess.detach(["true"], as: me, output: 1)
    while true {
      let line = try #require(TextFile.read("/proc/\(child.pid)/stat"))
      if line.contains(") Z ") { break }
      usleep(1_000)
    }
    #expect(!ChildProcess.lives(child.pid))
    #expect(!ChildProcess.lives(child.pid))
  }

  @Test func `a program runs away from the caller's folder and variables`() throws {
    let outcome = try #require(command("sh", "-c", "pwd; echo $HOME; env | grep -c PG; exit 3"))
    #expect(outcome.output == "/\n/\n0\n")
    #expect(outcome.status == 3)
  }

  @Test(.enabled(if: isRoot)) func `for root the server runs under another account`() throws {
    try withServer { server in
      _ = try server.start()
      let owner = try #require(FileFacts(of: "/proc/\(try running(server).pid)")).owner
      #expect(owner != 0)
      #expect(FileFacts(of: server.cluster.data)?.owner == owner)
    }
  }
}
