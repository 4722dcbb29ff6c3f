internal import Glibc
internal import Measures

/// Files that commands read and write.
enum InputFile {
  /// `-` is the standard input.
  static func read(_ path: String) throws -> (name: String, bytes: [UInt8]) {
    let name = path == "-" ? "stdin.csv" : String(path.split(separator: "/").last ?? "")
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal(path: path, reading: true, code: errno) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      let chunk = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard got >= 0 else { throw FileRefusal(path: path, reading: true, code: errno) }
        count = got
      }
      if chunk.isEmpty { return (name, bytes) }
      bytes += chunk
    }
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "we") else { throw FileRefusal(path: path, reading: false, code: errno) }
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else { throw FileRefusal(path: path, reading: false, code: errno) }
  }
}

struct FileRefusal: BilingualError {
  let path: String
  let reading: Bool
  let code: Int32
  var message: Bilingual {
    let said = String(cString: strerror(code))
    return reading
      ? Bilingual(vi: "không đọc được tệp \(path): \(said)", en: "the file \(path) cannot be read: \(said)")
      : Bilingual(
        vi: "không ghi được tệp \(path): \(said)", en: "the file \(path) cannot be written: \(said)")
  }
}
