internal import LandSchema
internal import Measures
internal import PostgresAccess

/// The same backlog by hand-written SQL: one guarded INSERT … SELECT for each transition of the main line, over all
/// cases at once. It knows this one line of life and no other; no corrections, rounds, suspensions or findings.
struct StatementBacklog {
  private let office: BenchOffice

  static func make(_ office: BenchOffice) async throws -> StatementBacklog {
    try await office.database.transaction { try CopiedTables.make("stated", $0) }
    return StatementBacklog(office: office)
  }

  /// A transition: what fires it, and on which day. `guards` may join earlier events by their number as `e1`, `e2` ….
  private struct Step {
    let number: Int
    let track: String
    let code: String
    let from: String
    let to: String
    let source: String
    let day: String
    let cause: String

    /// Fired by an entry of the kind, while the event `after` (and no later one of its track) has happened.
    static func by(
      _ kind: String, _ number: Int, _ track: String, _ code: String, _ from: String, _ to: String,
      after: [Int] = [],
      and guards: String = "true"
    ) -> Step {
      let joins = after.map {
        " JOIN stated.event e\($0) ON e\($0).unit_id = n.unit_id AND e\($0).revision = \($0)"
      }
      return Step(
        number: number, track: track, code: code, from: from, to: to,
        source: "entry n\(joins.joined()) WHERE n.kind = '\(kind)' AND n.subject = 'case' AND \(guards)"
          + after.map { " AND e\($0).day <= n.on_day" }.joined(),
        day: "n.on_day", cause: "ARRAY[n.id]")
    }

    /// Fired by itself on the day that the events and entries of `source`, the first of them called n, give.
    static func automatic(
      _ number: Int, _ track: String, _ code: String, _ from: String, _ to: String, on day: String,
      source: String
    ) -> Step {
      Step(
        number: number, track: track, code: code, from: from, to: to, source: source, day: day,
        cause: "ARRAY[]::bigint[]")
    }

    var statement: String {
      """
      INSERT INTO stated.event (unit_id, seal, revision, day, round, subject, track, transition, from_state, to_state,
        cause, causes)
      SELECT n.unit_id, 1, \(number), \(day), 1, '', '\(track)', '\(code)', '\(from)', '\(to)', 'entry', \(cause)
      FROM \(source)
      """
    }
  }

  private static func event(_ number: Int) -> String { "stated.event n WHERE n.revision = \(number)" }

  private static let steps: [Step] = [
    .by("notice_issued", 1, "notice", "issued", "none", "issued"),
    .by("notice_served", 2, "notice", "served", "issued", "served", after: [1]),
    .automatic(
      3, "notice", "waited", "served", "waited", on: "n.day + 90",
      source: """
        stated.event n JOIN entry p ON p.unit_id = n.unit_id AND p.kind = 'parcel_included'
        WHERE n.revision = 2 AND p.fields->>'land_group' = 'agricultural' AND n.day + 90 <= $1
        """),
    .by("inventory_done", 4, "inventory", "inventoried", "none", "inventoried", after: [1]),
    .automatic(
      5, "inventory", "certified", "inventoried", "certified", on: "greatest(n.day, o.on_day)",
      source: """
        stated.event n JOIN entry o ON o.unit_id = n.unit_id AND o.kind = 'origin_certified' WHERE n.revision = 4
        """),
    .by("compensation_plan_drafted", 6, "plan", "drafted", "none", "drafted", after: [5]),
    .by("compensation_plan_posted", 7, "plan", "posted", "drafted", "posted", after: [6]),
    .by("opinions_taken", 8, "plan", "opinions_taken", "posted", "opinions_taken", after: [7]),
    .automatic(
      9, "plan", "dialogue_not_needed", "opinions_taken", "dialogue_not_needed", on: "n.day",
      source: """
        stated.event n JOIN entry o ON o.unit_id = n.unit_id AND o.kind = 'opinions_taken'
        WHERE n.revision = 8 AND (o.fields->>'disagree')::int = 0
        """),
    .by(
      "compensation_plan_submitted", 10, "plan", "submitted", "dialogue_not_needed", "submitted",
      after: [7, 9],
      and: "n.on_day >= e7.day + 21"),
    .by("compensation_plan_appraised", 11, "plan", "appraised", "submitted", "appraised", after: [10]),
    .automatic(
      12, "recovery", "eligible", "none", "eligible", on: "greatest(n.day, w.day)",
      source:
        "stated.event n JOIN stated.event w ON w.unit_id = n.unit_id AND w.revision = 3 WHERE n.revision = 11"
    ),
    .by("compensation_plan_approved", 13, "plan", "approved", "appraised", "approved", after: [3, 11]),
    .automatic(
      14, "money", "due", "none", "due", on: "n.day",
      source: """
        stated.event n JOIN entry a ON a.unit_id = n.unit_id AND a.kind = 'compensation_plan_approved'
        WHERE n.revision = 13 AND a.amount > 0
        """),
    .by(
      "recovery_decided", 15, "recovery", "decided", "eligible", "decided", after: [12, 13],
      and: "n.on_day = e13.day"),
    .automatic(
      16, "recovery", "in_force", "decided", "in_force", on: "d.effective_on",
      source: """
        stated.event n JOIN entry d ON d.unit_id = n.unit_id AND d.kind = 'recovery_decided'
        WHERE n.revision = 15 AND d.effective_on <= $1
        """),
    .automatic(17, "handover", "due", "none", "due", on: "n.day", source: event(16)),
    .by("payment", 18, "money", "payment_due", "due", "due", after: [14]),
    .automatic(
      19, "money", "paid", "due", "paid", on: "n.day",
      source: """
        stated.event n JOIN entry p ON p.unit_id = n.unit_id AND p.kind = 'payment'
        JOIN entry a ON a.unit_id = n.unit_id AND a.kind = 'compensation_plan_approved'
        WHERE n.revision = 18 AND p.amount >= a.amount
        """),
  ]

  /// - Returns: microseconds for all statements and for the states they lead to.
  func run() async throws -> Double {
    try await office.database.transaction { session in
      try session.run(script: CopiedTables.empty("stated"))
      try session.execute("INSERT INTO stated.unit SELECT * FROM unit")
      try session.run(script: "UPDATE stated.unit SET tracks = '{}', revision = 0")
    }
    try await office.database.outsideTransaction { session in
      try session.execute("VACUUM FULL stated.unit")
      try session.execute("VACUUM (ANALYZE) stated.unit")
    }
    let begun = now()
    try await office.database.transaction { session in
      for step in Self.steps {
        try session.execute(
          SQL(trusted: step.statement, binding: step.statement.contains("$1") ? [MainLine.lastDay] : []))
      }
      try session.execute(
        """
        UPDATE stated.unit SET revision = folded.revision, tracks = \(Self.initial)::text::jsonb || folded.tracks
        FROM (
          SELECT unit_id, max(revision) AS revision, jsonb_object_agg(track, to_state ORDER BY revision) AS tracks
          FROM stated.event GROUP BY unit_id) AS folded
        WHERE unit.id = folded.unit_id
        """)
    }
    return now() - begun
  }

  private static let initial =
    #"{"notice":"none","inventory":"none","plan":"none","money":"none","resettlement":"not_applicable","#
    + #""recovery":"none","handover":"none","file":"open","complaint":"none"}"#

  /// The engine and the statements must have come to one result.
  func check() async throws {
    let different = try await office.database.transaction { session in
      try session.value(
        Int64.self,
        """
        SELECT count(*) FROM unit JOIN stated.unit AS stated USING (id)
        WHERE unit.tracks <> stated.tracks OR unit.revision <> stated.revision
        """)
    }
    try expect(
      different == 0, "the states of all cases are the same; of \(different) they differ: correct the steps")
  }
}
