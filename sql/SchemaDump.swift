internal import Glibc

/// The tables as `pg_dump` writes them, without what changes from run to run: what reviewers read.
package enum SchemaDump {
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let status: Int32
    package let said: String
    package var description: String {
      status == 127
        ? "pg_dump is not installed: install postgresql-client" : "pg_dump failed (\(status)): \(said)"
    }
  }

  /// The schemas `reference` and that of `office`, which is written as `office` whatever its name.
  /// - Parameter conninfo: of libpq. It is seen in the list of processes, so a password belongs into `~/.pgpass`.
  package static func dump(_ conninfo: String, office: Office) throws(Failure) -> String {
    let command = "pg_dump --schema-only --no-owner --schema=reference --schema=\(office.schema)"
    let text = try run("\(command) --dbname=\(quoted(conninfo)) 2>&1")
    return normalised(text, office: office)
  }

  static func normalised(_ text: String, office: Office) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isNoise =
        ["--", "SET ", "SELECT pg_catalog.set_config", "\\restrict", "\\unrestrict"].contains {
          line.hasPrefix($0)
        }
      if isNoise || (line.isEmpty && lines.last?.isEmpty ?? true) { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return (lines.joined(separator: "\n") + "\n").replacing(office.schema, with: "office")
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func run(_ command: String) throws(Failure) -> String {
    guard let pipe = popen(command, "re") else {
      throw Failure(status: 127, said: "no process can be started")
    }
    var output: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = fread(buffer.baseAddress, 1, buffer.count, pipe)
      }
      if chunk.isEmpty { break }
      output += chunk
    }
    let status = pclose(pipe)
    let text = String(decoding: output, as: UTF8.self)
    guard status == 0 else { throw Failure(status: (status >> 8) & 0xff, said: text) }
    return text
  }
}
