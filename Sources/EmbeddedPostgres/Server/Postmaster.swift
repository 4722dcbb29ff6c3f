internal import Glibc
internal import Measures

/// A running server, as its file `postmaster.pid` tells of it.
struct Postmaster: Sendable {
  let pid: pid_t
  let since: Timestamp
  let port: Int
  let socketFolder: String
  let isReady: Bool

  /// The live server of the data, nil when the file is missing, unfinished, or left by a server that is gone.
  init?(of folder: ClusterFolder) {
    guard let text = TextFile.read(folder.postmasterFile), let found = Postmaster(text),
      Self.serves(found.pid, data: folder.data)
    else { return nil }
    self = found
  }

  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 5, let pid = pid_t(lines[0]), pid > 0, let seconds = Int64(lines[2]),
      let port = Int(lines[3]), !lines[4].isEmpty
    else { return nil }
    self.pid = pid
    since = Timestamp(microseconds: seconds * 1_000_000)
    self.port = port
    socketFolder = String(lines[4])
    isReady = lines.count >= 8 && lines[7].hasPrefix("ready")
  }

  /// Whether process `pid` is a server of these data. The number in a stale file may by now be anybody's.
  static func serves(_ pid: pid_t, data: String) -> Bool {
    guard ChildProcess.lives(pid), let process = FileFacts(of: "/proc/\(pid)"),
      let folder = FileFacts(of: data), process.owner == folder.owner
    else { return false }
    let words = ChildProcess.commandLine(of: pid)
    guard let program = words.first?.split(separator: "/").last, program == "postgres" else { return false }
    guard let option = words.firstIndex(of: "-D"), words.indices.contains(option + 1),
      words[option + 1].hasPrefix("/"), let there = FileFacts(following: words[option + 1]),
      let here = FileFacts(following: data)
    else { return true }  // Started by other hands, folder unknown: rather believe the file.
    return there.isSameFile(as: here)
  }

  var hasSocket: Bool { FileFacts(of: SocketFolder.socket(in: socketFolder, port: port)) != nil }

  /// For libpq; every key that a `PG…` variable could fill otherwise is named.
  func conninfo(database: String = "quydat") -> String {
    "host=\(socketFolder) port=\(port) dbname=\(database) user=quydat"
  }
}
