internal import Glibc
package import Testing

/// A file of the repository that some output must equal, byte for byte. With `QUYDAT_REWRITE=1` it is written anew
/// instead: look at the difference before committing it.
package struct GoldenFile: Sendable {
  private let path: String

  /// - Parameter path: from the root of the package.
  package init(_ path: String) {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    self.path = root.joined(separator: "/") + "/" + path
  }

  package func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if getenv("QUYDAT_REWRITE") != nil { return try write(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = read().split(separator: "\n", omittingEmptySubsequences: false)
    guard lines != expected else { return }
    let first =
      zip(lines, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, expected.count)
    Issue.record(
      """
      \(path) differs from line \(first + 1) on:
      file:   \(first < expected.count ? expected[first] : "(at its end)")
      output: \(first < lines.count ? lines[first] : "(at its end)")
      QUYDAT_REWRITE=1 writes it anew.
      """, sourceLocation: sourceLocation)
  }

  /// Empty when there is none.
  private func read() -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct NotWritten: Error { let path: String }

  private func write(_ text: String) throws {
    guard let file = fopen(path, "we"), fputs(text, file) >= 0, fclose(file) == 0 else {
      throw NotWritten(path: path)
    }
  }
}
