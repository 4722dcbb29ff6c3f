internal import Measures
internal import Workflow

/// Writes down one number of the law through its versions: each row speaks from its day to the next row's.
struct LawRows {
  struct Row {
    let regime: RegimeCode
    let from: CivilDate
    let value: Parameter.Value
    let citation: String
    let isVerified: Bool
  }

  /// Waits stop during a suspension; terms and validities run on, so they say `stops: false`.
  static func of(
    _ code: ParameterCode, _ vi: String, _ en: String, counting: Parameter.Counting = .nthDay,
    stops: Bool = true,
    version: Parameter.Version = .byAct, _ rows: Row...
  ) -> [Parameter] {
    rows.indices.map { index in
      let row = rows[index]
      return Parameter(
        code, regime: row.regime, from: row.from,
        to: index + 1 < rows.count ? rows[index + 1].from : DaySet.never, value: row.value,
        counting: counting,
        stopsDuringSuspension: stops, version: version, title: Bilingual(vi, en), citation: row.citation,
        verified: row.isVerified)
    }
  }
}

extension LawRows.Row {
  static func r1(_ value: Parameter.Value, _ citation: String, verified: Bool = true) -> Self {
    row(Regimes.landLaw2013, value, citation, verified)
  }
  static func r2(_ value: Parameter.Value, _ citation: String, verified: Bool = true) -> Self {
    row(Regimes.landLaw2024, value, citation, verified)
  }
  static func r4(_ value: Parameter.Value, _ citation: String, verified: Bool = true) -> Self {
    row(Regimes.resolution254, value, citation, verified)
  }
  static func r5(_ value: Parameter.Value, _ citation: String, verified: Bool = true) -> Self {
    row(Regimes.decree49, value, citation, verified)
  }
  /// A change that came on a day of its own, within a regime.
  static func from(
    _ day: CivilDate, in regime: Regime, _ value: Parameter.Value, _ citation: String, verified: Bool = true
  ) -> Self {
    Self(regime: regime.code, from: day, value: value, citation: citation, isVerified: verified)
  }

  private static func row(
    _ regime: Regime, _ value: Parameter.Value, _ citation: String, _ verified: Bool
  ) -> Self {
    Self(regime: regime.code, from: regime.from, value: value, citation: citation, isVerified: verified)
  }
}
