internal import LandDomain
internal import Measures
internal import PostgresAccess
internal import Workflow

extension EntryFile {
  mutating func write(
    _ batch: ImportBatch, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> [ImportOutcome.Created] {
    let written = try write(EntryWriter(recordedBy: batch.actor, importID: batch.number), &seal, session)
    let bySubject = Dictionary(grouping: written.instances, by: \.subject.text).mapValues(\.count)
    return [.init("entry", pending.count)]
      + bySubject.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
  }

  /// First the entries of subjects that exist, then the inventories and enforcements that these open, then the rest.
  ///
  /// - Returns: the numbers of the entries in the order of ``pending``, and what they opened.
  mutating func write(
    _ writer: EntryWriter, _ seal: inout Seal, _ session: borrowing Session
  ) throws -> (numbers: [Int64], instances: [InstanceDraft]) {
    try InstanceDraft.write(attempts, session)
    let stored = try storedInclusions(session)
    for (place, original) in stored where pending[place].closes == nil {
      pending[place].draft.refersTo = original
    }
    let first = pending.indices.filter { !pending[$0].isInNewInstance && pending[$0].closes == nil }
    let later = pending.indices.filter { pending[$0].isInNewInstance || pending[$0].closes != nil }
    var numbers: [Int: Int64] = [:]
    let ids = try writer.append(first.map { pending[$0].draft }, &seal, session)
    for (place, id) in zip(first, ids) { numbers[place] = id }
    var instances: [InstanceDraft] = []
    for place in first {
      guard let opening = pending[place].opens, var instance = openings[opening] else { continue }
      instance.openedBy = numbers[place]
      instances.append(instance)
    }
    try InstanceDraft.write(instances, session)
    for place in later {
      if let closed = pending[place].closes { pending[place].draft.refersTo = numbers[closed] }
    }
    let rest = try writer.append(later.map { pending[$0].draft }, &seal, session)
    for (place, id) in zip(later, rest) { numbers[place] = id }
    return (pending.indices.compactMap { numbers[$0] }, instances + attempts)
  }

  /// For exclusions of parcels: the open inclusion that the database has.
  private func storedInclusions(_ session: borrowing Session) throws -> [(place: Int, original: Int64)] {
    let exclusions = exclusions
    guard !exclusions.isEmpty else { return [] }
    var found: [(place: Int, original: Int64)] = []
    try session.rows(
      """
      SELECT DISTINCT ON (wanted.place) wanted.place, e.original
      FROM unnest(\(exclusions.map(\.unit)), \(exclusions.map(\.parcel)), \(exclusions.map { Int64($0.place) }))
          AS wanted (unit, parcel, place)
        JOIN entry e ON e.unit_id = wanted.unit AND e.ref_unit = wanted.parcel AND e.kind = 'parcel_included'
      WHERE NOT e.retracts AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = e.id)
        AND NOT EXISTS (
          SELECT FROM entry closing
          WHERE closing.unit_id = e.unit_id AND closing.kind = 'parcel_excluded' AND closing.ref_entry = e.original
            AND NOT closing.retracts AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = closing.id))
      ORDER BY wanted.place, e.on_day, e.original
      """
    ) { row in found.append((try row.decode(0, as: Int.self), try row.decode(1))) }
    return found
  }

  /// Entries that other imports brought and that say the same: two equal payments on one day do happen.
  func warnings(_ batch: ImportBatch, _ session: borrowing Session) throws -> [ImportProblem] {
    var found = tickedForAll(batch.fileName)
    try session.rows(
      """
      SELECT DISTINCT ON (new.import_row) new.import_row, new.kind, old.import_id, old.import_row
      FROM entry new JOIN entry old USING (unit_id, subject, ordinal, kind, on_day)
      WHERE new.import_id = \(batch.number) AND new.retracts = false AND old.id < new.id
        AND old.import_id IS DISTINCT FROM new.import_id AND NOT old.retracts
        AND old.amount IS NOT DISTINCT FROM new.amount AND old.ref_unit IS NOT DISTINCT FROM new.ref_unit
        AND old.fields = new.fields
        AND NOT EXISTS (SELECT FROM entry later WHERE later.supersedes = old.id)
      ORDER BY new.import_row
      LIMIT 1000
      """
    ) { row in
      let source = try row.decode(2, as: Int64?.self)
      let line = try row.decode(3, as: Int?.self) ?? 0
      found.append(
        ImportProblem(
          file: batch.fileName, row: try row.decode(0, as: Int.self), column: "kind",
          found: try row.decode(1),
          accepted: source.map {
            Bilingual(
              vi: "giống hệt dòng \(line) của lần nhập \($0); có thể trùng",
              en: "equal to line \(line) of import \($0); perhaps a duplicate")
          }
            ?? Bilingual(
              vi: "giống hệt một mục đã ghi; có thể trùng",
              en: "equal to an entry on record; perhaps a duplicate")))
    }
    return found
  }

  /// A step of many subjects on one day without a paper that would explain it.
  private func tickedForAll(_ file: String) -> [ImportProblem] {
    struct Step: Hashable {
      let kind: Kind
      let on: CivilDate
    }
    var steps: [Step: (count: Int, line: Int)] = [:]
    for entry in pending where entry.draft.document == nil {
      steps[Step(kind: entry.draft.kind, on: entry.draft.on), default: (0, entry.line)].count += 1
    }
    return steps.filter { $0.value.count >= 30 }.sorted { $0.value.line < $1.value.line }.map { step, rows in
      ImportProblem(
        file: file, row: rows.line, column: "kind", found: step.kind.text,
        accepted: Bilingual(
          vi:
            "\(rows.count) hồ sơ cùng ngày \(step.on.vietnamese) mà không có văn bản; có thể đánh dấu hàng loạt",
          en:
            "\(rows.count) subjects on \(step.on.vietnamese) without a document; perhaps ticked for everybody"
        ))
    }
  }
}
