internal import Glibc

/// What the file system says of a path, links not followed.
struct FileFacts: Sendable {
  let owner: uid_t
  let group: gid_t
  let mode: mode_t
  let device: dev_t
  let inode: ino_t
  let bytes: Int64

  init?(of path: String) {
    var found = stat()
    guard lstat(path, &found) == 0 else { return nil }
    self.init(found)
  }

  /// The same of what a link leads to.
  init?(following path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    self.init(found)
  }

  init?(of descriptor: Int32) {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { return nil }
    self.init(found)
  }

  private init(_ found: stat) {
    owner = found.st_uid
    group = found.st_gid
    mode = found.st_mode
    device = found.st_dev
    inode = found.st_ino
    bytes = Int64(found.st_blocks) * 512
  }

  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  var permissions: mode_t { mode & 0o7777 }

  func isSameFile(as other: FileFacts) -> Bool { device == other.device && inode == other.inode }

  /// The space taken by everything under `path`, in bytes; what cannot be read counts as nothing.
  static func bytes(under path: String) -> Int64 {
    guard let facts = FileFacts(of: path) else { return 0 }
    guard facts.isFolder else { return facts.bytes }
    return names(in: path).reduce(facts.bytes) { $0 + bytes(under: path + "/" + $1) }
  }

  /// The names in a folder, without `.` and `..`; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
