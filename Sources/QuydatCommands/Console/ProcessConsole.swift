internal import Glibc
internal import Measures
internal import Terminal

/// The console of this process.
package enum ProcessConsole {
  package static func make() -> Console {
    Console(
      environment: environment, language: Speech.language, output: Stream(.output), messages: Stream(.error),
      now: { now })
  }

  static let environment: [String: String] = {
    var variables: [String: String] = [:]
    // The table that the C library keeps; nothing in this program changes it.
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      next += 1
    }
    return variables
  }()

  private static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }

  private struct Stream: ConsoleStream {
    let stream: TerminalStream
    init(_ stream: TerminalStream) { self.stream = stream }

    var isTerminal: Bool { stream.isTerminal }
    var width: Int? { stream.width(environment: ProcessConsole.environment) }

    func write(_ text: String) {
      var text = text
      text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
          let written = Glibc.write(stream.rawValue, rest.baseAddress, rest.count)
          if written < 0, errno == EINTR || errno == EAGAIN { continue }
          guard written > 0 else { return }
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
      }
    }
  }
}
