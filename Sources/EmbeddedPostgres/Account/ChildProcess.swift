internal import CSpawn
internal import Glibc

/// A program run under the server's account, in `/`, with a small environment of its own, no signal blocked or
/// ignored, and no descriptor of ours beyond the standard three.
struct ChildProcess {
  let pid: pid_t

  struct Outcome {
    /// The exit status, or 128 plus the signal that ended it.
    let status: Int32
    /// What it wrote to either output.
    let output: String
  }

  /// Runs a command to its end, in our own session, so that Ctrl-C ends it as well.
  static func run(
    _ command: [String], as account: ServerAccount
  ) throws(PrivateServerError) -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .system(.make, path: "a pipe", code: errno) }
    defer { close(ends[0]) }
    let child: ChildProcess
    do {
      child = try ChildProcess(account.prefix + command, output: ends[1], ownSession: false)
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    let output = TextFile.readAll(ends[0])
    return Outcome(status: child.wait(), output: String(decoding: output, as: UTF8.self))
  }

  /// Starts a command that outlives us: a session of its own, so neither Ctrl-C nor a closed terminal reaches it.
  static func detach(
    _ command: [String], as account: ServerAccount, output: Int32
  ) throws(PrivateServerError) -> ChildProcess {
    try ChildProcess(account.prefix + command, output: output, ownSession: true)
  }

  private init(_ command: [String], output: Int32, ownSession: Bool) throws(PrivateServerError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    posix_spawn_file_actions_addchdir_np(&actions, "/")

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var every = sigset_t()
    var none = sigset_t()
    sigfillset(&every)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &every)
    posix_spawnattr_setsigmask(&attributes, &none)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    if ownSession { flags |= QUYDAT_SPAWN_SETSID }
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var started: pid_t = 0
    let code = posix_spawnp(&started, command[0], &actions, &attributes, &words, &variables)
    guard code == 0 else {
      if code == ENOENT, command[0] == "setpriv" { throw .accountToolMissing }
      throw .system(.run, path: command[0], code: code)
    }
    pid = started
  }

  /// `TZ` saves initdb a search through all the time zones; no `PG…` variable of the caller may reach the server.
  private static let environment = [
    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=/",
  ]

  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// Whether a process lives, be it our child or not; a child that has ended is taken off the system's list, and
  /// one that nobody has taken off it yet (no init in a container, say) counts as ended.
  static func lives(_ pid: pid_t) -> Bool {
    var status: Int32 = 0
    if waitpid(pid, &status, WNOHANG) == pid { return false }
    guard kill(pid, 0) == 0 || errno == EPERM else { return false }
    guard let line = TextFile.read("/proc/\(pid)/stat"), let name = line.lastIndex(of: ")") else {
      return false
    }
    let state = line[line.index(after: name)...].first { $0 != " " }
    return state != "Z" && state != "X"
  }

  /// The words of a process's command line, none when there is no such process.
  static func commandLine(of pid: pid_t) -> [String] {
    guard let text = TextFile.read("/proc/\(pid)/cmdline") else { return [] }
    return text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
  }
}
