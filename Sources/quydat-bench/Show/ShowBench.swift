internal import LandSchema
internal import BatchEngine
internal import FoundationEssentials
internal import Glibc
internal import Measures
internal import PostgresAccess

/// B7: `quydat case show`, from the start of the program to its end, against `psql -c` of one query for the same facts.
struct ShowBench {
  private let office: BenchOffice
  private let program: String

  /// - Parameter program: the path of quydat; nil for the one beside this program.
  init(_ office: BenchOffice, program: String?) {
    self.office = office
    self.program = program ?? Self.beside
  }

  private static let repetitions = 40

  func run() async throws -> [Comparison] {
    guard access(program, X_OK) == 0 else {
      throw Surprise(description: "\(program) cannot be run; build quydat too, or name it with --program")
    }
    _ = try await Population.fill("B7", cases: 500, office) { $0.entries }
    _ = try await Advance(office.law, asOf: MainLine.lastDay, actor: "quydat-bench").run(on: office.database)
    let server = office.database.address.description
    var show = Samples()
    var query = Samples()
    for repetition in -3..<Self.repetitions {
      let code = "B7-\(abs(repetition) * 11)"
      let (shown, quydat) = try microseconds {
        try Self.status(
          of: [program, "case", "show", code, "--as-of", MainLine.lastDay.description],
          adding: ["DATABASE_URL=\(server)", "QUYDAT_OFFICE=\(office.office)"])
      }
      try expect(quydat == 0, "quydat case show \(code) ends with status 0, not \(quydat)")
      let (queried, psql) = try microseconds {
        try Self.status(
          of: ["psql", "-X", "-d", server, "-c", statement(code)],
          adding: ["PGOPTIONS=-c search_path=\(office.office.searchPath.joined(separator: ","))"])
      }
      try expect(psql == 0, "psql ends with status 0, not \(psql)")
      // The first rounds warm caches.
      guard repetition >= 0 else { continue }
      show.add(shown)
      query.add(queried)
    }
    return [
      Comparison(
        "B7", "quydat case show", against: "psql -c of one query", per: "a call", show, query, target: 1)
    ]
  }

  /// What the sheet shows: the case and its states, its entries, and what it owes.
  private func statement(_ code: String) -> String {
    """
    SELECT u.code, p.name, u.tracks, e.on_day, e.kind, e.amount, e.fields, o.due
    FROM unit u JOIN compensation_case c USING (id) JOIN party p ON p.id = c.party_id
    LEFT JOIN entry e ON e.unit_id = u.id
    LEFT JOIN LATERAL (
      SELECT string_agg(code || ' ' || due_on, ', ') AS due FROM obligation WHERE unit_id = u.id) o ON true
    WHERE u.code = '\(code)' ORDER BY e.on_day, e.id
    """
  }

  private static var beside: String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let own = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/quydat"
  }

  /// Runs a program to its end, its output thrown away.
  private static func status(of command: [String], adding variables: [String]) throws -> Int32 {
    let names = Set(variables.compactMap { $0.split(separator: "=").first })
    let inherited = ProcessInfo.processInfo.environment
      .filter { !names.contains(Substring($0.key)) }.map { "\($0.key)=\($0.value)" }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = (inherited + variables).map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    let failure = posix_spawnp(&child, command[0], &actions, nil, &arguments, &environment)
    guard failure == 0 else {
      throw Surprise(description: "\(command[0]) cannot be started: error \(failure)")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
