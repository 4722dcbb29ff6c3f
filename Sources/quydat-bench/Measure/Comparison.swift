internal import FoundationEssentials
internal import Terminal

/// One thing against another, measured in turns.
struct Comparison: Encodable {
  let measurement: String
  let what: String
  let against: String
  /// What a time is of: one case, one call.
  let unit: String
  /// Median, or the quantile that the target is about.
  let microseconds: Double
  let baselineMicroseconds: Double
  let ratio: Double
  /// The ratio of single repetitions: smallest and largest.
  let lowest: Double
  let highest: Double
  let repetitions: Int
  /// The ratio must not exceed it; nil when the line is for information.
  let target: Double?
  let meetsTarget: Bool?

  /// - Parameters:
  ///   - subject: as many samples as `baseline`, taken in turns.
  ///   - quantile: the share of the subject's samples that the figure covers; the baseline's is always the median.
  init(
    _ measurement: String, _ what: String, against: String, per unit: String, _ subject: Samples,
    _ baseline: Samples,
    quantile: Double = 0.5, target: Double?
  ) {
    (self.measurement, self.what, self.against, self.unit) = (measurement, what, against, unit)
    microseconds = subject.quantile(quantile)
    baselineMicroseconds = baseline.median
    ratio = microseconds / baselineMicroseconds
    let ratios = zip(subject.values, baseline.values).map { $0 / $1 }
    lowest = ratios.min() ?? ratio
    highest = ratios.max() ?? ratio
    repetitions = subject.values.count
    self.target = target
    meetsTarget = target.map { [ratio] in ratio <= $0 }
  }

  static func json(_ results: [Comparison]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(results), as: UTF8.self) + "\n"
  }

  static func table(_ results: [Comparison]) -> String {
    var table = TextTable([
      .init("", .leading), .init("what"), .init("µs", .trailing), .init("against"), .init("µs", .trailing),
      .init("ratio", .trailing), .init("spread", .trailing), .init("n", .trailing),
      .init("target", .trailing),
      .init(""),
    ])
    for result in results {
      table.add([
        .init(result.measurement), .init("\(result.what), \(result.unit)"), .init(text(result.microseconds)),
        .init(result.against), .init(text(result.baselineMicroseconds)), .init(text(result.ratio)),
        .init("\(text(result.lowest))–\(text(result.highest))"), .init("\(result.repetitions)"),
        .init(result.target.map { "≤ \(text($0))" } ?? ""),
        .init(result.meetsTarget.map { $0 ? "met" : "missed" } ?? "for information"),
      ])
    }
    return table.render()
  }

  /// Two decimals, from a hundred on none.
  private static func text(_ value: Double) -> String {
    if value >= 100 { return "\(Int(value.rounded()))" }
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
