package import Measures

/// How far a long job has come. Returns what to write to standard error and reads no clock: the caller
/// passes the time since the job began.
package struct ProgressLine: Sendable {
  package enum Manner: Hashable, Sendable {
    /// One line rewritten in place, of at most this many cells.
    case bar(width: Int)
    /// A new line now and then, for logs and pipes.
    case lines
    case quiet
  }

  private let title: String
  private let total: Int?
  private let manner: Manner
  private let language: Language
  private var lastWritten: Duration?
  private var lastDone = 0

  /// `total` nil when nobody knows how much there is.
  package init(_ title: String, total: Int?, manner: Manner, language: Language) {
    (self.title, self.total, self.manner, self.language) = (title, total, manner, language)
  }

  /// Ten times a second on a terminal, every ten seconds elsewhere; empty when nothing is due.
  package mutating func update(done: Int, elapsed: Duration) -> String {
    let pause: Duration
    switch manner {
    case .bar: pause = .milliseconds(100)
    case .lines: pause = .seconds(10)
    case .quiet: return ""
    }
    lastDone = done
    // The first plain line waits too: a short job says only how it ended.
    let isDue = lastWritten.map { elapsed - $0 >= pause } ?? (manner == .lines ? elapsed >= pause : true)
    guard isDue else { return "" }
    lastWritten = elapsed
    return written(text(done, elapsed, isFinished: false))
  }

  /// The last word, with the time it took; ends the line of the bar.
  package mutating func finish(done: Int, elapsed: Duration) -> String {
    if manner == .quiet { return "" }
    let end = manner == .lines ? "" : "\n"
    return written(text(done, elapsed, isFinished: true)) + end
  }

  /// Takes the bar off the screen, so that a message can be written; the next update draws it again.
  package mutating func clear() -> String {
    guard case .bar = manner, lastWritten != nil else { return "" }
    lastWritten = nil
    return Self.startOfClearLine
  }

  /// Carriage return, erase to the end of the line (ECMA-48 EL).
  private static let startOfClearLine = "\r\u{1B}[K"

  private func written(_ text: String) -> String {
    switch manner {
    case .bar: Self.startOfClearLine + text
    case .lines: text + "\n"
    case .quiet: ""
    }
  }

  private func text(_ done: Int, _ elapsed: Duration, isFinished: Bool) -> String {
    let seconds = elapsed.inSeconds
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var parts: [String] = []
    if let total, total > 0 {
      parts.append("\(percent(done, total))%")
      parts.append("\(VietnameseFormat.integer(done))/\(VietnameseFormat.integer(total))")
    } else {
      parts.append(VietnameseFormat.integer(done))
    }
    if rate > 0 { parts.append("\(Self.spelled(rate))/\(Bilingual(vi: "giây", en: "s")[language])") }
    if isFinished {
      parts.append(Bilingual(vi: "xong sau \(span(elapsed))", en: "done in \(span(elapsed))")[language])
    } else if let total, rate > 0, done < total {
      // A job that has hardly moved would promise centuries.
      let left = Duration.seconds(min(Double(total - done) / rate, 31_536_000).rounded(.up))
      parts.append(Bilingual(vi: "còn \(span(left))", en: "\(span(left)) left")[language])
    }
    let figures = parts.joined(separator: "  ")
    guard case .bar(let width) = manner else { return "\(title): \(figures)" }
    let room = width - displayWidth(title) - displayWidth(figures) - 5
    guard let total, total > 0, room >= 8 else { return Self.fitted("\(title)  \(figures)", to: width) }
    return "\(title)  \(Self.bar(done, of: total, cells: min(room, 30)))  \(figures)"
  }

  private func percent(_ done: Int, _ total: Int) -> Int {
    // Rounded down: 100 is written when everything is done, not before.
    Int(min(max(Double(done) / Double(total), 0), 1) * 100)
  }

  private static func bar(_ done: Int, of total: Int, cells: Int) -> String {
    let filled = Int(min(max(Double(done) / Double(total), 0), 1) * Double(cells))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
  }

  /// A line longer than the terminal would leave its beginning behind at every rewrite.
  private static func fitted(_ text: String, to width: Int) -> String {
    text.wrapped(to: max(1, width - 1)).first ?? ""
  }

  private static func spelled(_ rate: Double) -> String {
    if rate >= 10 { return VietnameseFormat.integer(Int(min(rate, 1e15).rounded())) }
    let tenths = Int((rate * 10).rounded())
    return "\(tenths / 10),\(tenths % 10)"
  }

  /// `42 giây`, `3 phút 5 giây`, `2 giờ 10 phút`; below ten seconds with a decimal.
  private func span(_ duration: Duration) -> String {
    let (hour, minute, second) = (
      Bilingual(vi: "giờ", en: "h")[language], Bilingual(vi: "phút", en: "min")[language],
      Bilingual(vi: "giây", en: "s")[language]
    )
    let seconds = max(0, duration.inSeconds)
    if seconds < 9.95, seconds != seconds.rounded() { return "\(Self.spelled(seconds)) \(second)" }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) \(second)" }
    if whole < 3600 { return "\(whole / 60) \(minute) \(whole % 60) \(second)" }
    return "\(whole / 3600) \(hour) \(whole / 60 % 60) \(minute)"
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
