internal import LandDomain
package import LandStore
package import Measures
internal import PostgresAccess
internal import Workflow

/// What a list is narrowed to, as people type it.
package struct ListRequest: Sendable {
  package var asOf: CivilDate
  package var knownAt: Timestamp?
  package var project: String?
  package var site: String?
  package var ward: String?
  /// `money=due`
  package var states: [String]
  package var sheet: Int?
  package var plot: String?
  package var landUse: String?
  package var limit: Int

  package init(
    asOf: CivilDate, knownAt: Timestamp? = nil, project: String? = nil, site: String? = nil,
    ward: String? = nil,
    states: [String] = [], sheet: Int? = nil, plot: String? = nil, landUse: String? = nil, limit: Int = 1_000
  ) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.project = project
    self.site = site
    self.ward = ward
    self.states = states
    self.sheet = sheet
    self.plot = plot
    self.landUse = landUse
    self.limit = limit
  }

  func reading(_ session: borrowing Session) throws -> Reading {
    Reading(asOf: asOf, knownAt: try knownAt.map { try Reading.position(at: $0, session) })
  }

  func place(_ session: borrowing Session) throws -> PlaceSet? {
    try ward.map { try PlaceSet(PlaceResolver(session).find($0, on: asOf), session) }
  }

  /// - Throws: ``StateRefusal``, `SubjectRefusal`, `PlaceRefusal`.
  func filter(_ kind: UnitKind, _ office: OfficeContext, _ session: borrowing Session) throws -> UnitFilter {
    var filter = UnitFilter(
      project: project?.uppercased(), site: site?.uppercased(), ward: try place(session), sheet: sheet,
      plot: plot,
      landUse: landUse, limit: limit)
    let tracks = office.law.definition(kind)?.root.tracks ?? []
    filter.states = try states.map { try StateRefusal.read($0, tracks) }
    for code in [filter.project, filter.site].compactMap({ $0 }) { _ = try SubjectFinder.find(code, session) }
    return filter
  }
}

/// A state as typed is not one.
package struct StateRefusal: BilingualError, Hashable {
  package let message: Bilingual

  /// `money=due`, or the Vietnamese titles without accents: `chi tra=phai chi tra`.
  static func read(_ text: String, _ tracks: [Track]) throws(StateRefusal) -> (track: String, state: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 else {
      throw StateRefusal(
        message: Bilingual(
          vi: "«\(text)»: viết tuyến=trạng thái, như money=due",
          en: "“\(text)”: write track=state, such as money=due"))
    }
    func matches(_ code: String, _ title: Bilingual?, _ typed: String) -> Bool {
      code == typed || title.map { SearchableName.key($0.vi) == SearchableName.key(typed) } ?? false
    }
    guard let track = tracks.first(where: { matches($0.name.text, $0.title, parts[0]) }) else {
      let all = tracks.map(\.name.text).joined(separator: ", ")
      throw StateRefusal(
        message: Bilingual(
          vi: "không có tuyến «\(parts[0])»; có: \(all)",
          en: "there is no track “\(parts[0])”; there are: \(all)"))
    }
    guard let state = track.states.first(where: { matches($0.state.text, $0.title, parts[1]) }) else {
      let all = track.states.map { "\($0.state.text) (\($0.title.vi))" }.joined(separator: ", ")
      let english = track.states.map(\.state.text).joined(separator: ", ")
      throw StateRefusal(
        message: Bilingual(
          vi: "tuyến \(track.name) không có trạng thái «\(parts[1])»; có: \(all)",
          en: "the track \(track.name) has no state “\(parts[1])”; there are: \(english)"))
    }
    return (track.name.text, state.state.text)
  }
}

package struct ProjectList: Operation {
  package let request: ListRequest
  package init(_ request: ListRequest) { self.request = request }
  package func run(in office: OfficeContext) async throws -> [ProjectLine] {
    try await office.database.transaction(access: .readOnly) { session in
      try ProjectLine.all(ward: request.place(session), session)
    }
  }
}

package struct ProjectShow: Operation {
  package let code: String
  package init(code: String) { self.code = code }
  package func run(in office: OfficeContext) async throws -> ProjectSheet {
    try await office.database.transaction(isolation: .repeatableRead, access: .readOnly) { session in
      let found = try SubjectFinder.find(code, session)
      guard case .project(let id, let code) = found, let line = try ProjectLine.all(code: code, session).first
      else {
        throw SubjectRefusal.otherKind(
          code: found.code, wanted: office.title(of: "project"), found: office.title(of: found.subject))
      }
      return ProjectSheet(project: line, entries: try EntryLine.of(project: id, session))
    }
  }
}

package struct ProjectSheet: Codable, Sendable {
  package let project: ProjectLine
  package let entries: [EntryLine]
}

package struct CaseList: Operation {
  package let request: ListRequest
  package init(_ request: ListRequest) { self.request = request }
  package func run(in office: OfficeContext) async throws -> [CaseLine] {
    try await office.database.transaction(access: .readOnly) { session in
      try CaseLine.all(
        request.filter(.compensationCase, office, session), request.reading(session),
        initial: { office.initialState(of: $0, .compensationCase) }, session)
    }
  }
}

package struct ParcelList: Operation {
  package let request: ListRequest
  package init(_ request: ListRequest) { self.request = request }
  package func run(in office: OfficeContext) async throws -> [ParcelLine] {
    try await office.database.transaction(access: .readOnly) { session in
      try ParcelLine.all(
        request.filter(.parcel, office, session), request.reading(session),
        initial: { office.initialState(of: $0, .parcel) }, session)
    }
  }
}

package struct LotList: Operation {
  package let request: ListRequest
  package init(_ request: ListRequest) { self.request = request }
  package func run(in office: OfficeContext) async throws -> [LotLine] {
    try await office.database.transaction(access: .readOnly) { session in
      try LotLine.all(
        request.filter(.lot, office, session), request.reading(session),
        initial: { office.initialState(of: $0, .lot) }, session)
    }
  }
}

package struct InventoryList: Operation {
  package let request: ListRequest
  package init(_ request: ListRequest) { self.request = request }
  package func run(in office: OfficeContext) async throws -> [InventoryLine] {
    try await office.database.transaction(access: .readOnly) { session in
      try InventoryLine.all(
        request.filter(.compensationCase, office, session), request.reading(session), session)
    }
  }
}

/// What falls due, most urgent first.
package struct DueList: Operation {
  package let asOf: CivilDate
  /// Days ahead; the overdue come with them unless ``onlyOverdue``.
  package let within: Int
  package let onlyOverdue: Bool
  package let ward: String?
  package let limit: Int

  package init(
    asOf: CivilDate, within: Int = 30, onlyOverdue: Bool = false, ward: String? = nil, limit: Int = 1_000
  ) {
    self.asOf = asOf
    self.within = within
    self.onlyOverdue = onlyOverdue
    self.ward = ward
    self.limit = limit
  }

  package func run(in office: OfficeContext) async throws -> [DueObligation] {
    try await office.database.transaction(access: .readOnly) { session in
      let place = try ward.map { try PlaceSet(PlaceResolver(session).find($0, on: asOf), session) }
      let lines = try DueLine.all(
        asOf: asOf, from: nil, to: onlyOverdue ? asOf - 1 : asOf + within, ward: place, limit: limit, session)
      return lines.map { line in
        let rule = UnitKind(rawValue: line.kind).flatMap { office.law.definition($0) }?.obligations
          .first { $0.code == line.obligation }
        return DueObligation(
          line: line, title: rule?.title ?? Bilingual(same: line.obligation), citation: rule?.citation ?? "",
          responsible: rule?.responsible ?? Bilingual(same: ""), daysLeft: line.dueOn - asOf)
      }
    }
  }
}

/// Something owed, with its words.
package struct DueObligation: Codable, Sendable {
  package let line: DueLine
  package let title: Bilingual
  package let citation: String
  package let responsible: Bilingual
  /// Negative when overdue.
  package let daysLeft: Int
}
