internal import BatchEngine
package import LandStore
package import Measures
internal import PostgresAccess

/// The demonstration: the office of Kon Tum in October 2021, loaded as real data would be and advanced month by month.
package struct Demonstration: Operation {
  package enum Step: Sendable {
    case imported(ImportOutcome)
    /// An office that was loaded before.
    case found
    /// How many of the months are done; none at the beginning.
    case advanced(to: CivilDate, done: Int, of: Int)
  }

  /// What the office has, and where to look.
  package struct Outcome: Codable, Sendable {
    package let standing: OfficeStanding
    package let asOf: CivilDate
    package let blockedLot: String
    package let blockingCase: String
  }

  private let tell: @Sendable (Step) -> Void
  package init(tell: @escaping @Sendable (Step) -> Void = { _ in }) { self.tell = tell }

  /// - Throws: ``DemoRefusal`` when a file of the demonstration is refused, which only other data in the office can cause.
  package func run(in office: OfficeContext) async throws -> Outcome {
    try await load(office)
    try await advance(office)
    let standing = try await office.database.transaction(access: .readOnly) {
      try OfficeStanding.read(asOf: DemoOffice.lastDay, $0)
    }
    return Outcome(
      standing: standing, asOf: DemoOffice.lastDay, blockedLot: DemoOffice.blockedLot,
      blockingCase: DemoOffice.blockingCase)
  }

  private func load(_ office: OfficeContext) async throws {
    let standing = try await ImportList().run(in: office).filter { $0.undoneAt == nil }
    if Set(standing.map(\.kind)).isSuperset(of: [
      .projects, .sites, .parcels, .cases, .lots, .entries, .directives,
    ]) {
      return tell(.found)
    }
    for file in try DemoOffice().files {
      guard let kind = ImportKind(rawValue: file.kind.rawValue) else { continue }
      let table = ImportTable(kind, fileName: file.name, bytes: Array(file.csv.utf8), day: DemoOffice.lastDay)
      let outcome = try await ImportFile(table).run(in: office)
      guard outcome.status != .refused else { throw DemoRefusal(file: file.name, problems: outcome.problems) }
      tell(.imported(outcome))
    }
  }

  /// To the end of each month from the first entry on, as an office would have done.
  private func advance(_ office: OfficeContext) async throws {
    let (first, horizon) = try await office.database.transaction(access: .readOnly) { session in
      (
        try session.value(CivilDate?.self, "SELECT min(on_day) FROM entry"),
        try OfficeStanding.due(asOf: DemoOffice.lastDay, session)
      )
    }
    guard let first else { return }
    var ends: [CivilDate] = []
    var month = CivilMonth(of: first)
    while month.lastDay < DemoOffice.lastDay {
      ends.append(month.lastDay)
      month = month.next
    }
    ends.append(DemoOffice.lastDay)
    ends = ends.filter { end in horizon.horizon.map { $0 < end } ?? true }
    if ends.isEmpty, horizon.units > 0 {
      ends = [max(DemoOffice.lastDay, horizon.horizon ?? DemoOffice.lastDay)]
    }
    if let first = ends.first { tell(.advanced(to: first, done: 0, of: ends.count)) }
    for (index, end) in ends.enumerated() {
      _ = try await AdvanceOffice(asOf: end).run(in: office)
      tell(.advanced(to: end, done: index + 1, of: ends.count))
    }
  }
}

/// The demonstration could not be loaded.
package struct DemoRefusal: BilingualError {
  package let file: String
  package let problems: [ImportProblem]
  package var message: Bilingual {
    let first = problems.prefix(3).map(\.message).joined(separator: "; ")
    return Bilingual(
      vi:
        "không nạp được tệp minh họa \(file): \(first.vi). Văn phòng này đã có dữ liệu khác; chọn văn phòng khác bằng"
        + " --office",
      en:
        "the file \(file) of the demonstration was refused: \(first.en). This office holds other data; choose another by"
        + " --office")
  }
}
