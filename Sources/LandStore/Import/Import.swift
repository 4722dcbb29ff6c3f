internal import Digests
internal import LandDomain
internal import Measures
package import PostgresAccess
internal import Tabular

/// Takes a file in, all its rows or none.
package enum Import {
  /// Reads the file and keeps it, unless it has problems, was kept before, or is only tried.
  ///
  /// - Parameters:
  ///   - actor: who answers for it.
  ///   - dryRun: does everything, the database's own checks included, and undoes it.
  /// - Returns: also when the file is refused; then nothing was kept. Throws only what is not the file's fault.
  package static func run(
    _ table: ImportTable, law: GoverningLaw, actor: String, dryRun: Bool, _ session: borrowing Session
  ) throws -> ImportOutcome {
    let digest = SHA256Stream.digest(of: table.bytes)
    let known = try session.firstValue(
      Int64.self,
      """
      SELECT id FROM import
      WHERE file_fingerprint = \(digest) AND kind = \(table.kind.rawValue) AND undone_at IS NULL
      """)
    if let known {
      return ImportOutcome(
        status: .alreadyImported, kind: table.kind, file: table.fileName, number: known, rows: 0, created: [],
        problems: [], warnings: [], block: nil, fingerprint: Hexadecimal.text(digest))
    }
    var attempt = Attempt(table: table, digest: digest, actor: VietnameseText.nfc(actor), dryRun: dryRun)
    switch table.kind {
    case .projects: return try attempt.run(ProjectFile(), session)
    case .sites: return try attempt.run(SiteFile(), session)
    case .parties: return try attempt.run(PartyFile(), session)
    case .parcels: return try attempt.run(ParcelFile(), session)
    case .cases: return try attempt.run(CaseFile(law), session)
    case .lots: return try attempt.run(LotFile(law), session)
    case .rounds: return try attempt.run(RoundFile(), session)
    case .entries: return try attempt.run(EntryFile(law), session)
    case .directives: return try attempt.run(DirectiveFile(), session)
    }
  }

  /// Ends the savepoint of a file that is only tried.
  private struct OnlyTried: Error {}

  private struct Attempt {
    let table: ImportTable
    let digest: [UInt8]
    let actor: String
    let dryRun: Bool
    var rows = 0
    var created: [ImportOutcome.Created] = []
    var warnings: [ImportProblem] = []
    var block: Int64?
    var number: Int64?

    mutating func run<File: FileReading>(_ file: File, _ session: borrowing Session) throws -> ImportOutcome {
      var file = file
      let problems = try read(&file, session)
      guard problems.isEmpty else { return outcome(.refused, problems) }
      do {
        try session.savepoint {
          try keep(&file, session)
          if dryRun { throw OnlyTried() }
        }
      } catch is OnlyTried {
        number = nil
        return outcome(.wouldImport, [])
      } catch let error as DatabaseError {
        // The lookups have seen every conflict but those made since by others.
        guard let problem = ConstraintProblem.problem(error, table.fileName) else { throw error }
        created = []
        number = nil
        return outcome(.refused, [problem])
      }
      return outcome(.imported, [])
    }

    private func outcome(_ status: ImportOutcome.Status, _ problems: [ImportProblem]) -> ImportOutcome {
      ImportOutcome(
        status: status, kind: table.kind, file: table.fileName, number: number, rows: rows,
        created: created.filter { $0.count > 0 }, problems: problems.sorted { $0.row < $1.row },
        warnings: warnings,
        block: block, fingerprint: Hexadecimal.text(digest))
    }

    private mutating func read<File: FileReading>(
      _ file: inout File, _ session: borrowing Session
    ) throws -> [ImportProblem] {
      let records: [CSVRecord]
      do {
        records = try CSVReader.records(in: table.bytes)
      } catch let error as CSVError {
        return [
          ImportProblem(file: table.fileName, row: error.line, column: "", found: "", accepted: error.message)
        ]
      }
      guard let first = records.first else { return [] }
      let columns = file.columns + [ImportColumn("reasons", "lý do")]
      let header = ImportHeader(first.fields, columns, file: table.fileName, line: first.line)
      guard header.problems.isEmpty else { return header.problems }
      let today = try session.value(Timestamp.self, "SELECT now()")
      var reader = RowReader(
        file: table.fileName, header: header, places: try PlaceResolver(session),
        day: table.day ?? CivilDate(inVietNamAt: today))
      let rest = records.dropFirst()
      for record in rest where reader.begin(record, reporting: false) { file.scan(&reader) }
      try file.prepare(session)
      var dragged = DraggedColumns(header)
      for record in rest where reader.begin(record, reporting: true) {
        rows += 1
        dragged.look(at: reader)
        file.take(&reader)
      }
      file.finish(&reader)
      warnings = dragged.found
      return reader.problems
    }

    private mutating func keep<File: FileReading>(_ file: inout File, _ session: borrowing Session) throws {
      var seal = try Seal(.import, actor: actor, session)
      let number = try session.value(
        Int64.self,
        """
        INSERT INTO import (file_name, file_fingerprint, kind, rows, imported_at, imported_by)
        VALUES (\(table.fileName), \(digest), \(table.kind.rawValue), \(Int32(clamping: rows)), \(seal.moment), \(actor))
        RETURNING id
        """)
      self.number = number
      let batch = ImportBatch(number: number, fileName: table.fileName, actor: actor)
      created = try file.write(batch, &seal, session)
      warnings += try file.warnings(batch, session)
      // A file that is only tried need not wait for the chain.
      if !dryRun { block = try seal.close(session) }
    }
  }
}
