internal import ArgumentParser
internal import Measures
internal import Terminal

/// Runs one command line in a console.
package enum Program {
  /// - Parameter arguments: without the program's own name.
  /// - Returns: the exit status; everything has been said by then.
  package static func run(_ arguments: [String], _ console: Console) async -> Int32 {
    await Speech.$language.withValue(console.language) {
      await Console.$current.withValue(console) { await runHere(arguments, console) }
    }
  }

  private static func runHere(_ arguments: [String], _ console: Console) async -> Int32 {
    var command: any ParsableCommand
    do {
      command = try QuydatCommand.parseAsRoot(arguments)
    } catch {
      return said(error, console)
    }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch let error as ExitCode {
      return error.rawValue
    } catch let error where QuydatCommand.exitCode(for: error) == .success || error is ValidationError {
      return said(error, console)
    } catch is FoundSomething {
      return ExitStatus.findings.rawValue
    } catch {
      let text = ErrorText.of(error)[console.language]
      let styling = Styling(
        color(arguments), isTerminal: console.messages.isTerminal, environment: console.environment)
      let head = error is CancellationError ? "" : Speech.says("Lỗi: ", "Error: ")
      console.messages.write((head + text).hanging(in: console.messages.width, head: head, styling, .red))
      return ExitStatus(of: error).rawValue
    }
  }

  /// What `--color` asks for, whichever command it was given to.
  private static func color(_ arguments: [String]) -> Styling.Choice {
    for (index, argument) in arguments.enumerated() {
      let word = argument == "--color" ? arguments.dropFirst(index + 1).first : nil
      let value = word ?? (argument.hasPrefix("--color=") ? String(argument.dropFirst(8)) : nil)
      if let choice = value.flatMap({ Styling.Choice(rawValue: $0) }) { return choice }
    }
    return .auto
  }

  /// Help, the version, or what the parser did not understand.
  private static func said(_ error: any Error, _ console: Console) -> Int32 {
    let status = QuydatCommand.exitCode(for: error)
    let text = HelpWords.inLanguage(QuydatCommand.fullMessage(for: error), console.language)
    if status == .success {
      console.output.write(text + "\n")
    } else {
      console.messages.write(text + "\n")
    }
    return status.rawValue
  }
}
