internal import LandSchema
internal import Measures
package import PostgresAccess
package import Workflow

/// Copies of the kinds of entry and of the law's parameters in the schema `reference`: the foreign key of every entry,
/// and something to read for people who write SQL.
package enum LawMirror {
  /// Brings the copies up to date; costs one query when they are. A kind that no definition has any more stays, since
  /// entries may be of it; parameters that are gone go.
  /// - Returns: what was written: `kinds of entry`, `parameters of the law`.
  @discardableResult
  package static func write(
    kinds: [KindDefinition], parameters: [Parameter], _ session: borrowing Session
  ) throws -> [String] {
    try LoadedData.load([Self.data(kinds), Self.data(parameters)], session)
  }

  private static func data(_ kinds: [KindDefinition]) -> LoadedData {
    let columns = [
      kinds.map(\.subject.text), kinds.map(\.kind.text), kinds.map(\.class.name), kinds.map(\.title.vi),
      kinds.map(\.title.en),
    ]
    return LoadedData(
      "kinds of entry", columns: columns,
      """
      INSERT INTO reference.entry_kind (subject, kind, class, title_vi, title_en)
      SELECT * FROM unnest(\(columns[0]), \(columns[1]), \(columns[2]), \(columns[3]), \(columns[4]))
      ON CONFLICT (subject, kind) DO UPDATE
      SET class = excluded.class, title_vi = excluded.title_vi, title_en = excluded.title_en
      """)
  }

  private static func data(_ parameters: [Parameter]) -> LoadedData {
    let values = parameters.map { Value($0.value) }
    let columns: [[String?]] = [
      parameters.map(\.code.text), parameters.map(\.regime.text), parameters.map(\.lotClass),
      parameters.map(\.from.description), parameters.map { $0.to == DaySet.never ? nil : $0.to.description },
      values.map(\.kind), values.map { $0.low?.description }, values.map { $0.high?.description },
      values.map(\.text), parameters.map(\.counting.rawValue), parameters.map { "\($0.rolls)" },
      parameters.map { "\($0.stopsDuringSuspension)" }, parameters.map(\.version.rawValue),
      parameters.map(\.title.vi), parameters.map(\.title.en), parameters.map(\.citation),
      parameters.map { "\($0.isVerified)" },
    ]
    let arrays = columns.map { "\($0)" as SQL }.joined(separator: ", ")
    return LoadedData(
      "parameters of the law", columns: columns, "DELETE FROM reference.law_parameter",
      """
      INSERT INTO reference.law_parameter (
        code, regime, lot_class, valid_from, valid_to, value_kind, value, value_to, value_text, counting, rolls,
        stops_during_suspension, version_by, title_vi, title_en, citation, verified)
      SELECT code, regime, lot_class, valid_from::date, valid_to::date, value_kind, value::bigint, value_to::bigint,
        value_text, counting, rolls::bool, stops_during_suspension::bool, version_by, title_vi, title_en, citation,
        verified::bool
      FROM unnest(\(arrays)) AS row (
        code, regime, lot_class, valid_from, valid_to, value_kind, value, value_to, value_text, counting, rolls,
        stops_during_suspension, version_by, title_vi, title_en, citation, verified)
      """)
  }

  /// A parameter's value as the columns hold it.
  private struct Value {
    var kind: String
    var low: Int64?
    var high: Int64?
    var text: String?

    init(_ value: Parameter.Value) {
      switch value {
      case .days(let count): (kind, low) = ("days", Int64(count))
      case .workingDays(let count): (kind, low) = ("working_days", Int64(count))
      case .months(let count): (kind, low) = ("months", Int64(count))
      case .years(let count): (kind, low) = ("years", Int64(count))
      case .dailyRate(let rate): (kind, low) = ("daily_rate", Int64(rate))
      case .percent(let from, let to): (kind, low, high) = ("percent", Int64(from), Int64(to))
      case .money(let amount): (kind, low) = ("money", amount.dong)
      case .count(let count): (kind, low) = ("count", Int64(count))
      case .text(let word): (kind, text) = ("text", word)
      case .none: kind = "none"
      }
    }
  }
}

extension KindDefinition.Class {
  /// As the column `class` holds it.
  fileprivate var name: String {
    switch self {
    case .act: "act"
    case .fact: "fact"
    case .quantity: "quantity"
    case .opening: "interval_open"
    case .closing: "interval_close"
    }
  }
}
