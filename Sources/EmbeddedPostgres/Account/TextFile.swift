internal import Glibc

/// Small text files in a folder that belongs to the server's account: links planted there are never followed.
enum TextFile {
  static func read(_ path: String) -> String? { read(path, from: 0) }

  /// The text from byte `offset` on, nil where the file cannot be read.
  static func read(_ path: String, from offset: Int64) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { return nil }
    return String(decoding: readAll(descriptor), as: UTF8.self)
  }

  static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
      if count == 0 || (count < 0 && errno != EINTR) { return bytes }
    }
  }

  /// Puts `text` in place of the file as a whole, owned by `account`, 0600, and on disk when this returns.
  /// - Returns: false, having touched nothing, when the file holds `text` already.
  @discardableResult
  static func write(
    _ text: String, to path: String, for account: ServerAccount
  ) throws(PrivateServerError) -> Bool {
    if read(path) == text { return false }
    let draft = path + ".new"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system(.make, path: draft, code: errno) }
    defer { close(descriptor) }
    try give(descriptor, path: draft, to: account)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(.write, path: draft, code: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .system(.sync, path: draft, code: errno) }
    guard rename(draft, path) == 0 else { throw .system(.replace, path: path, code: errno) }
    return true
  }

  /// Puts on disk which names a folder holds.
  static func syncFolder(_ path: String) throws(PrivateServerError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(.open, path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(.sync, path: path, code: errno) }
  }

  /// Opens a file to add to, made where it is missing, owned by `account`, 0600, not inherited by other programs.
  static func openToAppend(
    _ path: String, for account: ServerAccount
  ) throws(PrivateServerError) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .system(.open, path: path, code: errno) }
    do {
      try give(descriptor, path: path, to: account)
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  private static func give(
    _ descriptor: Int32, path: String, to account: ServerAccount
  ) throws(PrivateServerError) {
    guard account.isAnother else { return }
    guard fchown(descriptor, account.uid, account.gid) == 0 else {
      throw .system(.changeOwner, path: path, code: errno)
    }
  }
}
