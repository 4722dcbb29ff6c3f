package import Measures
package import PostgresAccess

/// As of which day, and by what was known when.
package struct Reading: Hashable, Sendable, Codable {
  /// What was true on this day.
  package let asOf: CivilDate
  /// Only blocks of the log up to this position; nil for all.
  package let knownAt: Int64?

  package init(asOf: CivilDate, knownAt: Int64? = nil) {
    self.asOf = asOf
    self.knownAt = knownAt
  }

  /// The position of the newest block that was sealed by the moment; 0 before the first.
  package static func position(at moment: Timestamp, _ session: borrowing Session) throws -> Int64 {
    try session.value(Int64.self, "SELECT coalesce(max(position), 0) FROM block WHERE sealed_at <= \(moment)")
  }

  /// States by track as a JSON object, for the row `unit` of an enclosing query. Tracks that have not left their first
  /// state may be missing.
  ///
  /// The cache serves where it reaches exactly as far as is asked; else the log is folded.
  package var tracks: SQL {
    guard knownAt == nil else { return folded }
    return """
      (CASE WHEN unit.replayed_to <= \(asOf) OR unit.replayed_to IS NULL THEN unit.tracks::text ELSE \(folded) END)
      """
  }

  private var folded: SQL {
    """
    (SELECT coalesce(jsonb_object_agg(name, to_state), '{}')::text FROM (
      SELECT DISTINCT ON (event.subject, event.track) to_state,
        CASE event.subject WHEN '' THEN event.track ELSE event.subject || '.' || event.track END AS name
      FROM event
      WHERE event.unit_id = unit.id AND event.day <= \(asOf) AND \(stands)
      ORDER BY event.subject, event.track, event.day DESC, event.revision DESC) AS last)
    """
  }

  /// Whether a row of `entry` under the alias had been written, and neither been replaced nor taken back.
  package func holds(_ alias: SQL) -> SQL {
    guard let knownAt else {
      return
        "NOT \(alias).retracts AND NOT EXISTS (SELECT FROM entry AS later WHERE later.supersedes = \(alias).id)"
    }
    return """
      NOT \(alias).retracts AND EXISTS (
        SELECT FROM block WHERE block.seal = \(alias).seal AND block.position <= \(knownAt))
      AND NOT EXISTS (
        SELECT FROM entry AS later JOIN block USING (seal)
        WHERE later.supersedes = \(alias).id AND block.position <= \(knownAt))
      """
  }

  /// Whether a row `event` had been written and not been taken back.
  package var stands: SQL {
    guard let knownAt else {
      return """
        event.undoes IS NULL AND NOT EXISTS (
          SELECT FROM event AS later WHERE later.unit_id = event.unit_id AND later.undoes = event.revision)
        """
    }
    return """
      event.undoes IS NULL AND EXISTS (
        SELECT FROM block WHERE block.seal = event.seal AND block.position <= \(knownAt))
      AND NOT EXISTS (
        SELECT FROM event AS later JOIN block USING (seal)
        WHERE later.unit_id = event.unit_id AND later.undoes = event.revision AND block.position <= \(knownAt))
      """
  }
}

/// States by track, as a row of a list holds them.
package struct TrackStates: Hashable, Sendable, Codable {
  package let states: [String: String]

  package init(_ states: [String: String]) { self.states = states }

  /// - Parameter json: a flat object, as a list's query gives it.
  package init(json: String) throws {
    var json = json
    let fields = try json.withUTF8 { try FlatFields.parse(UnsafeRawBufferPointer($0)) }
    states = Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(track: String) -> String? { states[track] }

  package init(from decoder: any Decoder) throws {
    states = try decoder.singleValueContainer().decode([String: String].self)
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(states)
  }
}
