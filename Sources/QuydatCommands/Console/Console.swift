package import Measures
internal import Terminal

/// Where a command runs: its environment, its language, the streams it writes to, and what day it is.
package struct Console: Sendable {
  package let environment: [String: String]
  package let language: Language
  /// Data, and nothing else.
  package let output: any ConsoleStream
  /// Progress, notices, warnings, errors.
  package let messages: any ConsoleStream
  package let now: @Sendable () -> Timestamp

  package init(
    environment: [String: String], language: Language, output: any ConsoleStream, messages: any ConsoleStream,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.environment = environment
    self.language = language
    self.output = output
    self.messages = messages
    self.now = now
  }

  /// The console of the running command. There is none outside of one: help texts, which are asked for before a command
  /// runs, take the language from ``Speech``.
  @TaskLocal package static var current: Console?

  package var today: CivilDate { CivilDate(inVietNamAt: now()) }
}

/// A stream of text to people or files.
package protocol ConsoleStream: Sendable {
  func write(_ text: String)
  var isTerminal: Bool { get }
  /// Columns to fit into; nil without limit.
  var width: Int? { get }
}

/// The language of help texts, which are static: chosen once for a process from its arguments and environment, or for a
/// task by tests.
package enum Speech {
  @TaskLocal package static var language: Language = Language.chosen(
    arguments: CommandLine.arguments, environment: ProcessConsole.environment)

  package static func says(_ vi: String, _ en: String) -> String { Bilingual(vi: vi, en: en)[language] }
}

extension Language {
  /// `--lang`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set; Vietnamese unless that is English.
  package static func chosen(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      let word: String? =
        if argument == "--lang" {
          index + 1 < arguments.count ? arguments[index + 1] : nil
        } else if argument.hasPrefix("--lang=") {
          String(argument.dropFirst(7))
        } else {
          nil
        }
      if let language = word.flatMap({ Language(rawValue: $0) }) { return language }
    }
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return named?.hasPrefix("en") == true ? .en : .vi
  }
}
