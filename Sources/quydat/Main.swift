internal import Dispatch
internal import Glibc
internal import QuydatCommands

/// The program: one command line, one exit status.
@main
struct Main {
  static func main() async {
    let console = ProcessConsole.make()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let work = Task { await Program.run(arguments, console) }
    // The first Ctrl-C asks the command to stop between two transactions; the second does not ask.
    signal(SIGINT, SIG_IGN)
    let interrupts = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    // Not the main actor's: the handler runs on a queue of its own.
    interrupts.setEventHandler { @Sendable in
      if work.isCancelled { _exit(130) }
      work.cancel()
    }
    interrupts.resume()
    let status = await work.value
    interrupts.cancel()
    exit(status)
  }
}
