import LandOperations
import Measures
import PostgresAccess
import QuydatCommands
import Synchronization

/// Runs command lines of the program in this process, on the database of a test office.
struct CommandRun: Sendable {
  struct Said: Sendable {
    let status: Int32
    /// What went to the standard output.
    let output: String
    let messages: String
    /// The output with its lines put together: where a line ends is the table's business.
    var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private let environment: [String: String]
  private let language: Language
  private let now: Timestamp

  init(_ office: TestOffice, _ language: Language = .vi) {
    let address = office.context.database.address.description
    self.init(
      environment: ["DATABASE_URL": address, "QUYDAT_ACTOR": "văn thư"], language, on: office.context.today)
  }

  init(environment: [String: String], _ language: Language = .vi, on today: CivilDate = day("2021-10-31")) {
    self.environment = environment
    self.language = language
    now = Timestamp("\(today)T09:00:00+07:00") ?? Timestamp(microseconds: 0)
  }

  func run(_ arguments: String...) async -> Said { await run(arguments) }

  func run(_ arguments: [String]) async -> Said {
    let output = Collected()
    let messages = Collected()
    let status = await Program.run(
      arguments,
      Console(
        environment: environment, language: language, output: output, messages: messages,
        now: { [now] in now }))
    return Said(status: status, output: output.text, messages: messages.text)
  }

  private final class Collected: ConsoleStream {
    private let written = Mutex("")
    var text: String { written.withLock { $0 } }
    var isTerminal: Bool { false }
    var width: Int? { nil }
    func write(_ text: String) { written.withLock { $0 += text } }
  }
}
