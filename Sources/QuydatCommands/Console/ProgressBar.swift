internal import Measures
internal import Synchronization
internal import Terminal

/// The progress of a long command on the stream of messages: a bar on a terminal, now and then a line elsewhere.
final class ProgressBar: Sendable {
  private struct State {
    var line: ProgressLine?
    var start = ContinuousClock.now
    var done = 0
    /// What earlier stages did, since each counts from nothing.
    var before = 0
  }
  private let title: String
  private let desk: Desk
  private let state = Mutex(State())

  init(_ title: Bilingual, desk: Desk) {
    self.title = title[desk.language]
    self.desk = desk
  }

  func begin(total: Int?) {
    let stream = desk.console.messages
    let manner: ProgressLine.Manner =
      desk.isQuiet ? .quiet : stream.isTerminal ? .bar(width: stream.width ?? 80) : .lines
    state.withLock {
      $0.line = ProgressLine(title, total: total, manner: manner, language: desk.language)
      $0.start = .now
    }
  }

  /// - Parameter done: within the present stage; a smaller number than before begins another stage.
  func update(_ done: Int) {
    let text = state.withLock { state in
      if done < state.done { state.before += state.done }
      state.done = done
      let elapsed = ContinuousClock.now - state.start
      return state.line?.update(done: state.before + done, elapsed: elapsed) ?? ""
    }
    if !text.isEmpty { desk.console.messages.write(text) }
  }

  func finish(_ done: Int) {
    let text = state.withLock { state in
      state.line?.finish(done: done, elapsed: ContinuousClock.now - state.start) ?? ""
    }
    if !text.isEmpty { desk.console.messages.write(text) }
  }

  func clear() {
    let text = state.withLock { $0.line?.clear() ?? "" }
    if !text.isEmpty { desk.console.messages.write(text) }
  }
}
