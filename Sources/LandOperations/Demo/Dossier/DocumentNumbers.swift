internal import Measures
internal import Workflow

/// Gives out document numbers, one series for each office, sign and year.
///
/// `MH` (minh họa) stands before the number, so that nobody takes an invented paper for one of the city.
struct DocumentNumbers {
  private struct Series: Hashable {
    let paper: DemoPaper
    let year: Int
  }
  private struct Shared: Hashable {
    let paper: DemoPaper
    let on: CivilDate
    let topic: String
  }
  private var last: [Series: Int] = [:]
  private var shared: [Shared: String] = [:]

  /// - Precondition: called in the order of the days.
  mutating func number(of entry: DemoEntry) -> String {
    let paper = DemoPaper.carrying(entry.kind)
    guard let topic = entry.topic else { return next(paper, entry.on) }
    let key = Shared(paper: paper, on: entry.on, topic: "\(entry.kind) \(topic)")
    if let number = shared[key] { return number }
    let number = next(paper, entry.on)
    shared[key] = number
    return number
  }

  private mutating func next(_ paper: DemoPaper, _ on: CivilDate) -> String {
    let number = last[Series(paper: paper, year: on.year), default: 0] + 1
    last[Series(paper: paper, year: on.year)] = number
    let digits = String(number)
    return "MH\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)/\(paper.sign)"
  }
}
