internal import ArgumentParser
internal import Terminal

/// Measures the engine against what the database and plain SQL need for the same rows, in one run on one machine.
@main
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quydat-bench",
    abstract: "Measure quydat in a throw-away database.",
    discussion: """
      B1  replay of a case against decoding its rows from a binary COPY
      B2  a backlog of cases against copying the same rows out and in; for information, against plain SQL
      B7  quydat case show against psql -c of one equal query
      B8  explaining a case against one SELECT by primary key

      A ratio compares two medians of one run; the spread is that of the ratio over the repetitions.
      """)

  @Option(help: "Cases in the backlog. The targets are meant at 200000.")
  var cases = 20_000

  @Option(help: "Only these measurements: B1,B2,B7,B8.")
  var only: String?

  @Option(help: "Repetitions of the backlog; the short measurements repeat more often.")
  var repeats = 3

  @Option(help: "The program that B7 runs; the quydat beside this one when not given.")
  var program: String?

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if cases < 1 { throw ValidationError("--cases must be at least 1") }
    if repeats < 1 { throw ValidationError("--repeats must be at least 1") }
    for name in chosen where !Self.all.contains(name) {
      throw ValidationError("there is no measurement \(name); there are \(Self.all.joined(separator: ", "))")
    }
  }

  private static let all = ["B1", "B2", "B7", "B8"]
  private var chosen: [String] {
    only.map { $0.split(separator: ",").map { $0.uppercased() } } ?? Self.all
  }

  func run() async throws {
    var results: [Comparison] = []
    // Each in an office of its own: what one leaves on the agenda would be work for another.
    for name in chosen {
      try await BenchOffice.with { office in
        switch name {
        case "B1": results += try await ReplayBench(office).run()
        case "B2": results += try await BacklogBench(office, cases: cases, repeats: repeats).run()
        case "B7": results += try await ShowBench(office, program: program).run()
        default: results += try await ExplainBench(office).run()
        }
      }
    }
    print(try json ? Comparison.json(results) : Comparison.table(results), terminator: "")
  }
}
